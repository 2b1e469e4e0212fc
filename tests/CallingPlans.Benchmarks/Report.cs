namespace CallingPlans.Benchmarks;

/// <summary>The figures of one run, as a table.</summary>
internal sealed class Report
{
    private readonly List<(string What, string Value, string Ratio)> rows = [];

    /// <summary>Commits of one row each that this disk makes durable in a second.</summary>
    public double Baseline { get; set; }

    /// <summary>A figure that is compared with the disk.</summary>
    public void AddRate(string what, double perSecond) =>
        rows.Add((what, $"{perSecond:N0} /s", $"{perSecond / Baseline:N2} x"));

    /// <summary>A figure that stands for itself.</summary>
    public void Add(string what, string value, string ratio = "") => rows.Add((what, value, ratio));

    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine($"{"",-58}{"",16}{"ratio",12}");
        Console.WriteLine($"{"baseline: durable SQLite commits, one row each",-58}{$"{Baseline:N0} /s",16}{"1.00 x",12}");
        foreach (var (what, value, ratio) in rows)
            Console.WriteLine($"{what,-58}{value,16}{ratio,12}");
    }
}
