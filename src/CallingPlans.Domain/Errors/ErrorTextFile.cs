namespace CallingPlans.Domain.Errors;

/// <summary>The texts of one language.</summary>
/// <param name="CarrierSays">What is added where the carrier's own words are known.</param>
/// <param name="DeskSays">What is added where the porting desk said more.</param>
/// <param name="Codes">The texts by code.</param>
internal sealed record ErrorTextFile(string CarrierSays, string DeskSays, IReadOnlyDictionary<string, ErrorText> Codes);
