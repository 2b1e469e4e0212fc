using 'main.bicep'

param name = 'callplans'
param stage = 'prod'
param operator = {
  name: 'Contoso Voice'
  address: '1 Example Street, Springfield, IL 62701, US'
  contact: 'porting@contoso.example'
}
param support = {
  phd: 'partner-help@contoso.example'
  pts: 'porting@contoso.example'
  tac: 'tac@contoso.example'
  saasSupport: 'subscriptions@contoso.example'
}
param authentication = {
  authority: 'https://login.contoso.example/calling-plans'
  audience: 'calling-plans'
}
param consoleBaseUrl = 'https://orders.contoso.example'
param mail = { from: 'orders@contoso.example', fromName: 'Contoso Voice' }
param carrier = 'telnyx'
// To be filled in from Telnyx' portal: the app refuses to start without. The API key is the vault's secret telnyx-api-key.
param telnyx = { publicKey: '', connectionId: '' }
param encryptionKeyId = '1'
param operatorEmail = 'operations@contoso.example'
param monthlyBudget = 500
// Storage and vault cannot be reached from outside: a deployment then needs a way in (docs/azure.md).
param privateNetwork = true
