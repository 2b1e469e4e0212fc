import { html } from '../../lib/html.js';
import { formatInstant, t } from '../../lib/i18n.js';
import { Badge } from '../../ui/parts.js';
import { Phone } from '../../ui/status.js';

/** A support case with its answer. */
export const SupportCase = ({ item }) => html`
  <div class="stack close">
    <div class="row apart tight"><span><span class="strong number">${item.caseNumber}</span> · ${t(`help.${item.kind}`)}</span>
      <${Badge} kind=${item.answer ? (item.answer.outcome === 'Done' ? 'good' : 'bad') : 'info'}>${t(`deskOutcome.${item.answer?.outcome ?? 'Open'}`)}<//></div>
    <p>${item.detail}</p>
    ${item.number && html`<p><${Phone} number=${item.number} /></p>`}
    ${item.answer && html`<div class="sub small">${item.answer.note && html`<p>${item.answer.note}</p>`}<p class="muted">${t('help.answered', { name: item.answer.answeredBy, at: formatInstant(item.answer.answeredAt) })}</p></div>`}
    <p class="small muted">${formatInstant(item.createdAt)} · ${item.createdBy}</p>
  </div>`;
