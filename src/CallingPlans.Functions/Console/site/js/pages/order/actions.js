import { html, useState } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { act, refreshOrder } from '../../lib/port-order.js';
import { go, to } from '../../lib/router.js';
import { Dialog } from '../../ui/dialog.js';
import { Field } from '../../ui/field.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { Icon } from '../../ui/icon.js';
import { Menu } from '../../ui/menu.js';
import { Notice, ProblemNotice } from '../../ui/parts.js';
import { toast } from '../../ui/toast.js';
import { riskKinds } from './date.js';
import { DeskRequest } from './desk-request.js';
import { LinkForm } from './link.js';
import { Split } from './split.js';

const noticeOf = { good: 'info', info: 'info', warn: 'warn', bad: 'bad' };

/** Cancelling says first how risky it is. */
const Cancel = ({ order, onClose }) => {
  const [reason, setReason] = useState('');
  const risk = order.foc.cancelRisk;
  const send = useSend(async () => {
    await act(order, 'cancellation', { reason });
    await refreshOrder(order);
    toast(t('cancel.done'));
    onClose();
  });
  return html`
    <${Dialog} title=${t('cancel.title', { number: order.orderNumber })} onClose=${onClose}>
      <form class="stack" onSubmit=${onSubmit(send.run)}>
        ${risk ? html`<${Notice} kind=${noticeOf[riskKinds[risk]]} title=${t('cancel.risk', { risk: t(`risk.${risk}`) })}><p>${t(`risk.about${risk}`)}</p><p>${t('cancel.desk')}</p><//>`
          : html`<p>${t(order.stage === 'Draft' ? 'cancel.draft' : order.status === 'Submitted' || order.attempts > 0 ? 'cancel.carrier' : 'cancel.early')}</p>`}
        <${Field} label=${t('cancel.reason')} value=${reason} onInput=${setReason} required rows=${3} />
        <${ProblemNotice} problem=${send.problem} />
        <div class="dialog-foot"><button type="button" class="button" onClick=${onClose}>${t('cancel.keep')}</button>
          <button class="button danger" aria-busy=${send.busy || undefined}>${t('cancel.send')}</button></div>
      </form>
    <//>`;
};

const Copy = ({ order, onClose }) => {
  const send = useSend(async () => {
    const { data } = await act(order, 'copy');
    toast(t('copy.done'));
    onClose();
    go(to(`/orders/${data.id}`, { org: order.organizationId }));
  });
  return html`
    <${Dialog} title=${t('copy.title')} onClose=${onClose}><div class="stack"><p>${t('copy.about')}</p><${ProblemNotice} problem=${send.problem} />
      <div class="dialog-foot"><button type="button" class="button" onClick=${onClose}>${t('action.cancel')}</button><button type="button" class="button primary" aria-busy=${send.busy || undefined} onClick=${send.run}>${t('copy.send')}</button></div></div><//>`;
};

const dialogs = {
  Cancel, Copy, RequestDesk: DeskRequest,
  Split: ({ order, onClose }) => html`<${Dialog} title=${t('split.title')} onClose=${onClose}><${Split} order=${order} onDone=${onClose} /><//>`,
  Link: ({ order, market, onClose }) => html`<${Dialog} title=${t('loa.sendLink')} onClose=${onClose}>
    <${LinkForm} order=${order} purposes=${[market.port.loa === 'SignedInPlace' ? 'SignLoa' : 'UploadLoa', 'UploadBill']} onDone=${onClose} /><//>`,
};
const icons = { Cancel: 'close', Copy: 'copy', RequestDesk: 'desk', Split: 'port', Link: 'mail' };

/** What else can be done with an order, each behind a question of its own. */
export const Actions = ({ order, market }) => {
  const [open, setOpen] = useState(null);
  const can = (action) => order.actions.includes(action);
  const offered = ['RequestDesk', can('Amend') && market && 'Link', 'Split', 'Copy', 'Cancel'].filter((a) => a && (a === 'Link' || can(a)));
  if (!offered.length) return null;
  const View = dialogs[open];
  return html`
    <${Menu} label=${t('action.more')} class="" button=${html`${t('action.more')}<${Icon} name="down" />`}>
      ${offered.map((a) => html`<button type="button" class="entry" onClick=${() => setOpen(a)}><${Icon} name=${icons[a]} />${t(`act.${a}`)}</button>`)}
    <//>
    ${View && html`<${View} order=${order} market=${market} onClose=${() => setOpen(null)} />`}`;
};
