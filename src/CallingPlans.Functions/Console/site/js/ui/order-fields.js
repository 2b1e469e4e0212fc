import { html } from '../lib/html.js';
import { name, t } from '../lib/i18n.js';
import { normalise } from '../lib/phone.js';
import { AddressFields } from './address.js';
import { Choices, errorsAt, Field } from './field.js';

/** What a pointer of an order is called. */
export const fieldName = (pointer) => {
  if (!pointer) return t('field.none');
  if (/^\/numbers/.test(pointer)) return t('field.numbers');
  return name('field', pointer.split('/').at(-1));
};

const simple = {
  '/account/carrierName': { autocomplete: 'off' },
  '/account/companyName': { autocomplete: 'organization' },
  '/account/accountNumber': { autocomplete: 'off', spellcheck: 'false' },
  '/account/authorizedName': { autocomplete: 'name' },
  '/account/serviceAddress/postalCode': { autocomplete: 'postal-code' },
};

/**
 * The input of an order's field, by its pointer.
 * @param {{ pointer: string, value: any, onInput: (value: any) => void, errors?: any[], market?: any, after?: any, afterOf?: Record<string, any> }} props
 */
export const OrderField = ({ pointer, value, onInput, errors, market, after, afterOf, pinProvided, class: more = '', hint }) => {
  const label = fieldName(pointer);
  const own = errorsAt(errors, pointer);
  if (pointer === '/account/serviceAddress') {
    return html`<fieldset class=${`stack tight ${more}`}><legend>${label}</legend>
      <${AddressFields} value=${value} onInput=${onInput} market=${market} errors=${errors} at="/account/serviceAddress" after=${afterOf} />${after}</fieldset>`;
  }
  if (pointer === '/account/billingTelephoneNumber') {
    return html`<${Field} label=${label} class=${more} type="tel" inputClass="number" value=${value} onInput=${onInput} errors=${own} after=${after}
      hint=${hint ?? t('hint.btn')} onChange=${(event) => onInput(normalise(event.target.value, market?.callingCode))} autocomplete="off" />`;
  }
  if (pointer === '/account/pin') {
    return html`<${Field} label=${label} class=${more} type="password" value=${value} onInput=${onInput} errors=${own} after=${after} optional
      hint=${pinProvided ? t('hint.pinKept') : t('hint.pin')} autocomplete="new-password" />`;
  }
  if (pointer === '/account/numberType') {
    return html`<${Field} label=${label} class=${more} value=${value} onInput=${onInput} errors=${own} after=${after} optional
      options=${[['', t('state.notSaid')], ...['Landline', 'Mobile', 'TollFree', 'NonGeographic'].map((k) => [k, t(`numberType.${k}`)])]} />`;
  }
  return html`<${Field} label=${label} class=${more} value=${value} onInput=${onInput} errors=${own} after=${after} hint=${hint} ...${simple[pointer]} />`;
};

/** Whether every number of the account leaves, and if not what becomes of the rest. */
export const PartialPort = ({ value, onInput, errors, market }) => {
  const keep = value?.remainingNumbers;
  const choose = (chosen) => onInput(chosen === 'All' ? null : { ...value, remainingNumbers: chosen });
  return html`
    <div class="stack">
      <${Choices} legend=${t('partial.legend')} name="partial" value=${keep ?? 'All'} onInput=${choose} side
        options=${['All', 'Keep', 'Disconnect'].map((v) => [v, t(`partial.${v}`), t(`partial.about${v}`)])} errors=${errorsAt(errors, '/partialPort', true)} />
      ${keep && html`<${Field} label=${t('partial.newBtn')} hint=${t('partial.newBtnHint')} type="tel" inputClass="number" optional value=${value.newBillingTelephoneNumber}
        onInput=${(text) => onInput({ ...value, newBillingTelephoneNumber: text || undefined })}
        onChange=${(event) => onInput({ ...value, newBillingTelephoneNumber: normalise(event.target.value, market?.callingCode) || undefined })} />`}
    </div>`;
};
