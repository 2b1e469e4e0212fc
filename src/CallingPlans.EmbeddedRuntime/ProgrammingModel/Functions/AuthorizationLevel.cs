namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a caller of an HTTP function must show before the function runs.</summary>
public enum AuthorizationLevel
{
    /// <summary>Nothing.</summary>
    Anonymous = 0,

    /// <summary>A user's token. Not offered by the embedded host.</summary>
    User = 1,

    /// <summary>Any key of the host.</summary>
    Function = 2,

    /// <summary>A key of a host extension. Not offered by the embedded host.</summary>
    System = 3,

    /// <summary>The master key.</summary>
    Admin = 4,
}
