using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Faults.EveryCall;

/// <summary>An order's life as its customer drives it, insisting on every answer.</summary>
internal interface IOrderStory
{
    string Name { get; }

    /// <summary>What the mail of the life's end is called.</summary>
    string LastMail { get; }

    /// <summary>Path of an order under its organisation.</summary>
    string Orders { get; }

    /// <summary>Drives an order to its end and answers its id.</summary>
    /// <param name="life">Is told the names by which calls of this life are known.</param>
    Task<string> LiveAsync(Customer customer, WatchedLife life);
}
