import { html } from '../../lib/html.js';
import { countryName, dayOnly, formatInstant, t } from '../../lib/i18n.js';
import { isEnabled, useLocation } from '../../lib/locations.js';
import { to } from '../../lib/router.js';
import { addressLine } from '../../ui/address.js';
import { Icon } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';
import { Card, Facts, Loaded, Notice } from '../../ui/parts.js';
import { Connection } from '../locations/page.js';
import { EmergencyAddress } from './emergency.js';
import { LocationNumbers } from './numbers.js';

const Setup = ({ location }) => html`
  <${Notice} kind="warn" title=${t('location.notConnected')} actions=${html`
    <a class="button primary" href=${to(`/locations/${location.id}/connect`)}>${t('location.enable')}<${Icon} name="arrow" /></a>
    <a class="button" href=${to('/providers', { location: location.id })}>${t('location.selectProvider')}</a>`}>
    <p>${t('location.notConnectedDetail')}</p><//>`;

const Rules = ({ market }) => html`
  <${Card} title=${t('location.market', { country: countryName(market.country) })} id="market">
    <${Facts} items=${[
      [t('location.newNumbers'), t(`location.${market.newNumbers}`)],
      [t('location.kinds'), market.numberKinds.map((k) => t(`numberKind.${k}`)).join(', ')],
      [t('location.blocks'), market.blocks.offered ? market.blocks.sizes.join(', ') : t('state.no')],
      [t('field.loa'), t(`location.${market.port.loa}`)],
      [t('date.windowTerm'), t('date.windowValue', market.port.window)],
      market.serviceCodes?.working?.length > 0 && [t('location.codes'), t('location.codesWork', { working: market.serviceCodes.working.join(', ') })],
      !market.verified && [t('location.profile'), t('location.unverified')],
    ]} />
  <//>`;

/** A location: its connection, emergency address, numbers, and what its market allows. */
export default ({ loc }) => {
  const location = useLocation(loc);
  const { market } = location;
  return html`
    <${Page} title=${location.data?.name ?? (location.problem ? t('orders.location') : '')} crumbs=${[[t('locations.title'), to('/locations')]]}
      lead=${location.data && html`<span class="row tight"><${Connection} connection=${location.data.pstnConnection} /><span>${addressLine(location.data.address)}</span></span>`}
      actions=${location.data && isEnabled(location.data) && html`<a class="button" href=${to('/numbers/new', { location: loc })}><${Icon} name="plus" />${t('nav.newNumbers')}</a><a class="button primary" href=${to('/ports/new', { location: loc })}><${Icon} name="port" />${t('nav.port')}</a>`}>
      <${Loaded} of=${location} lines=${8}>${(data) => html`
        <div class="stack">
          ${data.pstnConnection.kind === 'None' && html`<${Setup} location=${data} />`}
          ${data.migrationBanner && html`<${Notice} kind="info" title=${t('orders.migrationTitle', { n: 1 })} actions=${html`<a class="button small" href=${to(`/locations/${loc}/migration`)}>${t('migration.look')}<${Icon} name="arrow" /></a>`}><p>${t('orders.migrationDetail')}</p><//>`}
          <div class="columns main-aside">
            <div class="stack">
              ${market && html`<${EmergencyAddress} location=${data} market=${market} />`}
              <${LocationNumbers} location=${data} />
            </div>
            <aside class="stack" aria-label=${t('location.about')}>
              <${Card} title=${t('locations.connection')} id="connection">
                <div class="stack"><${Facts} items=${[
                  [t('locations.connection'), html`<${Connection} connection=${data.pstnConnection} />`],
                  data.pstnConnection.enabledAt && [t('location.since'), formatInstant(data.pstnConnection.enabledAt, data.timeZone, dayOnly)],
                  data.pstnConnection.subscriptionType && [t('location.subscription'), t(`subscription.${data.pstnConnection.subscriptionType}`)],
                  data.pstnConnection.contractContact && [t('connect.contact'), html`${data.pstnConnection.contractContact.name}<br /><span class="small muted">${data.pstnConnection.contractContact.title}, ${data.pstnConnection.contractContact.email}</span>`],
                ]} />
                <div><a href=${to(`/locations/${loc}/migration`)}>${t('location.move')}</a></div></div>
              <//>
              <${Card} title=${t('location.about')} id="about"><${Facts} items=${[
                [t('locations.contact'), html`${data.contact.name}<br /><span class="small muted">${data.contact.email}</span>`],
                [t('date.zone'), data.timeZone],
              ]} /><//>
              ${market && html`<${Rules} market=${market} />`}
            </aside>
          </div>
        </div>`}<//>
    <//>`;
};
