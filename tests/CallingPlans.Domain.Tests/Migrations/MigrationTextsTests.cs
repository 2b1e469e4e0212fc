using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Migrations;

namespace CallingPlans.Domain.Tests.Migrations;

public sealed class MigrationTextsTests
{
    [Fact]
    public void Texts_InEveryLanguage_AreThereForEveryReasonAndStep()
    {
        foreach (var language in ErrorTexts.Languages)
        {
            Assert.All(Enum.GetValues<MigrationReason>(), reason => Assert.NotEmpty(MigrationTexts.Reason(reason, language)));
            Assert.All(MigrationSteps.All, step => Assert.NotEmpty(MigrationTexts.StepTitle(step, language)));
        }
    }
}
