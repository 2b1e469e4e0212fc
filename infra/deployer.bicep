// Once per stage, by somebody who may assign roles: the identity that the deploying workflow signs in as. GitHub vouches
// for the workflow (OpenID Connect); there is no password.
targetScope = 'resourceGroup'

@description('Owner and name, such as contoso/calling-plans.')
param repository string

@description('The environment of the repository whose jobs may deploy.')
@allowed(['dev', 'prod'])
param stage string

param location string = resourceGroup().location

var contributor = 'b24988ac-6180-42a0-ab88-20f7382dd24c'
var accessAdministrator = 'f58310d9-a9f6-439a-9e8d-f62e7b41a168'

// The roles that main.bicep assigns, and no others: the deployer cannot make itself owner.
var assignable = [
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  '0a9a7e1f-b9d0-4cc4-a60d-0309b160aaa3'
  '4633458b-17de-408a-b874-0445c86b69e6'
  '3913510d-42f4-4e42-8a64-420c390055eb'
]
var assignableList = join(assignable, ', ')

resource deployer 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-deployer-${stage}'
  location: location

  resource github 'federatedIdentityCredentials' = {
    name: 'github'
    properties: {
      issuer: 'https://token.actions.githubusercontent.com'
      subject: 'repo:${repository}:environment:${stage}'
      audiences: ['api://AzureADTokenExchange']
    }
  }
}

resource mayChange 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(resourceGroup().id, deployer.id, contributor)
  properties: {
    principalId: deployer.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', contributor)
  }
}

resource mayAssign 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(resourceGroup().id, deployer.id, accessAdministrator)
  properties: {
    principalId: deployer.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', accessAdministrator)
    conditionVersion: '2.0'
    condition: '((!(ActionMatches{\'Microsoft.Authorization/roleAssignments/write\'})) OR (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${assignableList}})) AND ((!(ActionMatches{\'Microsoft.Authorization/roleAssignments/delete\'})) OR (@Resource[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${assignableList}}))'
  }
}

@description('AZURE_CLIENT_ID of the environment.')
output clientId string = deployer.properties.clientId
