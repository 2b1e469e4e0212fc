import { html } from '../../lib/html.js';
import { formatAge, formatDate, formatInstant, t } from '../../lib/i18n.js';
import { goQuery, to } from '../../lib/router.js';
import { Icon } from '../../ui/icon.js';
import { stageText, Status } from '../../ui/status.js';

export const orderAddress = (order) => to(order.kind === 'Port' ? `/orders/${order.id}` : `/number-orders/${order.id}`);

const Row = ({ order, nameOf }) => html`
  <tr class="go">
    <td><span class="row tight stay"><${Icon} name=${order.kind === 'Port' ? 'port' : 'plus'} class="muted" />
      <span><a class="cover number" href=${orderAddress(order)}>${order.orderNumber}</a><br /><span class="small muted">${t(`kind.${order.kind}`)}</span></span></span></td>
    <td><${Status} order=${order} /></td>
    <td class="wide">${order.needsAction ? html`<span class="strong">${t(`todo.${order.kind === 'NewNumbers' ? order.status : order.stage}`)}</span>` : stageText(order)}</td>
    <td class="wide">${nameOf(order.locationId)}</td>
    <td class="end number" data-label=${t('orders.quantity')}>${order.quantity}</td>
    <td class=${`nowrap ${order.focDate ? '' : 'absent'}`} data-label=${t('orders.focDate')}>${order.focDate ? formatDate(order.focDate) : html`<span class="muted">–</span>`}</td>
    <td class="end nowrap muted" data-label=${t('orders.age')}><time datetime=${order.createdAt} title=${formatInstant(order.createdAt)}>${formatAge(order.createdAt)}</time></td>
  </tr>`;

const Group = ({ title, count }) => html`<tr class="group"><th colspan="7" scope="colgroup">${title}${count && html` <span class="muted">${count}</span>`}</th></tr>`;

/** Orders in two groups: those that wait for somebody, and the rest. */
export const OrderRows = ({ needs, rest, nameOf, moreNeeds }) => html`
  <table class="table fold">
    <thead><tr><th scope="col">${t('orders.order')}</th><th scope="col">${t('orders.status')}</th><th scope="col">${t('orders.waitsFor')}</th><th scope="col">${t('orders.location')}</th>
      <th scope="col" class="end">${t('orders.quantity')}</th><th scope="col">${t('orders.focDate')}</th><th scope="col" class="end">${t('orders.age')}</th></tr></thead>
    ${needs.length > 0 && html`<tbody>
      <${Group} title=${t('orders.needsAction')} count=${moreNeeds ? `${needs.length}+` : needs.length} />
      ${needs.map((order) => html`<${Row} key=${order.id} order=${order} nameOf=${nameOf} />`)}
      ${moreNeeds && html`<tr><td colspan="7" class="wide"><button type="button" class="link-button" onClick=${() => goQuery({ needsAction: 'true' })}>${t('orders.allNeeds')}</button></td></tr>`}
    </tbody>`}
    ${rest.length > 0 && html`<tbody>
      ${needs.length > 0 && html`<${Group} title=${t('orders.others')} />`}
      ${rest.map((order) => html`<${Row} key=${order.id} order=${order} nameOf=${nameOf} />`)}
    </tbody>`}
  </table>`;
