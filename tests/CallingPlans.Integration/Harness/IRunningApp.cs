namespace CallingPlans.Integration.Harness;

/// <summary>An app that answers, wherever it runs.</summary>
internal interface IRunningApp
{
    /// <summary>For requests to the app; it does not follow redirects and waits a minute at most.</summary>
    HttpClient Http { get; }

    /// <summary>What the app logged, for the message of a test that fails.</summary>
    string Log { get; }
}
