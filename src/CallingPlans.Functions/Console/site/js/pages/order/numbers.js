import { html, useState } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { useResource } from '../../lib/resource.js';
import { Badge, Card } from '../../ui/parts.js';
import { NumberStatus, Phone } from '../../ui/status.js';

const first = 20;

/** How a number of an order stands where nothing is known of it alone. */
const stateOf = ({ stage, status }) => {
  if (stage === 'Draft') return ['Draft', ''];
  if (status === 'Cancelled') return ['Cancelled', ''];
  if (status === 'Rejected') return ['Stopped', 'warn'];
  if (status === 'FocReceived') return ['Dated', 'accent'];
  return status === 'Completed' ? ['Ported', 'good'] : ['Waiting', 'info'];
};

const State = ({ number, order, inventory }) => {
  const wrong = order.errors.find((e) => e.numbers?.includes(number));
  if (wrong) return html`<${Badge} kind="bad">${wrong.title}<//>`;
  const decided = order.portability.find((p) => p.number === number);
  if (inventory) return html`<${NumberStatus} status=${inventory.status} />`;
  if (decided) return html`<${Badge} kind=${decided.portable ? 'good' : 'bad'}>${t(decided.portable ? 'portable.yes' : 'portable.no')}<//>`;
  const [state, kind] = stateOf(order);
  return html`<${Badge} kind=${kind}>${t(`numberInOrder.${state}`)}<//>`;
};

/** The numbers of an order, with what is known of each. */
export const Numbers = ({ order }) => {
  const [all, setAll] = useState(order.numbers.length <= first);
  const ported = order.status === 'Completed';
  const list = useResource(ported ? `${paths.numbers(order.organizationId)}?location=${order.locationId}` : null, { all: true });
  const known = new Map((list.data ?? []).map((n) => [n.number, n]));
  const shown = all ? order.numbers : order.numbers.slice(0, first);
  return html`
    <${Card} title=${t('order.numbers', { n: order.numbers.length })} id="numbers">
      ${order.numbers.length === 0 ? html`<p class="muted">${t('order.noNumbers')}</p>` : html`
        <ul class="numbers-list" tabindex="0" aria-label=${t('field.numbers')}>${shown.map((n) => html`
          <li key=${n.number}><span class="who"><${Phone} number=${n.number} />
            ${n.lineType && html` <span class="tag">${t(`lineType.${n.lineType}`)}</span>`}
            ${n.billingTelephoneNumber && html` <span class="small muted">${t('order.underBtn')} <${Phone} number=${n.billingTelephoneNumber} /></span>`}
            ${order.portability.filter((p) => p.number === n.number).map((p) => html`<br /><span class="small muted">${p.reason}</span>`)}</span>
            <${State} number=${n.number} order=${order} inventory=${known.get(n.number)} /></li>`)}</ul>
        ${!all && html`<p class="row"><button type="button" class="link-button" onClick=${() => setAll(true)}>${t('list.all', { n: order.numbers.length })}</button></p>`}`}
    <//>`;
};
