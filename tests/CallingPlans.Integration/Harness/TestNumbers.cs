namespace CallingPlans.Integration.Harness;

/// <summary>Numbers that no other test of the run has.</summary>
internal static class TestNumbers
{
    private const int PerAreaCode = 100;

    // Area codes of the United States; +1 NPA 555 0100 to 0199 is kept for fiction.
    private static readonly string[] AreaCodes =
        ("201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 253 254 "
        + "256 260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 321 323 330 331 "
        + "334 336 337 339 347 351 352 360 361 386 401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 423 425 430 432 434").Split(' ');

    private static int used = -1;
    private static int usedGerman = -1;

    public static string Next()
    {
        var n = Interlocked.Increment(ref used);
        return $"+1{AreaCodes[n / PerAreaCode]}55501{n % PerAreaCode:D2}";
    }

    /// <summary>A number of Berlin, of the block that is kept for films (030 23125 000 to 999).</summary>
    public static string NextGerman() => $"+493023125{Interlocked.Increment(ref usedGerman):D3}";

    /// <summary>A number of the United States with these last four digits.</summary>
    public static string EndingIn(string digits) => $"{Next()[..5]}555{digits}";
}
