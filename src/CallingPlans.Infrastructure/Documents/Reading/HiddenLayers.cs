using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace CallingPlans.Infrastructure.Documents.Reading;

/// <summary>The layers of a document that are off when it is opened (ISO 32000-1, 8.11: optional content).</summary>
internal sealed class HiddenLayers
{
    private static readonly NameToken Layer = NameToken.Create("OC");
    private static readonly NameToken Properties = NameToken.Create("OCProperties");
    private static readonly NameToken Default = NameToken.Create("D");
    private static readonly NameToken Off = NameToken.Create("OFF");
    private static readonly NameToken On = NameToken.Create("ON");
    private static readonly NameToken All = NameToken.Create("OCGs");
    private static readonly NameToken BaseState = NameToken.Create("BaseState");

    private readonly PdfDocument document;
    private readonly HashSet<DictionaryToken> off;

    private HiddenLayers(PdfDocument document, HashSet<DictionaryToken> off) => (this.document, this.off) = (document, off);

    internal static HiddenLayers Of(PdfDocument document)
    {
        var layers = new HiddenLayers(document, new HashSet<DictionaryToken>(ReferenceEqualityComparer.Instance));
        if (layers.Get(document.Structure.Catalog.CatalogDictionary, Properties) is not DictionaryToken properties
            || layers.Get(properties, Default) is not DictionaryToken state)
            return layers;
        if (layers.Get(state, BaseState) is NameToken { Data: "OFF" })
            layers.off.UnionWith(layers.ListedIn(properties, All).Except(layers.ListedIn(state, On)));
        layers.off.UnionWith(layers.ListedIn(state, Off));
        return layers;
    }

    /// <summary>The letters of a page that stand in such a layer.</summary>
    internal IReadOnlySet<Letter> LettersOf(Page page)
    {
        var hidden = new HashSet<Letter>(ReferenceEqualityComparer.Instance);
        if (off.Count == 0)
            return hidden;
        var elements = new Stack<(MarkedContentElement Element, bool IsHidden)>(page.GetMarkedContents().Select(e => (e, false)));
        while (elements.TryPop(out var next))
        {
            var isHidden = next.IsHidden || IsOff(next.Element);
            if (isHidden)
                hidden.UnionWith(next.Element.Letters);
            foreach (var child in next.Element.Children)
                elements.Push((child, isHidden));
        }

        return hidden;
    }

    /// <summary>Whether an element belongs to a layer that is off, or to several that all are.</summary>
    private bool IsOff(MarkedContentElement element)
    {
        if (element.Tag != Layer.Data || element.Properties is not { } layer)
            return false;
        var groups = ListedIn(layer, All).ToList();
        return groups.Count > 0 ? groups.TrueForAll(IsOff) : IsOff(layer);
    }

    // What a page refers to by name comes as a dictionary of its own: equal, not the same.
    private bool IsOff(DictionaryToken layer) => off.Contains(layer) || off.Any(o => o.Equals(layer));

    private IEnumerable<DictionaryToken> ListedIn(DictionaryToken dictionary, NameToken name) => Get(dictionary, name) switch
    {
        ArrayToken array => array.Data.Select(Resolve).OfType<DictionaryToken>(),
        DictionaryToken one => [one],
        _ => [],
    };

    private IToken? Get(DictionaryToken dictionary, NameToken name) => dictionary.TryGet(name, out var token) ? Resolve(token) : null;

    private IToken? Resolve(IToken token) => token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data)?.Data : token;
}
