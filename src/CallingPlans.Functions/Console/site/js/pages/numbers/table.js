import { html, useState } from '../../lib/html.js';
import { remove } from '../../lib/api.js';
import { dayOnly, formatInstant, t } from '../../lib/i18n.js';
import { formatPhone } from '../../lib/phone.js';
import { paths } from '../../lib/paths.js';
import { refresh } from '../../lib/resource.js';
import { Dialog } from '../../ui/dialog.js';
import { useSend } from '../../ui/form.js';
import { Icon } from '../../ui/icon.js';
import { ProblemNotice } from '../../ui/parts.js';
import { NumberStatus, Phone } from '../../ui/status.js';
import { toast } from '../../ui/toast.js';
import { NumberAddress } from './address.js';

const Delete = ({ item, onClose }) => {
  const send = useSend(async () => {
    await remove(item.blockId ? `${paths.organization()}/number-blocks/${item.blockId}` : paths.number(item.number));
    await refresh(paths.numbers());
    toast(t('numbers.deleted'));
    onClose();
  });
  return html`<${Dialog} title=${t(item.blockId ? 'numbers.deleteBlock' : 'numbers.delete', { number: formatPhone(item.number) })} onClose=${onClose}><div class="stack">
    <p>${t(item.blockId ? 'numbers.deleteBlockDetail' : 'numbers.deleteDetail')}</p><${ProblemNotice} problem=${send.problem} />
    <div class="dialog-foot"><button type="button" class="button" onClick=${onClose}>${t('action.cancel')}</button><button type="button" class="button danger" aria-busy=${send.busy || undefined} onClick=${send.run}>${t('numbers.deleteSend')}</button></div></div><//>`;
};

/** Numbers in rows: state, location, where help is sent, since when they bill. */
export const NumberTable = ({ items, nameOf, byId, onChange }) => {
  const [address, setAddress] = useState(null);
  const [deleted, setDeleted] = useState(null);
  return html`
    <table class="table fold">
      <thead><tr><th scope="col">${t('field.number')}</th><th scope="col">${t('orders.status')}</th>${nameOf && html`<th scope="col">${t('orders.location')}</th>`}<th scope="col">${t('numbers.emergency')}</th><th scope="col">${t('order.billingStart')}</th><th scope="col"><span class="visually-hidden">${t('action.more')}</span></th></tr></thead>
      <tbody>${items.map((n) => html`
        <tr key=${n.number}>
          <td><span class="strong"><${Phone} number=${n.number} /></span><br /><span class="small muted">${t(`numberType.${n.kind}`)}${n.blockId ? ` · ${t('numbers.inBlock')}` : ''}${n.callRestrictions ? ` · ${t('trial.restricted')}` : ''}</span></td>
          <td><${NumberStatus} status=${n.status} /></td>
          ${nameOf && html`<td class="wide">${nameOf(n.locationId)}</td>`}
          <td class="wide"><button type="button" class="link-button" onClick=${() => setAddress(n)}>${t(`numbers.address${n.emergencyAddressSource}`)}<span class="visually-hidden">: ${formatPhone(n.number)}</span></button></td>
          <td class=${`nowrap muted ${n.billingStart ? '' : 'absent'}`} data-label=${t('order.billingStart')}>${n.billingStart ? formatInstant(n.billingStart, byId?.[n.locationId]?.timeZone, dayOnly) : '–'}</td>
          <td class="end">${n.status !== 'PortingIn' && html`<button type="button" class="button quiet icon-only small" aria-label=${t('numbers.delete', { number: formatPhone(n.number) })} onClick=${() => setDeleted(n)}><${Icon} name="trash" /></button>`}</td>
        </tr>`)}</tbody>
    </table>
    ${address && html`<${NumberAddress} item=${address} location=${byId?.[address.locationId]} onClose=${() => { setAddress(null); onChange?.(); }} />`}
    ${deleted && html`<${Delete} item=${deleted} onClose=${() => setDeleted(null)} />`}`;
};
