// Private networking: the app's way out goes through a network of its own, in which storage and vault have addresses.
param name string
param location string
param storageAccountId string
param vaultId string
param tags object

var storageSuffix = environment().suffixes.storage
var endpoints = [
  { kind: 'blob', target: storageAccountId, zone: 'privatelink.blob.${storageSuffix}' }
  { kind: 'queue', target: storageAccountId, zone: 'privatelink.queue.${storageSuffix}' }
  { kind: 'table', target: storageAccountId, zone: 'privatelink.table.${storageSuffix}' }
  { kind: 'vault', target: vaultId, zone: 'privatelink.vaultcore.azure.net' }
]

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-${name}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/16'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.20.1.0/24'
          // What Flex Consumption asks of a subnet.
          delegations: [{ name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'endpoints'
        properties: { addressPrefix: '10.20.2.0/24' }
      }
    ]
  }

  resource app 'subnets' existing = { name: 'app' }
  resource inside 'subnets' existing = { name: 'endpoints' }
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for endpoint in endpoints: {
    name: endpoint.zone
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (endpoint, i) in endpoints: {
    parent: zones[i]
    name: 'app'
    location: 'global'
    properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
  }
]

resource privateEndpoints 'Microsoft.Network/privateEndpoints@2024-05-01' = [
  for endpoint in endpoints: {
    name: 'pe-${endpoint.kind}-${name}'
    location: location
    tags: tags
    properties: {
      subnet: { id: network::inside.id }
      privateLinkServiceConnections: [
        { name: endpoint.kind, properties: { privateLinkServiceId: endpoint.target, groupIds: [endpoint.kind] } }
      ]
    }
  }
]

resource addresses 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [
  for (endpoint, i) in endpoints: {
    parent: privateEndpoints[i]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [{ name: endpoint.kind, properties: { privateDnsZoneId: zones[i].id } }]
    }
  }
]

output appSubnetId string = network::app.id
