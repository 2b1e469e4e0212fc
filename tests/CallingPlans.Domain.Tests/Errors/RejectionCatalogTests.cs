using CallingPlans.Domain.Errors;

namespace CallingPlans.Domain.Tests.Errors;

public sealed class RejectionCatalogTests
{
    [Fact]
    public void All_IsNineteen() => Assert.Equal(19, RejectionCatalog.All.Select(each => each.Code).Distinct().Count());

    [Fact]
    public void Find_CodeOfAnotherKind_IsNull() => Assert.Null(RejectionCatalog.Find(ErrorCode.BillTooOld));
}
