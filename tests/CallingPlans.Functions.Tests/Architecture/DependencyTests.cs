using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Orders;
using CallingPlans.EmbeddedRuntime.Engine;
using CallingPlans.Functions.Http;
using CallingPlans.Infrastructure.Mail;
using NetArchTest.Rules;

namespace CallingPlans.Functions.Tests.Architecture;

/// <summary>Dependencies point one way: Domain knows nothing, Application knows Domain, Infrastructure implements, Functions composes.</summary>
public sealed class DependencyTests
{
    private static readonly Assembly Domain = typeof(OrderId).Assembly;
    private static readonly Assembly Application = typeof(Failure).Assembly;
    private static readonly Assembly Infrastructure = typeof(MailRegistration).Assembly;
    private static readonly Assembly Functions = typeof(Health).Assembly;
    private static readonly Assembly Runtime = typeof(DurableEngine).Assembly;

    [Fact]
    public void Projects_ReferToNoneButThoseBelowThem()
    {
        Assert.Equal([], OwnReferences(Domain));
        Assert.Equal(["CallingPlans.Domain"], OwnReferences(Application));
        Assert.Equal(["CallingPlans.Application", "CallingPlans.Domain"], OwnReferences(Infrastructure));
        Assert.Equal([], OwnReferences(Runtime));
        Assert.Equal(
            ["CallingPlans.Application", "CallingPlans.Domain", "CallingPlans.EmbeddedRuntime", "CallingPlans.Infrastructure"],
            OwnReferences(Functions));
    }

    [Fact]
    public void Domain_DoesNoInputOrOutput() => AssertNone(
        Types.InAssembly(Domain).That().HaveDependencyOnAny(
            "Azure", "System.Net.Http", "System.Data", "Microsoft.AspNetCore", "Microsoft.Extensions", "System.Threading.Tasks.Task"));

    [Fact]
    public void Application_KnowsNoProductBehindItsPorts() => AssertNone(
        Types.InAssembly(Application).That().HaveDependencyOnAny(
            "Azure", "SendGrid", "UglyToad", "System.Net.Http", "Microsoft.AspNetCore", "Microsoft.DurableTask", "Microsoft.Azure"));

    [Fact]
    public void SendGrid_IsKnownToTheMailsAlone() => AssertNone(
        Types.InAssemblies([Domain, Application, Infrastructure, Functions])
            .That().HaveDependencyOn("SendGrid")
            .And().DoNotResideInNamespace("CallingPlans.Infrastructure.Mail"));

    [Fact]
    public void Orchestrations_KnowNeitherStorageNorUseCases() => AssertNone(
        Types.InAssembly(Functions)
            .That().HaveNameMatching("^(PortOrderLifecycle|MailDelivery|OrderWaits)$")
            .And().HaveDependencyOnAny(
                "CallingPlans.Infrastructure", "CallingPlans.Application.Abstractions", "System.IO", "System.Net.Http", "Microsoft.AspNetCore"));

    [Fact]
    public void Functions_UseOfTheRuntimeOnlyWhatTheRealPackagesHave()
    {
        var used = TypesUsedFrom(Functions, Runtime).ToList();

        Assert.NotEmpty(used);
        Assert.All(used, name =>
        {
            Assert.False(name.StartsWith("CallingPlans.", StringComparison.Ordinal), $"{name} is the embedded runtime's own.");
            Assert.True(Runtime.GetType(name, throwOnError: true)!.IsVisible, $"{name} is not public.");
        });
    }

    [Fact]
    public void PublicTypes_AreSealedOrMadeToBeInherited()
    {
        Assembly[] own = [Domain, Application, Infrastructure, Functions];
        var bases = own.SelectMany(a => a.GetTypes()).Select(t => t.BaseType).OfType<Type>().ToHashSet();
        var open = own.SelectMany(a => a.GetExportedTypes())
            .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && !bases.Contains(t))
            .Where(t => t.Namespace?.Contains(".Components", StringComparison.Ordinal) == false)
            .Select(t => t.FullName);

        Assert.Equal([], open);
    }

    private static IEnumerable<string> OwnReferences(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Select(a => a.Name!).Where(name => name.StartsWith("CallingPlans.", StringComparison.Ordinal)).Order();

    private static void AssertNone(PredicateList types) => Assert.Equal([], types.GetTypes().Select(t => t.FullName));

    /// <summary>The types that a compiled assembly names of another.</summary>
    private static IEnumerable<string> TypesUsedFrom(Assembly assembly, Assembly other)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var names = new List<string>();
        foreach (var handle in metadata.TypeReferences)
        {
            var reference = metadata.GetTypeReference(handle);
            if (reference.ResolutionScope.Kind == HandleKind.AssemblyReference
                && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope).Name) == other.GetName().Name)
                names.Add($"{metadata.GetString(reference.Namespace)}.{metadata.GetString(reference.Name)}");
        }

        return names;
    }
}
