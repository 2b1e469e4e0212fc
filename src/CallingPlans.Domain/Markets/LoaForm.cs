using System.Text.Json.Serialization;

namespace CallingPlans.Domain.Markets;

/// <summary>The form in which a market takes the letter of authorization; a market has one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LoaForm>))]
public enum LoaForm
{
    /// <summary>Signed on the order with name and title; it has to be there at submission.</summary>
    SignedInPlace,

    /// <summary>Uploaded as a document; it may come after submission.</summary>
    Uploaded,
}
