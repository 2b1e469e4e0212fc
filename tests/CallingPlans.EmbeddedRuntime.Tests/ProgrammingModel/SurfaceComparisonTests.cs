namespace CallingPlans.EmbeddedRuntime.Tests.ProgrammingModel;

public sealed class SurfaceComparisonTests : IDisposable
{
    private const string Namespace = "CallingPlans.EmbeddedRuntime.Tests.ProgrammingModel";

    // Both forms in which the lists write a type.
    private const string Sample =
        $$"""
        ######## assembly Sample 1.0

        public abstract class {{Namespace}}.Listed<T> : IDisposable
            [Obsolete("Use [another].")] public void Dispose()
            protected Listed()
            public abstract T? Value { get; set; }
            public System.Threading.Tasks.Task<string?> FindAsync(string text, int count = 3, bool exact = false)

        ### {{Namespace}}.Colour   [Sample 1.0]
          [System.FlagsAttribute()]
        public enum Colour
          Red = 0

        public record {{Namespace}}.Point : IEquatable<{{Namespace}}.Point>
            public int X { get; init; }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("signatures-");
    private readonly ILookup<string, string> _real;

    public SurfaceComparisonTests()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "sample.txt"), Sample);
        _real = SignatureList.Read(_folder.FullName);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void MembersAndBases_NotListed_AreInventions()
        => Assert.Equal(
            [
                "Listed: public string ToString(string? format, IFormatProvider? formatProvider)",
                "Listed: public Task<string> FindAsync(string text, int count = 3)",
                "Listed: base IFormattable",
            ],
            Short(SurfaceComparison.Invented(typeof(Listed<>), _real)));

    [Fact]
    public void EnumValue_NotListed_IsAnInvention()
        => Assert.Equal(["Colour: Green = 1"], Short(SurfaceComparison.Invented(typeof(Colour), _real)));

    [Fact]
    public void Kind_OtherThanListed_IsAnInvention()
        => Assert.Equal(
            ["Point: declared as 'public sealed class Point'"],
            Short(SurfaceComparison.Invented(typeof(Point), _real)));

    [Fact]
    public void Type_NotListed_IsAnInvention()
        => Assert.Equal(["type Unlisted"], Short(SurfaceComparison.Invented(typeof(Unlisted), _real)));

    private static IEnumerable<string> Short(IEnumerable<string> lines)
        => lines.Select(line => line.Replace(Namespace + ".", ""));
}

/// <summary>As listed, but for a method and an interface.</summary>
public abstract class Listed<T> : IDisposable, IFormattable
{
    public abstract T? Value { get; set; }

    public void Dispose()
    {
    }

    public string ToString(string? format, IFormatProvider? formatProvider) => "";

    public Task<string> FindAsync(string text, int count = 3) => Task.FromResult(text + count);
}

/// <summary>One value more than listed.</summary>
public enum Colour
{
    Red = 0,
    Green = 1,
}

/// <summary>Listed as a record.</summary>
public sealed class Point
{
    public int X { get; init; }
}

/// <summary>Not listed.</summary>
public sealed class Unlisted;
