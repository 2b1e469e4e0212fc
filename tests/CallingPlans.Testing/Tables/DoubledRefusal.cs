using System.Net;

namespace CallingPlans.Testing.Tables;

/// <summary>Why storage does not do what it is asked.</summary>
internal sealed record DoubledRefusal(HttpStatusCode Status, string Code);
