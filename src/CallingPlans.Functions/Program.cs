using CallingPlans.Application;
using CallingPlans.Functions;
using CallingPlans.Infrastructure.Documents.Reading;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

if (args is [DocumentReaderProcess.Argument])
{
    // The child that reads uploads, apart from the app and its memory.
    await DocumentReaderProcess.RunChildAsync(Console.OpenStandardInput(), Console.OpenStandardOutput());
    return;
}

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseApi();
builder.Services
    .AddApplication(builder.Configuration)
    .AddApp(builder.Configuration);
builder.Build().Run();
