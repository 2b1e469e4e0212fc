namespace CallingPlans.Domain.Errors;

/// <summary>The texts of one language.</summary>
/// <param name="CarrierSays">What is added where the carrier's own words are known.</param>
/// <param name="DeskSays">What is added where the porting desk said more.</param>
/// <param name="BillSays">What is added where the bill says otherwise.</param>
/// <param name="RecordSays">What is added where the losing carrier's record says otherwise.</param>
/// <param name="BillOfTheFuture">What is wrong with a bill of a day that is still to come.</param>
/// <param name="Codes">The texts by code.</param>
internal sealed record ErrorTextFile(
    string CarrierSays, string DeskSays, string BillSays, string RecordSays, string BillOfTheFuture, IReadOnlyDictionary<string, ErrorText> Codes);
