using CallingPlans.Application.Locations;
using CallingPlans.Application.NewNumbers.Place;
using CallingPlans.Application.NewNumbers.Search;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Application.Orders;
using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.NewNumbers;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Tests.Rules;

public sealed class EnabledLocationTests : IDisposable
{
    private readonly NumberRig rig = new();

    public static TheoryData<PstnConnectionKind, string> EveryWay
    {
        get
        {
            var ways = new TheoryData<PstnConnectionKind, string>();
            foreach (var kind in Enum.GetValues<PstnConnectionKind>().Where(kind => kind != PstnConnectionKind.CallingPlans))
            {
                foreach (var way in (string[])["search", "order", "support request", "port"])
                    ways.Add(kind, way);
            }

            return ways;
        }
    }

    public void Dispose() => rig.Dispose();

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task NothingIsOrderedOrPortedWhereCallingPlansAreNotEnabled(PstnConnectionKind kind, string way)
    {
        var enabled = rig.At(way == "support request" ? "DE" : "US");
        var location = enabled.Location with { Connection = new PstnConnection { Kind = kind } };
        var target = enabled with { Stored = enabled.Stored with { Value = location } };

        Failure? failure = way switch
        {
            "search" => (await rig.App.Get<SearchNumbers>()
                .RunAsync(target, new NumberSearchInput { Kind = NumberKind.Standard }, NewIdentity.Fresh(), default)).Failure,
            "order" => (await PlaceAsync(target, NumberRig.ByCriteria(1))).Failure,
            "support request" => (await PlaceAsync(target, NumberRig.AskFor(1))).Failure,
            _ => (await rig.App.Get<CreatePortOrder>()
                .RunAsync(Given.Admin, target.Organization, location, Given.Input("+12025550101"), NewIdentity.Fresh(), default)).Failure,
        };

        Assert.Equal(ErrorCode.LocationNotEnabled, Assert.Single(failure!.Errors).Code);
    }

    private Task<Result<WrittenNumberOrder>> PlaceAsync(
        AccessibleLocation target, NumberOrderInput input) =>
        rig.App.Get<PlaceNumberOrder>().RunAsync(Given.Admin, target, input, NewIdentity.Fresh(), default);
}
