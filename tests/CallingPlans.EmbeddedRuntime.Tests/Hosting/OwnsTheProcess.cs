namespace CallingPlans.EmbeddedRuntime.Tests.Hosting;

/// <summary>Tests that look at what belongs to the whole process, the exit code and standard error.</summary>
[CollectionDefinition(nameof(OwnsTheProcess), DisableParallelization = true)]
public sealed class OwnsTheProcess;
