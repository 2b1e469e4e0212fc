import { html } from '../lib/html.js';
import { t } from '../lib/i18n.js';
import { errorsAt, Field } from './field.js';

/** The fields of a postal address, by the market's rules. */
export const AddressFields = ({ value = {}, onInput, market, errors, at = '', after = {} }) => {
  const set = (name) => (text) => onInput({ ...value, country: value?.country ?? market?.country, [name]: text });
  const rules = market?.address;
  const field = (name, more) => html`<${Field} label=${t(`address.${name}`)} value=${value?.[name]} onInput=${set(name)}
    errors=${errorsAt(errors, `${at}/${name}`)} after=${after[name]} ...${more} />`;
  const whole = errorsAt(errors, at || '/address');
  return html`
    <div class="fields">
      ${field('street', { autocomplete: 'address-line1', errors: [...errorsAt(errors, `${at}/street`), ...whole] })}
      ${field('city', { class: rules?.regionRequired ? 'third' : 'half', autocomplete: 'address-level2' })}
      ${rules?.regionRequired && (rules.regions?.length
        ? field('region', { class: 'third', options: [['', t('address.chooseRegion')], ...rules.regions.map((r) => [r, r])] })
        : field('region', { class: 'third' }))}
      ${field('postalCode', { class: rules?.regionRequired ? 'third' : 'half', autocomplete: 'postal-code', hint: rules?.postalCodeExample && t('address.example', { example: rules.postalCodeExample }) })}
    </div>`;
};

/** An address in one line. */
export const addressLine = (a) => (a ? [a.street, a.city, [a.region, a.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ') : '');
