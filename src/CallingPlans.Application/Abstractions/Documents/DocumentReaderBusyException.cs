namespace CallingPlans.Application.Abstractions.Documents;

/// <summary>More documents arrive than can be read: nothing can be said of this one now.</summary>
public sealed class DocumentReaderBusyException() : Exception("No reader of documents is free.");
