using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Soak;

/// <summary>An order that the app has accepted, and how it has to end.</summary>
internal sealed record Accepted(Customer Customer, string Id, string Path, string Story, string[] Ends);

/// <summary>What customers and the desk do: one story after another, each through an app that fails now and then.</summary>
internal sealed class Stories(IReadOnlyList<Customer> customers)
{
    public const string HookPath = "/hook";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly ConcurrentDictionary<string, Accepted> accepted = new();
    private readonly ConcurrentQueue<string> failures = new();
    private int begun;

    public IReadOnlyCollection<Accepted> Accepted => [.. accepted.Values];

    /// <summary>Stories that met an answer that they should not have met.</summary>
    public IReadOnlyCollection<string> Failures => failures;

    public int Begun => begun;

    /// <summary>Tells one story to its end as far as the customer goes; the order goes on by itself.</summary>
    public async Task TellAsync()
    {
        var n = Interlocked.Increment(ref begun);
        var customer = customers[n % customers.Count];
        try
        {
            var story = (n % 12) switch
            {
                0 => PortAsync(customer, "port, carrier down", Draft.Us().ForCarrier("SIM-DOWN"), "Completed"),
                1 => PortAsync(customer, "port, FOC missed", Draft.Us().ForCarrier("SIM-MISS"), "Completed"),
                2 => CorrectedAsync(customer),
                3 => CancelledAsync(customer),
                4 => NumbersAsync(customer),
                5 => BlockAsync(customer),
                6 => GermanAsync(customer),
                7 => ByDeskAsync(customer),
                8 => ContestedAsync(customer),
                9 => DroppedAsync(customer),
                10 => SplitAsync(customer),
                _ => PortAsync(customer, "port", Draft.Us(), "Completed"),
            };
            await story;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            failures.Enqueue($"story {n % 12}: {e.Message}");
        }
    }

    private async Task<string> PortAsync(Customer customer, string story, JsonObject draft, params string[] ends)
    {
        var id = await PrepareAsync(customer, draft);
        await SubmitAsync(customer, id, 1);
        Note(customer, id, story, ends);
        return id;
    }

    private async Task CorrectedAsync(Customer customer)
    {
        var id = await PortAsync(customer, "port, rejected and corrected", Draft.Us().ForCarrier("SIM-PostalCodeMismatch"), "Completed");
        await UntilAsync(customer, id, o => (string)o["status"]! == "Rejected");
        await InsistAsync(() => customer.AmendAsync(id, new JsonObject().With("/account/serviceAddress/postalCode", "10002")), 200);
        await SubmitAsync(customer, id, 2);
    }

    private async Task CancelledAsync(Customer customer)
    {
        var id = await PortAsync(customer, "port, cancelled", Draft.Us().ForCarrier("SIM-SLOW"), "Cancelled");
        await InsistAsync(() => customer.CancelAsync(id), 202, 409);
    }

    /// <summary>An order of the desk from end to end: its FOC, then its completion.</summary>
    private async Task ByDeskAsync(Customer customer)
    {
        var id = await PortAsync(customer, "port, completed by the desk", Draft.Us().ForCarrier("SIM-SLOW"), "Completed");
        await UntilAsync(customer, id, o => (string)o["status"]! == "Submitted");
        await InsistAsync(() => customer.Desk.PostAsync($"/api/desk/orders/{id}/notes", new { text = "Called the carrier.", visibleToCustomer = true }), 200);
        await InsistAsync(() => customer.Desk.PostAsync($"/api/desk/orders/{id}/completion", new { }), 200, 409);
    }

    private async Task GermanAsync(Customer customer)
    {
        var id = await DraftAsync(customer, Draft.German(), "de");
        await UploadAsync(customer, id, "bill");
        await SubmitAsync(customer, id, 1);
        Note(customer, id, "port of Germany, LOA uploaded, approved", "Completed");
        await UploadAsync(customer, id, "loa");
        await UntilAsync(customer, id, o => (string)o["stage"]! is "DeskReview" or "SendingToCarrier" || (string)o["status"]! is not "Pending");
        await InsistAsync(() => customer.Desk.PostAsync($"/api/desk/orders/{id}/approval", new { }), 200, 409);
    }

    /// <summary>Two orders that name one number: exactly one is accepted.</summary>
    private async Task ContestedAsync(Customer customer)
    {
        var number = TestNumbers.Next();
        var ids = await Task.WhenAll(PrepareAsync(customer, Draft.Us(number)), PrepareAsync(customers[0], Draft.Us(number)));
        Customer[] owners = [customer, customers[0]];
        var taken = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => TrySubmitAsync(owners[i], ids[i])));
        if (taken.Count(t => t) > 1)
            throw new InvalidOperationException($"Both of {ids[0]} and {ids[1]} were accepted.");
        for (var i = 0; i < 2; i++)
        {
            if (taken[i])
            {
                Note(owners[i], ids[i], "port of a contested number", "Completed");
            }
            else
            {
                await InsistAsync(() => owners[i].CancelAsync(ids[i]), 202, 409);
                Note(owners[i], ids[i], "port of a contested number, lost", "Cancelled");
            }
        }
    }

    private async Task DroppedAsync(Customer customer)
    {
        var id = await PrepareAsync(customer, Draft.Us());
        await InsistAsync(() => customer.CancelAsync(id), 202, 409);
        Note(customer, id, "draft, cancelled", "Cancelled");
    }

    /// <summary>The siblings are drafts of their own; the first is cancelled.</summary>
    private async Task SplitAsync(Customer customer)
    {
        string[] numbers = [TestNumbers.Next(), TestNumbers.Next()];
        var draft = Draft.Us(numbers);
        for (var i = 0; i < 2; i++)
            draft["numbers"]![i]!["billingTelephoneNumber"] = numbers[i];
        var id = await PrepareAsync(customer, draft);
        await InsistAsync(() => customer.Admin.PostAsync($"{customer.Order(id)}/split", new { by = "BillingTelephoneNumber" }, $"split-{id}"), 201, 409);
        Note(customer, id, "port, split", "Cancelled");
    }

    private async Task NumbersAsync(Customer customer)
    {
        var key = $"numbers-{Guid.NewGuid():N}";
        var placed = await InsistAsync(
            () => customer.Admin.PostAsync($"{customer.Path}/locations/us/number-orders", new { criteria = new { kind = "Standard" }, quantity = 2 }, key), 202);
        await AcceptTermsAsync(customer, (string)placed.Json["id"]!, "new numbers");
    }

    private async Task BlockAsync(Customer customer)
    {
        var search = await InsistAsync(
            () => customer.Admin.PostAsync(
                $"{customer.Path}/locations/us/number-searches", new { kind = "Standard", areaCode = "212", blockSize = 10, quantity = 10 }, $"search-{Guid.NewGuid():N}"),
            200);
        if (search.Json["blocks"]!.AsArray() is not [{ } block, ..])
            return;
        var order = new { searchId = (string)search.Json["searchId"]!, block = new { first = (string)block["first"]!, size = (int)block["size"]! } };
        var placed = await InsistAsync(
            () => customer.Admin.PostAsync($"{customer.Path}/locations/us/number-orders", order, $"block-{Guid.NewGuid():N}"), 202, 409);
        if (placed.Status == 202)
            await AcceptTermsAsync(customer, (string)placed.Json["id"]!, "block");
    }

    private async Task AcceptTermsAsync(Customer customer, string id, string story)
    {
        var path = $"{customer.Path}/number-orders/{id}";
        accepted[id] = new Accepted(customer, id, path, story, ["Provisioned", "Error"]);
        await UntilAsync(customer, path, o => (string)o["status"]! != "Pending", isPath: true);
        await InsistAsync(() => customer.Admin.PostAsync($"{path}/terms-acceptance"), 200, 409);
    }

    private async Task<string> PrepareAsync(Customer customer, JsonObject draft)
    {
        var id = await DraftAsync(customer, draft, "us");
        await UploadAsync(customer, id, "bill");
        await InsistAsync(() => customer.SignAsync(id), 200);
        return id;
    }

    private static async Task<string> DraftAsync(Customer customer, JsonObject draft, string location)
    {
        var key = $"draft-{Guid.NewGuid():N}";
        var made = await InsistAsync(() => customer.Admin.PostAsync($"{customer.Path}/locations/{location}/port-orders", draft, key), 201);
        return (string)made.Json["id"]!;
    }

    private static Task<ApiAnswer> UploadAsync(Customer customer, string id, string what) => InsistAsync(
        () => customer.Admin.UploadAsync($"{customer.Order(id)}/{what}", Files.Png(), ApiClient.Png, $"{what}.png"), 200, 201);

    /// <summary>Where an answer was lost, a conflict says that the order was taken before.</summary>
    private static async Task SubmitAsync(Customer customer, string id, int attempt)
    {
        await InsistAsync(() => customer.SubmitAsync(id), 202, 409);
        await UntilAsync(customer, id, o => (int)o["attempts"]! >= attempt);
    }

    /// <summary>False where another order has the number.</summary>
    private static async Task<bool> TrySubmitAsync(Customer customer, string id)
    {
        await InsistAsync(() => customer.SubmitAsync(id), 202, 409, 422);
        var order = await UntilAsync(customer, id, _ => true);
        return (int)order["attempts"]! > 0;
    }

    private static Task<JsonNode> UntilAsync(Customer customer, string id, Func<JsonNode, bool> isGood, bool isPath = false) => Poll.UntilAsync(
        async () => (await InsistAsync(() => customer.Admin.GetAsync(isPath ? id : customer.Order(id)), 200)).Json,
        isGood,
        order => Task.FromResult(order.ToJsonString()),
        Patience);

    private void Note(Customer customer, string id, string story, params string[] ends) =>
        accepted[id] = new Accepted(customer, id, customer.Order(id), story, ends);

    /// <summary>As a client should: what got no answer, or was told to come again, is sent again.</summary>
    public static async Task<ApiAnswer> InsistAsync(Func<Task<ApiAnswer>> send, params int[] good)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await TryAsync(send);
            if (answer is not null && good.Contains(answer.Status) && !IsInUse(answer))
                return answer;
            if (answer is not null && answer.Status is not (503 or 409 or 500 or 412))
                throw new InvalidOperationException($"{answer.Request} answered {answer.Status}: {answer.Text}");
            if (TimeProvider.System.GetElapsedTime(since) > Patience)
                throw new TimeoutException($"No good answer: {answer?.Request} {answer?.Text ?? "no connection"}");
            await Task.Delay(Pause);
        }
    }

    private static bool IsInUse(ApiAnswer answer) => answer.Status == 409 && answer.Text.Contains("IdempotencyKeyInUse", StringComparison.Ordinal);

    private static async Task<ApiAnswer?> TryAsync(Func<Task<ApiAnswer>> send)
    {
        try
        {
            return await send();
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }
}
