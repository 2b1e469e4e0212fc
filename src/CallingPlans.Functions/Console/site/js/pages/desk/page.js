import { html, useEffect, useState } from '../../lib/html.js';
import { query } from '../../lib/api.js';
import { formatAge, formatDate, formatInstant, t } from '../../lib/i18n.js';
import { useResource } from '../../lib/resource.js';
import { goQuery, usePlace } from '../../lib/router.js';
import { Icon } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';
import { Badge, Empty, Loaded, useTick } from '../../ui/parts.js';
import { Status } from '../../ui/status.js';
import { Parked } from './parked.js';

const needs = ['Approval', 'Documents', 'Request', 'Alarm', 'Parked'];
const kinds = { Approval: 'accent', Documents: 'info', Request: 'warn', Alarm: 'bad', Parked: 'bad' };

/** What the desk itself is waited for; documents the customer owes. */
const ofDesk = ['Approval', 'Request', 'Alarm', 'Parked'];

/** The orders that need the desk, oldest first: each need has a view of its own. */
const useWaiting = (wanted, organization) => {
  const lists = ofDesk.map((n) => useResource(wanted ? `/api/desk/orders${query({ needs: n, organization, top: 25 })}` : null, { every: 6000 }));
  const found = new Map(lists.flatMap((l) => l.data?.items ?? []).map((o) => [o.id, o]));
  return { ready: !wanted || lists.every((l) => l.data || l.problem), items: [...found.values()].sort((a, b) => a.createdAt.localeCompare(b.createdAt)) };
};

const Group = ({ title, items }) => items.length > 0 && html`<tbody>${title && html`<tr class="group"><th colspan="7" scope="colgroup">${title}</th></tr>`}${items.map((order) => html`<${Row} key=${order.id} order=${order} />`)}</tbody>`;

const Row = ({ order }) => html`
  <tr class="go">
    <td><a class="cover number" href=${`/desk/orders/${order.id}`}>${order.orderNumber}</a><br /><span class="small muted">${t(`kind.${order.kind}`)}</span></td>
    <td>${order.organizationId}${order.locationId && html`<br /><span class="small muted">${order.locationId}</span>`}</td>
    <td><${Status} order=${order} /></td>
    <td class=${`wide ${order.needs.length ? '' : 'absent'}`}><span class="row tight">${order.needs.map((n) => html`<${Badge} kind=${kinds[n]}>${t(`need.${n}`)}<//>`)}${order.needs.length === 0 && html`<span class="muted">–</span>`}</span></td>
    <td class=${`end number ${order.quantity ? '' : 'absent'}`} data-label=${t('orders.quantity')}>${order.quantity || '–'}</td>
    <td class=${`nowrap ${order.focDate ? '' : 'absent'}`} data-label=${t('orders.focDate')}>${order.focDate ? formatDate(order.focDate) : '–'}</td>
    <td class="end nowrap muted" data-label=${t('orders.age')}><time datetime=${order.createdAt} title=${formatInstant(order.createdAt)}>${formatAge(order.createdAt)}</time></td>
  </tr>`;

/** The porting desk's queue over all organisations. */
export default () => {
  useTick();
  const place = usePlace();
  const need = place.searchParams.get('needs') ?? '';
  const organization = place.searchParams.get('organization') ?? '';
  const [typed, setTyped] = useState(organization);
  const [trail, setTrail] = useState([]);
  const base = `/api/desk/orders${query({ needs: need, organization, top: 25 })}`;
  const here = trail[0] === base ? trail : [base];
  const list = useResource(here.at(-1), { every: here.length < 2 ? 6000 : undefined });
  const next = list.data?.nextLink;
  const waiting = useWaiting(!need && here.length < 2, organization);
  const known = new Set(need || here.length > 1 ? [] : waiting.items.map((o) => o.id));
  useEffect(() => {
    if (typed === organization) return undefined;
    const timer = setTimeout(() => goQuery({ organization: /^[a-z0-9-]{1,64}$/.test(typed) ? typed : null }), 300);
    return () => clearTimeout(timer);
  }, [typed]);
  return html`
    <${Page} title=${t('desk.title')} lead=${t('desk.lead')}>
      <div class="stack">
        <section class="card flush" aria-label=${t('desk.title')}>
          <div class="filters">
            <div class="search"><${Icon} name="search" /><input class="input" type="search" aria-label=${t('desk.organization')} placeholder=${t('desk.organization')} value=${typed} onInput=${(event) => setTyped(event.target.value.trim())} /></div>
            <select class="select" aria-label=${t('desk.needs')} value=${need} onChange=${(event) => goQuery({ needs: event.target.value })}><option value="">${t('desk.everything')}</option>${needs.map((n) => html`<option value=${n} selected=${n === need}>${t(`need.${n}`)}</option>`)}</select>
          </div>
          <${Loaded} of=${waiting.ready ? list : { ...list, data: undefined }} lines=${8}>${({ items }) => (items.length === 0 ? html`<${Empty} icon="check" title=${t('desk.none')}>${t('desk.noneDetail')}<//>` : html`
            <table class="table fold"><thead><tr><th scope="col">${t('orders.order')}</th><th scope="col">${t('desk.customer')}</th><th scope="col">${t('orders.status')}</th><th scope="col">${t('desk.needs')}</th><th scope="col" class="end">${t('orders.quantity')}</th><th scope="col">${t('orders.focDate')}</th><th scope="col" class="end">${t('orders.age')}</th></tr></thead>
              <${Group} title=${t('desk.waiting')} items=${need || here.length > 1 ? [] : waiting.items} />
              <${Group} title=${known.size > 0 && !need && t('desk.rest')} items=${items.filter((o) => !known.has(o.id))} /></table>`)}<//>
          ${(next || here.length > 1) && html`<div class="pager"><button type="button" class="button small" disabled=${here.length < 2} onClick=${() => setTrail(here.slice(0, -1))}><${Icon} name="back" />${t('list.previous')}</button>
            <span class="small muted">${t('list.page', { page: here.length })}</span><button type="button" class="button small" disabled=${!next} onClick=${() => setTrail([...here, next])}>${t('list.next')}<${Icon} name="arrow" /></button></div>`}
        </section>
        <${Parked} />
      </div>
    <//>`;
};
