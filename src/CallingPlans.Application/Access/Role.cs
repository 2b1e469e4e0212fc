namespace CallingPlans.Application.Access;

/// <summary>What a signed-in caller is.</summary>
public enum Role
{
    CustomerAdmin,
    PartnerAdmin,
    PortingDesk,
}
