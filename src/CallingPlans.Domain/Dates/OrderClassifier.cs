namespace CallingPlans.Domain.Dates;

/// <summary>Tells the class of a port order.</summary>
public static class OrderClassifier
{
    /// <summary>The most numbers of a standard order; more make it a project.</summary>
    public const int MaxStandardNumbers = 50;

    /// <summary>The class by quantity and by how many accounts are behind it; unknown facts count as none.</summary>
    /// <param name="numberCount">How many numbers the order has.</param>
    /// <param name="distinctBtns">How many different billing telephone numbers they have.</param>
    /// <param name="distinctAddresses">How many different service addresses they have.</param>
    /// <param name="distinctCarriers">How many different carriers they leave.</param>
    public static OrderClass Classify(
        int numberCount, int distinctBtns, int distinctAddresses, int distinctCarriers) =>
        distinctBtns > 1 || distinctAddresses > 1 || distinctCarriers > 1 ? OrderClass.Complex
        : numberCount > MaxStandardNumbers ? OrderClass.Project
        : numberCount > 1 ? OrderClass.Standard
        : OrderClass.Simple;
}
