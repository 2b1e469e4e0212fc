namespace CallingPlans.Application.Configuration;

/// <summary>Whether this is a development installation (<c>Development:*</c>): its routes, and fictional numbers.</summary>
public sealed class DevelopmentOptions
{
    public bool Enabled { get; set; }
}

/// <summary>Where people reach the console (<c>Console:*</c>): the links of mails begin with it.</summary>
public sealed class ConsoleOptions
{
    public string BaseUrl { get; set; } = "http://127.0.0.1:7071";
}

/// <summary>The operator that a LOA authorises (<c>Operator:*</c>).</summary>
public sealed class OperatorOptions
{
    public string Name { get; set; } = string.Empty;

    public string Address { get; set; } = string.Empty;

    public string Contact { get; set; } = string.Empty;
}

/// <summary>The wait for a LOA, and its age (<c>Loa:*</c>).</summary>
public sealed class LoaOptions
{
    /// <summary>After which times of waiting the contacts are reminded; comma-separated in configuration.</summary>
    public string Reminders { get; set; } = "1.00:00:00,3.00:00:00,7.00:00:00,14.00:00:00";

    /// <summary>After which time of waiting the order is cancelled.</summary>
    public TimeSpan Expiry { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How old a LOA may grow.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromDays(30);

    /// <summary><see cref="Reminders"/> read, ascending.</summary>
    public IReadOnlyList<TimeSpan> ReminderTimes =>
        [.. Reminders.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(TimeSpan.Parse).Order()];
}

/// <summary>How long what nobody needs any more is kept (<c>Retention:*</c>).</summary>
public sealed class RetentionOptions
{
    /// <summary>After which time a draft that nobody touches is cancelled.</summary>
    public TimeSpan Drafts { get; set; } = TimeSpan.FromDays(180);

    /// <summary>After which time since its end a cancelled order's PIN goes; a completed order's goes at once.</summary>
    public TimeSpan Pins { get; set; } = TimeSpan.FromDays(30);

    /// <summary>After which time since its end an order's documents go. A carrier keeps its proof of authorisation for two years (47 CFR 64.1120).</summary>
    public TimeSpan Documents { get; set; } = TimeSpan.FromDays(730);

    /// <summary>After which time a mail of the local mailbox goes.</summary>
    public TimeSpan Mails { get; set; } = TimeSpan.FromDays(90);
}

/// <summary>When somebody is alarmed (<c>Alarms:*</c>).</summary>
public sealed class AlarmOptions
{
    /// <summary>Business days of the market after which a silent losing carrier is an alarm.</summary>
    public int CarrierSilentBusinessDays { get; set; } = 5;

    /// <summary>After which time a draft that nobody touches is called to mind.</summary>
    public TimeSpan DraftReminder { get; set; } = TimeSpan.FromDays(7);

    /// <summary>After which time terms of service that nobody accepted are called to mind first; then weekly.</summary>
    public TimeSpan TermsReminder { get; set; } = TimeSpan.FromDays(2);
}

/// <summary>New numbers (<c>Numbers:*</c>).</summary>
public sealed class NumberOptions
{
    /// <summary>How long the numbers that a search found are held.</summary>
    public TimeSpan HoldTime { get; set; } = TimeSpan.FromMinutes(10);
}

/// <summary>Whom an administrator turns to when a number order fails (<c>Support:Contacts:*</c>).</summary>
public sealed class SupportContactOptions
{
    /// <summary>Technical assistance.</summary>
    public string Tac { get; set; } = string.Empty;

    /// <summary>The porting desk.</summary>
    public string Pts { get; set; } = string.Empty;
}

/// <summary>The porting desk (<c>Desk:*</c>).</summary>
public sealed class DeskOptions
{
    /// <summary>Whether the desk reviews every order, in every market.</summary>
    public bool ReviewAll { get; set; }
}
