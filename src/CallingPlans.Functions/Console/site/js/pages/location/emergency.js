import { html, useState } from '../../lib/html.js';
import { put } from '../../lib/api.js';
import { formatInstant, t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { refresh, useResource } from '../../lib/resource.js';
import { AddressFields, addressLine } from '../../ui/address.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { Icon } from '../../ui/icon.js';
import { Card, ProblemNotice } from '../../ui/parts.js';
import { toast } from '../../ui/toast.js';

const shown = ['/street', '/city', '/region', '/postalCode', '/address'];

const History = ({ path, zone }) => {
  const history = useResource(`${path}/history`, { all: true }).data ?? [];
  return history.length > 1 && html`<details><summary>${t('emergency.history', { n: history.length })}</summary>
    <ol class="timeline">${history.toReversed().map((h) => html`<li key=${h.id}><p>${h.address ? addressLine(h.address) : t('emergency.reset')}</p>
      <p class="meta">${formatInstant(h.at, zone)} · ${h.actor} · ${t(h.sentToCarrierAt ? 'emergency.sent' : 'emergency.notSent')}</p></li>`)}</ol></details>`;
};

/** Where help is sent for every number of the location that has no address of its own. */
export const EmergencyAddress = ({ location, market }) => {
  const path = `${paths.location(location.id)}/emergency-address`;
  const known = location.pstnConnection.emergencyAddress;
  const [edited, setEdited] = useState(null);
  const save = useSend(async () => {
    await put(path, edited);
    await refresh(paths.location(location.id));
    toast(t('state.saved'));
    setEdited(null);
  });
  return html`
    <${Card} title=${t('emergency.title')} id="emergency"
      actions=${!edited && html`<button type="button" class="button small" onClick=${() => setEdited({ ...(known ?? location.address) })}><${Icon} name="pen" />${t('action.edit')}<span class="visually-hidden">: ${t('emergency.title')}</span></button>`}>
      <div class="stack">
        <p class="muted">${t('emergency.about')}</p>
        ${edited ? html`<form class="stack" onSubmit=${onSubmit(save.run)} novalidate>
            <${AddressFields} value=${edited} onInput=${setEdited} market=${market} errors=${save.errors} />
            <${ProblemNotice} problem=${save.problem} shown=${shown} />
            <div class="row tight"><button class="button primary" aria-busy=${save.busy || undefined}>${t('action.save')}</button><button type="button" class="button quiet" onClick=${() => setEdited(null)}>${t('action.cancel')}</button></div></form>`
          : html`<p class="strong">${known ? addressLine(known) : t('emergency.none')}</p>`}
        ${known && html`<${History} path=${path} zone=${location.timeZone} />`}
      </div>
    <//>`;
};
