using NCrontab;

namespace CallingPlans.EmbeddedRuntime.Hosting.Timers;

/// <summary>An NCRONTAB schedule in UTC: six fields with the seconds first, or five.</summary>
internal sealed class TimerSchedule
{
    private readonly CrontabSchedule _cron;

    /// <exception cref="FormatException">The expression is not NCRONTAB, or never comes due.</exception>
    public TimerSchedule(string expression)
    {
        var fields = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var options = new CrontabSchedule.ParseOptions { IncludingSeconds = fields.Length == 6 };
        _cron = CrontabSchedule.TryParse(expression, options)
            ?? throw new FormatException($"'{expression}' is not an NCRONTAB expression.");
        if (_cron.GetNextOccurrence(DateTime.UnixEpoch) == DateTime.MaxValue)
            throw new FormatException($"'{expression}' never comes due.");
    }

    /// <summary>The first occurrence later than the given moment.</summary>
    public DateTimeOffset After(DateTimeOffset moment)
        => new(_cron.GetNextOccurrence(moment.UtcDateTime), TimeSpan.Zero);
}
