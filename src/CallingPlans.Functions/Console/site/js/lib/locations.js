import { paths } from './paths.js';
import { useResource } from './resource.js';
import { customer } from './session.js';

/** The organisation's locations, and a look-up by id. */
export const useLocations = (org = customer.get()) => {
  const list = useResource(org ? paths.locations(org) : null, { all: true });
  const byId = Object.fromEntries((list.data ?? []).map((l) => [l.id, l]));
  return { ...list, byId, nameOf: (id) => byId[id]?.name ?? id };
};

/** A market's profile: the rules that everything shown is made by. */
export const useMarket = (country) => useResource(country ? paths.market(country) : null).data;

/** A location with its market. */
export const useLocation = (id, org = customer.get()) => {
  const location = useResource(id && org ? paths.location(id, org) : null);
  return { ...location, market: useMarket(location.data?.country) };
};

export const isEnabled = (location) => location.pstnConnection.kind === 'CallingPlans';
