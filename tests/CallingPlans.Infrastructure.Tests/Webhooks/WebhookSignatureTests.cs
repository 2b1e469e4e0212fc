using System.Security.Cryptography;
using System.Text;
using CallingPlans.Infrastructure.Webhooks;

namespace CallingPlans.Infrastructure.Tests.Webhooks;

public sealed class WebhookSignatureTests
{
    /// <summary>The example of the Standard Webhooks specification and of its libraries' tests.</summary>
    [Fact]
    public void Of_ExampleOfTheSpecification_IsItsSignature() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSignature.Of(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}"""));

    [Fact]
    public void Of_BodyBeyondAscii_SignsItsBytes()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var expected = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("msg_1.17.號碼"));

        Assert.Equal(
            $"v1,{Convert.ToBase64String(expected)}", WebhookSignature.Of($"whsec_{Convert.ToBase64String(key)}", "msg_1", 17, "號碼"));
    }
}
