using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Organizations;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Trials;

/// <summary>
/// Makes a trial a paid subscription: numbers and settings stay, and billing begins. Its partner or the porting desk does
/// it.
/// </summary>
public sealed class ConvertTrial(IResourceStore<Organization> organizations, SubscriptionBilling billing, TimeProvider time)
{
    private const int Tries = 4;

    public async Task<Result<Stored<Organization>>> RunAsync(
        Stored<Organization> trial, ConversionInput input, CancellationToken cancellation)
    {
        var (partition, id) = OrganizationAccess.Key(trial.Value.Id);
        var before = trial;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var paid = Read(before.Value.Subscription, input);
            if (paid.Failure is { } failure)
                return failure;
            if (before.Value.Subscription.Kind == SubscriptionKind.Paid)
                return Failure.Conflict(ErrorCode.StateConflict, null, ("state", nameof(SubscriptionKind.Paid)));
            var after = before.Value with { Subscription = paid.Value };
            try
            {
                return await billing.FollowAsync(
                    after,
                    () => organizations.ReplaceAsync(partition, id, after, before.Version, cancellation),
                    cancellation);
            }
            catch (ConcurrencyConflictException)
            {
                // Somebody changed the organisation meanwhile: decide again.
                if (await organizations.FindAsync(partition, id, cancellation) is not { } now)
                    return Failure.NotFound();
                before = now;
            }
        }

        return Failure.Conflict(ErrorCode.StateConflict, null, ("state", "changed meanwhile"));
    }

    private Result<Subscription> Read(Subscription trial, ConversionInput input)
    {
        const string plans = "/committedOutboundCallingPlans";
        var errors = new List<ErrorDetail>();
        if (input.CommittedOutboundCallingPlans is null or 0)
            errors.Add(ErrorDetail.Of(ErrorCode.LicenseRequired) with { Field = plans });
        else if (input.CommittedOutboundCallingPlans is < 0 or > Subscription.MaxOutboundCallingPlans)
            errors.Add(TextRules.Invalid(plans, $"1 to {Subscription.MaxOutboundCallingPlans:N0}"));
        var source = input.OutboundCallingPlanSource ?? trial.OutboundCallingPlanSource;
        var date = input.RequestedServiceDate ?? trial.RequestedServiceDate;
        if (source == OutboundCallingPlanSource.Ccw && date is null)
            errors.Add(TextRules.Invalid("/requestedServiceDate", "a date: plans bought in CCW bill from it"));
        return errors.Count > 0
            ? Failure.Invalid(errors)
            : new Subscription(SubscriptionKind.Paid, input.CommittedOutboundCallingPlans!.Value, source, date)
            {
                ConvertedAt = time.GetUtcNow(),
            };
    }
}
