using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CallingPlans.EndToEnd.Harness;

/// <summary>A person who has no mouse: the keyboard alone leads to what is to be used.</summary>
internal static class Keys
{
    /// <summary>More stops than any page has before the one that is looked for.</summary>
    private const int Stops = 150;

    /// <summary>Presses Tab until the element has the focus; fails where it never does.</summary>
    public static async Task TabToAsync(this Visit visit, ILocator element)
    {
        await Expect(element).ToBeVisibleAsync();
        for (var stop = 0; stop < Stops; stop++)
        {
            if (await element.EvaluateAsync<bool>("e => e === document.activeElement"))
                return;
            await visit.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not come to {element}.");
    }

    /// <summary>Goes to the element and presses it.</summary>
    public static async Task PressAsync(this Visit visit, ILocator element, string key = "Enter")
    {
        await visit.TabToAsync(element);
        await visit.Page.Keyboard.PressAsync(key);
    }

    /// <summary>Goes to the field and types, in place of what it has.</summary>
    public static async Task TypeAsync(this Visit visit, ILocator field, string text)
    {
        await visit.TabToAsync(field);
        await visit.Page.Keyboard.PressAsync("Control+A");
        await visit.Page.Keyboard.TypeAsync(text);
    }
}
