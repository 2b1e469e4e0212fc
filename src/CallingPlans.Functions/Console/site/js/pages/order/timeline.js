import { html, useEffect, useState } from '../../lib/html.js';
import { listAll } from '../../lib/api.js';
import { brief, formatInstant, has, t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { useResource } from '../../lib/resource.js';
import { Card, Loaded } from '../../ui/parts.js';
import { Phone } from '../../ui/status.js';

const kinds = {
  Completed: 'good', FocReceived: 'accent', FocChanged: 'accent', Rejected: 'bad', PreliminaryCheckFailed: 'bad', Overdue: 'warn', Alarm: 'warn',
  CancelRequested: 'warn', SentToCarrier: 'accent', Provisioned: 'good', TermsAccepted: 'good', Failed: 'bad', DeskApproved: 'good', DocumentsRequested: 'warn',
};
const first = 12;

const actorName = (actor) => (has(`actor.${actor}`) ? t(`actor.${actor}`) : actor);

const Event = ({ event, zone }) => html`
  <li class=${kinds[event.kind] ?? ''}>
    <p class="strong">${t(`event.${event.kind}`)}</p>
    ${event.detail && html`<p class="small">${event.detail}</p>`}
    ${event.numbers?.length > 0 && html`<p class="small">${event.numbers.slice(0, 5).map((n, i) => html`${i ? ', ' : ''}<${Phone} number=${n} />`)}${event.numbers.length > 5 ? ` ${t('list.more', { n: event.numbers.length - 5 })}` : ''}</p>`}
    ${event.errors?.map((e) => html`<p class="small"><span class="strong">${e.title}</span> ${e.detail} <span class="muted">${e.remedy}</span></p>`)}
    ${event.rawCode && html`<p class="small muted">${t('event.rawCode')} <code>${event.rawCode}</code></p>`}
    <p class="meta"><time datetime=${event.at} title=${formatInstant(event.at, zone)}>${formatInstant(event.at, zone, brief)}</time> · ${actorName(event.actor)}</p>
  </li>`;

/** Who did what, the newest first. Read again only where the order changed. */
export const TimelineOf = ({ path, version, zone, choice, instead }) => {
  const [all, setAll] = useState(false);
  const events = useResource(path, { all: true });
  useEffect(() => { events.reload(); }, [version]);
  return html`
    <${Card} title=${t('event.title')} id="timeline" actions=${zone && html`<span class="small muted">${t('event.zone', { zone: zone.replaceAll('_', ' ') })}</span>`}>${choice}<${Loaded} of=${events}>${(list) => {
      const newest = (instead ?? list).toReversed();
      return html`<ol class="timeline" reversed>${(all ? newest : newest.slice(0, first)).map((event) => html`<${Event} key=${event.id} event=${event} zone=${zone} />`)}</ol>
        ${!all && newest.length > first && html`<button type="button" class="link-button" onClick=${() => setAll(true)}>${t('list.all', { n: newest.length })}</button>`}`;
    }}<//><//>`;
};

/** The events of several orders in one line. */
const useFamily = (order, wanted, version) => {
  const [events, setEvents] = useState(null);
  useEffect(() => {
    if (!wanted) return;
    Promise.all(order.family.orders.map((id) => listAll(`${paths.port(id, order.organizationId)}/events`)))
      .then((lists) => setEvents(lists.flat().sort((a, b) => a.at.localeCompare(b.at))), () => {});
  }, [wanted, version]);
  return events;
};

/** An order's timeline, or the one of its family. */
export const Timeline = ({ order, etag, zone }) => {
  const [whole, setWhole] = useState(false);
  const family = useFamily(order, whole, etag);
  const choice = order.family && html`<div class="segments" role="group" aria-label=${t('event.title')}>${[false, true].map((v) => html`
    <button type="button" aria-pressed=${v === whole} onClick=${() => setWhole(v)}>${t(v ? 'event.ofFamily' : 'event.ofOrder')}</button>`)}</div>`;
  return html`<${TimelineOf} path=${`${paths.port(order.id, order.organizationId)}/events`} version=${etag} zone=${zone} choice=${choice} instead=${whole ? family : null} />`;
};
