using System.Security.Cryptography;

namespace CallingPlans.Application.PortOrders.Draft;

/// <summary>Order numbers for people: a letter for the kind and ten characters that are not mistaken for each other.</summary>
public static class OrderNumbers
{
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>A new one, such as <c>P-7K2Q9DXW4F</c>: fifty random bits.</summary>
    public static string New(char kind) => $"{kind}-{RandomNumberGenerator.GetString(Alphabet, 10)}";
}
