using CallingPlans.Application.Abstractions.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.Infrastructure.Secrets;

/// <summary>Registers <see cref="ISecretProtector"/> and <see cref="IKeyRing"/>.</summary>
public static class SecretsRegistration
{
    /// <summary>
    /// Keys come from <c>Secrets:Keys:{id}</c> (32 bytes in Base64) and <c>Secrets:CurrentKey</c>, or, where no
    /// current key is named, from the local file <c>Secrets:KeyFile</c>, which is made at the first start.
    /// </summary>
    public static IServiceCollection AddSecrets(
        this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ => SecretKeys.From(configuration))
        .AddSingleton<AesGcmSealer>()
        .AddSingleton<ISecretProtector, AesGcmSecretProtector>()
        .AddSingleton<IKeyRing, SecretKeyRing>();
}
