using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for HTTP requests that match its route and one of its methods.</summary>
public sealed class HttpTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Any method; a function key is asked for.</summary>
    public HttpTriggerAttribute()
    {
    }

    /// <summary>Any method, at the given level.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    /// <summary>The given methods, at the given level.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>The given methods; a function key is asked for.</summary>
    public HttpTriggerAttribute(params string[] methods) => Methods = methods;

    /// <summary>Route template below host.json's prefix; the function's name when null.</summary>
    public string? Route { get; set; }

    /// <summary>HTTP methods, without regard to case; all of them when null.</summary>
    public string[]? Methods { get; private set; }

    /// <summary>What the caller must show.</summary>
    public AuthorizationLevel AuthLevel { get; private set; } = AuthorizationLevel.Function;
}
