using System.Text;
using CallingPlans.Application.Abstractions.Mail;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CallingPlans.Infrastructure.Mail.Rendering;

/// <summary>The port's moment as a calendar file (RFC 5545).</summary>
internal static class CalendarAttachment
{
    private const string MediaType = "text/calendar";

    /// <summary>How long the entry blocks the calendar: ports are done within the hour as a rule.</summary>
    private static readonly TimeSpan Length = TimeSpan.FromHours(1);

    /// <summary>
    /// The file. Every FOC of an order has the same UID and a later one the higher SEQUENCE, so that calendars move the
    /// entry instead of adding another.
    /// </summary>
    internal static MailAttachment Of(OrderMail mail, MailContent content, DateTimeOffset focAt)
    {
        var entry = new CalendarEvent
        {
            Uid = $"{mail.Order.Id}-foc@calling-plans",
            Sequence = (int)(mail.CreatedAt.ToUnixTimeSeconds() / 60),
            DtStamp = new CalDateTime(mail.CreatedAt.UtcDateTime, CalDateTime.UtcTzId),
            DtStart = new CalDateTime(focAt.UtcDateTime, CalDateTime.UtcTzId),
            DtEnd = new CalDateTime((focAt + Length).UtcDateTime, CalDateTime.UtcTzId),
            Summary = content.Subject,
            Description = content.Happened,
            Url = content.Link,
        };
        var calendar = new Calendar { Method = "PUBLISH" };
        calendar.Events.Add(entry);
        var text = new CalendarSerializer().SerializeToString(calendar)
            ?? throw new InvalidOperationException("The calendar was not written.");
        var name = string.Concat(mail.OrderNumber.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
        return new MailAttachment($"{name}.ics", MediaType, Encoding.UTF8.GetBytes(text));
    }
}
