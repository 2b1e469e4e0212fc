using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.EmbeddedRuntime.Hosting.Invocation;

/// <summary>The context of one invocation.</summary>
internal sealed class InvocationContext : FunctionContext
{
    public InvocationContext(FunctionInvocation invocation, IServiceProvider services, CancellationToken cancellation)
    {
        FunctionDefinition = invocation.Function.Definition;
        BindingContext = new Bindings(invocation.BindingData);
        InstanceServices = services;
        CancellationToken = cancellation;
        Features.Set(invocation);
        Features.Set<InvocationResult>(new Result());
    }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => FunctionDefinition.Id;

    public override TraceContext TraceContext { get; } = new Trace(Activity.Current);

    public override BindingContext BindingContext { get; }

    public override RetryContext RetryContext { get; } = new NoRetries();

    public override IServiceProvider InstanceServices { get; set; }

    public override FunctionDefinition FunctionDefinition { get; }

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new InvocationFeatures();

    public override CancellationToken CancellationToken { get; }

    private sealed class Bindings(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData { get; } = data;
    }

    private sealed class Result : InvocationResult
    {
        public override object? Value { get; set; }
    }

    private sealed class Trace(Activity? activity) : TraceContext
    {
        public override string TraceParent => activity?.Id ?? "";

        public override string TraceState => activity?.TraceStateString ?? "";
    }

    private sealed class NoRetries : RetryContext
    {
        public override int RetryCount => 0;

        public override int MaxRetryCount => 0;
    }
}
