// The operator's first look: is it up, who waits for what, what fails.
param name string
param location string
param workspaceId string
param tags object

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, name, 'operations')
  location: location
  kind: 'shared'
  tags: tags
  properties: {
    displayName: 'Calling Plans: operations (${name})'
    category: 'workbook'
    version: '1.0'
    sourceId: workspaceId
    serializedData: string(loadJsonContent('../workbook.json'))
  }
}
