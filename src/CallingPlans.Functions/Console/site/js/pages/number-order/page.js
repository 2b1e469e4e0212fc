import { html } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { useResource } from '../../lib/resource.js';
import { to } from '../../lib/router.js';
import { Page } from '../../ui/page.js';
import { Loaded } from '../../ui/parts.js';
import { NumberOrder } from './view.js';

const live = 2500;

export default ({ id }) => {
  const path = paths.numberOrder(id);
  const order = useResource(path, { every: live });
  if (!order.data) return html`<${Page} title=${order.problem ? t('order.title') : ''}><${Loaded} of=${order} lines=${8}>${() => null}<//><//>`;
  return html`<${NumberOrder} order=${order.data} etag=${order.etag} stale=${order.stale} path=${path} crumbs=${[[t('orders.title'), to('/orders')]]} />`;
};
