using CallingPlans.Domain.Errors;

namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>What an account number tells the simulated carrier to do: <c>SIM-</c> and a word.</summary>
internal static class SimulatedDirective
{
    /// <summary>Accepted, and then nothing: no FOC, and no port even where a FOC is set.</summary>
    internal const string Slow = "SIM-SLOW";

    /// <summary>The first FOC passes without a port; the second holds.</summary>
    internal const string Miss = "SIM-MISS";

    /// <summary>The first three calls to place the order fail.</summary>
    internal const string Down = "SIM-DOWN";

    /// <summary>The losing carrier's record has another company name and postal code.</summary>
    internal const string OtherRecord = "SIM-CSR";

    internal const int FailingCalls = 3;

    private const string Prefix = "SIM-";

    /// <summary>The account number where it tells what to do; null where it is only an account number.</summary>
    internal static string? Of(string? accountNumber) =>
        accountNumber is Slow or Miss or Down or OtherRecord || RejectionOf(accountNumber) is not null
            ? accountNumber
            : null;

    /// <summary>The rejection that <c>SIM-&lt;RejectionCode&gt;</c> asks for; null for any other text.</summary>
    internal static Rejection? RejectionOf(string? directive) =>
        directive is not null && directive.StartsWith(Prefix, StringComparison.Ordinal)
            ? RejectionCatalog.Find(directive[Prefix.Length..])
            : null;
}
