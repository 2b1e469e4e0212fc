import { html, useEffect, useState } from '../../lib/html.js';
import { put, query } from '../../lib/api.js';
import { countryName, t } from '../../lib/i18n.js';
import { useLocation, useLocations } from '../../lib/locations.js';
import { paths } from '../../lib/paths.js';
import { refresh, useResource } from '../../lib/resource.js';
import { go, goQuery, to, usePlace } from '../../lib/router.js';
import { Field } from '../../ui/field.js';
import { useSend } from '../../ui/form.js';
import { Page } from '../../ui/page.js';
import { Empty, Loaded, ProblemNotice } from '../../ui/parts.js';
import { toast } from '../../ui/toast.js';
import { ProviderCards } from './cards.js';
import { ProviderTable } from './table.js';

const serviceKinds = ['CallingPlans', 'IntegratedCcp', 'NonIntegratedCcp'];

/** Connects the location for which a provider is being chosen. */
const useChoice = (loc) => {
  const send = useSend(async (provider, service) => {
    if (service === 'CallingPlans') {
      go(to(`/locations/${loc}/connect`));
      return;
    }
    await put(`${paths.location(loc)}/pstn-connection`, { kind: service, providerId: provider.id });
    await refresh(paths.locations());
    toast(t('providers.chosen', { name: provider.name }));
    go(to(`/locations/${loc}`));
  });
  return loc ? send : null;
};

/** The catalogue of PSTN providers: cards in groups, or a table. */
export default () => {
  const place = usePlace();
  const view = place.searchParams.get('view') ?? 'cards';
  const service = place.searchParams.get('service') ?? '';
  const market = place.searchParams.get('market') ?? '';
  const loc = place.searchParams.get('location');
  const [q, setQ] = useState(place.searchParams.get('q') ?? '');
  const location = useLocation(loc);
  const choice = useChoice(loc);
  const { nameOf } = useLocations();
  const markets = useResource('/api/markets', { all: true }).data ?? [];
  const list = useResource(`/api/providers${query({ service, market: market || location.data?.country, q: place.searchParams.get('q') })}`, { all: true });
  useEffect(() => {
    const timer = setTimeout(() => goQuery({ q }), 250);
    return () => clearTimeout(timer);
  }, [q]);
  const View = view === 'table' ? ProviderTable : ProviderCards;
  return html`
    <${Page} title=${loc ? t('providers.choose', { location: location.data?.name ?? loc }) : t('providers.title')} lead=${t('providers.lead')}
      crumbs=${loc && [[t('locations.title'), to('/locations')], [location.data?.name ?? loc, to(`/locations/${loc}`)]]}
      actions=${html`<div class="segments" role="group" aria-label=${t('providers.view')}>${['cards', 'table'].map((v) => html`<button type="button" aria-pressed=${view === v} onClick=${() => goQuery({ view: v })}>${t(`providers.${v}`)}</button>`)}</div>`}>
      <div class="stack">
        <div class="card"><div class="filters">
          <${Field} label=${t('providers.search')} type="search" value=${q} onInput=${setQ} />
          <${Field} label=${t('providers.service')} value=${service} onInput=${(v) => goQuery({ service: v })} options=${[['', t('providers.anyService')], ...serviceKinds.map((s) => [s, t(`connection.${s}`)])]} />
          <${Field} label=${t('providers.market')} value=${market} onInput=${(v) => goQuery({ market: v })} options=${[['', t('providers.anyMarket')], ...markets.map((m) => [m.country, countryName(m.country)])]} />
        </div></div>
        ${choice && html`<${ProblemNotice} problem=${choice.problem} />`}
        <${Loaded} of=${list} lines=${8}>${(items) => (items.length ? html`<${View} items=${items} onChoose=${choice?.run} nameOf=${nameOf} />` : html`<div class="card"><${Empty} icon="building" title=${t('providers.none')} /></div>`)}<//>
      </div>
    <//>`;
};
