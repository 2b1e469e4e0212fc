namespace CallingPlans.Integration.Access.Matrix;

/// <summary>What is asked for.</summary>
public enum MatrixTarget
{
    /// <summary>A resource that is there, of the organisation.</summary>
    Existing,

    /// <summary>The same path with ids that nothing has.</summary>
    Missing,
}
