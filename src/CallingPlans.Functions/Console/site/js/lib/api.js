import { language, t } from './i18n.js';
import { session, signOut } from './session.js';

/** A request that was refused, in the words of the API's problem+json. */
export class Problem extends Error {
  constructor(status, body = {}) {
    super(body.detail ?? body.title ?? t('problem.unknown'));
    this.status = status;
    this.title = body.title ?? t('problem.title');
    /** @type {{ code: string, field: string|null, numbers?: string[], title?: string, detail: string, remedy: string }[]} */
    this.errors = body.errors ?? [];
    this.traceId = body.traceId;
  }

  get code() { return this.errors[0]?.code; }

  /** Whether something of it is about a field. */
  get hasFields() { return this.errors.some((e) => e.field); }
}

const offline = () => new Problem(0, { title: t('problem.offline'), detail: t('problem.offlineDetail') });

/**
 * Calls the API.
 * @param {string} method
 * @param {string} path below the origin, such as /api/markets
 * @param {{ body?: unknown, file?: Blob & { name?: string }, ifMatch?: string, key?: string, text?: boolean, blob?: boolean, anonymous?: boolean }} [options]
 * @returns {Promise<{ data: any, etag: string|null, text?: string, status: number }>}
 */
export const call = async (method, path, options = {}) => {
  const headers = { 'Accept-Language': language.get() };
  const who = session.get();
  if (who && !options.anonymous) headers.Authorization = `Bearer ${who.token}`;
  if (options.ifMatch) headers['If-Match'] = options.ifMatch;
  if (options.key) headers['Idempotency-Key'] = options.key;
  let body;
  if (options.file) {
    body = options.file;
    headers['Content-Type'] = options.contentType ?? options.file.type;
    const ascii = (options.file.name ?? 'file').replace(/[^\x20-\x7e]|["\\]/g, '_');
    headers['Content-Disposition'] = `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(options.file.name ?? 'file')}`;
  } else if (options.body !== undefined) {
    body = JSON.stringify(options.body);
    headers['Content-Type'] = options.contentType ?? 'application/json';
  }
  let response;
  try {
    response = await fetch(path, { method, headers, body });
  } catch {
    throw offline();
  }
  const etag = response.headers.get('ETag');
  if (!response.ok) throw await problemOf(response, who);
  if (options.blob) return { data: await response.blob(), etag, status: response.status };
  const text = await response.text();
  return { data: text ? JSON.parse(text) : null, text, etag, status: response.status };
};

const problemOf = async (response, who) => {
  const body = await response.json().catch(() => ({}));
  if (response.status === 401 && who && session.get() === who) signOut('expired');
  const problem = new Problem(response.status, body);
  problem.retryAfter = Number(response.headers.get('Retry-After')) || null;
  return problem;
};

export const get = (path) => call('GET', path);
export const post = (path, body, options) => call('POST', path, { body, ...options });
export const put = (path, body, options) => call('PUT', path, { body, ...options });
export const patch = (path, body, ifMatch) => call('PATCH', path, { body, ifMatch });
export const remove = (path) => call('DELETE', path);

/** A key under which a request can be repeated without being done twice. */
export const newKey = () => crypto.randomUUID();

/** Every item of a list, page by page, up to a limit. */
export const listAll = async (path, limit = 2000) => {
  const items = [];
  for (let next = path; next && items.length < limit;) {
    const { data } = await get(next);
    items.push(...data.items);
    next = data.nextLink;
  }
  return items;
};

/** A query of what has a value. */
export const query = (values) => {
  const given = Object.entries(values).filter(([, v]) => v !== undefined && v !== null && v !== '');
  return given.length ? `?${new URLSearchParams(given)}` : '';
};
