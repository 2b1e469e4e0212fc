using System.Globalization;

namespace CallingPlans.Benchmarks.Measuring;

/// <summary>Figures as people read them: three digits.</summary>
internal static class Figures
{
    public static string Milliseconds(double value) => value < 1 ? $"{Digits(value * 1_000)} µs" : value < 10_000 ? $"{Digits(value)} ms" : $"{Digits(value / 1_000)} s";

    public static string PerSecond(double value) => $"{Digits(value)} /s";

    public static string Megabytes(double value) => $"{Digits(value)} MB";

    public static string PercentOfACore(double value) => $"{Digits(value)} %";

    public static string Digits(double value) => value switch
    {
        >= 100 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.00", CultureInfo.InvariantCulture),
    };
}
