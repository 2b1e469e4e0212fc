import { call, get, newKey, patch } from './api.js';
import { paths } from './paths.js';
import { untouched } from './pointers.js';
import { refresh } from './resource.js';

const pathOf = (order) => paths.port(order.id, order.organizationId);

/** Reads again what is shown of an order, its timeline and the lists that it is in. */
export const refreshOrder = (order) => Promise.all([
  refresh(pathOf(order)), refresh(paths.desk(order.id)), refresh(paths.orders(order.organizationId)), refresh('/api/desk/orders?'),
]);

/**
 * Amends an order as it is now: a carrier may have answered, or a reminder been sent, since it was read. Refused where
 * somebody else changed the same meanwhile.
 */
export const amend = async (order, etag, change) => {
  const path = pathOf(order);
  const now = await get(path);
  return patch(path, change, untouched(order, now.data, change) ? now.etag : etag);
};

/** @param {'submission'|'cancellation'|'split'|'copy'|'links'|'desk-requests'|'loa/signature'} act */
export const act = (order, name, body, key = newKey()) => call('POST', `${pathOf(order)}/${name}`, { body: body ?? {}, key });

/** Uploads a document; of what the desk asks for, with the request that it answers. */
export const uploadDocument = (order, kind, file, request) => {
  const path = pathOf(order);
  return request
    ? call('POST', `${path}/documents?kind=Other&request=${request}`, { file })
    : kind === 'Other' ? call('POST', `${path}/documents?kind=Other`, { file }) : call('PUT', `${path}/${kind.toLowerCase()}`, { file });
};

/** The latest document of a kind. */
export const latest = (order, kind) => order.documents.filter((d) => d.kind === kind).at(-1);
