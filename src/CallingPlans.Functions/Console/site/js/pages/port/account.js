import { html, useState } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { useKept } from '../../lib/kept.js';
import { patchOf, valueAt } from '../../lib/pointers.js';
import { amend, latest, refreshOrder } from '../../lib/port-order.js';
import { focusFirstError } from '../../ui/field.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { OrderField, PartialPort } from '../../ui/order-fields.js';
import { Card, ProblemNotice } from '../../ui/parts.js';
import { Preview } from '../../ui/preview.js';
import { accountFields } from '../order/account.js';
import { FindingsAt, useLint } from '../order/findings.js';
import { UploadOne } from '../order/uploads.js';
import { Foot } from './foot.js';
import { useSaveOnLeaving } from './leaving.js';

/** The bill itself, beside which its facts are typed. */
const Bill = ({ order, errors }) => {
  const bill = latest(order, 'Bill');
  const [again, setAgain] = useState(false);
  return html`
    <${Card} title=${t('port.bill')} class="sticky" actions=${bill && html`<button type="button" class="button small" aria-expanded=${again} onClick=${() => setAgain(!again)}>${t('upload.newBill')}</button>`}>
      <div class="stack">
        ${(!bill || again) && html`<${UploadOne} order=${order} kind="Bill" label=${t(bill ? 'upload.newBill' : 'upload.bill')} hint=${t('upload.billHint')} errors=${errors.filter((e) => e.field === '/bill')} />`}
        ${bill?.check.findings.filter((f) => f.field === '/bill').map((f) => html`<p class="small muted">${f.detail}</p>`)}
        ${bill && html`<${Preview} key=${bill.id} order=${order} document=${bill} />`}
      </div>
    <//>`;
};

/** A PIN stays in the page until it is saved. */
const withoutPin = ({ '/account/pin': _, ...rest }) => rest;

/** Account facts beside the bill. What disagrees with what was read from it is shown at its field. */
export const AccountStep = ({ order, etag, market, location, back, next, leave }) => {
  const lint = useLint(order);
  const [changes, setChanges, forget] = useKept(`${order.id}/account`, {}, withoutPin);
  const [asked, setAsked] = useState(false);
  const value = (p) => (p in changes ? changes[p] : valueAt(order, p));
  const set = (p) => (v) => setChanges((now) => ({ ...now, [p]: v }));
  const save = async () => {
    if (!Object.keys(changes).length) return;
    await amend(order, etag, patchOf(changes));
    setChanges({});
    forget();
    await refreshOrder(order);
  };
  const settled = useSaveOnLeaving(save);
  const missing = () => market.port.requiredAccountFields.filter((p) => (p.endsWith('Address') ? !value(p)?.street : !String(value(p) ?? '').trim()));
  const go = useSend(async () => {
    await save();
    setAsked(true);
    if (missing().length) focusFirstError();
    else {
      settled();
      next();
    }
  });
  const away = useSend(async () => { await save(); settled(); leave(); });
  const told = [...(go.problem?.errors ?? away.problem?.errors ?? []), ...order.errors.filter((e) => !(e.field in changes))];
  const lacking = asked ? missing().filter((p) => !told.some((e) => e.field?.startsWith(p))) : [];
  const errors = [...told, ...lacking.map((p) => ({ field: p.endsWith('Address') ? `${p}/street` : p, detail: t('port.missing') }))];
  const found = (p) => {
    const typed = p in changes || (p.startsWith('/account/serviceAddress') && '/account/serviceAddress' in changes);
    return !typed && html`<${FindingsAt} order=${order} etag=${etag} lint=${lint} pointers=${[p]} />`;
  };
  const copyAddress = () => set('/account/serviceAddress')({ ...location.address });
  return html`
    <form class="stack" onSubmit=${onSubmit(go.run)} novalidate>
      <div class="columns halves">
        <${Card} title=${t('port.facts')}>
          <div class="stack">
            <p class="muted small">${t('port.factsAbout')}</p>
            <div class="fields">${accountFields.map((p) => html`<${OrderField} key=${p} pointer=${p} class=${p.endsWith('Address') ? '' : 'half'}
              value=${p === '/account/pin' ? changes[p] : value(p)} onInput=${set(p)} errors=${errors} market=${market} pinProvided=${order.account.pinProvided}
              after=${found(p)} afterOf=${p.endsWith('Address') ? { postalCode: found(`${p}/postalCode`), city: found(`${p}/city`), street: found(`${p}/street`) } : undefined} />`)}</div>
            ${!value('/account/serviceAddress')?.street && html`<p><button type="button" class="link-button" onClick=${copyAddress}>${t('port.useLocation', { name: location.name })}</button></p>`}
            <${PartialPort} value=${value('/partialPort')} onInput=${set('/partialPort')} errors=${errors} market=${market} />
            ${found('/partialPort')}
            <${ProblemNotice} problem=${go.problem ?? away.problem} shown=${[...accountFields, '/bill', '/partialPort', '/account/serviceAddress/street', '/account/serviceAddress/city', '/account/serviceAddress/region', '/account/serviceAddress/postalCode']} />
          </div>
        <//>
        <${Bill} order=${order} errors=${order.errors} />
      </div>
      <${Foot} back=${back} busy=${go.busy} onLeave=${away.run} />
    </form>`;
};
