import { html, useState } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { errorsAt, Field } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { DeskForm } from './form.js';
import { Rejection } from './rejection.js';

const Approval = ({ send, onDone }) => {
  const [note, setNote] = useState('');
  return html`<${DeskForm} action="approval" send=${send} onDone=${onDone} body=${() => ({ ...(note && { note }) })}><p>${t('desk.approvalAbout')}</p><${Field} label=${t('desk.note')} optional value=${note} onInput=${setNote} rows=${2} /><//>`;
};

const Documents = ({ send, onDone }) => {
  const [rows, setRows] = useState([{ name: '', description: '' }]);
  const set = (i, change) => setRows(rows.map((r, j) => (j === i ? { ...r, ...change } : r)));
  const body = () => ({ documents: rows.filter((r) => r.name).map((r) => ({ name: r.name, ...(r.description && { description: r.description }) })) });
  return html`
    <${DeskForm} action="document-requests" send=${send} onDone=${onDone} body=${body}>
      ${rows.map((r, i) => html`<div class="fields" key=${i}><${Field} class="half" label=${t('desk.documentName')} required value=${r.name} onInput=${(v) => set(i, { name: v })} /><${Field} class="half" label=${t('desk.documentAbout')} optional value=${r.description} onInput=${(v) => set(i, { description: v })} /></div>`)}
      <div><button type="button" class="button small" onClick=${() => setRows([...rows, { name: '', description: '' }])}><${Icon} name="plus" />${t('desk.anotherDocument')}</button></div>
    <//>`;
};

const Foc = ({ order, send, onDone }) => {
  const [date, setDate] = useState(order.foc.date ?? order.requestedDate ?? '');
  const [time, setTime] = useState('');
  return html`
    <${DeskForm} action="foc" send=${send} onDone=${onDone} shown=${['/date', '/time']} body=${() => ({ date, ...(time && { time }) })}>${(errors) => html`
      <p>${t('desk.focAbout')}</p>
      <div class="fields"><${Field} class="half" label=${t('desk.focDate')} type="date" required value=${date} onInput=${setDate} errors=${errorsAt(errors, '/date')} /><${Field} class="half" label=${t('desk.focTime')} type="time" optional value=${time} onInput=${setTime} errors=${errorsAt(errors, '/time')} /></div>`}<//>`;
};

const Completion = ({ send, onDone }) => html`<${DeskForm} action="completion" send=${send} onDone=${onDone} body=${() => ({})}><p>${t('desk.completionAbout')}</p><//>`;

const reasoned = (action, danger) => ({ send, onDone }) => {
  const [reason, setReason] = useState('');
  return html`<${DeskForm} action=${action} danger=${danger} send=${send} onDone=${onDone} shown=${['/reason']} body=${() => ({ reason })}>${(errors) => html`<${Field} label=${t('cancel.reason')} rows=${2} required value=${reason} onInput=${setReason} errors=${errorsAt(errors, '/reason')} />`}<//>`;
};

/** What moves an order on, or ends it. */
export const decisions = {
  approval: Approval, rejection: Rejection, 'document-requests': Documents, foc: Foc, completion: Completion,
  cancellation: reasoned('cancellation', true), 'cancellation-refusal': reasoned('cancellation-refusal'), failure: reasoned('failure', true),
};
