using Microsoft.Data.Sqlite;

namespace CallingPlans.Benchmarks.Engine;

/// <summary>Statements in a line.</summary>
internal static class Sql
{
    public static void Run(this SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the callers' text is constant
        command.CommandText = text;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row.</summary>
    public static double Number(this SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // as above
        command.CommandText = text;
#pragma warning restore CA2100
        return Convert.ToDouble(command.ExecuteScalar());
    }
}
