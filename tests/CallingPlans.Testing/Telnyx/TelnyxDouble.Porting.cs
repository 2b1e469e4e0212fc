using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CallingPlans.Testing.Telnyx;

/// <summary>Porting: orders, documents, events.</summary>
public sealed partial class TelnyxDouble
{
    private static readonly TimeSpan CancelLimit = TimeSpan.FromHours(48);

    private readonly Dictionary<string, string> documents = [];

    /// <summary>Names of the documents that were uploaded, by id.</summary>
    public IReadOnlyDictionary<string, string> Documents => documents;

    private void MapPorting(IEndpointRouteBuilder api)
    {
        api.MapPost("/portability_checks", (JsonObject body) => Data(
            new JsonArray([.. Texts(body["phone_numbers"]).Select(n => (JsonNode)new JsonObject
            {
                ["phone_number"] = n,
                ["portable"] = !NotPortable.Contains(n),
                ["not_portable_reason"] = NotPortable.Contains(n) ? "No coverage" : string.Empty,
            })]), 201));
        api.MapGet("/porting_orders", (HttpRequest request) => Locked(() => Page(request, [.. ports.Where(p => Fits(request, p)).Select(p => p.Show())])));
        api.MapPost("/porting_orders", (JsonObject body) => Locked(() => Create(body)));
        api.MapGet("/porting_orders/{id}", (string id) => On(id, p => Data(p.Show())));
        api.MapPatch("/porting_orders/{id}", (string id, JsonObject body) => On(id, p => Change(p, body)));
        api.MapDelete("/porting_orders/{id}", (string id) => On(id, Delete));
        api.MapPost("/porting_orders/{id}/actions/confirm", (string id) => On(id, Confirm));
        api.MapPost("/porting_orders/{id}/actions/cancel", (string id) => On(id, Cancel));
        api.MapGet("/porting_orders/{id}/allowed_foc_windows", (string id) => On(id, _ => Data(
            new JsonArray([.. FocWindows.Select(w => (JsonNode)new JsonObject { ["started_at"] = w.From, ["ended_at"] = w.To })]))));
        api.MapGet("/porting_orders/{id}/requirements", (HttpRequest request, string id) => On(id, p => Page(request,
            [.. p.TurnedDown.Select(name => new JsonObject
            {
                ["field_type"] = "document",
                ["requirement_status"] = "requirement-info-exception",
                ["requirement_type"] = new JsonObject { ["id"] = name, ["name"] = name },
            })])));
        api.MapPost("/porting_orders/{id}/comments", (string id, JsonObject body) => On(id, p =>
        {
            p.Comments.Add((string)body["body"]!);
            return Data(new JsonObject { ["body"] = body["body"]!.DeepClone() }, 201);
        }));
        api.MapGet("/porting_orders/{id}/additional_documents", (HttpRequest request, string id) => On(id, p => Page(request, [.. Shown(p)])));
        api.MapPost("/porting_orders/{id}/additional_documents", (string id, JsonObject body) => On(id, p =>
        {
            p.AdditionalDocuments.AddRange(body["additional_documents"]!.AsArray().Select(d =>
                ((string)d!["document_id"]!, (string)d["document_type"]!, documents[(string)d["document_id"]!])));
            return Data(new JsonArray([.. Shown(p)]), 201);
        }));
        api.MapPost("/documents", UploadAsync).DisableAntiforgery();
        api.MapGet("/porting/events", (HttpRequest request) => Locked(() => Page(request, [.. EventsSince(request)])));
    }

    private static IEnumerable<JsonNode> Shown(DoubledPort port) => port.AdditionalDocuments.Select(d => (JsonNode)new JsonObject
    {
        ["document_id"] = d.DocumentId,
        ["document_type"] = d.Type,
        ["filename"] = d.FileName,
    });

    /// <summary>The newest first, as a list that grows does it.</summary>
    private IEnumerable<JsonObject> EventsSince(HttpRequest request)
    {
        var from = DateTimeOffset.Parse(request.Query["filter[created_at][gte]"].FirstOrDefault() ?? "2000-01-01T00:00:00Z");
        return events.AsEnumerable().Reverse().Where(e => DateTimeOffset.Parse(JsonSerializer.Deserialize<string>(e["created_at"]!.ToJsonString())!) >= from);
    }

    private static bool Fits(HttpRequest request, DoubledPort port) =>
        (request.Query["filter[customer_group_reference]"].FirstOrDefault() is not { } group || port.GroupReference == group)
        && (request.Query["filter[customer_reference]"].FirstOrDefault() is not { } reference || port.CustomerReference == reference);

    private IResult Create(JsonObject body)
    {
        var numbers = Texts(body["phone_numbers"]);
        if (numbers.FirstOrDefault(n => ports.Any(p => p.Numbers.Contains(n) && p.Status is not ("cancelled" or "ported"))) is { } taken)
            return Refuse(422, "10015", "Number in another order", $"{taken} is in another porting order.");
        var made = numbers.GroupBy(SplitBy).Select(part => new DoubledPort
        {
            Id = Guid.NewGuid().ToString(),
            Numbers = [.. part],
            CustomerReference = (string?)body["customer_reference"],
            GroupReference = (string?)body["customer_group_reference"],
            CreatedAt = time.GetUtcNow(),
            UpdatedAt = time.GetUtcNow(),
        }).ToList();
        ports.AddRange(made);
        return Data(new JsonArray([.. made.Select(p => p.Show())]), 201);
    }

    private IResult Change(DoubledPort port, JsonObject body)
    {
        Merge(port.Facts, body);
        port.CustomerReference = (string?)body["customer_reference"] ?? port.CustomerReference;
        port.UpdatedAt = Later(port.UpdatedAt);
        return Data(port.Show());
    }

    private static void Merge(JsonObject into, JsonObject from)
    {
        foreach (var (name, value) in from)
        {
            if (value is JsonObject inner && into[name] is JsonObject there)
                Merge(there, inner);
            else
                into[name] = value?.DeepClone();
        }
    }

    private IResult Delete(DoubledPort port)
    {
        if (port.Status != "draft")
            return Refuse(422, "10015", "Not a draft", "Only drafts can be deleted.");
        ports.Remove(port);
        return Results.NoContent();
    }

    private IResult Confirm(DoubledPort port)
    {
        if (ConfirmRefusal is { } refusal)
            return Refuse(422, "ENTITY_NAME_MISMATCH", "Not accepted", refusal);
        if (port.Status is not ("draft" or "exception"))
            return Refuse(422, "10015", "Not confirmable", $"It is {port.Status}.");
        port.Status = "in-process";
        port.Details = [];
        port.TurnedDown = [];
        port.Confirmations++;
        port.UpdatedAt = Later(port.UpdatedAt);
        events.Add(StatusEvent(port));
        return Data(port.Show());
    }

    private IResult Cancel(DoubledPort port)
    {
        if (port.FocAt - time.GetUtcNow() < CancelLimit || port.Status == "ported")
            return Refuse(422, "90201", "Too late", "The order cannot be cancelled within 48 hours of its FOC.");
        port.Status = "cancel-pending";
        port.UpdatedAt = Later(port.UpdatedAt);
        events.Add(StatusEvent(port));
        return Data(port.Show());
    }

    private async Task<IResult> UploadAsync(HttpRequest request)
    {
        var file = (await request.ReadFormAsync()).Files["file"]!;
        using var content = new MemoryStream();
        await file.CopyToAsync(content);
        var id = Guid.NewGuid().ToString();
        lock (changing)
            documents[id] = file.FileName;
        return Data(new JsonObject
        {
            ["id"] = id,
            ["filename"] = file.FileName,
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(content.ToArray())),
            ["av_scan_status"] = "not_scanned",
        });
    }

    private IResult On(string id, Func<DoubledPort, IResult> answer) => Locked(() =>
        ports.FirstOrDefault(p => p.Id == id) is { } port
            ? answer(port)
            : Refuse(404, "10005", "Resource not found", "The requested resource does not exist."));

    private IResult Locked(Func<IResult> answer)
    {
        lock (changing)
            return answer();
    }

    private static List<string> Texts(JsonNode? array) => [.. array!.AsArray().Select(n => (string)n!)];
}
