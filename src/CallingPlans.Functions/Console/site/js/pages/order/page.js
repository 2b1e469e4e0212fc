import { html, useEffect } from '../../lib/html.js';
import { get } from '../../lib/api.js';
import { t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { useResource } from '../../lib/resource.js';
import { go, to } from '../../lib/router.js';
import { Page } from '../../ui/page.js';
import { Loaded } from '../../ui/parts.js';
import { PortOrder } from './view.js';

const live = 2500;

/** A mail's link does not say of which kind its order is. */
const useOtherKind = (id, problem) => useEffect(() => {
  if (problem?.status !== 404) return;
  get(paths.numberOrder(id)).then(() => go(to(`/number-orders/${id}`), { replace: true }), () => {});
}, [id, problem?.status]);

export default ({ id }) => {
  const path = paths.port(id);
  const order = useResource(path, { every: live });
  useOtherKind(id, order.problem);
  if (!order.data) return html`<${Page} title=${order.problem ? t('order.title') : ''}><${Loaded} of=${order} lines=${10}>${() => null}<//><//>`;
  return html`<${PortOrder} order=${order.data} etag=${order.etag} stale=${order.stale} crumbs=${[[t('orders.title'), to('/orders')]]} />`;
};
