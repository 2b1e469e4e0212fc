namespace CallingPlans.Integration.Faults.EveryCall;

/// <summary>The way to the app that runs at the moment. What an app answers after it was killed is not heard.</summary>
internal sealed class CurrentApp(FaultyWorld world) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var life = await world.RunningAsync().WaitAsync(cancellationToken);
        request.RequestUri = new Uri(life.Address, request.RequestUri!.PathAndQuery);
        var answer = await base.SendAsync(request, cancellationToken);
        // Read here: what is cut off by the kill is no answer either.
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        if (!life.IsDead)
            return answer;
        answer.Dispose();
        throw new HttpRequestException("The app was killed.");
    }
}
