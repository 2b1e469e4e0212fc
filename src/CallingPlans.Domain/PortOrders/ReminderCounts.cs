namespace CallingPlans.Domain.PortOrders;

/// <summary>How often the present stage has called itself to mind; it begins anew with every stage.</summary>
/// <param name="Loa">Reminders of a missing LOA.</param>
/// <param name="Countdown">Moments of the FOC countdown that have passed.</param>
/// <param name="Overdue">Notices of an overdue port.</param>
/// <param name="CarrierSilent">Alarms of a silent losing carrier.</param>
public sealed record ReminderCounts(int Loa = 0, int Countdown = 0, int Overdue = 0, int CarrierSilent = 0);
