using CallingPlans.Application.Webhooks;
using Microsoft.Extensions.Time.Testing;

namespace CallingPlans.Application.Tests.Webhooks;

public sealed class DeliveryLanesTests
{
    private readonly FakeTimeProvider time = new();
    private readonly DeliveryLanes lanes;

    public DeliveryLanesTests() => lanes = new(time);

    [Fact]
    public void TryEnter_OneWebhook_HasThreePlaces() => Assert.Equal(3, Enter("contoso", "hook1").Count);

    [Fact]
    public void TryEnter_OneOrganization_HasFourPlacesForAllItsWebhooks()
    {
        Enter("contoso", "hook1");

        Assert.Single(Enter("contoso", "hook2"));
    }

    [Fact]
    public void TryEnter_AllOrganizations_HaveSixPlaces()
    {
        Enter("contoso", "hook1");
        Enter("fabrikam", "hook2");

        Assert.Null(lanes.TryEnter("northwind", "hook3"));
    }

    [Fact]
    public void TryEnter_PlaceGivenBack_IsThereAgainOnce()
    {
        var places = Enter("contoso", "hook1");
        places[0].Dispose();
        places[0].Dispose();

        Assert.Single(Enter("contoso", "hook1"));
    }

    [Fact]
    public void TryEnter_WebhookThatWasSlow_HasOnePlaceUntilItIsQuick()
    {
        Leave(Enter("contoso", "hook1"), after: TimeSpan.FromSeconds(15));

        var one = Assert.Single(Enter("contoso", "hook1"));
        Leave([one], after: TimeSpan.FromMilliseconds(50));

        Assert.Equal(3, Enter("contoso", "hook1").Count);
    }

    private List<IDisposable> Enter(string organization, string webhook)
    {
        var places = new List<IDisposable>();
        while (lanes.TryEnter(organization, webhook) is { } place)
            places.Add(place);
        return places;
    }

    private void Leave(IEnumerable<IDisposable> places, TimeSpan after)
    {
        time.Advance(after);
        foreach (var place in places)
            place.Dispose();
    }
}
