import { html } from '../../lib/html.js';
import { formatAgo, formatInstant, has, t } from '../../lib/i18n.js';
import { to } from '../../lib/router.js';
import { Icon } from '../../ui/icon.js';
import { resumeAt } from '../port/progress.js';
import { Uploads } from './uploads.js';

/** What the desk alone can answer. */
const desksTurn = ['approval', 'request-answers', 'cancellation-refusal'];

/** What is to be said: by stage, and for a draft or a closed order by how it stands. */
const sayingOf = (order) => {
  if (order.deskActions?.some((a) => desksTurn.includes(a))) return 'Desk';
  if (order.stage === 'Draft') return order.errors.length ? 'DraftErrors' : 'Draft';
  if (order.stage === 'Closed') return order.status;
  if (order.stage === 'CancelRequested') return order.cancellation?.awaitsDesk ? 'CancelDesk' : 'CancelRequested';
  return order.stage;
};

const moods = {
  CorrectionNeeded: 'bad', DraftErrors: 'bad', AwaitingLoa: 'warn', AwaitingDocuments: 'warn', AwaitingBill: 'warn', PortOverdue: 'warn', CancelDesk: 'warn', CancelRequested: 'warn', Completed: 'good',
};

const Clock = ({ clock, zone }) => html`
  <p class="row tight stay top small"><${Icon} name="clock" /><span>${t(`clock.${clock.waitingFor}`, { since: formatAgo(clock.since) })}
    ${clock.dueBy && html` <span class=${clock.overdue ? 'strong' : ''} title=${formatInstant(clock.dueBy, zone)}>${t(clock.overdue ? 'clock.overdue' : 'clock.due', { when: formatAgo(clock.dueBy), at: formatInstant(clock.dueBy, zone) })}</span>`}</span></p>`;

/** What has to be done now, by whom, and until when. */
export const Next = ({ order, market, zone }) => {
  const saying = sayingOf(order);
  const can = (action) => order.actions.includes(action);
  return html`
    <section class=${`card next ${moods[saying] ?? ''}`} aria-labelledby="next-title">
      <div class="card-body stack tight">
        <p class="small muted">${t(order.needsAction || saying === 'Draft' || saying === 'Desk' ? 'next.yours' : order.stage === 'Closed' ? 'next.closed' : 'next.theirs')}</p>
        <h2 id="next-title">${t(`next.${saying}`)}</h2>
        <p>${t(has(`next.${saying}Detail`) ? `next.${saying}Detail` : 'next.none')}</p>
        ${order.clocks.map((clock) => html`<${Clock} clock=${clock} zone=${zone} />`)}
        <${Uploads} order=${order} market=${market} />
        <div class="row tight">
          ${order.stage === 'Draft' && can('Amend') && html`<a class="button primary" href=${to(`/ports/${order.id}/${resumeAt(order, market)}`, { org: order.organizationId })}>${t('action.continueDraft')}<${Icon} name="arrow" /></a>`}
          ${order.stage === 'CorrectionNeeded' && can('Amend') && html`<a class="button primary" href="#corrections" onClick=${(event) => { event.preventDefault(); document.getElementById('corrections')?.scrollIntoView(); document.querySelector('#corrections input, #corrections button')?.focus(); }}>${t('action.correct')}<${Icon} name="down" /></a>`}
        </div>
      </div>
    </section>`;
};
