import { html, useState } from '../../lib/html.js';
import { put, remove } from '../../lib/api.js';
import { formatInstant, t } from '../../lib/i18n.js';
import { useMarket } from '../../lib/locations.js';
import { formatPhone } from '../../lib/phone.js';
import { paths } from '../../lib/paths.js';
import { refresh, useResource } from '../../lib/resource.js';
import { AddressFields, addressLine } from '../../ui/address.js';
import { Dialog } from '../../ui/dialog.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { Loaded, ProblemNotice } from '../../ui/parts.js';
import { toast } from '../../ui/toast.js';

const shown = ['/street', '/city', '/region', '/postalCode', '/address'];

/** Where help is sent for a number: its location's address, or one of its own. */
export const NumberAddress = ({ item, location, onClose }) => {
  const path = `${paths.number(item.number)}/emergency-address`;
  const now = useResource(path);
  const market = useMarket(location?.country);
  const [own, setOwn] = useState(null);
  const done = async (text) => {
    await Promise.all([refresh(path), refresh(`${paths.numbers()}`)]);
    toast(text);
    onClose();
  };
  const save = useSend(async () => { await put(path, own); await done(t('state.saved')); });
  const reset = useSend(async () => { await remove(path); await done(t('numbers.addressReset')); });
  return html`
    <${Dialog} title=${t('numbers.addressOf', { number: formatPhone(item.number) })} onClose=${onClose}>
      <${Loaded} of=${now}>${(data) => html`
        <div class="stack">
          <p>${addressLine(data.address)}<br /><span class="small muted">${t(`numbers.address${data.source}`)} · ${formatInstant(data.updatedAt, location?.timeZone)}</span></p>
          ${own ? html`<form class="stack" onSubmit=${onSubmit(save.run)} novalidate>
              <${AddressFields} value=${own} onInput=${setOwn} market=${market} errors=${save.errors} />
              <${ProblemNotice} problem=${save.problem} shown=${shown} />
              <div class="dialog-foot"><button type="button" class="button" onClick=${() => setOwn(null)}>${t('action.cancel')}</button><button class="button primary" aria-busy=${save.busy || undefined}>${t('action.save')}</button></div></form>`
            : html`<div class="row tight"><button type="button" class="button" onClick=${() => setOwn({ ...data.address })}>${t('numbers.giveOwn')}</button>
              ${data.source === 'Number' && html`<button type="button" class="button" aria-busy=${reset.busy || undefined} onClick=${reset.run}>${t('numbers.useLocation')}</button>`}</div><${ProblemNotice} problem=${reset.problem} />`}
        </div>`}<//>
    <//>`;
};
