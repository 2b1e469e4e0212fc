using System.Reflection;
using CallingPlans.Domain.Errors;

namespace CallingPlans.Domain.Tests.Errors;

public sealed class ErrorTextsTests
{
    public static TheoryData<string> Codes => [.. ErrorCatalog.All.Select(definition => definition.Code)];

    [Fact]
    public void Catalog_HasEveryConstantOnce()
    {
        var constants = typeof(ErrorCode).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (Name: field.Name, Value: (string)field.GetRawConstantValue()!))
            .ToList();

        Assert.All(constants, constant => Assert.Equal(constant.Name, constant.Value));
        Assert.Equal(
            constants.Select(constant => constant.Value).Order(),
            ErrorCatalog.All.Select(definition => definition.Code).Order());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Text_InEveryLanguage_UsesTheArgumentsOfItsCode(string code)
    {
        string[] known = [.. ErrorCatalog.Get(code).Arguments, "numbers"];
        foreach (var language in ErrorTexts.Languages)
        {
            var text = ErrorTexts.Get(code, language);
            var used = TextTemplate.Names(text.Detail).ToList();

            Assert.Empty(used.Except(known));
            Assert.Empty(ErrorCatalog.Get(code).Arguments.Except(used));
            Assert.All([text.Title, text.Remedy], sentence => Assert.Empty(TextTemplate.Names(sentence)));
            Assert.All([text.Title, text.Detail, text.Remedy], sentence => Assert.NotEmpty(sentence.Trim()));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Text_BothLanguages_UseTheSamePlaceholders(string code) => Assert.Equal(
        TextTemplate.Names(ErrorTexts.Get(code, "en").Detail).Order(),
        TextTemplate.Names(ErrorTexts.Get(code, "zh-TW").Detail).Order());

    [Theory]
    [MemberData(nameof(Codes))]
    public void Text_WithoutAnyValue_IsAWholeSentence(string code)
    {
        foreach (var language in ErrorTexts.Languages)
        {
            Assert.DoesNotContain('{', TextTemplate.Always(ErrorTexts.Get(code, language).Detail));
            var detail = ErrorTexts.Render(new ErrorDetail(code, Field: null), language).Detail;
            Assert.DoesNotContain("[", detail, StringComparison.Ordinal);
            Assert.EndsWith(language == "en" ? "." : "。", detail, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Text_InChinese_IsChinese(string code)
    {
        var text = ErrorTexts.Get(code, "zh-TW");

        Assert.All(
            [text.Title, text.Detail, text.Remedy],
            sentence => Assert.Contains(sentence, letter => letter is >= '\u4E00' and <= '\u9FFF'));
    }

    [Fact]
    public void Render_PutsValuesIn()
    {
        var error = new ErrorDetail(
            ErrorCode.BillTooOld,
            FieldPointer.Bill,
            Arguments: new Dictionary<string, string> { ["billDate"] = "2026-01-02", ["maxAgeDays"] = "30" });

        var rendered = ErrorTexts.Render(error, "en");

        Assert.Contains("2026-01-02", rendered.Detail, StringComparison.Ordinal);
        Assert.Contains("30 days", rendered.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_NamesTheNumbers() => Assert.Contains(
        "+12125550100, +12125550101",
        ErrorTexts.Render(ErrorDetail.Of(ErrorCode.TnMismatch, ["+12125550100", "+12125550101"]), "en").Detail,
        StringComparison.Ordinal);

    [Fact]
    public void Render_ManyNumbers_NamesTheFirstAndCountsTheRest()
    {
        string[] numbers = [.. Enumerable.Range(100, 12).Select(line => $"+12125550{line}")];

        var detail = ErrorTexts.Render(ErrorDetail.Of(ErrorCode.TnMismatch, numbers), "en").Detail;

        Assert.Contains("+12125550109, … (+2)", detail, StringComparison.Ordinal);
        Assert.DoesNotContain("+12125550110", detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-TW")]
    public void Render_AddsWhatTheCarrierSaid(string language)
    {
        var error = ErrorDetail.Of(ErrorCode.Unidentified) with { RawDetail = "OSP [sic] {date} $1" };

        Assert.Contains("OSP [sic] {date} $1", ErrorTexts.Render(error, language).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("")]
    public void Get_LanguageWithoutTexts_IsEnglish(string language) => Assert.Equal(
        ErrorTexts.Get(ErrorCode.NotFound, "en"), ErrorTexts.Get(ErrorCode.NotFound, language));

    [Fact]
    public void Get_LanguageInOtherCase_IsFound() => Assert.Equal(
        ErrorTexts.Get(ErrorCode.NotFound, "zh-TW"), ErrorTexts.Get(ErrorCode.NotFound, "ZH-tw"));

    [Fact]
    public void Get_UnknownCode_Throws()
    {
        Assert.Throws<ArgumentException>(() => ErrorTexts.Get("Nonsense", "en"));
        Assert.Throws<ArgumentException>(() => ErrorDetail.Of("Nonsense"));
    }
}
