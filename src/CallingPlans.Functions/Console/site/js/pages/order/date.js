import { html, useState } from '../../lib/html.js';
import { formatAgo, formatDate, formatInstant, spelled, t } from '../../lib/i18n.js';
import { amend, refreshOrder } from '../../lib/port-order.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { Badge, Card, Facts, ProblemNotice } from '../../ui/parts.js';
import { toast } from '../../ui/toast.js';
import { WishedDate } from './wished-date.js';

export const riskKinds = { Minimal: 'good', Low: 'info', Moderate: 'warn', High: 'bad' };

const Change = ({ order, etag, market, zone, onDone }) => {
  const [date, setDate] = useState(order.requestedDate);
  const [time, setTime] = useState(order.requestedTime);
  const save = useSend(async () => {
    await amend(order, etag, { requestedDate: date ?? null, ...(market.port.requestedTime && { requestedTime: time || null }) });
    await refreshOrder(order);
    toast(t('state.saved'));
    onDone();
  });
  return html`
    <form class="stack" onSubmit=${onSubmit(save.run)} novalidate>
      <${WishedDate} order=${order} market=${market} zone=${zone} pointer="/requestedDate" value=${date} onInput=${setDate} errors=${save.errors} />
      ${market.port.requestedTime && html`<${WishedDate} order=${order} market=${market} zone=${zone} pointer="/requestedTime" value=${time} onInput=${setTime} errors=${save.errors} />`}
      <${ProblemNotice} problem=${save.problem} shown=${['/requestedDate', '/requestedTime']} />
      <div class="row tight"><button class="button primary small" aria-busy=${save.busy || undefined}>${t('action.save')}</button><button type="button" class="button quiet small" onClick=${onDone}>${t('action.cancel')}</button></div>
    </form>`;
};

/** The date: what was wished, what the losing carrier confirmed, and how risky a change would be. */
export const DateCard = ({ order, etag, market, zone }) => {
  const [changing, setChanging] = useState(false);
  const { foc } = order;
  const open = order.stage !== 'Closed';
  return html`
    <${Card} title=${t('date.title')} id="date">
      <div class="stack">
        ${foc.at ? html`<div><p class="strong">${formatInstant(foc.at, zone, spelled)}</p>
          <p class="small muted">${open ? formatAgo(foc.at) : ''} ${foc.receivedAt && t('date.received', { at: formatInstant(foc.receivedAt, zone) })}</p></div>`
          : html`<p class="muted">${t('date.none')}</p>`}
        <${Facts} items=${[
          [t('date.wished'), order.requestedDate ? `${formatDate(order.requestedDate)} ${order.requestedTime ?? ''}` : t('date.noWish')],
          !foc.at && open && [t('date.earliestTerm'), formatDate(order.earliestDate)],
          foc.cancelRisk && [t('date.risk'), html`<${Badge} kind=${riskKinds[foc.cancelRisk]}>${t(`risk.${foc.cancelRisk}`)}<//>`],
        ]} />
        ${changing && html`<${Change} order=${order} etag=${etag} market=${market} zone=${zone} onDone=${() => setChanging(false)} />`}
        ${!changing && market?.port.requestedDate && order.actions.includes('Amend') && html`<div><button type="button" class="button small" onClick=${() => setChanging(true)}>${t('date.change')}</button></div>`}
      </div>
    <//>`;
};
