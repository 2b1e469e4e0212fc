using CallingPlans.Application.Abstractions.Documents;
using CallingPlans.Infrastructure.Documents.Loa;
using CallingPlans.Infrastructure.Documents.Reading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.Infrastructure.Documents;

/// <summary>Registers the inspection of uploads and the writing of LOAs.</summary>
public static class DocumentsRegistration
{
    /// <summary>
    /// Adds <see cref="IDocumentInspector"/> and <see cref="ILoaWriter"/>. The program has to call
    /// <see cref="DocumentReaderProcess.RunChildAsync"/> when it is started with
    /// <see cref="DocumentReaderProcess.Argument"/>; <c>Documents:ReaderPath</c> names another program.
    /// </summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DocumentReaderOptions>().Bind(configuration.GetSection(DocumentReaderOptions.Section));
        services.AddSingleton<PdfReaders>();
        services.AddSingleton<IDocumentInspector, DocumentInspector>();
        services.AddSingleton<ILoaWriter, LoaPdfWriter>();
        return services;
    }
}
