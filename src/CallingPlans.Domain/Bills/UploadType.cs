namespace CallingPlans.Domain.Bills;

/// <summary>The kinds of file that are taken as bill, CSR, LOA or other document.</summary>
public enum UploadType
{
    /// <summary>application/pdf.</summary>
    Pdf,

    /// <summary>image/png.</summary>
    Png,
}
