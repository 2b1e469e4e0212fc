using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;
using Microsoft.Data.Sqlite;

namespace CallingPlans.Integration.Costs;

/// <summary>What the durable engine has kept of its instances, read beside it.</summary>
internal static class EngineRecord
{
    private const int Completed = 1;

    /// <summary>Instances and turns, by name of the orchestration; null while one of them is under way.</summary>
    public static async Task<IReadOnlyDictionary<string, (int Instances, int Turns)>?> ReadEndedAsync(AppData data)
    {
        await using var connection = Open(data);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, status, turns FROM instances";
        var found = new Dictionary<string, (int Instances, int Turns)>();
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            if (row.GetInt32(1) != Completed)
                return null;
            var before = found.GetValueOrDefault(row.GetString(0));
            found[row.GetString(0)] = (before.Instances + 1, before.Turns + row.GetInt32(2));
        }

        return found;
    }

    /// <summary>How many events of a kind the histories have, by the discriminator that the engine gives them.</summary>
    public static async Task<int> CountAsync(AppData data, string kind)
    {
        await using var connection = Open(data);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT events FROM history";
        var count = 0;
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            count += JsonNode.Parse(row.GetString(0))!.AsArray().Count(e => (string?)e!["e"] == kind);
        return count;
    }

    private static SqliteConnection Open(AppData data)
    {
        var file = Path.Combine(data.Folder, "durable.db");
        var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }
}
