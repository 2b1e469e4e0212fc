using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Infrastructure.Mail;
using CallingPlans.Infrastructure.Mail.Sending;
using CallingPlans.Infrastructure.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallingPlans.Infrastructure.Tests.Mail;

public sealed class MailRegistrationTests
{
    [Fact]
    public async Task AddMail_WithoutKey_SendsIntoTheMailbox()
    {
        await using var services = Services();
        Assert.Same(services.GetRequiredService<IMailbox>(), services.GetRequiredService<IMailer>());
    }

    [Fact]
    public async Task AddMail_WithKey_SendsThroughSendGrid()
    {
        await using var services = Services(("SendGrid:ApiKey", "SG.key"), ("Mail:From", "ports@contoso.example"));
        Assert.IsType<SendGridMailer>(services.GetRequiredService<IMailer>());
        Assert.NotNull(services.GetRequiredService<IMailbox>());
    }

    [Fact]
    public async Task AddMail_WithKeyAndNoSender_IsRefused()
    {
        await using var services = Services(("SendGrid:ApiKey", "SG.key"));
        Assert.Throws<OptionsValidationException>(services.GetRequiredService<IMailer>);
    }

    [Theory]
    [InlineData(null, "http://127.0.0.1:7071/orders/")]
    [InlineData("https://ports.contoso.example/console", "https://ports.contoso.example/console/orders/")]
    public async Task AddMail_BaseUrl_BeginsTheLinks(string? configured, string link)
    {
        await using var services = Services(("Console:BaseUrl", configured!));
        var mail = await services.GetRequiredService<IMailRenderer>().RenderAsync(
            OrderMails.Of(MailTemplates.OrderSubmitted), default);
        Assert.Contains(link, mail.Text);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("AzureWebJobsStorage", "UseDevelopmentStorage=true"),
            .. settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)),
        ]).Build();
        return new ServiceCollection().AddLogging().AddStorage(configuration).AddMail(configuration).BuildServiceProvider();
    }
}
