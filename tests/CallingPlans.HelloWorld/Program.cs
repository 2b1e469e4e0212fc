// The smallest web program: what ./bench compares the start of the app with.
var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Hello");
app.Run();
