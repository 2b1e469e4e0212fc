using System.Text;
using System.Text.Encodings.Web;
using YamlDotNet.RepresentationModel;

namespace CallingPlans.Functions.Console;

/// <summary>Writes the OpenAPI description as a page to read: operations by tag, then the schemas. No script.</summary>
internal sealed class ReferencePage
{
    private static readonly string[] Methods = ["get", "put", "post", "patch", "delete"];

    private readonly YamlMappingNode description;
    private readonly StringBuilder html = new();
    private readonly string basePath;

    private ReferencePage(YamlMappingNode description)
    {
        this.description = description;
        basePath = Text(Items(description, "servers").FirstOrDefault() as YamlMappingNode, "url") ?? string.Empty;
    }

    /// <summary>The page as HTML.</summary>
    public static string Write(string openApi)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(openApi));
        return new ReferencePage((YamlMappingNode)yaml.Documents[0].RootNode).Write();
    }

    private string Write()
    {
        var info = Map(description, "info");
        var title = Text(info, "title") ?? "API";
        html.Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append($"<title>{Encode(title)}</title><link rel=\"stylesheet\" href=\"/site.css\"></head><body class=\"reference\"><main>")
            .Append($"<h1>{Encode(title)}</h1>");
        Paragraphs(Text(info, "description"));
        html.Append("<p><a href=\"/api/openapi.yaml\">OpenAPI description</a></p>");
        var operations = Operations().ToList();
        foreach (var tag in operations.Select(o => o.Tag).Distinct())
        {
            html.Append($"<h2>{Encode(tag)}</h2>");
            foreach (var (_, path, method, operation) in operations.Where(o => o.Tag == tag))
                WriteOperation(path, method, operation);
        }

        WriteSchemas();
        return html.Append("</main></body></html>").ToString();
    }

    private IEnumerable<(string Tag, string Path, string Method, YamlMappingNode Operation)> Operations()
    {
        foreach (var (path, node) in Members(Map(description, "paths")))
        {
            foreach (var (method, operation) in Members(node as YamlMappingNode).Where(m => Methods.Contains(m.Name)))
            {
                var mapping = (YamlMappingNode)operation;
                yield return (Items(mapping, "tags").FirstOrDefault()?.ToString() ?? "Other", path, method, mapping);
            }
        }
    }

    private void WriteOperation(string path, string method, YamlMappingNode operation)
    {
        html.Append($"<section class=\"operation\"><h3><code>{method.ToUpperInvariant()} {Encode(basePath + path)}</code></h3>");
        Paragraphs(Text(operation, "summary"));
        Paragraphs(Text(operation, "description"));
        if (Map(operation, "requestBody") is { } body)
            html.Append($"<p><b>Body</b> {ContentOf(Resolve(body))}</p>");
        html.Append("<table><thead><tr><th>Status</th><th>Meaning</th><th>Body</th></tr></thead><tbody>");
        foreach (var (status, response) in Members(Map(operation, "responses")))
        {
            var resolved = Resolve((YamlMappingNode)response);
            html.Append($"<tr><td>{Encode(status)}</td><td>{Inline(Text(resolved, "description") ?? string.Empty)}</td>")
                .Append($"<td>{ContentOf(resolved)}</td></tr>");
        }

        html.Append("</tbody></table></section>");
    }

    private void WriteSchemas()
    {
        html.Append("<h2>Schemas</h2>");
        foreach (var (name, node) in Members(Map(Map(description, "components"), "schemas")))
        {
            var schema = (YamlMappingNode)node;
            html.Append($"<section class=\"operation\" id=\"{Encode(name)}\"><h3>{Encode(name)}</h3>");
            Paragraphs(Text(schema, "description"));
            if (Items(schema, "enum").ToList() is { Count: > 0 } values)
                html.Append($"<p>{Encode(string.Join(" · ", values))}</p>");
            html.Append("<table><tbody>");
            foreach (var (property, type) in Members(Map(schema, "properties")))
            {
                html.Append($"<tr><td><code>{Encode(property)}</code></td><td>{TypeOf((YamlMappingNode)type)}</td>")
                    .Append($"<td>{Inline(Text((YamlMappingNode)type, "description") ?? string.Empty)}</td></tr>");
            }

            html.Append("</tbody></table></section>");
        }
    }

    private string ContentOf(YamlMappingNode owner) => string.Join(", ", Members(Map(owner, "content"))
        .Select(c => Map((YamlMappingNode)c.Node, "schema") is { } schema ? $"{Encode(c.Name)}: {TypeOf(schema)}" : Encode(c.Name)));

    private static string TypeOf(YamlMappingNode schema)
    {
        if (Text(schema, "$ref") is { } reference)
            return $"<a href=\"#{Encode(reference.Split('/')[^1])}\">{Encode(reference.Split('/')[^1])}</a>";
        if (Map(schema, "items") is { } items)
            return $"[{TypeOf(items)}]";
        var type = Child(schema, "type") is YamlSequenceNode types ? string.Join(" or ", types) : Text(schema, "type") ?? "object";
        return Encode(Text(schema, "format") is { } format ? $"{type} ({format})" : type);
    }

    /// <summary>What a reference within the description points to; itself where it is none.</summary>
    private YamlMappingNode Resolve(YamlMappingNode node)
    {
        if (Text(node, "$ref") is not { } reference)
            return node;
        YamlNode? found = description;
        foreach (var part in reference.TrimStart('#', '/').Split('/'))
            found = Child(found as YamlMappingNode, part);
        return found as YamlMappingNode ?? node;
    }

    private void Paragraphs(string? text)
    {
        foreach (var paragraph in (text ?? string.Empty).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            html.Append($"<p>{Inline(paragraph.Trim())}</p>");
    }

    /// <summary>Text with the two marks of Markdown that descriptions use: code and strong.</summary>
    private static string Inline(string text) =>
        Marked(text, "`", "code", plain => Marked(plain, "**", "strong", Encode));

    private static string Marked(string text, string mark, string element, Func<string, string> plain) => string.Concat(
        text.Split(mark).Select((part, i) => i % 2 == 0 ? plain(part) : $"<{element}>{Encode(part)}</{element}>"));

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private static string? Text(YamlMappingNode? node, string name) => (Child(node, name) as YamlScalarNode)?.Value;

    private static YamlMappingNode? Map(YamlMappingNode? node, string name) => Child(node, name) as YamlMappingNode;

    private static IEnumerable<YamlNode> Items(YamlMappingNode node, string name) => Child(node, name) as YamlSequenceNode ?? [];

    private static YamlNode? Child(YamlMappingNode? node, string name) =>
        node is not null && node.Children.TryGetValue(new YamlScalarNode(name), out var child) ? child : null;

    private static IEnumerable<(string Name, YamlNode Node)> Members(YamlMappingNode? node) =>
        node?.Children.Select(c => (c.Key.ToString(), c.Value)) ?? [];
}
