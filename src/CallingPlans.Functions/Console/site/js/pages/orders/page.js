import { html, useEffect, useState } from '../../lib/html.js';
import { query } from '../../lib/api.js';
import { t } from '../../lib/i18n.js';
import { isEnabled, useLocations } from '../../lib/locations.js';
import { paths } from '../../lib/paths.js';
import { useResource } from '../../lib/resource.js';
import { to, usePlace } from '../../lib/router.js';
import { Icon } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';
import { Pager } from '../../ui/pager.js';
import { Empty, Notice, ProblemNotice, useTick, Waiting } from '../../ui/parts.js';
import { Filters, readFilters } from './filters.js';
import { OrderRows } from './rows.js';

const pageSize = 25;
const firstNeeds = 8;
const live = 8000;
const patience = 400;

/** Pages of a list, by the links that the API gives. */
const usePages = (path) => {
  const [trail, setTrail] = useState([path]);
  useEffect(() => setTrail([path]), [path]);
  const at = trail[0] === path ? trail.at(-1) : path;
  const list = useResource(at, { every: trail.length < 2 ? live : undefined });
  const next = list.data?.nextLink;
  return {
    ...list,
    page: trail.length,
    next: next && (() => setTrail([...trail, next])),
    previous: trail.length > 1 && (() => setTrail(trail.slice(0, -1))),
  };
};

const MigrationBanner = ({ locations }) => {
  const movable = locations.filter((l) => l.migrationBanner);
  if (!movable.length) return null;
  return html`<${Notice} kind="info" title=${t('orders.migrationTitle', { n: movable.length })}>
    <p>${t('orders.migrationDetail')}</p>
    <div class="row tight">${movable.map((l) => html`<a class="button small" href=${to(`/locations/${l.id}/migration`)}>${l.name}<${Icon} name="arrow" /></a>`)}</div><//>`;
};

/** Whether so much time has passed: what is slower than that is not waited for. */
const useLate = (after) => {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), after);
    return () => clearTimeout(timer);
  }, []);
  return late;
};

const Nothing = ({ filtered, locations }) => {
  if (filtered) return html`<${Empty} icon="search" title=${t('orders.noneFound')}>${t('orders.noneFoundDetail')}<//>`;
  if (!locations.some(isEnabled)) {
    return html`<${Empty} icon="pin" title=${t('orders.noLocation')} actions=${html`<a class="button primary" href=${to('/locations')}>${t('orders.setUp')}</a>`}>${t('orders.noLocationDetail')}<//>`;
  }
  return html`<${Empty} icon="port" title=${t('orders.none')} actions=${html`<a class="button primary" href=${to('/ports/new')}>${t('nav.port')}</a><a class="button" href=${to('/numbers/new')}>${t('nav.newNumbers')}</a>`}>${t('orders.noneDetail')}<//>`;
};

export default () => {
  useTick();
  const filters = readFilters(usePlace());
  const { needsAction, ...others } = filters.api;
  const base = paths.orders();
  const onlyNeeds = needsAction === 'true';
  // What waits for somebody comes first, whatever the order of the rest; the rest is read without that filter, because
  // an unfiltered page is the quick one. What is searched for is read once: a page has all of it, or nearly.
  const searching = Boolean(others.q) && !onlyNeeds;
  const rest = usePages(base + query({ ...others, top: pageSize }));
  const alone = usePages(searching ? null : base + query({ ...others, needsAction: 'true', top: onlyNeeds ? pageSize : firstNeeds }));
  const needs = searching ? { data: rest.data && { items: rest.data.items.filter((order) => order.needsAction) } } : alone;
  const locations = useLocations();
  const first = onlyNeeds || searching || rest.page === 1 ? needs.data?.items ?? [] : [];
  const above = new Set(first.map((order) => order.id));
  const more = onlyNeeds ? [] : (rest.data?.items ?? []).filter((order) => !above.has(order.id));
  const late = useLate(patience);
  const ready = onlyNeeds ? needs.data : rest.data && (needs.data || late);
  const problem = needs.problem ?? rest.problem ?? locations.problem;
  return html`
    <${Page} title=${t('orders.title')} lead=${t('orders.lead')}
      actions=${html`<a class="button" href=${to('/numbers/new')}><${Icon} name="plus" />${t('nav.newNumbers')}</a><a class="button primary" href=${to('/ports/new')}><${Icon} name="port" />${t('nav.port')}</a>`}>
      <div class="stack">
        ${locations.data && html`<${MigrationBanner} locations=${locations.data} />`}
        ${(needs.stale || rest.stale) && html`<${Notice} kind="warn" title=${t('state.stale')} />`}
        <section class="card flush" aria-label=${t('orders.title')}>
          <${Filters} filters=${filters} locations=${locations.data ?? []} />
          ${problem ? html`<div class="card-body"><${ProblemNotice} problem=${problem} onRetry=${() => { alone.reload(); rest.reload(); }} /></div>`
            : !ready ? html`<div class="card-body"><div class="stack"><${Waiting} lines=${9} /></div></div>`
              : first.length + more.length === 0 && needs.data && locations.data ? html`<${Nothing} filtered=${filters.any} locations=${locations.data} />`
                : html`<${OrderRows} needs=${first} rest=${more} nameOf=${locations.nameOf} moreNeeds=${!onlyNeeds && needs.data?.nextLink} />
                  <${Pager} ...${onlyNeeds ? needs : rest} />`}
        </section>
      </div>
    <//>`;
};
