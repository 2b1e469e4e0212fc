// What was read from the API, shared by all views: shown at once when it is known, read again beside it, and drawn again
// only where it changed.
import { call, listAll } from './api.js';
import { useEffect, useReducer, useRef } from './html.js';
import { language } from './i18n.js';
import { session } from './session.js';

const entries = new Map();
const fresh = 400;

const entryOf = (path, all) => {
  const key = all ? `${path}#all` : path;
  let entry = entries.get(key);
  if (!entry) {
    entry = { path, all, data: undefined, etag: null, text: null, problem: null, readAt: 0, reading: null, version: 0, views: new Set() };
    entries.set(key, entry);
  }
  return entry;
};

const tell = (entry) => {
  entry.version++;
  entry.views.forEach((redraw) => redraw());
};

const read = (entry) => {
  entry.reading ??= (async () => {
    try {
      const answer = entry.all
        ? await listAll(entry.path).then((items) => ({ data: items, text: JSON.stringify(items), etag: null }))
        : await call('GET', entry.path);
      const changed = answer.text !== entry.text || answer.etag !== entry.etag || entry.problem;
      Object.assign(entry, { data: changed ? answer.data : entry.data, text: answer.text, etag: answer.etag, problem: null, readAt: Date.now() });
      if (changed) tell(entry);
    } catch (problem) {
      // What is shown stays while the connection is away; a view without data says why.
      const same = entry.problem?.status === problem.status;
      entry.problem = problem;
      entry.readAt = Date.now();
      if (!same) tell(entry);
    } finally {
      entry.reading = null;
    }
  })();
  return entry.reading;
};

/** Reads again whatever is shown and begins with this path; what is not shown is forgotten. */
export const refresh = (prefix = '') => {
  const reading = [];
  for (const [key, entry] of entries) {
    if (!entry.path.startsWith(prefix)) continue;
    if (entry.views.size) reading.push((entry.reading ?? Promise.resolve()).then(() => read(entry)));
    else entries.delete(key);
  }
  return Promise.all(reading);
};

/** Forgets what no view shows: it is read anew when it is shown again. */
export const forgetUnseen = () => {
  for (const [key, entry] of entries) if (!entry.views.size) entries.delete(key);
};
session.subscribe(() => entries.clear());
language.subscribe(() => { forgetUnseen(); refresh(); });

/**
 * A resource, or with `all` every item of a list.
 * @param {string|null} path null for none
 * @param {{ every?: number, all?: boolean }} [options] `every`: read again so often, in milliseconds, while the page can be seen
 */
export const useResource = (path, { every, all } = {}) => {
  const [, redraw] = useReducer((n) => n + 1, 0);
  const drawn = useRef(0);
  useEffect(() => {
    if (!path) return undefined;
    const entry = entryOf(path, all);
    entry.views.add(redraw);
    // What came between drawing and following.
    if (entry.version !== drawn.current) redraw();
    if (Date.now() - entry.readAt > fresh) read(entry);
    let timer;
    let gone = false;
    const plan = () => {
      clearTimeout(timer);
      if (every && !gone && !document.hidden) timer = setTimeout(async () => { await read(entry); plan(); }, every);
    };
    const seen = () => {
      if (!document.hidden && every && Date.now() - entry.readAt > every) read(entry);
      plan();
    };
    plan();
    document.addEventListener('visibilitychange', seen);
    return () => {
      gone = true;
      clearTimeout(timer);
      entry.views.delete(redraw);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [path, all, every]);
  const entry = path ? entryOf(path, all) : null;
  drawn.current = entry?.version;
  return {
    data: entry?.data,
    etag: entry?.etag,
    problem: entry?.data === undefined ? entry?.problem : null,
    stale: entry?.data !== undefined && entry?.problem?.status === 0,
    reload: () => (entry ? read(entry) : Promise.resolve()),
  };
};
