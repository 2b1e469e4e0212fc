import { customer } from './session.js';

const part = encodeURIComponent;

/** Paths of the API, for the organisation that is worked for unless another is named. */
export const paths = {
  organization: (org = customer.get()) => `/api/organizations/${part(org)}`,
  locations: (org) => `${paths.organization(org)}/locations`,
  location: (loc, org) => `${paths.locations(org)}/${part(loc)}`,
  orders: (org) => `${paths.organization(org)}/orders`,
  port: (id, org) => `${paths.organization(org)}/port-orders/${part(id)}`,
  numberOrder: (id, org) => `${paths.organization(org)}/number-orders/${part(id)}`,
  numbers: (org) => `${paths.organization(org)}/numbers`,
  number: (tn, org) => `${paths.numbers(org)}/${part(tn)}`,
  webhooks: (org) => `${paths.organization(org)}/webhooks`,
  webhook: (id, org) => `${paths.webhooks(org)}/${part(id)}`,
  desk: (id) => `/api/desk/orders/${part(id)}`,
  market: (country) => `/api/markets/${part(country)}`,
};
