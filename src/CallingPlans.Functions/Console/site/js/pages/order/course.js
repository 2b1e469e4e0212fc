import { html } from '../../lib/html.js';
import { brief, formatDate, formatInstant, t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { useResource } from '../../lib/resource.js';

const steps = ['prepared', 'validated', 'date', 'ported'];

/** Which step an order is at: past the last one when it is completed. */
const placeOf = (order) => ({
  Draft: 0, AwaitingLoa: 1, AwaitingDocuments: 1, AwaitingBill: 1, DeskReview: 1, SendingToCarrier: 1, CorrectionNeeded: 1,
  AwaitingFoc: 2, AwaitingPort: 3, PortOverdue: 3, CancelRequested: order.foc.date ? 3 : 2,
}[order.stage] ?? (order.status === 'Completed' ? 4 : order.foc.date ? 3 : 1));

const moodOf = (order) => {
  if (order.status === 'Cancelled') return 'off';
  if (order.status === 'Rejected' || order.errors.length) return 'bad';
  return order.needsAction || order.stage === 'CancelRequested' ? 'warn' : '';
};

/** The way of an order from draft to ported, and where it is on it. */
export const Course = ({ order, zone }) => {
  const events = useResource(`${paths.port(order.id, order.organizationId)}/events`, { all: true });
  const place = placeOf(order);
  const mood = moodOf(order);
  const sent = events.data?.findLast((e) => e.toStage === 'AwaitingFoc' || e.to === 'Submitted')?.at;
  const when = {
    prepared: formatInstant(order.createdAt, zone, brief),
    validated: place > 1 ? sent && formatInstant(sent, zone, brief) : place === 1 ? t(`stage.${order.stage}`) : '',
    date: place > 2 ? order.foc.date && formatDate(order.foc.date) : place === 2 ? t(`stage.${order.stage}`) : t('course.earliest', { date: formatDate(order.earliestDate) }),
    ported: order.completedAt ? formatInstant(order.completedAt, zone, brief) : place === 3 ? t(`stage.${order.stage}`) : '',
  };
  if (order.status === 'Cancelled') when[steps[Math.min(place, 3)]] = t('status.Cancelled');
  return html`
    <ol class="course">${steps.map((step, i) => {
      const state = i < place ? 'done' : i === place ? `now ${mood}` : 'ahead';
      return html`<li class=${`${state} ${mood === 'off' ? 'off' : ''}`} aria-current=${i === place ? 'step' : undefined}>
        <span class="what">${t(`course.${step}`)}<span class="visually-hidden">: ${t(`course.${i < place ? 'done' : i === place ? 'now' : 'ahead'}`)}</span></span>
        <span class="when">${when[step]}</span></li>`;
    })}</ol>`;
};
