using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CallingPlans.Benchmarks.Engine;

/// <summary>Counts the rows that the engine writes, table by table, by triggers in its database.</summary>
internal static class RowCounter
{
    private static readonly string[] Tables = ["instances", "history", "inbox", "activities", "timers"];
    private static readonly string[] Operations = ["INSERT", "UPDATE", "DELETE"];

    public static int Install(SqliteConnection connection)
    {
        connection.Run("CREATE TABLE written (what TEXT PRIMARY KEY, rows INTEGER NOT NULL)");
        foreach (var table in Tables)
        {
            foreach (var operation in Operations)
            {
                connection.Run(
                    $"INSERT INTO written VALUES ('{operation} {table}', 0); CREATE TRIGGER count_{operation}_{table} AFTER {operation} ON {table} "
                    + $"BEGIN UPDATE written SET rows = rows + 1 WHERE what = '{operation} {table}'; END");
            }
        }

        return Tables.Length;
    }

    /// <summary>Rows by <c>INSERT history</c> and the like.</summary>
    public static Dictionary<string, double> Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT what, rows FROM written";
        using var row = command.ExecuteReader();
        var found = new Dictionary<string, double>();
        while (row.Read())
            found[row.GetString(0)] = Convert.ToDouble(row.GetValue(1), CultureInfo.InvariantCulture);
        return found;
    }
}
