using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Migrations;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Domain.Tests.Migrations;

public sealed class MigrationTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void WithStep_EveryStepDone_CompletesWithTheLast()
    {
        var migration = Started();
        foreach (var step in migration.Steps)
        {
            Assert.Equal(MigrationStatus.InProgress, migration.Status);
            migration = migration.WithStep(step.Id, done: true, Now, "Ada")!;
        }

        Assert.Equal(MigrationStatus.Completed, migration.Status);
    }

    [Fact]
    public void WithStep_DoneTwice_KeepsWhoDidItFirst()
    {
        var once = Started().WithStep("move-users", done: true, Now, "Ada")!;
        var twice = once.WithStep("move-users", done: true, Now.AddDays(1), "Bo")!;

        Assert.Contains(new MigrationStep("move-users", Now, "Ada"), twice.Steps);
    }

    [Fact]
    public void WithStep_Undone_IsOpenAgain()
    {
        var undone = Started().WithStep("move-users", done: true, Now, "Ada")!.WithStep("move-users", done: false, Now, "Ada")!;

        Assert.DoesNotContain(undone.Steps, s => s.Done);
    }

    [Fact]
    public void WithStep_Unknown_IsNull() => Assert.Null(Started().WithStep("fly", done: true, Now, "Ada"));

    [Fact]
    public void Texts_InEveryLanguage_AreThereForEveryReasonAndStep()
    {
        foreach (var language in ErrorTexts.Languages)
        {
            Assert.All(Enum.GetValues<MigrationReason>(), reason => Assert.NotEmpty(MigrationTexts.Reason(reason, language)));
            Assert.All(MigrationSteps.All, step => Assert.NotEmpty(MigrationTexts.StepTitle(step, language)));
        }
    }

    private static Migration Started() => new()
    {
        Id = "m1",
        OrganizationId = "contoso",
        LocationId = "us",
        From = new PstnOption(PstnConnectionKind.PremisesBased),
        To = new PstnOption(PstnConnectionKind.CallingPlans),
        Support = MigrationSupport.Manual,
        Steps = [.. MigrationSteps.Of(MigrationSupport.Manual).Select(id => new MigrationStep(id))],
        StartedAt = Now,
        StartedBy = "Ada",
    };
}
