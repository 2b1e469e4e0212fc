// Who is told of what. The alarms stand in alarms.json; a test holds their texts to the messages that the app logs.
param name string
param location string
param workspaceId string
param insightsId string
param healthAddress string
param email string
param tags object

var alarms = loadJsonContent('../alarms.json')

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'callplans'
    enabled: true
    emailReceivers: [
      { name: 'operators', emailAddress: email, useCommonAlertSchema: true }
    ]
  }
}

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alarm in alarms: {
    name: 'alert-${alarm.name}-${name}'
    location: location
    tags: tags
    properties: {
      displayName: alarm.title
      description: alarm.meaning
      severity: alarm.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: alarm.minutes >= 60 ? 'PT30M' : 'PT5M'
      windowSize: 'PT${alarm.minutes}M'
      autoMitigate: true
      // Before the first log line arrives, its table does not exist.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: alarm.query
            timeAggregation: 'Count'
            operator: alarm.operator
            threshold: alarm.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [operators.id] }
    }
  }
]

resource health 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'health-${name}'
  location: location
  kind: 'standard'
  // The portal shows the test at the component that this tag names.
  tags: union(tags, { 'hidden-link:${insightsId}': 'Resource' })
  properties: {
    SyntheticMonitorId: 'health-${name}'
    Name: 'Health of Calling Plans'
    Enabled: true
    Kind: 'standard'
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [
      { Id: 'emea-nl-ams-azr' }
      { Id: 'us-va-ash-azr' }
      { Id: 'apac-sg-sin-azr' }
    ]
    Request: { RequestUrl: healthAddress, HttpVerb: 'GET' }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource unhealthy 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-unhealthy-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: 'GET /api/health is not answered with 200 from two places or more.'
    severity: 0
    enabled: true
    scopes: [health.id, insightsId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: health.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: operators.id }]
  }
}
