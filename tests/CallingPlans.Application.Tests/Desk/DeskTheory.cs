using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Tests.Desk;

/// <summary>What tests of the desk's acts have in common.</summary>
internal static class DeskTheory
{
    /// <summary>Every stage but those given.</summary>
    public static TheoryData<OrderStage> AllBut(params OrderStage[] stages) => [.. Enum.GetValues<OrderStage>().Except(stages)];

    /// <summary>Asserts that the order's state did not allow the act.</summary>
    public static void AssertConflict<T>(Result<T> result) => Assert.Equal(
        (FailureKind.Conflict, ErrorCode.StateConflict), (result.Failure!.Kind, Assert.Single(result.Failure.Errors).Code));

    /// <summary>Asserts one error of the form of a request, at this pointer.</summary>
    public static void AssertInvalid<T>(Result<T> result, string field) => Assert.Equal(
        (FailureKind.Invalid, field), (result.Failure!.Kind, Assert.Single(result.Failure.Errors).Field));
}
