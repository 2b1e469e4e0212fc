using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Testing.Telnyx;

/// <summary>
/// A stateful double of Telnyx on a free port of this machine: it moves orders when a test says so, tells of it in its list of
/// events, and keeps what it was asked.
/// </summary>
public sealed partial class TelnyxDouble : IAsyncDisposable
{
    /// <summary>The key that calls have to bring.</summary>
    public const string ApiKey = "KEY0123-double";

    private readonly Lock changing = new();
    private readonly WebApplication app;
    private readonly TimeProvider time;
    private readonly List<DoubledCall> calls = [];
    private readonly List<DoubledPort> ports = [];
    private readonly List<JsonObject> events = [];
    private readonly Queue<DoubledFault> faults = new();

    private TelnyxDouble(TimeProvider time)
    {
        this.time = time;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Use(AnswerAsync);
        MapPorting(app.MapGroup("/v2"));
        MapNumbers(app.MapGroup("/v2"));
    }

    public string BaseAddress =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/v2";

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<DoubledCall> Calls
    {
        get
        {
            lock (changing)
                return [.. calls];
        }
    }

    public IReadOnlyList<DoubledPort> Ports
    {
        get
        {
            lock (changing)
                return [.. ports];
        }
    }

    /// <summary>By which a request becomes several orders: numbers with the same key stay together.</summary>
    public Func<string, string> SplitBy { get; set; } = _ => string.Empty;

    /// <summary>Numbers that are not portable.</summary>
    public HashSet<string> NotPortable { get; } = [];

    /// <summary>What confirming answers in place of an order that is in process; null where it does as it should.</summary>
    public string? ConfirmRefusal { get; set; }

    /// <summary>Moments that may be asked for; empty for all.</summary>
    public List<(DateTimeOffset From, DateTimeOffset To)> FocWindows { get; } = [];

    public static async Task<TelnyxDouble> StartAsync(TimeProvider? time = null)
    {
        var started = new TelnyxDouble(time ?? TimeProvider.System);
        await started.app.StartAsync();
        return started;
    }

    /// <summary>Makes the next calls fail whose method and path begin so.</summary>
    public void Fail(DoubledFault fault, int times = 1)
    {
        lock (changing)
        {
            for (var i = 0; i < times; i++)
                faults.Enqueue(fault);
        }
    }

    public void ForgetCalls()
    {
        lock (changing)
            calls.Clear();
    }

    /// <summary>Adds orders that are at Telnyx already, and of which it does not speak.</summary>
    public void Add(IEnumerable<DoubledPort> added)
    {
        lock (changing)
            ports.AddRange(added);
    }

    /// <summary>Moves an order and tells of it.</summary>
    /// <param name="isTold">False where the event gets lost.</param>
    public void Move(DoubledPort port, string status, DateTimeOffset? focAt = null, bool isTold = true, params (string Code, string Text)[] details)
    {
        lock (changing)
        {
            port.Status = status;
            port.Details = details;
            port.FocAt = focAt ?? port.FocAt;
            port.UpdatedAt = Later(port.UpdatedAt);
            if (isTold)
                events.Add(StatusEvent(port));
        }
    }

    /// <summary>The latest event once more, as it stands in the list, at the end of it.</summary>
    public JsonObject LastEvent
    {
        get
        {
            lock (changing)
                return events[^1].DeepClone().AsObject();
        }
    }

    /// <summary>Puts an event into the list as it is.</summary>
    public void Tell(JsonObject told)
    {
        lock (changing)
            events.Add(told);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        request.EnableBuffering();
        var body = await new StreamReader(request.Body, leaveOpen: true).ReadToEndAsync();
        request.Body.Position = 0;
        var call = new DoubledCall(request.Method, $"{request.Path.Value!["/v2".Length..]}{Uri.UnescapeDataString(request.QueryString.Value ?? string.Empty)}", body);
        DoubledFault? fault = null;
        lock (changing)
        {
            calls.Add(call);
            if (faults.TryPeek(out var due) && call.Text.StartsWith(due.Of, StringComparison.Ordinal))
                fault = faults.Dequeue();
        }

        if (request.Headers.Authorization != $"Bearer {ApiKey}")
            await Refuse(401, "10009", "Authentication failed", "Could not understand the provided credentials.").ExecuteAsync(context);
        else if (fault is { IsAfterEffect: false })
            await fault.AnswerAsync(context);
        else if (fault is null)
            await next(context);
        else
            await LoseAsync(context, next);
    }

    /// <summary>Does what is asked, and does not say so.</summary>
    private static async Task LoseAsync(HttpContext context, RequestDelegate next)
    {
        var answer = context.Response.Body;
        context.Response.Body = new MemoryStream();
        await next(context);
        context.Response.Body = answer;
        context.Abort();
    }

    /// <summary>Never twice the same moment: Telnyx' own order of things.</summary>
    private DateTimeOffset Later(DateTimeOffset than)
    {
        var now = time.GetUtcNow();
        return now > than ? now : than.AddMilliseconds(1);
    }

    private JsonObject StatusEvent(DoubledPort port) => new()
    {
        ["id"] = Guid.NewGuid().ToString(),
        ["event_type"] = "porting_order.status_changed",
        ["porting_order_id"] = port.Id,
        ["created_at"] = time.GetUtcNow(),
        ["payload"] = new JsonObject
        {
            ["id"] = port.Id,
            ["customer_reference"] = port.CustomerReference,
            ["status"] = port.StatusNode(),
            ["updated_at"] = port.UpdatedAt,
        },
    };

    private static IResult Refuse(int status, string code, string title, string detail) => Results.Json(
        new JsonObject
        {
            ["errors"] = new JsonArray(new JsonObject
            {
                ["code"] = code,
                ["title"] = title,
                ["detail"] = detail,
                ["source"] = new JsonObject { ["pointer"] = "/" },
            }),
        },
        statusCode: status);

    private static IResult Data(JsonNode data, int status = 200) =>
        Results.Json(new JsonObject { ["data"] = data }, statusCode: status);

    private static IResult Page(HttpRequest request, IReadOnlyCollection<JsonNode> all)
    {
        var number = int.Parse(request.Query["page[number]"].FirstOrDefault() ?? "1");
        var size = int.Parse(request.Query["page[size]"].FirstOrDefault() ?? "20");
        return size is < 1 or > 250
            ? Refuse(422, "10015", "Invalid page", "page[size] is at most 250")
            : Results.Json(new JsonObject
            {
                ["data"] = new JsonArray([.. all.Skip((number - 1) * size).Take(size).Select(n => n.DeepClone())]),
                ["meta"] = new JsonObject
                {
                    ["page_number"] = number,
                    ["page_size"] = size,
                    ["total_pages"] = (all.Count + size - 1) / size,
                    ["total_results"] = all.Count,
                },
            });
    }
}
