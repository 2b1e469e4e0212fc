using CallingPlans.Domain.Bills;

namespace CallingPlans.Infrastructure.Tests.Documents.Bills;

/// <summary>
/// Whole bills as sketches, the files <c>Sketches/*.txt</c>. Each begins with <c>===</c>, its country and a number; <c>---</c> ends the
/// page, and what is to be read follows. <c>#</c> begins a line in large type, <c>~</c> one in small type. What is not named is not to
/// be read, but for the numbers, which are that of the bill where none are named.
/// </summary>
public sealed class SketchedBillTests
{
    private static readonly Dictionary<string, (string[] Page, Dictionary<string, string> Says)> Sketches = Load();

    public static TheoryData<string> Names => [.. Sketches.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_ASketchedBill_SaysWhatStandsOnIt(string name)
    {
        var (page, says) = Sketches[name];

        var read = Facts(BillSketch.Read(name.Split(' ')[1], page));

        Assert.Equal(says.OrderBy(f => f.Key), read.OrderBy(f => f.Key));
    }

    private static Dictionary<string, string> Facts(BillReading bill)
    {
        var address = bill.ServiceAddress?.Value;
        var facts = new Dictionary<string, string?>
        {
            ["date"] = bill.BillDate?.Value.ToString("O"),
            ["acct"] = bill.AccountNumber?.Value,
            ["btn"] = bill.BillingTelephoneNumber?.Value.ToString(),
            ["co"] = bill.CompanyName?.Value,
            ["who"] = bill.AuthorizedName?.Value,
            ["addr"] = address is null ? null : string.Join('|', address.Street, address.City, address.Region, address.PostalCode, address.Country),
            ["nums"] = bill.Numbers.Count == 0 ? null : string.Join(' ', bill.Numbers.Select(n => n.Value.ToString()).Order()),
        };
        return facts.Where(f => f.Value is not null).ToDictionary(f => f.Key, f => f.Value!);
    }

    private static Dictionary<string, (string[] Page, Dictionary<string, string> Says)> Load()
    {
        var sketches = new Dictionary<string, (string[], Dictionary<string, string>)>();
        var assembly = typeof(SketchedBillTests).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.Contains(".Sketches.", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var file = resource.Split('.')[^2];
            foreach (var sketch in reader.ReadToEnd().Split("=== ", StringSplitOptions.RemoveEmptyEntries))
            {
                var lines = sketch.Split('\n');
                var end = Array.IndexOf(lines, "---");
                var says = lines[(end + 1)..].Where(l => l.Length > 0).Select(l => l.Split('=', 2)).ToDictionary(l => l[0], l => l[1]);
                if (!says.ContainsKey("nums") && says.TryGetValue("btn", out var billed))
                    says["nums"] = billed;
                sketches.Add($"{file} {lines[0]}", (lines[1..end], says));
            }
        }

        return sketches;
    }
}
