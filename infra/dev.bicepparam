using 'main.bicep'

param name = 'callplans'
param stage = 'dev'
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
  authority: 'https://login.contoso.example/calling-plans-dev'
  audience: 'calling-plans'
}
param mail = { from: 'orders@contoso.example', fromName: 'Contoso Voice (test)' }
param carrier = 'simulated'
param encryptionKeyId = '1'
// The simulated carrier answers in seconds: so does the app.
param schedules = {
  focPolling: '*/10 * * * * *'
  sweep: '0 * * * * *'
  reconciliation: '0 7 * * * *'
  retention: '0 30 3 * * *'
  consistency: '30 */5 * * * *'
}
param maximumInstances = 5
param documentRetentionDays = 7
param operatorEmail = 'operations@contoso.example'
param monthlyBudget = 50
