// The product's settings, as docs/operations.md lists them. Defaults stand here too, so that one look shows what holds.
param consoleBaseUrl string
param operator { name: string, address: string, contact: string }
param support { phd: string, pts: string, tac: string, saasSupport: string }
param authentication { authority: string, audience: string }
param mail { from: string, fromName: string }
param carrier string
param telnyx { publicKey: string, connectionId: string }
param schedules { focPolling: string, sweep: string, reconciliation: string, retention: string, consistency: string }
param vaultUri string
param encryptionKeyId string
param olderEncryptionKeyIds string[]

var keys = toObject(
  union([encryptionKeyId], olderEncryptionKeyIds),
  id => 'Secrets__Keys__${id}',
  id => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/encryption-key-${id})'
)

output values object = union(keys, {
  AzureWebJobsDisableHomepage: 'true'
  FocPolling__Schedule: schedules.focPolling
  Sweep__Schedule: schedules.sweep
  Reconciliation__Schedule: schedules.reconciliation
  Retention__Schedule: schedules.retention
  Retention__Drafts: '180.00:00:00'
  Retention__Pins: '30.00:00:00'
  Retention__Documents: '730.00:00:00'
  Retention__Mails: '90.00:00:00'
  Consistency__Schedule: schedules.consistency
  Development__Enabled: 'false'
  Console__BaseUrl: consoleBaseUrl
  Authentication__Authority: authentication.authority
  Authentication__Audience: authentication.audience
  Secrets__CurrentKey: encryptionKeyId
  Storage__Prefix: ''
  Operator__Name: operator.name
  Operator__Address: operator.address
  Operator__Contact: operator.contact
  Support__Contacts__PHD: support.phd
  Support__Contacts__PTS: support.pts
  Support__Contacts__TAC: support.tac
  Support__Contacts__SaasSupport: support.saasSupport
  Carrier__Default: carrier
  Carrier__Simulated__ValidationDelay: '00:00:02'
  Carrier__Simulated__FocDelay: '00:00:05'
  Carrier__Simulated__PortDelay: '00:00:05'
  Carrier__Telnyx__BaseAddress: 'https://api.telnyx.com/v2'
  // Only where it is needed: the app does not start while a reference cannot be read.
  Carrier__Telnyx__ApiKey: empty(telnyx.publicKey) ? '' : '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/telnyx-api-key)'
  Carrier__Telnyx__PublicKey: telnyx.publicKey
  Carrier__Telnyx__WebhookUrl: '${consoleBaseUrl}/api/carriers/telnyx/webhook'
  Carrier__Telnyx__ConnectionId: telnyx.connectionId
  Carrier__Telnyx__RecordMarkets: 'US'
  Loa__Reminders: '1.00:00:00,3.00:00:00,7.00:00:00,14.00:00:00'
  Loa__Expiry: '30.00:00:00'
  Loa__MaxAge: '30.00:00:00'
  Alarms__CarrierSilentBusinessDays: '5'
  Alarms__DraftReminder: '7.00:00:00'
  Alarms__TermsReminder: '2.00:00:00'
  Numbers__HoldTime: '00:10:00'
  Desk__ReviewAll: 'false'
  Webhooks__RetryDelays: '00:00:05,00:05:00,00:30:00,02:00:00,05:00:00,10:00:00,1.00:00:00'
  RateLimits__RequestsPerMinute: '1200'
  RateLimits__OrganizationRequestsPerMinute: '6000'
  Mail__From: mail.from
  Mail__FromName: mail.fromName
  SendGrid__ApiKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sendgrid-api-key)'
  SendGrid__Host: 'https://api.sendgrid.com'
})
