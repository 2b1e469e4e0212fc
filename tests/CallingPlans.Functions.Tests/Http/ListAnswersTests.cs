using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CallingPlans.Application.Abstractions.Security;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace CallingPlans.Functions.Tests.Http;

public sealed class ListAnswersTests
{
    private const string Orders = "/api/organizations/contoso/orders";

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero));
    private readonly ListAnswers lists;

    public ListAnswersTests() => lists = new ListAnswers(new Sealer(), time);

    [Theory]
    [InlineData("", 50)]
    [InlineData("?top=1", 1)]
    [InlineData("?top=500", 500)]
    public void ReadPage_Top_IsTaken(string query, int top) =>
        Assert.Equal(new PageRequest(top), lists.ReadPage(Requests.Get(Orders + query).Request).Value);

    [Theory]
    [InlineData("?top=0")]
    [InlineData("?top=501")]
    [InlineData("?top=-1")]
    [InlineData("?top=ten")]
    [InlineData("?top=")]
    [InlineData("?top= 5")]
    [InlineData("?top=5&top=6")]
    [InlineData("?continuation=")]
    [InlineData("?continuation=abc")]
    [InlineData("?continuation=%00%ff")]
    public void ReadPage_NoPage_IsMalformed(string query)
    {
        var failure = lists.ReadPage(Requests.Get(Orders + query).Request).Failure!;

        Assert.Equal((FailureKind.Malformed, ErrorCode.InvalidQuery), (failure.Kind, Assert.Single(failure.Errors).Code));
    }

    [Fact]
    public void Answer_MorePages_LinksToTheNextWithItsFilters()
    {
        var next = Next($"{Orders}?status=Pending&top=2");

        Assert.StartsWith($"{Orders}?status=Pending&top=2&continuation=", next, StringComparison.Ordinal);
        Assert.DoesNotContain("row-3", next, StringComparison.Ordinal);
        Assert.Equal(new PageRequest(2, "row-3|x"), lists.ReadPage(Requests.Get(next!).Request).Value);
    }

    [Fact]
    public void Answer_LastPage_HasNoLink()
    {
        var answer = lists.Answer(Requests.Get(Orders).Request, new Page<int>([1, 2], null), i => i);

        var body = JsonNode.Parse(answer.Body)!.AsObject();
        Assert.Equal([1, 2], body["items"]!.AsArray().Select(i => (int)i!));
        Assert.False(body.ContainsKey("nextLink"));
    }

    [Theory]
    [InlineData("/api/organizations/northwind/orders?status=Pending")]
    [InlineData("/api/organizations/contoso/numbers?status=Pending")]
    [InlineData("/api/organizations/contoso/orders?status=Rejected")]
    [InlineData("/api/organizations/contoso/orders")]
    [InlineData("/api/organizations/contoso/orders?status=Pending&q=P-12")]
    public void ReadPage_LinkOfAnotherListOrFilter_IsMalformed(string other)
    {
        var token = Next($"{Orders}?status=Pending")!.Split("continuation=")[1];

        Assert.Equal(
            FailureKind.Malformed,
            lists.ReadPage(Requests.Get($"{other}{(other.Contains('?') ? '&' : '?')}continuation={token}").Request).Failure!.Kind);
    }

    [Fact]
    public void ReadPage_FilterWhoseValueLooksLikeTwo_IsNotTheSameList()
    {
        var token = Next($"{Orders}?q=a%26status%3DPending")!.Split("continuation=")[1];

        Assert.False(lists.ReadPage(Requests.Get($"{Orders}?q=a&status=Pending&continuation={token}").Request).Succeeded);
    }

    [Fact]
    public void ReadPage_OtherTop_MayFollow()
    {
        var token = Next($"{Orders}?top=2")!.Split("continuation=")[1];

        Assert.Equal(3, lists.ReadPage(Requests.Get($"{Orders}?top=3&continuation={token}").Request).Value.Top);
    }

    [Fact]
    public void ReadPage_AlteredLink_IsMalformed()
    {
        var next = Next(Orders)!;

        Assert.False(lists.ReadPage(Requests.Get(next[..^2]).Request).Succeeded);
    }

    [Fact]
    public void ReadPage_LinkOfYesterday_IsMalformed()
    {
        var next = Next(Orders)!;
        time.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        Assert.True(lists.ReadPage(Requests.Get(next).Request).Succeeded);

        time.Advance(TimeSpan.FromSeconds(1));

        Assert.False(lists.ReadPage(Requests.Get(next).Request).Succeeded);
    }

    private string? Next(string pathAndQuery) => (string?)JsonNode.Parse(
        lists.Answer(Requests.Get(pathAndQuery).Request, new Page<int>([1], "row-3|x"), i => i).Body)!["nextLink"];

    /// <summary>Seals for a context; what was altered or is of another does not open.</summary>
    private sealed class Sealer : ISecretProtector
    {
        public string Protect(string secret, string context) =>
            $"{Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(secret))}.{Mark(secret, context)}";

        public string Unprotect(string envelope, string context)
        {
            var parts = envelope.Split('.');
            var secret = System.Text.Encoding.UTF8.GetString(Convert.FromHexString(parts[0]));
            return parts.Length == 2 && parts[1] == Mark(secret, context) ? secret : throw new CryptographicException();
        }

        private static string Mark(string secret, string context) =>
            Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{secret}\n{context}")));
    }
}
