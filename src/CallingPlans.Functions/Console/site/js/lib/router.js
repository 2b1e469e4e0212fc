import { createStore, useStore } from './store.js';
import { customer, session } from './session.js';

/** Where the page is: path and query. */
export const place = createStore(new URL(location.href));
export const usePlace = () => useStore(place);

const sync = () => place.set(new URL(location.href));
addEventListener('popstate', sync);

/** An address of the console; partners and the desk carry the customer in it, so that it can be shared. */
export const to = (path, values = {}) => {
  const who = session.get();
  const url = new URL(path, location.origin);
  const org = values.org ?? customer.get();
  if (who && who.role !== 'CustomerAdmin' && org && !path.startsWith('/desk')) url.searchParams.set('org', org);
  for (const [name, value] of Object.entries(values)) {
    if (name !== 'org' && value !== undefined && value !== null && value !== '') url.searchParams.set(name, value);
  }
  return url.pathname + url.search;
};

/** Goes to an address of the console. */
export const go = (address, { replace = false } = {}) => {
  if (address === location.pathname + location.search) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  sync();
};

/** Changes the query of the present page; what is null goes. */
export const goQuery = (values, { replace = true } = {}) => {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  go(url.pathname + url.search, { replace });
};

/** Links within the console are followed without loading the page anew. */
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.target || link.hasAttribute('download') || link.origin !== location.origin || link.pathname.startsWith('/api/')) return;
  if (link.hash && link.pathname === location.pathname) return;
  event.preventDefault();
  go(link.pathname + link.search);
});

/**
 * What a path is an instance of.
 * @template {{ path: string }} T
 * @param {T[]} routes
 * @returns {{ route: T, params: Record<string, string> } | null}
 */
export const match = (routes, path) => {
  const parts = path.split('/').filter(Boolean);
  for (const route of routes) {
    const wanted = route.path.split('/').filter(Boolean);
    if (wanted.length !== parts.length) continue;
    const params = {};
    if (wanted.every((part, i) => part === parts[i] || (part.startsWith(':') && (params[part.slice(1)] = decodeURIComponent(parts[i]))))) {
      return { route, params };
    }
  }
  return null;
};
