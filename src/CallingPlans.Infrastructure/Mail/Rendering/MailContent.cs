namespace CallingPlans.Infrastructure.Mail.Rendering;

/// <summary>
/// What a mail says, in its language and in one order: both the HTML and the plain text are written from it. Every text
/// is one line; nothing in it is markup.
/// </summary>
public sealed record MailContent
{
    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    public required string Subject { get; init; }

    /// <summary>Label and number of the order, such as <c>Order P-4F7K2Q9D</c>.</summary>
    public required string Heading { get; init; }

    public required string Happened { get; init; }

    /// <summary>The port's date with its label, where the mail is about one.</summary>
    public string? PortDate { get; init; }

    public MailSection<MailFinding>? Findings { get; init; }

    public MailSection<string>? Documents { get; init; }

    public MailSection<string>? Numbers { get; init; }

    public required string TodoTitle { get; init; }

    public required string Todo { get; init; }

    public required string LinkText { get; init; }

    public required Uri Link { get; init; }

    /// <summary>Why the reader gets the mail.</summary>
    public required string Why { get; init; }
}

/// <summary>A titled list.</summary>
/// <param name="More">Says how many more there are; null where all are listed.</param>
public sealed record MailSection<T>(string Title, IReadOnlyList<T> Items, string? More = null);

/// <summary>One error: its cause, what is known of the case, the field and the remedy, each with its label.</summary>
public sealed record MailFinding(string Cause, string Detail, string? Field, string? Numbers, string Remedy);
