namespace CallingPlans.EmbeddedRuntime.Hosting;

/// <summary>The app cannot be served as it is; the message says why in one line, for whoever starts it.</summary>
internal sealed class StartupRefusedException(string message, Exception? inner = null) : Exception(message, inner);
