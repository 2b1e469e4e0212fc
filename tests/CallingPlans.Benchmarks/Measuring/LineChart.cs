using System.Globalization;
using System.Text;

namespace CallingPlans.Benchmarks.Measuring;

/// <summary>A small chart as SVG: lines over one axis of quantities, from zero upwards, readable in the dark too.</summary>
/// <param name="File">Its name, without extension.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Across">What the quantities are.</param>
/// <param name="Up">What is measured, with its unit.</param>
/// <param name="Logarithmic">Whether the quantities grow tenfold from one point to the next.</param>
internal sealed record LineChart(string File, string Title, string Across, string Up, bool Logarithmic)
{
    private const double Width = 460, Height = 240, Left = 62, Right = 20, Top = 34, Bottom = 44;
    private static readonly string[] Colours = ["#2563eb", "#d97706", "#059669"];

    public List<(string Name, IReadOnlyList<(double X, double Y)> Points)> Lines { get; } = [];

    public string Svg()
    {
        var text = new StringBuilder();
        text.AppendLine(Inv($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Title}\">"));
        text.AppendLine("<style>text{font:11px sans-serif;fill:#64748b}.axis{stroke:#94a3b8;fill:none}.line{fill:none;stroke-width:2}</style>");
        text.AppendLine(Inv($"<text x=\"{Left}\" y=\"16\" font-weight=\"bold\">{Title}</text>"));
        text.AppendLine(Inv($"<path class=\"axis\" d=\"M{Left} {Top}V{Height - Bottom}H{Width - Right}\"/>"));
        foreach (var x in Lines.SelectMany(l => l.Points).Select(p => p.X).Distinct().Order())
            text.AppendLine(Inv($"<text x=\"{PlaceOf(x):0}\" y=\"{Height - Bottom + 16}\" text-anchor=\"middle\">{x:N0}</text>"));
        foreach (var y in new[] { 0, Highest / 2, Highest })
            text.AppendLine(Inv($"<text x=\"{Left - 6}\" y=\"{HeightOf(y) + 4:0}\" text-anchor=\"end\">{Figures.Digits(y)}</text>"));
        text.AppendLine(Inv($"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 8}\" text-anchor=\"middle\">{Across}</text>"));
        text.AppendLine(Inv($"<text x=\"{Left}\" y=\"{Top - 4}\">{Up}</text>"));
        for (var i = 0; i < Lines.Count; i++)
            Draw(text, i);
        return text.AppendLine("</svg>").ToString();
    }

    private double Highest => Lines.SelectMany(l => l.Points).Max(p => p.Y) * 1.2;

    private void Draw(StringBuilder text, int index)
    {
        var (name, points) = Lines[index];
        var colour = Colours[index % Colours.Length];
        text.AppendLine(Inv($"<polyline class=\"line\" stroke=\"{colour}\" points=\"{string.Join(' ', points.Select(p => Inv($"{PlaceOf(p.X):0.0},{HeightOf(p.Y):0.0}")))}\"/>"));
        foreach (var (x, y) in points)
            text.AppendLine(Inv($"<circle cx=\"{PlaceOf(x):0.0}\" cy=\"{HeightOf(y):0.0}\" r=\"3\" fill=\"{colour}\"/>"));
        text.AppendLine(Inv($"<text x=\"{Width - Right}\" y=\"{16 + (index * 14)}\" text-anchor=\"end\" style=\"fill:{colour}\">{name}</text>"));
    }

    private double PlaceOf(double x)
    {
        var all = Lines.SelectMany(l => l.Points).Select(p => p.X).ToList();
        double Scale(double value) => Logarithmic ? Math.Log10(value) : value;
        var least = Logarithmic ? Scale(all.Min()) : 0;
        return Left + 24 + ((Width - Left - Right - 48) * (Scale(x) - least) / (Scale(all.Max()) - least));
    }

    private double HeightOf(double y) => Height - Bottom - ((Height - Top - Bottom) * y / Highest);

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
