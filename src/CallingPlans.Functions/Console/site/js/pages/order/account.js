import { html, useState } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { patchOf, valueAt } from '../../lib/pointers.js';
import { amend, refreshOrder } from '../../lib/port-order.js';
import { addressLine } from '../../ui/address.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { Icon } from '../../ui/icon.js';
import { fieldName, OrderField, PartialPort } from '../../ui/order-fields.js';
import { Card, Facts, ProblemNotice } from '../../ui/parts.js';
import { Phone } from '../../ui/status.js';
import { toast } from '../../ui/toast.js';
import { FindingsAt } from './findings.js';

export const accountFields = [
  '/account/carrierName', '/account/companyName', '/account/accountNumber', '/account/billingTelephoneNumber', '/account/authorizedName',
  '/account/numberType', '/account/serviceAddress', '/account/pin',
];

/** The fields beside which the order's page shows what disagrees. */
export const shownFields = [...accountFields, '/account/serviceAddress/postalCode', '/partialPort'];

const Edit = ({ order, etag, market, onDone }) => {
  const [changes, setChanges] = useState({});
  const save = useSend(async () => {
    if (Object.keys(changes).length) await amend(order, etag, patchOf(changes));
    await refreshOrder(order);
    toast(t('state.saved'));
    onDone();
  });
  const value = (p) => (p in changes ? changes[p] : valueAt(order, p));
  return html`
    <form class="stack" onSubmit=${onSubmit(save.run)} novalidate>
      <div class="fields">${accountFields.map((p) => html`<${OrderField} key=${p} pointer=${p} class=${p.endsWith('Address') ? '' : 'half'} value=${p === '/account/pin' ? changes[p] : value(p)} market=${market}
        errors=${save.errors} pinProvided=${order.account.pinProvided} onInput=${(v) => setChanges({ ...changes, [p]: v })} />`)}</div>
      <${PartialPort} value=${value('/partialPort')} market=${market} errors=${save.errors} onInput=${(v) => setChanges({ ...changes, '/partialPort': v })} />
      <${ProblemNotice} problem=${save.problem} shown=${accountFields} />
      <div class="row tight"><button class="button primary" aria-busy=${save.busy || undefined}>${t('action.save')}</button>
        <button type="button" class="button quiet" onClick=${onDone}>${t('action.cancel')}</button></div>
    </form>`;
};

/** The account as it stands on the losing carrier's bill. */
export const Account = ({ order, etag, market, lint }) => {
  const [editing, setEditing] = useState(false);
  const a = order.account;
  const risky = new Set([...order.risks.map((r) => r.field), ...lint.map((f) => f.field)]);
  const none = html`<span class="muted">${t('state.none')}</span>`;
  const fact = (pointer, value) => {
    const pointers = pointer.endsWith('Address') ? [pointer, `${pointer}/postalCode`] : [pointer];
    const found = lint.some((f) => pointers.includes(f.field)) && html`<${FindingsAt} order=${order} etag=${etag} lint=${lint} pointers=${pointers} />`;
    return [fieldName(pointer), found ? html`${value || none}${found}` : value, pointers.some((p) => risky.has(p)) ? 'at-risk' : ''];
  };
  return html`
    <${Card} title=${t('order.account')} id="account"
      actions=${!editing && market && order.actions.includes('Amend') && html`<button type="button" class="button small" onClick=${() => setEditing(true)}><${Icon} name="pen" />${t('action.edit')}<span class="visually-hidden">: ${t('order.account')}</span></button>`}>
      ${editing ? html`<${Edit} order=${order} etag=${etag} market=${market} onDone=${() => setEditing(false)} />` : html`
        <${Facts} class="two" items=${[
          fact('/account/carrierName', a.carrierName),
          fact('/account/companyName', a.companyName),
          fact('/account/accountNumber', a.accountNumber),
          fact('/account/billingTelephoneNumber', a.billingTelephoneNumber && html`<${Phone} number=${a.billingTelephoneNumber} />`),
          fact('/account/authorizedName', a.authorizedName),
          fact('/account/serviceAddress', addressLine(a.serviceAddress)),
          a.numberType && fact('/account/numberType', t(`numberType.${a.numberType}`)),
          fact('/account/pin', t(a.pinProvided ? 'order.pinProvided' : 'order.pinMissing')),
          fact('/partialPort', order.partialPort ? html`${t(`partial.${order.partialPort.remainingNumbers}`)}${order.partialPort.newBillingTelephoneNumber && html` · ${t('partial.newBtn')} <${Phone} number=${order.partialPort.newBillingTelephoneNumber} />`}` : t('partial.All')),
        ]} />`}
    <//>`;
};
