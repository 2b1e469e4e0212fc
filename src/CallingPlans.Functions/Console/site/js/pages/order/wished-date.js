import { html } from '../../lib/html.js';
import { formatDate, t } from '../../lib/i18n.js';
import { DatePicker } from '../../ui/datepicker.js';
import { errorsAt, Field, FieldErrors } from '../../ui/field.js';

/** The wished date, and its time where the market takes one. */
export const WishedDate = ({ order, market, zone, pointer, value, onInput, errors }) => {
  if (pointer === '/requestedTime') {
    return html`<${Field} label=${t('field.requestedTime')} type="time" value=${value} onInput=${onInput} min=${market.port.window.start} max=${market.port.window.end}
      hint=${t('date.window', market.port.window)} errors=${errorsAt(errors, '/requestedTime')} />`;
  }
  return html`
    <div class="stack tight">
      <p class="strong">${value ? t('date.chosen', { date: formatDate(value, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }) }) : t('date.noWish')}</p>
      <${DatePicker} label=${t('field.requestedDate')} value=${value} onInput=${onInput} market=${market} timeZone=${zone} earliest=${order.earliestDate} />
      ${value && html`<div><button type="button" class="link-button" onClick=${() => onInput(null)}>${t('date.clear')}</button></div>`}
      <${FieldErrors} errors=${errorsAt(errors, '/requestedDate')} />
    </div>`;
};
