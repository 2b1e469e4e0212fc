import { html } from '../../lib/html.js';
import { countryName, t } from '../../lib/i18n.js';
import { isEnabled, useLocations } from '../../lib/locations.js';
import { to } from '../../lib/router.js';
import { addressLine } from '../../ui/address.js';
import { Icon } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';
import { Badge, Empty, Loaded } from '../../ui/parts.js';

/** What a location is connected with. */
export const Connection = ({ connection, nameOf = (id) => id }) => {
  const kind = { CallingPlans: 'good', None: 'warn' }[connection.kind] ?? 'info';
  return html`<${Badge} kind=${kind}>${t(`connection.${connection.kind}`)}${connection.providerId && connection.kind !== 'CallingPlans' ? ` · ${nameOf(connection.providerId)}` : ''}<//>`;
};

const Row = ({ location }) => html`
  <tr class="go">
    <td><a class="cover" href=${to(`/locations/${location.id}`)}>${location.name}</a><br /><span class="small muted">${addressLine(location.address)}</span></td>
    <td>${countryName(location.country)}</td>
    <td><${Connection} connection=${location.pstnConnection} /></td>
    <td class="wide">${location.pstnConnection.kind === 'None' ? html`<span class="strong">${t('locations.todo')}</span>` : location.migrationBanner ? t('locations.canMove') : isEnabled(location) ? t('locations.ready') : ''}</td>
  </tr>`;

/** Every location with its PSTN connection; those without one first. */
export default () => {
  const locations = useLocations();
  return html`
    <${Page} title=${t('locations.title')} lead=${t('locations.lead')} actions=${html`<a class="button primary" href=${to('/locations/new')}><${Icon} name="plus" />${t('locations.add')}</a>`}>
      <section class="card" aria-label=${t('locations.title')}>
        <${Loaded} of=${locations} lines=${8}>${(list) => (list.length === 0
          ? html`<${Empty} icon="pin" title=${t('locations.none')} actions=${html`<a class="button primary" href=${to('/locations/new')}>${t('locations.add')}</a>`}>${t('locations.noneDetail')}<//>`
          : html`<table class="table fold"><thead><tr><th scope="col">${t('orders.location')}</th><th scope="col">${t('address.country')}</th><th scope="col">${t('locations.connection')}</th><th scope="col">${t('locations.next')}</th></tr></thead>
            <tbody>${list.toSorted((a, b) => (b.pstnConnection.kind === 'None') - (a.pstnConnection.kind === 'None') || a.name.localeCompare(b.name)).map((l) => html`<${Row} key=${l.id} location=${l} />`)}</tbody></table>`)}<//>
      </section>
    <//>`;
};
