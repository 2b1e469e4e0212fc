using System.Security.Claims;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Access;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Functions.Development;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.Development;

/// <summary>What a developer and a demonstration need: tokens, the local mailbox, sample organisations, a clock that moves.</summary>
public sealed class DevelopmentRoutes(
    DevelopmentTokens tokens, IServiceProvider services, SampleData samples, TimeProvider time, ListAnswers lists)
{
    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromHours(8);
    private static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(3650);

    [Function("DevelopmentToken"), DevelopmentOnly]
    public async Task<IResult> TokenAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/dev/token")] HttpRequest request, CancellationToken cancellation)
    {
        var input = await JsonBody.ReadAsync<TokenInput>(request, cancellation);
        if (input.Failure is { } malformed)
            return request.Problem(malformed);
        return request.Answer(ClaimsOf(input.Value), claims => ApiAnswer.Ok(new
        {
            token = tokens.Create(claims, input.Value.ExpiresIn is { } seconds ? TimeSpan.FromSeconds(seconds) : DefaultLifetime),
        }));
    }

    [Function("DevelopmentMailbox"), DevelopmentOnly]
    public async Task<IResult> MailboxAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/dev/mailbox")] HttpRequest request, CancellationToken cancellation)
    {
        // A development installation that sends through a provider has no mailbox.
        if (services.GetService(typeof(IMailbox)) is not IMailbox mailbox)
            return request.Problem(Failure.NotFound());
        var page = lists.ReadPage(request);
        if (page.Failure is { } malformed)
            return request.Problem(malformed);
        var found = await mailbox.ListAsync(Value(request, "orderId"), Value(request, "to"), page.Value, cancellation);
        return lists.Answer(request, found, mail => new
        {
            to = mail.Message.To[0],
            subject = mail.Message.Subject,
            html = mail.Message.Html,
            text = mail.Message.Text,
            attachments = mail.Message.Attachments.Select(a => new { fileName = a.FileName, contentType = a.ContentType }).ToList(),
            orderId = mail.Message.OrderId,
            template = mail.Message.Template,
            language = mail.Message.Language,
            sentAt = mail.SentAt,
        });
    }

    [Function("DevelopmentSeed"), DevelopmentOnly]
    public async Task<IResult> SeedAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/dev/seed")] HttpRequest request, CancellationToken cancellation)
    {
        var seeded = await samples.SeedAsync(cancellation);
        return request.Answer(seeded, sample => ApiAnswer.Ok(sample));
    }

    [Function("DevelopmentClock"), DevelopmentOnly]
    public async Task<IResult> ClockAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/dev/clock")] HttpRequest request, CancellationToken cancellation)
    {
        // Timers of other runtimes do not follow a clock that is moved.
        if (time is not MovableClock clock)
            return request.Problem(Failure.NotFound());
        var input = await JsonBody.ReadAsync<ClockInput>(request, cancellation);
        if (input.Failure is { } malformed)
            return request.Problem(malformed);
        return input.Value.Advance is { } by && by >= TimeSpan.Zero && by <= MaxLifetime
            ? ApiAnswer.Ok(new { now = clock.Advance(by) })
            : request.Problem(Failure.Invalid([TextRules.Invalid("/advance", "a duration such as 3.00:00:00, not negative")]));
    }

    private static Result<List<Claim>> ClaimsOf(TokenInput input)
    {
        var errors = new List<ErrorDetail>();
        if (input.Role is not { } role)
            return Failure.Invalid([TextRules.Invalid("/role", string.Join(", ", Enum.GetNames<Role>()))]);
        if (role == Role.CustomerAdmin && !Identifiers.IsValid(input.Org))
            errors.Add(TextRules.Invalid("/org", "the id of the organisation"));
        if (role == Role.PartnerAdmin && !Identifiers.IsValid(input.Partner))
            errors.Add(TextRules.Invalid("/partner", "the id of the partner"));
        if (input.ExpiresIn is { } seconds && Math.Abs((double)seconds) > MaxLifetime.TotalSeconds)
            errors.Add(TextRules.Invalid("/expiresIn", "seconds, at most ten years"));
        var name = TextRules.Optional(input.Name, "/name", errors) ?? role.ToString();
        var email = TextRules.Optional(input.Email, "/email", errors);
        if (errors.Count > 0)
            return Failure.Invalid(errors);
        var claims = new List<Claim>
        {
            new("sub", email ?? $"{role}:{input.Org ?? input.Partner}:{name}"),
            new("name", name),
            new("roles", role.ToString()),
        };
        if (email is not null)
            claims.Add(new Claim("email", email));
        if (input.Org is not null)
            claims.Add(new Claim("org", input.Org));
        if (input.Partner is not null)
            claims.Add(new Claim("partner", input.Partner));
        return claims;
    }

    private static string? Value(HttpRequest request, string name) =>
        request.Query.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;

    /// <summary>Which token is asked for.</summary>
    public sealed record TokenInput
    {
        public Role? Role { get; init; }

        public string? Org { get; init; }

        public string? Partner { get; init; }

        public string? Name { get; init; }

        public string? Email { get; init; }

        /// <summary>Seconds; negative for a token that has expired.</summary>
        public long? ExpiresIn { get; init; }
    }

    /// <summary>How far the clock is to be moved.</summary>
    public sealed record ClockInput
    {
        public TimeSpan? Advance { get; init; }
    }
}
