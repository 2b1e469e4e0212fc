using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using FsCheck.Xunit;

namespace CallingPlans.Domain.Tests.Rules;

/// <summary>The whole matrix of stages and triggers, and what holds on every path through it.</summary>
public sealed class PortOrderStatusTests
{
    private static readonly PortOrderState Draft = new(PortOrderStatus.Pending, OrderStage.Draft);

    private static readonly PortOrderTrigger[] Triggers = Enum.GetValues<PortOrderTrigger>();

    /// <summary>
    /// A line for each status and stage there can be, a column for each trigger. Stages: L AwaitingLoa, B AwaitingBill, D AwaitingDocuments,
    /// R DeskReview, S SendingToCarrier, F AwaitingFoc, P AwaitingPort, O PortOverdue, C CorrectionNeeded, X CancelRequested, E Closed; small
    /// letters in front: the status p Pending, r Rejected, s Submitted, f FOC received, c Completed, x Cancelled.
    /// </summary>
    private const string Matrix = """
                                       Loa Bill Docs Review Ready DeskNo Accept Reject FOC  Passed Ported Unsent Ask  Confirm Refuse
        Pending/Draft                  pL  pB   pD   pR     pS    .      .      .      .    .      .      xE     .    .       .
        Pending/AwaitingLoa            pL  pB   pD   pR     pS    .      .      .      .    .      .      xE     pX   .       .
        Pending/AwaitingBill           pL  pB   pD   pR     pS    .      .      .      .    .      .      xE     pX   .       .
        Pending/AwaitingDocuments      pL  pB   pD   pR     pS    rC     .      .      .    .      .      xE     pX   .       .
        Pending/DeskReview             pL  pB   pD   pR     pS    rC     .      .      .    .      .      xE     pX   .       .
        Pending/SendingToCarrier       .   .    .    .      .     .      sF     rC     fP   .      cE     .      pX   xE      .
        Submitted/AwaitingFoc          .   .    .    .      .     .      .      rC     fP   .      cE     .      sX   xE      .
        FocReceived/AwaitingPort       .   .    .    .      .     .      .      rC     fP   fO     cE     .      fX   xE      .
        FocReceived/PortOverdue        .   .    .    .      .     .      .      rC     fP   .      cE     .      fX   xE      .
        Rejected/CorrectionNeeded      pL  pB   pD   pR     pS    .      .      .      .    .      .      xE     rX   xE      .
        Pending/CancelRequested        .   .    .    .      .     .      sX     rX     fX   .      cE     .      .    xE      pS
        Submitted/CancelRequested      .   .    .    .      .     .      .      rX     fX   .      cE     .      .    xE      sF
        FocReceived/CancelRequested    .   .    .    .      .     .      .      rX     fX   .      cE     .      .    xE      fP
        Rejected/CancelRequested       .   .    .    .      .     .      .      .      .    .      cE     .      .    xE      rC
        Completed/Closed               .   .    .    .      .     .      .      .      .    .      .      .      .    .       .
        Cancelled/Closed               .   .    .    .      .     .      .      .      .    .      .      .      .    .       .
        """;

    private static readonly PortOrderTrigger[] Columns =
    [
        PortOrderTrigger.LoaNeeded, PortOrderTrigger.BillNeeded, PortOrderTrigger.DocumentsNeeded, PortOrderTrigger.ReviewNeeded,
        PortOrderTrigger.ReadyForCarrier, PortOrderTrigger.DeskRejected, PortOrderTrigger.CarrierAccepted, PortOrderTrigger.CarrierRejected,
        PortOrderTrigger.FocReceived, PortOrderTrigger.FocPassed, PortOrderTrigger.Ported, PortOrderTrigger.CancelledUnsent,
        PortOrderTrigger.CancelRequested, PortOrderTrigger.CancelConfirmed, PortOrderTrigger.CancelRefused,
    ];

    public static TheoryData<string> Lines => [.. Matrix.Split('\n').Skip(1)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void AnOrderMovesAsTheMatrixSays(string line)
    {
        var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var names = cells[0].Split('/');
        var state = new PortOrderState(Enum.Parse<PortOrderStatus>(names[0]), Enum.Parse<OrderStage>(names[1]));

        Assert.Equal(Triggers.Order(), Columns.Order());
        Assert.Equal(cells[1..], Columns.Select(trigger => Shown(PortOrderTransitions.Next(state, trigger))));
        Assert.All(Columns, trigger => Assert.Equal(
            PortOrderTransitions.Next(state, trigger) is not null, PortOrderTransitions.Allows(state, trigger)));
    }

    [Fact]
    public void AnOrderIsNeverInAnyOtherState()
    {
        var lines = Matrix.Split('\n').Skip(1).Select(line => line.Split(' ', 2)[0]).ToHashSet();
        var reached = new HashSet<PortOrderState> { Draft };
        var open = new Queue<PortOrderState>(reached);
        while (open.TryDequeue(out var state))
        {
            foreach (var next in Triggers.Select(t => PortOrderTransitions.Next(state, t)).OfType<PortOrderState>())
            {
                if (reached.Add(next))
                    open.Enqueue(next);
            }
        }

        Assert.Equal(lines.Order(), reached.Select(s => $"{s.Status}/{s.Stage}").Distinct().Order());
    }

    [Theory]
    [InlineData(OrderStage.AwaitingLoa)]
    [InlineData(OrderStage.AwaitingBill)]
    [InlineData(OrderStage.AwaitingDocuments)]
    [InlineData(OrderStage.DeskReview)]
    public void ARefusedCancellationLeadsBackToTheGateThatWasShut(OrderStage gate)
    {
        var asked = PortOrderTransitions.Next(new(PortOrderStatus.Pending, gate), PortOrderTrigger.CancelRequested)!.Value;

        var back = PortOrderTransitions.Next(asked, PortOrderTrigger.CancelRefused)!.Value;

        Assert.Equal((PortOrderStatus.Pending, gate), (back.Status, back.Stage));
    }

    [Property(MaxTest = 2000)]
    public bool AClosedOrderStaysClosed(PortOrderTrigger[] path)
    {
        var closed = false;
        foreach (var state in Walk(path))
        {
            if (closed && state.Stage != OrderStage.Closed)
                return false;
            closed |= state.Stage == OrderStage.Closed;
        }

        return true;
    }

    [Property(MaxTest = 2000)]
    public bool OnlyARejectionLeadsBack(PortOrderTrigger[] path)
    {
        var before = Draft;
        foreach (var state in Walk(path))
        {
            if (Progress(state) < Progress(before) && before.Status != PortOrderStatus.Rejected && state.Status != PortOrderStatus.Rejected)
                return false;
            before = state;
        }

        return true;
    }

    [Property(MaxTest = 2000)]
    public bool AnOrderIsClosedWhenItIsCompletedOrCancelled(PortOrderTrigger[] path) => Walk(path).All(state =>
        (state.Stage == OrderStage.Closed) == (state.Status is PortOrderStatus.Completed or PortOrderStatus.Cancelled));

    /// <summary>The states along the legal triggers of a path.</summary>
    private static IEnumerable<PortOrderState> Walk(IEnumerable<PortOrderTrigger> path)
    {
        var state = Draft;
        foreach (var trigger in path)
        {
            state = PortOrderTransitions.Next(state, trigger) ?? state;
            yield return state;
        }
    }

    private static int Progress(PortOrderState state) => state.Status switch
    {
        PortOrderStatus.Pending => 0,
        PortOrderStatus.Submitted => 1,
        PortOrderStatus.FocReceived => 2,
        PortOrderStatus.Rejected => 1,
        _ => 3,
    };

    private static string Shown(PortOrderState? state) => state is not { } s ? "." : string.Concat(
        s.Status switch
        {
            PortOrderStatus.Pending => "p",
            PortOrderStatus.Rejected => "r",
            PortOrderStatus.Submitted => "s",
            PortOrderStatus.FocReceived => "f",
            PortOrderStatus.Completed => "c",
            _ => "x",
        },
        s.Stage switch
        {
            OrderStage.AwaitingLoa => "L",
            OrderStage.AwaitingBill => "B",
            OrderStage.AwaitingDocuments => "D",
            OrderStage.DeskReview => "R",
            OrderStage.SendingToCarrier => "S",
            OrderStage.AwaitingFoc => "F",
            OrderStage.AwaitingPort => "P",
            OrderStage.PortOverdue => "O",
            OrderStage.CorrectionNeeded => "C",
            OrderStage.CancelRequested => "X",
            OrderStage.Closed => "E",
            _ => "?",
        });
}
