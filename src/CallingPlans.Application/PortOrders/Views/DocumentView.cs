using CallingPlans.Domain.Bills;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Views;

/// <summary>A document without its content.</summary>
public sealed record DocumentView(
    string Id,
    DocumentKind Kind,
    string FileName,
    string ContentType,
    long Size,
    string Sha256,
    DateTimeOffset UploadedAt,
    CheckView Check);

/// <summary>What was found in a document.</summary>
/// <param name="Findings">What is to be known about it and, of the latest bill, where the form says otherwise.</param>
/// <param name="Read">What was read on the latest bill; null for any other document.</param>
public sealed record CheckView(
    bool Readable, DateOnly? BillDate, IReadOnlyList<FindingView> Findings, IReadOnlyList<ReadFieldView>? Read = null);

/// <summary>A finding in the reader's language.</summary>
/// <param name="Field">JSON pointer of the order's member.</param>
/// <param name="Found">What the document says.</param>
public sealed record FindingView(string Code, string? Field, string? Found, string Detail);

/// <summary>A field that was read on a bill, and where.</summary>
/// <param name="Field">JSON pointer of the order's member; <c>/bill</c> for the bill's date.</param>
public sealed record ReadFieldView(string Field, string Value, int Page, BillBox Box, double Confidence);
