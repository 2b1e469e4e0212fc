import { html, useState } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { formatPhone, readNumbers } from '../../lib/phone.js';
import { errorsAt, Field, FieldErrors } from '../../ui/field.js';
import { Phone } from '../../ui/status.js';

/** Takes numbers out of an order, those first that were named as wrong, and puts others in. */
export const NumbersEditor = ({ order, market, value, onInput, named, errors }) => {
  const [typed, setTyped] = useState('');
  const suspects = [...new Set(named.flatMap((e) => e.numbers ?? []))];
  const shown = suspects.length ? suspects : order.numbers.slice(0, 20).map((n) => n.number);
  const inOrder = (number) => value.some((n) => n.number === number);
  const toggle = (number) => onInput(inOrder(number)
    ? value.filter((n) => n.number !== number)
    : order.numbers.filter((n) => n.number === number || inOrder(n.number)));
  const add = () => {
    const added = readNumbers(typed, market.callingCode).filter((n) => !inOrder(n));
    if (!added.length) return;
    onInput([...value, ...added.map((number) => ({ number, ...(market.port.lineTypePerNumber && { lineType: 'SingleLine' }) }))]);
    setTyped('');
  };
  const added = value.filter((n) => !order.numbers.some((o) => o.number === n.number));
  return html`
    <fieldset class="stack tight">
      <legend>${t('corrections.takeOut')}</legend>
      <div class="stack close">${shown.map((number) => html`
        <label class="choice"><input type="checkbox" checked=${!inOrder(number)} onChange=${() => toggle(number)} />
          <span>${t('corrections.takeOutOne', { number: formatPhone(number) })}</span></label>`)}</div>
      <div class="row tight top">
        <${Field} class="grow" label=${t('corrections.addNumbers')} optional value=${typed} onInput=${setTyped} inputClass="number" type="text" inputmode="tel"
          onKeyDown=${(event) => { if (event.key === 'Enter') { event.preventDefault(); add(); } }} onBlur=${add} />
      </div>
      ${added.length > 0 && html`<p class="small">${t('corrections.added')} ${added.map((n, i) => html`${i ? ', ' : ''}<${Phone} number=${n.number} />`)}</p>`}
      <p class="small muted" aria-live="polite">${t('corrections.left', { n: value.length })}</p>
      <${FieldErrors} errors=${errorsAt(errors, '/numbers', true)} />
    </fieldset>`;
};
