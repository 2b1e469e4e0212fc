import { html, useState } from '../../lib/html.js';
import { newKey, post } from '../../lib/api.js';
import { countryName, t } from '../../lib/i18n.js';
import { isEnabled, useLocations } from '../../lib/locations.js';
import { paths } from '../../lib/paths.js';
import { refresh, useResource } from '../../lib/resource.js';
import { go, to, usePlace } from '../../lib/router.js';
import { addressLine } from '../../ui/address.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { Icon } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';
import { Card, Empty, Loaded, Notice, ProblemNotice } from '../../ui/parts.js';

/** Where the numbers are to go. The draft is kept from here on. */
export default () => {
  const locations = useLocations();
  const organization = useResource(paths.organization()).data;
  const [chosen, setChosen] = useState(usePlace().searchParams.get('location'));
  const [key] = useState(newKey);
  const start = useSend(async () => {
    const { data } = await post(`${paths.location(chosen)}/port-orders`, {}, { key });
    await refresh(paths.orders());
    go(to(`/ports/${data.id}/numbers`), { replace: true });
  });
  return html`
    <${Page} title=${t('port.title')} lead=${t('port.lead')} crumbs=${[[t('orders.title'), to('/orders')]]} class="narrow">
      <div class="stack">
        ${organization?.subscription.kind === 'Trial' && html`<${Notice} kind="warn" title=${t('trial.noPorts')}><p>${t('trial.noPortsDetail')}</p><//>`}
        <${Loaded} of=${locations}>${(list) => {
          const enabled = list.filter(isEnabled);
          if (!enabled.length) return html`<div class="card"><${Empty} icon="pin" title=${t('orders.noLocation')} actions=${html`<a class="button primary" href=${to('/locations')}>${t('orders.setUp')}</a>`}>${t('orders.noLocationDetail')}<//></div>`;
          return html`
            <form onSubmit=${onSubmit(start.run)}>
              <${Card} title=${t('port.where')} foot=${html`<button class="button primary" disabled=${!chosen} aria-busy=${start.busy || undefined}>${t('port.start')}<${Icon} name="arrow" /></button>`}>
                <fieldset class="stack"><legend class="visually-hidden">${t('port.where')}</legend>
                  <div class=${`choices ${enabled.length > 5 ? 'side' : ''}`}>${enabled.map((l) => html`
                    <label class="choice card" key=${l.id}><input type="radio" name="location" value=${l.id} checked=${chosen === l.id} onChange=${() => setChosen(l.id)} />
                      <span class="grow"><span class="strong">${l.name}</span> <span class="tag">${countryName(l.country)}</span><br /><span class="small muted">${addressLine(l.address)}</span></span></label>`)}</div></fieldset>
                <${ProblemNotice} problem=${start.problem} />
              <//>
            </form>`;
        }}<//>
        <${Notice} kind="info" title=${t('port.adviceTitle')}><p>${t('port.advice')}</p><//>
      </div>
    <//>`;
};
