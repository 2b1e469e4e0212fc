import { html } from '../../lib/html.js';
import { brief, formatAge, formatInstant, t } from '../../lib/i18n.js';
import { useLocation } from '../../lib/locations.js';
import { to } from '../../lib/router.js';
import { Page } from '../../ui/page.js';
import { Card, Facts, Notice, useTick } from '../../ui/parts.js';
import { Phone, Status } from '../../ui/status.js';
import { TimelineOf } from '../order/timeline.js';
import { NumberNext } from './next.js';

/** The organisation that an order belongs to: its own address names it. */
export const organizationOf = (order) => decodeURIComponent(order.links.self.split('/')[3]);

const steps = (order) => [
  ['ordered', true],
  ['provisioned', order.status === 'Provisioned'],
  ...(order.termsOfService.required ? [['terms', Boolean(order.termsOfService.acceptedAt)]] : []),
];

const Course = ({ order, zone }) => {
  const when = { ordered: order.createdAt, provisioned: order.provisionedAt, terms: order.termsOfService.acceptedAt };
  const all = steps(order);
  const place = order.status === 'Error' ? 1 : all.findIndex(([, done]) => !done);
  return html`<ol class="course">${all.map(([id, done], i) => html`
    <li class=${done ? 'done' : i === place ? `now ${order.status === 'Error' ? 'bad' : order.needsAction ? 'warn' : ''}` : 'ahead'} aria-current=${i === place ? 'step' : undefined}>
      <span class="what">${t(`numberCourse.${id}`)}</span><span class="when">${done && when[id] ? formatInstant(when[id], zone, brief) : i === place && order.status === 'Error' ? t('status.Error') : ''}</span></li>`)}</ol>`;
};

/** An order of new numbers. */
export const NumberOrder = ({ order, etag, stale, path, crumbs, desk }) => {
  useTick(15_000);
  const org = organizationOf(order);
  const location = useLocation(order.locationId, org).data;
  const zone = location?.timeZone;
  return html`
    <${Page} title=${t('order.titleOf', { number: order.orderNumber })} crumbs=${crumbs} heading=${html`<span class="number">${order.orderNumber}</span>`}
      lead=${html`<span class="row tight"><${Status} order=${order} /><span>${t('numberOrder.lead', { n: order.quantity, location: location?.name ?? order.locationId })}</span><span>${t('order.age', { age: formatAge(order.createdAt) })}</span></span>`}>
      <div class="stack">
        ${stale && html`<${Notice} kind="warn" title=${t('state.stale')} />`}
        <div class="columns main-aside">
          <div class="stack">
            ${desk}
            <${NumberNext} desk=${Boolean(desk)} order=${order} path=${path} org=${org} />
            <${Card} title=${t('course.title')} id="course"><${Course} order=${order} zone=${zone} /><//>
            <${Card} title=${t('order.numbers', { n: order.numbers.length || order.quantity })} id="numbers">
              ${order.numbers.length ? html`<ul class="numbers-list" tabindex="0" aria-label=${t('field.numbers')}>${order.numbers.map((n) => html`<li key=${n}><${Phone} number=${n} /></li>`)}</ul>` : html`<p class="muted">${t('numberOrder.noNumbers')}</p>`}
            <//>
          </div>
          <aside class="stack" aria-label=${t('order.aside')}>
            <${Card} title=${t('order.about')} id="about"><${Facts} items=${[
              [t('orders.location'), html`<a href=${to(`/locations/${order.locationId}`, { org })}>${location?.name ?? order.locationId}</a>`],
              [t('criteria.kind'), t(`numberKind.${order.numberKind}`)],
              order.blockId && [t('criteria.block'), t('criteria.blockOf', { n: order.quantity })],
              order.details && [t('supportCase.details'), order.details],
              order.billingStart && [t('order.billingStart'), formatInstant(order.billingStart, zone)],
            ]} /><//>
            <${TimelineOf} path=${order.links.events} version=${etag} zone=${zone} />
          </aside>
        </div>
      </div>
    <//>`;
};
