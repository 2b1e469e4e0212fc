import { html, useState } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { formatPhone, readNumbers } from '../../lib/phone.js';
import { Check, Choices, errorsAt, Field } from '../../ui/field.js';
import { DeskForm } from './form.js';

const Note = ({ send, onDone }) => {
  const [text, setText] = useState('');
  const [visible, setVisible] = useState(false);
  return html`<${DeskForm} action="notes" send=${send} onDone=${onDone} body=${() => ({ text, visibleToCustomer: visible })}><${Field} label=${t('desk.note')} required rows=${3} value=${text} onInput=${setText} /><${Check} label=${t('desk.visible')} value=${visible} onInput=${setVisible} /><//>`;
};

const Answer = ({ order, send, onDone }) => {
  const open = order.caseNumber ? [order] : order.deskRequests.filter((r) => !r.outcome);
  const [requestId, setRequest] = useState(open[0]?.id);
  const [outcome, setOutcome] = useState('Done');
  const [note, setNote] = useState('');
  const asked = open.find((r) => r.id === requestId);
  return html`
    <${DeskForm} action="request-answers" send=${send} onDone=${onDone} body=${() => ({ requestId, outcome, ...(note && { note }) })}>
      ${!order.caseNumber && html`<${Field} label=${t('desk.request')} value=${requestId} onInput=${setRequest} options=${open.map((r) => [r.id, t(`deskRequestKind.${r.kind}`)])} />`}
      ${asked && !order.caseNumber && html`<p>${asked.detail}</p>`}
      <${Choices} legend=${t('desk.outcome')} name="outcome" side value=${outcome} onInput=${setOutcome} options=${['Done', 'Refused'].map((o) => [o, t(`deskOutcome.${o}`)])} />
      <${Field} label=${t('desk.note')} optional rows=${2} value=${note} onInput=${setNote} />
    <//>`;
};

const Override = ({ order, send, onDone }) => {
  const [number, setNumber] = useState(order.numbers[0]?.number ?? '');
  const [portable, setPortable] = useState('true');
  const [reason, setReason] = useState('');
  return html`
    <${DeskForm} action="portability-override" send=${send} onDone=${onDone} shown=${['/number', '/reason']} body=${() => ({ number, portable: portable === 'true', reason })}>${(errors) => html`
      <div class="fields"><${Field} class="half" label=${t('field.number')} value=${number} onInput=${setNumber} options=${order.numbers.map((n) => [n.number, formatPhone(n.number)])} errors=${errorsAt(errors, '/number')} />
        <${Field} class="half" label=${t('desk.portable')} value=${portable} onInput=${setPortable} options=${[['true', t('portable.yes')], ['false', t('portable.no')]]} /></div>
      <${Field} label=${t('desk.overrideReason')} required value=${reason} onInput=${setReason} errors=${errorsAt(errors, '/reason')} />`}<//>`;
};

const Fulfilment = ({ order, send, onDone }) => {
  const [text, setText] = useState('');
  const numbers = readNumbers(text, '');
  return html`
    <${DeskForm} action="fulfilment" send=${send} onDone=${onDone} body=${() => ({ numbers })}>
      <p>${t('desk.fulfilmentAbout', { n: order.quantity })}</p>
      <${Field} label=${t('field.numbers')} required rows=${5} inputClass="numbers" value=${text} onInput=${setText} hint=${t('desk.fulfilmentCount', { n: numbers.length, of: order.quantity })} spellcheck="false" />
    <//>`;
};

/** What the desk says about an order, or gives to it. */
export const answers = { notes: Note, 'request-answers': Answer, 'portability-override': Override, fulfilment: Fulfilment };
