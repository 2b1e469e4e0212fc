import { html, useState } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { formatPhone } from '../../lib/phone.js';
import { Field } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { DeskForm } from './form.js';

/** The nineteen reasons, and which of them are about numbers. */
const codes = [
  'AccountNumberMismatch', 'AccountNumberRequired', 'AccountNameMismatch', 'BtnMismatch', 'CompanyNameMismatch', 'MultipleBtns', 'FocRejectedByLosingCarrier',
  'Unidentified', 'InvalidPin', 'PendingOrder', 'MainBtnPending', 'ServiceAddressMismatch', 'TnHasSpecialFeatures', 'TnMismatch', 'TnNotPortable',
  'RateCenterNotSupported', 'PostalCodeMismatch', 'InvalidBill', 'InvalidLoa',
];
const aboutNumbers = ['MultipleBtns', 'PendingOrder', 'MainBtnPending', 'TnHasSpecialFeatures', 'TnMismatch', 'TnNotPortable', 'RateCenterNotSupported'];
const few = 60;

const Reason = ({ order, reason, index, onInput, onRemove }) => html`
  <fieldset class="stack tight"><legend class="visually-hidden">${t('desk.reason', { n: index + 1 })}</legend>
    <div class="row tight top"><${Field} class="grow" label=${t('desk.code')} required value=${reason.code} onInput=${(code) => onInput({ ...reason, code, numbers: [] })} options=${[['', t('desk.chooseCode')], ...codes.map((c) => [c, t(`rejection.${c}`)])]} />
      ${onRemove && html`<button type="button" class="button quiet icon-only small" aria-label=${t('desk.removeReason')} onClick=${onRemove}><${Icon} name="trash" /></button>`}</div>
    ${aboutNumbers.includes(reason.code) && html`<details open=${order.numbers.length <= 6}><summary>${t('desk.whichNumbers', { n: reason.numbers.length })}</summary><div class="pick-grid">${order.numbers.slice(0, few).map((n) => html`
      <label class="choice" key=${n.number}><input type="checkbox" checked=${reason.numbers.includes(n.number)} onChange=${(event) => onInput({ ...reason, numbers: event.target.checked ? [...reason.numbers, n.number] : reason.numbers.filter((x) => x !== n.number) })} /><span class="number">${formatPhone(n.number)}</span></label>`)}</div></details>`}
    <${Field} label=${t('desk.detail')} optional value=${reason.detail} onInput=${(detail) => onInput({ ...reason, detail })} />
  </fieldset>`;

const fresh = () => ({ code: '', numbers: [], detail: '' });

/** Several reasons at once, so that the customer has one round of corrections and not several. */
export const Rejection = ({ order, send, onDone }) => {
  const [reasons, setReasons] = useState([fresh()]);
  const body = () => ({ errors: reasons.filter((r) => r.code).map((r) => ({ code: r.code, ...(r.numbers.length && { numbers: r.numbers }), ...(r.detail && { detail: r.detail }) })) });
  return html`
    <${DeskForm} action="rejection" danger send=${send} onDone=${onDone} body=${body}>
      <p>${t('desk.rejectionAbout')}</p>
      ${reasons.map((r, i) => html`<${Reason} key=${i} order=${order} reason=${r} index=${i} onInput=${(next) => setReasons(reasons.map((x, j) => (j === i ? next : x)))} onRemove=${reasons.length > 1 && (() => setReasons(reasons.filter((_, j) => j !== i)))} />`)}
      <div><button type="button" class="button small" onClick=${() => setReasons([...reasons, fresh()])}><${Icon} name="plus" />${t('desk.anotherReason')}</button></div>
    <//>`;
};
