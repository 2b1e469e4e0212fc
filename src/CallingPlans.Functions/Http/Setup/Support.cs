using CallingPlans.Application.Support;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Support;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.Setup;

/// <summary>The support directory.</summary>
public sealed class Support(SupportDirectory directory, ListAnswers lists)
{
    [Function("SupportDirectory"), SignedIn]
    public IResult List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/support")] HttpRequest request)
    {
        var page = lists.ReadPage(request);
        if (page.Failure is { } malformed)
            return request.Problem(malformed);
        SupportNeed? need = null;
        if (request.Query.Text("need") is { } text)
        {
            if (!EnumName.TryRead<SupportNeed>(text, out var parsed))
                return request.Problem(ListAnswers.InvalidQuery("need"));
            need = parsed;
        }

        var region = request.Query.Text("region");
        if (region is not null && !directory.Regions.Contains(region, StringComparer.OrdinalIgnoreCase))
            return request.Problem(ListAnswers.InvalidQuery("region"));
        var language = request.Language();
        return lists.Answer(request, FixedLists.PageOf(directory.Find(need, region), page.Value), entry => new
        {
            need = entry.Need,
            title = SupportTexts.Need(entry.Need, language),
            desk = entry.Desk,
            deskName = SupportTexts.Desk(entry.Desk, language),
            region = entry.Region,
            contact = entry.Contact,
        });
    }
}
