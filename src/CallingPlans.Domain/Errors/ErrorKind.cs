namespace CallingPlans.Domain.Errors;

/// <summary>What sort of failure a code is; the HTTP layer turns it into a status.</summary>
public enum ErrorKind
{
    /// <summary>The request cannot be read (400).</summary>
    Malformed,

    /// <summary>The caller is not known (401).</summary>
    Unauthenticated,

    /// <summary>The caller may not do this to a resource that it may see (403).</summary>
    Forbidden,

    /// <summary>There is no such resource for this caller (404).</summary>
    NotFound,

    /// <summary>The resource's state, or somebody who was quicker, does not allow it (409).</summary>
    Conflict,

    /// <summary>The resource changed since the caller read it (412).</summary>
    PreconditionFailed,

    /// <summary>More was sent than is taken (413).</summary>
    TooLarge,

    /// <summary>The media type is not taken (415).</summary>
    UnsupportedMedia,

    /// <summary>A rule is broken (422).</summary>
    RuleBroken,

    /// <summary>The request has to say which version it changes (428).</summary>
    PreconditionRequired,

    /// <summary>Too many requests in too short a time (429).</summary>
    TooMany,

    /// <summary>A fault of this system (500).</summary>
    Internal,

    /// <summary>Something that is needed does not answer; worth trying again (503).</summary>
    Unavailable,

    /// <summary>Never fails a request: a warning, or a reason given inside an answer.</summary>
    Finding,
}
