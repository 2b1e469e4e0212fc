// Calling Plans in one resource group: a Flex Consumption function app, its storage, secrets and telemetry.
// Everything is reached with one managed identity; no key or connection string of a storage account exists anywhere.
targetScope = 'resourceGroup'

@description('Begins every name. Lower-case letters and digits, 3 to 11 of them.')
@minLength(3)
@maxLength(11)
param name string

@description('What the installation is for; a part of every name.')
@allowed(['dev', 'prod'])
param stage string

@description('Azure region. It has to offer Flex Consumption.')
param location string = resourceGroup().location

@description('The operator that an LOA authorises: name, postal address, and contact for questions.')
param operator { name: string, address: string, contact: string }

@description('How the desks are reached: partner help, porting, technical assistance, subscriptions.')
param support { phd: string, pts: string, tac: string, saasSupport: string }

@description('The identity provider: its OpenID Connect issuer, and the audience that tokens for this app name.')
param authentication { authority: string, audience: string }

@description('Address of the console, with which links in mails begin. Empty: the app\'s own host name.')
param consoleBaseUrl string = ''

@description('The sender of mails; a verified sender of the SendGrid account.')
param mail { from: string, fromName: string }

@description('The carrier of every market that names no other.')
param carrier string

@description('The account with Telnyx, where it serves a market: its public key for webhooks, and the connection that numbers are put on. Its API key is a secret of the vault.')
param telnyx { publicKey: string, connectionId: string } = { publicKey: '', connectionId: '' }

@description('Id of the key that PINs and links are encrypted with. Its value is the vault\'s secret encryption-key-{id}.')
param encryptionKeyId string

@description('Ids of older keys that are still read with.')
param olderEncryptionKeyIds string[] = []

@description('When the timers run (NCRONTAB, UTC).')
param schedules {
  focPolling: string
  sweep: string
  reconciliation: string
  retention: string
  consistency: string
} = {
  focPolling: '0 */15 * * * *'
  sweep: '0 * * * * *'
  reconciliation: '0 7 * * * *'
  retention: '0 30 3 * * *'
  consistency: '30 */5 * * * *'
}

@description('Any further setting by its name, such as Markets__DE__verified. It holds over the ones made here.')
param additionalSettings object = {}

@description('The most instances that the app scales out to.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('How long deleted documents can be brought back, in days.')
@minValue(7)
@maxValue(365)
param documentRetentionDays int = 30

@description('Who is told of alarms and costs.')
param operatorEmail string

@description('What a month may cost before the operator is told, in the currency of the subscription; 0 for no budget.')
@minValue(0)
param monthlyBudget int = 0

@description('First day of the month in which the budget begins.')
param budgetStart string = utcNow('yyyy-MM-01')

@description('Whether storage and vault answer inside a private network alone. The app itself stays public.')
param privateNetwork bool = false

@description('Tags of every resource.')
param tags object = {}

var allTags = union({ product: 'calling-plans', stage: stage }, tags)
var unique = take(uniqueString(resourceGroup().id, name, stage), 6)
var appName = '${name}-${stage}-${unique}'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${appName}'
  location: location
  tags: allTags
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: appName
    location: location
    publisherPrincipalId: identity.properties.principalId
    tags: allTags
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: 'st${name}${stage}${unique}'
    location: location
    principalId: identity.properties.principalId
    retentionDays: documentRetentionDays
    isPrivate: privateNetwork
    tags: allTags
  }
}

module secrets 'modules/secrets.bicep' = {
  name: 'secrets'
  params: {
    name: 'kv-${take(name, 8)}-${stage}-${unique}'
    location: location
    readerPrincipalId: identity.properties.principalId
    isPrivate: privateNetwork
    tags: allTags
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  params: {
    name: appName
    location: location
    storageAccountId: storage.outputs.accountId
    vaultId: secrets.outputs.vaultId
    tags: allTags
  }
}

module settings 'modules/settings.bicep' = {
  name: 'settings'
  params: {
    consoleBaseUrl: empty(consoleBaseUrl) ? 'https://${appName}.azurewebsites.net' : consoleBaseUrl
    operator: operator
    support: support
    authentication: authentication
    mail: mail
    carrier: carrier
    telnyx: telnyx
    schedules: schedules
    vaultUri: secrets.outputs.vaultUri
    encryptionKeyId: encryptionKeyId
    olderEncryptionKeyIds: olderEncryptionKeyIds
  }
}

module app 'modules/function-app.bicep' = {
  name: 'app'
  params: {
    name: appName
    location: location
    identityId: identity.id
    identityClientId: identity.properties.clientId
    storageAccountName: storage.outputs.accountName
    deploymentContainer: storage.outputs.deploymentContainer
    telemetryConnectionString: monitoring.outputs.connectionString
    settings: union(settings.outputs.values, additionalSettings)
    maximumInstances: maximumInstances
    subnetId: network.?outputs.appSubnetId ?? ''
    tags: allTags
  }
}

module diagnostics 'modules/diagnostics.bicep' = {
  name: 'diagnostics'
  params: {
    storageAccountName: storage.outputs.accountName
    vaultName: secrets.outputs.vaultName
    appName: app.outputs.name
    workspaceId: monitoring.outputs.workspaceId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: appName
    location: location
    workspaceId: monitoring.outputs.workspaceId
    insightsId: monitoring.outputs.insightsId
    healthAddress: '${app.outputs.address}/api/health'
    email: operatorEmail
    tags: allTags
  }
}

module workbook 'modules/workbook.bicep' = {
  name: 'workbook'
  params: {
    name: appName
    location: location
    workspaceId: monitoring.outputs.workspaceId
    tags: allTags
  }
}

module budget 'modules/budget.bicep' = if (monthlyBudget > 0) {
  name: 'budget'
  params: {
    name: appName
    amount: monthlyBudget
    startDate: budgetStart
    email: operatorEmail
  }
}

@description('Where the console and the API answer.')
output address string = app.outputs.address

@description('The function app that what was published is deployed to.')
output appName string = app.outputs.name

@description('The vault whose secrets are to be set before the first start.')
output vaultName string = secrets.outputs.vaultName
