using System.Text.Json;

namespace CallingPlans.EmbeddedRuntime.Hosting.Timers;

/// <summary>Keeps the records of timer triggers, a file each, written whole or not at all.</summary>
internal sealed class TimerRecordStore(DataDirectory data)
{
    /// <summary>The record of a function; null when it has none yet.</summary>
    /// <exception cref="StartupRefusedException">The file is damaged.</exception>
    public TimerRecord? Read(string functionName)
    {
        var path = data.TimerRecord(functionName);
        if (!File.Exists(path))
            return null;

        try
        {
            return JsonSerializer.Deserialize<TimerRecord>(File.ReadAllText(path));
        }
        catch (JsonException error)
        {
            throw new StartupRefusedException($"{path} is damaged; without it the timer begins anew.", error);
        }
    }

    public void Write(string functionName, TimerRecord record)
    {
        var path = data.TimerRecord(functionName);
        var draft = path + ".new";
        File.WriteAllText(draft, JsonSerializer.Serialize(record));
        File.Move(draft, path, overwrite: true);
    }
}
