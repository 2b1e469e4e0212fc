namespace CallingPlans.Application.Results;

/// <summary>The kinds of expected failure, each with one HTTP status.</summary>
public enum FailureKind
{
    /// <summary>400: the request cannot be read.</summary>
    Malformed,

    /// <summary>401.</summary>
    Unauthorized,

    /// <summary>403: one's own resource, and the wrong role or purpose.</summary>
    Forbidden,

    /// <summary>404: there is none, or it is somebody else's.</summary>
    NotFound,

    /// <summary>409: the state does not allow it.</summary>
    Conflict,

    /// <summary>412: changed since it was read.</summary>
    PreconditionFailed,

    /// <summary>413.</summary>
    TooLarge,

    /// <summary>415.</summary>
    UnsupportedMediaType,

    /// <summary>422: a rule is broken.</summary>
    Invalid,

    /// <summary>428: <c>If-Match</c> is needed.</summary>
    PreconditionRequired,

    /// <summary>429.</summary>
    TooManyRequests,

    /// <summary>503: nothing was changed, try again.</summary>
    Unavailable,
}
