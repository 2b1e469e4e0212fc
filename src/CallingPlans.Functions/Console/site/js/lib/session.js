import { forgetKept } from './kept.js';
import { createStore, useStore } from './store.js';

/** @typedef {{ token: string, role: 'CustomerAdmin'|'PartnerAdmin'|'PortingDesk', name: string, org?: string, partner?: string, expires: number }} Session */

const tokenKey = 'calling-plans.token';
const customerKey = 'calling-plans.customer';
const customersKey = 'calling-plans.customers';

/** The claims of a token; null where it is none. They only decide what is shown: the API decides what is allowed. */
export const readToken = (token) => {
  try {
    const part = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    const claims = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(part), (c) => c.charCodeAt(0))));
    const role = [claims.roles].flat()[0];
    if (!role) return null;
    return { token, role, name: claims.name ?? claims.email ?? claims.sub, org: claims.org, partner: claims.partner, expires: claims.exp * 1000 };
  } catch {
    return null;
  }
};

const kept = () => readToken(sessionStorage.getItem(tokenKey) ?? '');

/** Who is signed in; null for nobody. A tab has a session of its own, which ends with it. */
export const session = createStore(kept());
export const useSession = () => useStore(session);

/** Why the last session ended, for the sign-in page. */
export const ended = createStore(null);

export const signIn = (token) => {
  const next = readToken(token);
  if (!next) return false;
  sessionStorage.setItem(tokenKey, token);
  if (next.org) sessionStorage.removeItem(customerKey);
  ended.set(null);
  customer.set(next.org ?? sessionStorage.getItem(customerKey));
  session.set(next);
  return true;
};

export const signOut = (why = null) => {
  sessionStorage.removeItem(tokenKey);
  if (!why) forgetKept();
  ended.set(why);
  session.set(null);
};

/** The organisation that is worked for: one's own, or the customer a partner or the desk has chosen. */
export const customer = createStore(session.get()?.org ?? sessionStorage.getItem(customerKey));

export const chooseCustomer = (id) => {
  sessionStorage.setItem(customerKey, id);
  rememberCustomers([id]);
  customer.set(id);
};

/** Puts customers first among those that are known on this machine. */
export const rememberCustomers = (ids) => localStorage.setItem(
  customersKey, JSON.stringify([...ids, ...knownCustomers().filter((c) => !ids.includes(c))].slice(0, 12)));

/** Customers that were chosen on this machine, the last one first. */
export const knownCustomers = () => {
  try {
    return JSON.parse(localStorage.getItem(customersKey) ?? '[]');
  } catch {
    return [];
  }
};
