import { html } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { isEnabled, useLocations, useMarket } from '../../lib/locations.js';
import { paths } from '../../lib/paths.js';
import { useResource } from '../../lib/resource.js';
import { goQuery, to, usePlace } from '../../lib/router.js';
import { Field } from '../../ui/field.js';
import { Page } from '../../ui/page.js';
import { Card, Empty, Loaded, Notice, Waiting } from '../../ui/parts.js';
import { SelfService } from './self-service.js';
import { SupportCase } from './support.js';

const Form = ({ location, trial }) => {
  const market = useMarket(location.country);
  if (!market) return html`<${Waiting} />`;
  return market.newNumbers === 'SelfService'
    ? html`<${SelfService} key=${location.id} location=${location} market=${market} trial=${trial} />`
    : html`<${SupportCase} key=${location.id} location=${location} market=${market} />`;
};

/** New numbers for a location: searched and ordered, or asked for, as its market has it. */
export default () => {
  const locations = useLocations();
  const organization = useResource(paths.organization()).data;
  const wished = usePlace().searchParams.get('location');
  const trial = organization?.subscription.kind === 'Trial';
  return html`
    <${Page} title=${t('newNumbers.title')} lead=${t('newNumbers.lead')} crumbs=${[[t('orders.title'), to('/orders')]]}>
      <${Loaded} of=${locations}>${(list) => {
        const enabled = list.filter(isEnabled);
        if (!enabled.length) return html`<div class="card"><${Empty} icon="pin" title=${t('orders.noLocation')} actions=${html`<a class="button primary" href=${to('/locations')}>${t('orders.setUp')}</a>`}>${t('orders.noLocationDetail')}<//></div>`;
        const chosen = enabled.find((l) => l.id === wished) ?? (wished === null && enabled.length === 1 ? enabled[0] : null);
        return html`
          <div class="stack">
            ${trial && html`<${Notice} kind="warn" title=${t('trial.limits')}><p>${t('trial.limitsDetail')}</p><//>`}
            <${Card}><div class="narrow"><${Field} label=${t('newNumbers.location')} value=${chosen?.id ?? ''} onInput=${(id) => goQuery({ location: id })}
              options=${[['', t('newNumbers.chooseLocation')], ...enabled.map((l) => [l.id, l.name])]} /></div><//>
            ${chosen && html`<${Form} location=${chosen} trial=${trial} />`}
          </div>`;
      }}<//>
    <//>`;
};
