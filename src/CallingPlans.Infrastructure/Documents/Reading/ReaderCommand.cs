using System.Reflection;
using System.Runtime.InteropServices;

namespace CallingPlans.Infrastructure.Documents.Reading;

/// <summary>How the app's own program, or another one, is started as a reader.</summary>
internal static class ReaderCommand
{
    private const string DotNet = "dotnet";

    /// <param name="path"><c>Documents:ReaderPath</c>; null for the app itself.</param>
    public static (string File, string? Program) For(string? path) => For(
        path, Environment.ProcessPath, Assembly.GetEntryAssembly()?.Location ?? string.Empty, RuntimeEnvironment.GetRuntimeDirectory());

    /// <summary>The file to start, and the .dll to give it where the file is the .NET host.</summary>
    /// <param name="process">
    /// The file that runs now: the .NET host, the app's own executable, or a program of the platform that has loaded the
    /// app into itself, as on Azure Functions. The last one is of no use for starting another.
    /// </param>
    /// <param name="entry">The app's .dll; empty where it is part of its executable.</param>
    /// <param name="runtimeDirectory">The folder of the running framework, <c>{root}/shared/{framework}/{version}</c>.</param>
    internal static (string File, string? Program) For(string? path, string? process, string entry, string runtimeDirectory)
    {
        if (path is not null)
            return IsLibrary(path) ? (Host(process, runtimeDirectory), path) : (path, null);
        var isOwnExecutable = entry.Length == 0 || (process is not null && NameOf(process) == Path.GetFileNameWithoutExtension(entry));
        return isOwnExecutable && process is not null ? (process, null) : (Host(process, runtimeDirectory), entry);
    }

    private static string Host(string? process, string runtimeDirectory)
    {
        if (process is not null && NameOf(process) == DotNet)
            return process;
        var file = OperatingSystem.IsWindows() ? $"{DotNet}.exe" : DotNet;
        var beside = Path.GetFullPath(Path.Combine(runtimeDirectory, "..", "..", "..", file));
        return File.Exists(beside) ? beside : DotNet;
    }

    private static bool IsLibrary(string path) => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    /// <summary>Without <c>.exe</c> alone: an executable's name may have dots of its own.</summary>
    private static string NameOf(string path) => path.EndsWith(".exe", StringComparison.OrdinalIgnoreCase)
        ? Path.GetFileNameWithoutExtension(path)
        : Path.GetFileName(path);
}
