using CallingPlans.Infrastructure.Carriers.Telnyx.Http;

namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx.Contract;

/// <summary>The adapter's parts, before Prism.</summary>
internal sealed class ContractRig : IAsyncDisposable
{
    private readonly HttpClient http;

    internal ContractRig(TelnyxRig rig, Uri prism)
    {
        Rig = rig;
        Handler = new ContractHandler(TelnyxDescription.Read());
        http = new HttpClient(Handler) { BaseAddress = prism };
        http.DefaultRequestHeaders.Authorization = new("Bearer", "KEY");
        Client = new TelnyxClient(http);
    }

    internal TelnyxRig Rig { get; }

    internal ContractHandler Handler { get; }

    internal TelnyxClient Client { get; }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        Handler.Dispose();
        await Rig.DisposeAsync();
    }
}
