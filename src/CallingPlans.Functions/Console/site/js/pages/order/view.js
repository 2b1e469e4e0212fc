import { html } from '../../lib/html.js';
import { formatAge, formatInstant, t } from '../../lib/i18n.js';
import { useLocation } from '../../lib/locations.js';
import { to } from '../../lib/router.js';
import { Page } from '../../ui/page.js';
import { Card, Facts, Notice, useTick } from '../../ui/parts.js';
import { Status } from '../../ui/status.js';
import { Account, shownFields } from './account.js';
import { Actions } from './actions.js';
import { Corrections } from './corrections.js';
import { Course } from './course.js';
import { DateCard } from './date.js';
import { DeskTalk } from './desk-talk.js';
import { Documents } from './documents.js';
import { Family } from './family.js';
import { Findings, useLint } from './findings.js';
import { Next } from './next.js';
import { Numbers } from './numbers.js';
import { Timeline } from './timeline.js';

/** A port order: what it needs now first, then what it is, then what happened. */
export const PortOrder = ({ order, etag, stale, crumbs, desk }) => {
  useTick(15_000);
  const location = useLocation(order.locationId, order.organizationId);
  const { market } = location;
  const zone = location.data?.timeZone;
  const lint = useLint(order);
  const shared = { order, etag, market, zone, location: location.data, lint };
  const correcting = order.errors.length > 0 && order.actions.includes('Amend');
  return html`
    <${Page} title=${t('order.titleOf', { number: order.orderNumber })} crumbs=${crumbs}
      heading=${html`<span class="number">${order.orderNumber}</span>`}
      lead=${html`<span class="row tight"><${Status} order=${order} /><span>${t('order.lead', { n: order.quantity, location: location.data?.name ?? order.locationId })}</span>
        <span class="nowrap" title=${formatInstant(order.createdAt, zone)}>${t('order.age', { age: formatAge(order.createdAt) })}</span></span>`}
      actions=${html`<${Actions} ...${shared} />`}>
      <div class="stack">
        ${stale && html`<${Notice} kind="warn" title=${t('state.stale')} />`}
        <div class="columns main-aside">
          <div class="stack">
            ${desk}
            <${Next} ...${shared} />
            <${Card} title=${t('course.title')} id="course"><${Course} ...${shared} /><//>
            ${correcting && market && html`<${Corrections} ...${shared} key=${order.attempts + order.errors.map((e) => e.code + e.field).join()} />`}
            ${!correcting && order.errors.length > 0 && html`<${ErrorList} errors=${order.errors} />`}
            <${Findings} ...${shared} beside=${shownFields} />
            <${Numbers} ...${shared} />
            <${Account} ...${shared} />
            <${Documents} ...${shared} />
            <${DeskTalk} ...${shared} />
          </div>
          <aside class="stack" aria-label=${t('order.aside')}>
            <${DateCard} ...${shared} />
            <${Card} title=${t('order.about')} id="about"><${Facts} items=${[
              order.deskActions && [t('desk.customer'), html`<a href=${`/orders?org=${order.organizationId}`}>${order.organizationId}</a>`],
              [t('orders.location'), html`<a href=${to(`/locations/${order.locationId}`, { org: order.organizationId })}>${location.data?.name ?? order.locationId}</a>`],
              [t('order.class'), html`${t(`orderClass.${order.orderClass}`)}<br /><span class="small muted">${t(`orderClass.about${order.orderClass}`)}</span>`],
              order.attempts > 0 && [t('order.attempts'), String(order.attempts)],
              order.additionalEmails.length > 0 && [t('order.emails'), order.additionalEmails.join(', ')],
              order.billingStart && [t('order.billingStart'), formatInstant(order.billingStart, zone)],
            ]} /><//>
            ${order.family && html`<${Family} ...${shared} />`}
            <${Timeline} ...${shared} />
          </aside>
        </div>
      </div>
    <//>`;
};

const ErrorList = ({ errors }) => html`<${Notice} kind="bad" title=${t('order.errors')}>
  ${errors.map((e) => html`<div><p class="strong">${e.title}</p><p>${e.detail}</p><p class="small">${e.remedy}</p></div>`)}<//>`;
