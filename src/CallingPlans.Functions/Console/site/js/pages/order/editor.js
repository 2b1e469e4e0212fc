import { html } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { latest } from '../../lib/port-order.js';
import { OrderField, PartialPort } from '../../ui/order-fields.js';
import { LoaForm } from './loa.js';
import { NumbersEditor } from './numbers-editor.js';
import { UploadOne } from './uploads.js';
import { WishedDate } from './wished-date.js';

const texts = [
  '/account/carrierName', '/account/companyName', '/account/accountNumber', '/account/billingTelephoneNumber', '/account/authorizedName',
  '/account/serviceAddress', '/account/serviceAddress/postalCode', '/account/pin', '/account/numberType',
];
const others = ['/numbers', '/requestedDate', '/requestedTime', '/partialPort', '/bill', '/loa'];

export const editable = (pointer) => texts.includes(pointer) || others.includes(pointer);

/** The way to correct a field, whatever it is: an input, numbers to take out, a date, a document, a signature. */
export const Editor = ({ pointer, order, market, zone, value, onInput, errors, named, changed }) => {
  switch (pointer) {
    case '/numbers': return html`<${NumbersEditor} order=${order} market=${market} value=${value} onInput=${onInput} named=${named} errors=${errors} />`;
    case '/requestedDate':
    case '/requestedTime': return html`<${WishedDate} order=${order} market=${market} zone=${zone} pointer=${pointer} value=${value} onInput=${onInput} errors=${errors} />`;
    case '/partialPort': return html`<${PartialPort} value=${value} onInput=${onInput} errors=${errors} market=${market} />`;
    case '/bill': return html`<${UploadOne} order=${order} kind="Bill" label=${t(latest(order, 'Bill') ? 'upload.newBill' : 'upload.bill')} hint=${t('upload.billHint')} />`;
    case '/loa': return html`<${LoaForm} order=${order} market=${market} />`;
    default: return texts.includes(pointer) || pointer.startsWith('/account/')
      ? html`<${OrderField} pointer=${pointer} value=${pointer === '/account/pin' && !changed ? '' : value} onInput=${onInput} errors=${errors} market=${market} pinProvided=${order.account.pinProvided} />`
      : null;
  }
};
