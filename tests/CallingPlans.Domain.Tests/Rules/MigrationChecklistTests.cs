using CallingPlans.Domain.Migrations;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Domain.Tests.Rules;

public sealed class MigrationChecklistTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(MigrationSupport.SelfService)]
    [InlineData(MigrationSupport.Manual)]
    [InlineData(MigrationSupport.ManualNotRecommended)]
    public void AMoveIsCompletedWithItsLastStep(MigrationSupport support)
    {
        var migration = Started(support);
        foreach (var step in migration.Steps)
        {
            Assert.Equal(MigrationStatus.InProgress, migration.Status);
            migration = migration.WithStep(step.Id, done: true, Now, "Ada")!;
        }

        Assert.Equal(MigrationStatus.Completed, migration.Status);
    }

    [Fact]
    public void AStepKeepsWhoDidItFirst()
    {
        var once = Started().WithStep("move-users", done: true, Now, "Ada")!;
        var twice = once.WithStep("move-users", done: true, Now.AddDays(1), "Bo")!;

        Assert.Contains(new MigrationStep("move-users", Now, "Ada"), twice.Steps);
    }

    [Fact]
    public void AStepCanBeOpenedAgain()
    {
        var undone = Started().WithStep("move-users", done: true, Now, "Ada")!.WithStep("move-users", done: false, Now, "Ada")!;

        Assert.DoesNotContain(undone.Steps, s => s.Done);
    }

    private static Migration Started(MigrationSupport support = MigrationSupport.Manual) => new()
    {
        Id = "m1",
        OrganizationId = "contoso",
        LocationId = "us",
        From = new PstnOption(PstnConnectionKind.PremisesBased),
        To = new PstnOption(PstnConnectionKind.CallingPlans),
        Support = support,
        Steps = [.. MigrationSteps.Of(support).Select(id => new MigrationStep(id))],
        StartedAt = Now,
        StartedBy = "Ada",
    };

    [Fact]
    public void AMoveHasNoStepButThoseOfItsChecklist() => Assert.Null(Started().WithStep("fly", done: true, Now, "Ada"));
}
