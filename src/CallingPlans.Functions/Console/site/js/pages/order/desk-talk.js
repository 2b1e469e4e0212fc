import { html } from '../../lib/html.js';
import { formatDate, formatInstant, t } from '../../lib/i18n.js';
import { Badge, Card } from '../../ui/parts.js';

/** What was asked of the porting desk, and its answers. */
export const DeskTalk = ({ order, zone }) => order.deskRequests.length > 0 && html`
  <${Card} title=${t('deskRequest.list')} id="desk-requests">
    <ul class="plain stack">${order.deskRequests.map((r) => html`
      <li class="stack close" key=${r.id}><div class="row apart tight"><span class="strong">${t(`deskRequestKind.${r.kind}`)}</span>
        <${Badge} kind=${r.outcome === 'Done' ? 'good' : r.outcome === 'Refused' ? 'bad' : 'info'}>${t(`deskOutcome.${r.outcome ?? 'Open'}`)}<//></div>
        <p>${r.detail}</p>${r.date && html`<p class="small muted">${formatDate(r.date)}</p>`}
        ${r.answerNote && html`<p class="sub small">${r.answerNote}</p>`}
        <p class="small muted">${formatInstant(r.requestedAt, zone)} · ${r.requestedBy}</p></li>`)}</ul>
  <//>`;
