using CallingPlans.Application.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CallingPlans.Functions.Http.Answers;

/// <summary>The language that a caller reads, by <c>Accept-Language</c>; English where it names none that there is.</summary>
internal static class RequestLanguage
{
    public static string Of(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wished))
            return Languages.English;
        foreach (var tag in wished.Where(w => w.Quality is not 0).OrderByDescending(w => w.Quality ?? 1).Select(w => w.Value.ToString()))
        {
            var found = Languages.All.FirstOrDefault(l => l.Equals(tag, StringComparison.OrdinalIgnoreCase))
                ?? Languages.All.FirstOrDefault(l => PrimaryOf(l).Equals(PrimaryOf(tag), StringComparison.OrdinalIgnoreCase));
            if (found is not null)
                return found;
        }

        return Languages.English;
    }

    private static string PrimaryOf(string tag) => tag.Split('-')[0];
}
