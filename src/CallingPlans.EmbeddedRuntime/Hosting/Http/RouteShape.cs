using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace CallingPlans.EmbeddedRuntime.Hosting.Http;

/// <summary>The paths that a route template takes, constraints included.</summary>
internal sealed class RouteShape
{
    // A constraint that takes none of these is one that we cannot find a value for. Then any value is held to satisfy
    // it,
    // so that an overlap may be seen where there is none, but never missed.
    private static readonly string[] Samples =
    [
        "x", "1", "true", "1.5", "2000-01-01", "00000000-0000-0000-0000-000000000000", "x/x",
        .. Enumerable.Range(2, 63).Select(length => new string('x', length)),
        .. Enumerable.Range(2, 17).Select(length => new string('1', length)),
    ];

    private readonly RoutePattern _pattern;
    private readonly TemplateMatcher _structure;
    private readonly ILookup<string, IRouteConstraint> _constraints;

    public RouteShape(RoutePattern pattern, ParameterPolicyFactory policies)
    {
        _pattern = pattern;
        _structure = new TemplateMatcher(new RouteTemplate(pattern), new RouteValueDictionary(pattern.Defaults));
        _constraints = pattern.ParameterPolicies
            .SelectMany(entry => entry.Value, (entry, reference) =>
                (Parameter: entry.Key, Constraint: policies.Create(pattern.GetParameter(entry.Key), reference)))
            .Select(entry => (entry.Parameter, Constraint: entry.Constraint as IRouteConstraint))
            .Where(entry => entry.Constraint is not null && Sampled(entry.Constraint, entry.Parameter))
            .ToLookup(entry => entry.Parameter, entry => entry.Constraint!, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A path that both templates take; null when there is none.</summary>
    public string? PathSharedWith(RouteShape other)
    {
        var longest = Math.Max(_pattern.PathSegments.Count, other._pattern.PathSegments.Count);
        return Enumerable.Range(0, longest + 1)
            .Select(length => Enumerable.Range(0, length).Select(index => SegmentSharedWith(other, index)))
            .Select(segments => '/' + string.Join('/', segments))
            .FirstOrDefault(path => Takes(path) && other.Takes(path));
    }

    private static bool Sampled(IRouteConstraint constraint, string parameter)
        => Samples.Append("").Any(sample => Takes(constraint, parameter, new() { [parameter] = sample }));

    private static bool Takes(IRouteConstraint constraint, string parameter, RouteValueDictionary values)
        => constraint.Match(httpContext: null, route: null, parameter, values, RouteDirection.IncomingRequest);

    private bool Takes(string path)
    {
        var values = new RouteValueDictionary();
        return _structure.TryMatch(new PathString(path), values)
            && _constraints.All(group => group.All(constraint => Takes(constraint, group.Key, values)));
    }

    private string SegmentSharedWith(RouteShape other, int index)
        => Literal(index) ?? other.Literal(index)
            ?? Samples.FirstOrDefault(sample => TakesSegment(index, sample) && other.TakesSegment(index, sample))
            ?? Samples[0];

    private RoutePatternPathSegment? Segment(int index)
        => index < _pattern.PathSegments.Count ? _pattern.PathSegments[index] : null;

    // A segment of several parts, '{id}.pdf', stands as a literal with its parameters filled in.
    private string? Literal(int index)
        => Segment(index) is { } segment && segment.Parts is not [RoutePatternParameterPart]
            ? string.Concat(segment.Parts.Select(Text))
            : null;

    private static string Text(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        _ => Samples[0],
    };

    private bool TakesSegment(int index, string value)
        => Segment(index)?.Parts is not [RoutePatternParameterPart { IsCatchAll: false } parameter]
            || _constraints[parameter.Name].All(
                constraint => Takes(constraint, parameter.Name, new() { [parameter.Name] = value }));
}
