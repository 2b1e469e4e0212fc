namespace CallingPlans.Integration.Harness;

/// <summary>Waits for what comes by itself, in real time, and no longer than it takes.</summary>
internal static class Poll
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(150);

    /// <summary>Asks until the answer is good. When the time is over the test fails and tells the last answer.</summary>
    /// <param name="tell">What is to be said of an answer that is not good.</param>
    public static async Task<T> UntilAsync<T>(
        Func<Task<T>> ask, Func<T, bool> isGood, Func<T, Task<string>> tell, TimeSpan? patience = null)
    {
        var limit = patience ?? Patience;
        var begun = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await ask();
            if (isGood(answer))
                return answer;
            if (TimeProvider.System.GetElapsedTime(begun) > limit)
                Assert.Fail($"Not within {limit.TotalSeconds:0} s. {await tell(answer)}");
            await Task.Delay(Interval);
        }
    }
}
