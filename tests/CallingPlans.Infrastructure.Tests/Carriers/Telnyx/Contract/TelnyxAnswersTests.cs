using CallingPlans.Infrastructure.Carriers.Telnyx.Wire;

namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx.Contract;

/// <summary>Every member that the adapter reads of an answer, held against Telnyx' description.</summary>
public sealed class TelnyxAnswersTests
{
    private const string PortingOrder = "/porting_orders/{id}";

    /// <summary>What the adapter reads and the description has not, each with its reason.</summary>
    private static readonly string[] Lacking =
    [
        // Calls have it; the list has created_at in its place, and both are read as one type.
        "GET /porting/events: /occurred_at",
        // Orders of blocks have it, and are read as the same type.
        "GET /number_orders: /starting_number",
        "POST /number_orders: /starting_number",
    ];

    private static readonly (string Operation, Type Answer)[] Answers =
    [
        ("GET /porting_orders", typeof(TelnyxPortingOrder)),
        ("POST /porting_orders", typeof(TelnyxPortingOrder)),
        ($"GET {PortingOrder}", typeof(TelnyxPortingOrder)),
        ($"PATCH {PortingOrder}", typeof(TelnyxPortingOrder)),
        ($"POST {PortingOrder}/actions/confirm", typeof(TelnyxPortingOrder)),
        ($"POST {PortingOrder}/actions/cancel", typeof(TelnyxPortingOrder)),
        ($"GET {PortingOrder}/allowed_foc_windows", typeof(TelnyxFocWindow)),
        ($"GET {PortingOrder}/requirements", typeof(TelnyxRequirement)),
        ($"GET {PortingOrder}/additional_documents", typeof(TelnyxAdditionalDocument)),
        ("POST /portability_checks", typeof(TelnyxPortability)),
        ("POST /documents", typeof(TelnyxDocument)),
        ("GET /porting/events", typeof(TelnyxEvent)),
        ("GET /customer_service_records", typeof(TelnyxRecord)),
        ("POST /customer_service_records", typeof(TelnyxRecord)),
        ("GET /available_phone_numbers", typeof(TelnyxAvailableNumber)),
        ("GET /available_phone_number_blocks", typeof(TelnyxAvailableBlock)),
        ("GET /number_reservations", typeof(TelnyxReservation)),
        ("POST /number_reservations", typeof(TelnyxReservation)),
        ("GET /number_orders", typeof(TelnyxNumberOrder)),
        ("POST /number_orders", typeof(TelnyxNumberOrder)),
        ("GET /number_block_orders", typeof(TelnyxNumberOrder)),
        ("POST /number_block_orders", typeof(TelnyxNumberOrder)),
        ("GET /phone_numbers", typeof(TelnyxOwnedNumber)),
        ("GET /addresses", typeof(TelnyxAddress)),
        ("POST /addresses", typeof(TelnyxAddress)),
        ("POST /addresses/actions/validate", typeof(TelnyxAddressValidation)),
    ];

    [TelnyxContractFact]
    public void WhatIsRead_IsInTheDescription_ExceptWhatIsListed()
    {
        var description = TelnyxDescription.Read();
        Assert.Equal(
            Lacking,
            Answers.SelectMany(a => description.UnknownInAnswer(a.Operation, a.Answer).Select(m => $"{a.Operation}: {m}")));
    }
}
