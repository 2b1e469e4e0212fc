namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>Reads the data files of the simulated carrier: comma-separated values without quotes, one record a line.</summary>
internal static class SimulatedData
{
    /// <summary>The lines of the embedded file that is named as the type is.</summary>
    /// <exception cref="InvalidDataException">A line has not as many values as it should.</exception>
    internal static IEnumerable<string[]> ReadLines<T>(int values)
    {
        var name = $"{typeof(T).FullName}.csv";
        using var stream = typeof(T).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split(',') is { } read && read.Length == values
                ? read
                : throw new InvalidDataException($"{name} has a line that is not {values} values: {line}");
        }
    }
}
