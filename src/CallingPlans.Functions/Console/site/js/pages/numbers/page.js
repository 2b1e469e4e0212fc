import { html, useState } from '../../lib/html.js';
import { query } from '../../lib/api.js';
import { t } from '../../lib/i18n.js';
import { useLocations } from '../../lib/locations.js';
import { paths } from '../../lib/paths.js';
import { useResource } from '../../lib/resource.js';
import { goQuery, to, usePlace } from '../../lib/router.js';
import { Field } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';
import { Pager } from '../../ui/pager.js';
import { Empty, Loaded } from '../../ui/parts.js';
import { NumberTable } from './table.js';

/** The organisation's numbers, with their state and emergency address. */
export default () => {
  const place = usePlace();
  const location = place.searchParams.get('location') ?? '';
  const status = place.searchParams.get('status') ?? '';
  const locations = useLocations();
  const [trail, setTrail] = useState([]);
  const base = paths.numbers() + query({ location, status, top: 50 });
  const list = useResource(trail[0] === base ? trail.at(-1) : base);
  const next = list.data?.nextLink;
  const here = trail[0] === base ? trail : [base];
  return html`
    <${Page} title=${t('numbers.title')} lead=${t('numbers.lead')} actions=${html`<a class="button" href=${to('/numbers/new')}><${Icon} name="plus" />${t('nav.newNumbers')}</a>`}>
      <section class="card flush" aria-label=${t('numbers.title')}>
        <div class="filters">
          <${Field} label=${t('orders.location')} value=${location} onInput=${(v) => goQuery({ location: v })} options=${[['', t('orders.anyLocation')], ...(locations.data ?? []).map((l) => [l.id, l.name])]} />
          <${Field} label=${t('orders.status')} value=${status} onInput=${(v) => goQuery({ status: v })} options=${[['', t('orders.anyStatus')], ...['Active', 'Inactive', 'PortingIn'].map((s) => [s, t(`numberStatus.${s}`)])]} />
        </div>
        <${Loaded} of=${list} lines=${8}>${({ items }) => (items.length === 0
          ? html`<${Empty} icon="phone" title=${t('numbers.none')}>${t('numbers.noneDetail')}<//>`
          : html`<${NumberTable} items=${items} nameOf=${locations.nameOf} byId=${locations.byId} onChange=${list.reload} />`)}<//>
        <${Pager} page=${here.length} previous=${here.length > 1 && (() => setTrail(here.slice(0, -1)))} next=${next && (() => setTrail([...here, next]))} />
      </section>
    <//>`;
};
