using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Tests.Hosting;

public sealed class DiscoveryTests
{
    [Theory]
    [InlineData(typeof(SameName), "Two functions are named 'same'")]
    [InlineData(typeof(BadName), "'1st' cannot name a function")]
    [InlineData(typeof(NoTrigger), "Function 'NoTrigger' has 0 triggers")]
    [InlineData(typeof(TwoTriggers), "Function 'TwoTriggers' has 2 triggers")]
    [InlineData(typeof(NotPublic), "Function 'NotPublic' is not a public method")]
    [InlineData(typeof(UnknownParameter), "'UnknownParameter' has no value for its parameter 'System.String id'")]
    [InlineData(typeof(WrongTimerType), "'WrongTimerType' has no value for its parameter 'System.String timer'")]
    [InlineData(typeof(ClientInOrchestrator), "Function 'ClientInOrchestrator' has no value for its parameter")]
    [InlineData(typeof(BadRoute), "The route of function 'BadRoute' is wrong")]
    [InlineData(typeof(HostRoute), "the host keeps /admin and /runtime for itself")]
    public async Task Function_ThatCannotBeServed_RefusesToStartNamingIt(Type functions, string reason)
        => Assert.Contains(reason, await TestApp.RefusalAsync([functions]));

    public static class SameName
    {
        [Function("Same")]
        public static IResult One([HttpTrigger(AuthorizationLevel.Anonymous, Route = "one")] HttpRequest request)
            => Results.Ok();

        [Function("same")]
        public static IResult Two([HttpTrigger(AuthorizationLevel.Anonymous, Route = "two")] HttpRequest request)
            => Results.Ok();
    }

    public static class BadName
    {
        [Function("1st")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Ok();
    }

    public static class NoTrigger
    {
        [Function("NoTrigger")]
        public static IResult Run(HttpRequest request) => Results.Ok();
    }

    public static class TwoTriggers
    {
        [Function("TwoTriggers")]
        public static void Run([HttpTrigger] HttpRequest request, [TimerTrigger("0 * * * *")] TimerInfo timer)
        {
        }
    }

    public static class NotPublic
    {
        [Function("NotPublic")]
        internal static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Ok();
    }

    public static class UnknownParameter
    {
        [Function("UnknownParameter")]
        public static IResult Run(
            [HttpTrigger(AuthorizationLevel.Anonymous, Route = "orders/{orderId}")] HttpRequest request,
            string id) => Results.Ok(id);
    }

    public static class WrongTimerType
    {
        [Function("WrongTimerType")]
        public static void Run([TimerTrigger("0 * * * *")] string timer)
        {
        }
    }

    public static class ClientInOrchestrator
    {
        [Function("ClientInOrchestrator")]
        public static Task Run(
            [OrchestrationTrigger] Microsoft.DurableTask.TaskOrchestrationContext context,
            [DurableClient] DurableTaskClient client) => Task.CompletedTask;
    }

    public static class BadRoute
    {
        [Function("BadRoute")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "a/{b")] HttpRequest request)
            => Results.Ok();
    }

    public static class HostRoute
    {
        [Function("HostRoute")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "Admin/x")] HttpRequest request)
            => Results.Ok();
    }
}
