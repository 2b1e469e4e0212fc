import { html } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { useResource } from '../../lib/resource.js';
import { Page } from '../../ui/page.js';
import { Loaded } from '../../ui/parts.js';
import { NumberOrder } from '../number-order/view.js';
import { PortOrder } from '../order/view.js';
import { DeskCase } from './case.js';
import { DeskPanel } from './panel.js';

const live = 2500;

/** An order as the desk sees it: as its customer does, with what only the desk may do. */
export default ({ id }) => {
  const path = paths.desk(id);
  const order = useResource(path, { every: live });
  const crumbs = [[t('desk.title'), '/desk']];
  if (!order.data) return html`<${Page} title=${order.problem ? t('order.title') : ''} crumbs=${crumbs}><${Loaded} of=${order} lines=${10}>${() => null}<//><//>`;
  if (order.data.caseNumber) return html`<${DeskCase} item=${order.data} crumbs=${crumbs} />`;
  const panel = html`<${DeskPanel} order=${order.data} />`;
  return order.data.kind === 'Port'
    ? html`<${PortOrder} order=${order.data} etag=${order.etag} stale=${order.stale} crumbs=${crumbs} desk=${panel} />`
    : html`<${NumberOrder} order=${order.data} etag=${order.etag} stale=${order.stale} path=${path} crumbs=${crumbs} desk=${panel} />`;
};
