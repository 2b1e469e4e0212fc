using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;

namespace CallingPlans.Application.Tests.Validation;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("Contoso")]
    [InlineData("Müller & Söhne (GmbH) #7 / \\ ?")]
    [InlineData("宏達電信 📞")]
    [InlineData("<b>{{bold}}</b> =SUM(A1)")]
    [InlineData("שלום")]
    public void Optional_TextOfPeople_IsTaken(string text)
    {
        var errors = new List<ErrorDetail>();

        Assert.Equal(text, TextRules.Optional($"  {text} ", "/name", errors));
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("a\r\nBcc: everybody@contoso.example", "CR LF")]
    [InlineData("a\0b", "NUL")]
    [InlineData("a\tb", "tab")]
    [InlineData("a\u0085b", "C1 control")]
    [InlineData("a\u007Fb", "delete")]
    [InlineData("a\u2028b", "separator of lines")]
    [InlineData("a\u2029b", "separator of paragraphs")]
    [InlineData("a\u202Eb", "override of direction")]
    [InlineData("a\u202Ab", "embedding of direction")]
    [InlineData("a\u2066b", "isolate of direction")]
    [InlineData("a\uFFFDb", "replacement character")]
    public void Optional_HostileText_IsRefused(string text, string because)
    {
        var errors = new List<ErrorDetail>();

        TextRules.Optional(text, "/name", errors);

        Assert.True(errors.Count == 1 && errors[0].Field == "/name" && errors[0].Code == ErrorCode.ValidationFailed, because);
    }

    [Theory]
    [InlineData(0xD83D)]
    [InlineData(0xDC1F)]
    public void Optional_LoneSurrogate_IsRefused(int half)
    {
        // Attributes cannot carry half a character.
        var errors = new List<ErrorDetail>();

        TextRules.Optional($"a{(char)half}b", "/name", errors);

        Assert.Single(errors);
    }

    [Theory]
    [InlineData(200, 0)]
    [InlineData(201, 1)]
    [InlineData(1_000_000, 1)]
    public void Optional_LongText_IsRefused(int length, int expected)
    {
        var errors = new List<ErrorDetail>();

        TextRules.Optional(new string('x', length), "/name", errors);

        Assert.Equal(expected, errors.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t ")]
    public void Optional_Blank_IsNothing(string? text)
    {
        var errors = new List<ErrorDetail>();

        Assert.Null(TextRules.Optional(text, "/name", errors));
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Required_Blank_IsAnError(string? text)
    {
        var errors = new List<ErrorDetail>();

        Assert.Equal(string.Empty, TextRules.Required(text, "/name", errors));
        Assert.Equal("/name", Assert.Single(errors).Field);
    }

    [Theory]
    [InlineData("robin@contoso.example", true)]
    [InlineData("robin.o'neil+ports@sub.contoso.example", true)]
    [InlineData("Robin <robin@contoso.example>", false)]
    [InlineData("robin@contoso.example, pat@contoso.example", false)]
    [InlineData("robin@contoso.example\r\nBcc: x@contoso.example", false)]
    [InlineData("robin @contoso.example", false)]
    [InlineData("@contoso.example", false)]
    [InlineData("robin@", false)]
    [InlineData("robin", false)]
    [InlineData("", false)]
    public void IsEmail_Address_IsBare(string text, bool valid) => Assert.Equal(valid, TextRules.IsEmail(text));

    [Fact]
    public void IsEmail_LongAddress_IsRefused() =>
        Assert.False(TextRules.IsEmail($"{new string('x', 250)}@contoso.example"));
}
