using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Domain.Errors;
using CallingPlans.Infrastructure.Mail.Rendering;

namespace CallingPlans.Infrastructure.Tests.Mail;

public sealed class MailTextsTests
{
    private static readonly MailTexts English = MailTexts.Of("en");
    private static readonly MailTexts Chinese = MailTexts.Of("zh-TW");

    [Fact]
    public void Texts_InBothLanguages_CoverTheSame()
    {
        Assert.Equal(MailTemplates.All.Order(), English.Templates.Keys.Order());
        Assert.Equal(English.Templates.Keys.Order(), Chinese.Templates.Keys.Order());
        Assert.Equal(English.Fields.Keys.Order(), Chinese.Fields.Keys.Order());
        Assert.Equal(English.Purposes.Keys.Order(), Chinese.Purposes.Keys.Order());
        Assert.Equal(English.Days.Keys.Order(), Chinese.Days.Keys.Order());
    }

    [Fact]
    public void Texts_InChinese_AreNotEnglish() =>
        Assert.All(Chinese.Templates, t => Assert.NotEqual(English.Templates[t.Key].Todo, t.Value.Todo));

    [Fact]
    public void Fields_OfEveryCorrection_HaveAName() =>
        Assert.All(
            RejectionCatalog.All.SelectMany(r => r.Corrections),
            pointer => Assert.Contains(pointer, English.Fields.Keys));
}
