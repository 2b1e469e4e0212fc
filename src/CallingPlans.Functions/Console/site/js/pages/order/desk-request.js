import { html, useState } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { act, refreshOrder } from '../../lib/port-order.js';
import { Dialog } from '../../ui/dialog.js';
import { errorsAt, Field } from '../../ui/field.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { Badge, Notice, ProblemNotice } from '../../ui/parts.js';
import { toast } from '../../ui/toast.js';
import { riskKinds } from './date.js';

const kinds = ['Expedite', 'Reschedule', 'SpecificTime', 'Recheck', 'SplitMessaging', 'CancelAfterFoc'];
const dated = ['Expedite', 'Reschedule', 'SpecificTime'];

/** Asks the porting desk for what only it can do. */
export const DeskRequest = ({ order, onClose }) => {
  const [kind, setKind] = useState(order.foc.at ? 'Reschedule' : 'Expedite');
  const [detail, setDetail] = useState('');
  const [date, setDate] = useState('');
  const [numbers, setNumbers] = useState([]);
  const send = useSend(async () => {
    await act(order, 'desk-requests', { kind, detail, ...(date && dated.includes(kind) && { date }), ...(numbers.length && { numbers }) });
    await refreshOrder(order);
    toast(t('deskRequest.done'));
    onClose();
  });
  const picks = kind === 'Recheck' || kind === 'SplitMessaging';
  const risk = order.foc.cancelRisk;
  return html`
    <${Dialog} title=${t('deskRequest.title')} onClose=${onClose}>
      <form class="stack" onSubmit=${onSubmit(send.run)}>
        <${Field} label=${t('deskRequest.kind')} value=${kind} onInput=${setKind} options=${kinds.map((k) => [k, t(`deskRequestKind.${k}`)])} errors=${errorsAt(send.errors, '/kind')} />
        ${risk && ['Reschedule', 'CancelAfterFoc', 'SpecificTime'].includes(kind) && html`<${Notice} kind=${risk === 'High' ? 'bad' : risk === 'Moderate' ? 'warn' : 'info'} title=${html`${t('date.risk')}: <${Badge} kind=${riskKinds[risk]}>${t(`risk.${risk}`)}<//>`}><p>${t(`risk.about${risk}`)}</p><//>`}
        ${dated.includes(kind) && html`<${Field} label=${t('deskRequest.date')} type="date" optional value=${date} onInput=${setDate} errors=${errorsAt(send.errors, '/date')} />`}
        ${picks && html`<${Field} label=${t('field.numbers')} value=${numbers[0] ?? ''} onInput=${(n) => setNumbers(n ? [n] : [])} options=${[['', t('deskRequest.allNumbers')], ...order.numbers.slice(0, 200).map((n) => [n.number, n.number])]} errors=${errorsAt(send.errors, '/numbers', true)} />`}
        <${Field} label=${t('deskRequest.detail')} rows=${4} required value=${detail} onInput=${setDetail} errors=${errorsAt(send.errors, '/detail')} />
        <${ProblemNotice} problem=${send.problem} shown=${['/kind', '/date', '/detail', '/numbers']} />
        <div class="dialog-foot"><button type="button" class="button" onClick=${onClose}>${t('action.cancel')}</button><button class="button primary" aria-busy=${send.busy || undefined}>${t('deskRequest.send')}</button></div>
      </form>
    <//>`;
};
