import { html } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { useResource } from '../../lib/resource.js';
import { to } from '../../lib/router.js';
import { Empty, Loaded } from '../../ui/parts.js';
import { NumberTable } from '../numbers/table.js';

/** The location's first numbers; the rest are on a page of their own. */
export const LocationNumbers = ({ location }) => {
  const list = useResource(`${paths.numbers()}?location=${location.id}&top=10`);
  return html`
    <section class="card flush" aria-labelledby="numbers-title">
      <div class="card-head"><h2 id="numbers-title">${t('nav.numbers')}</h2>${list.data?.nextLink && html`<a href=${to('/numbers', { location: location.id })}>${t('location.allNumbers')}</a>`}</div>
      <${Loaded} of=${list}>${({ items }) => (items.length
        ? html`<${NumberTable} items=${items} byId=${{ [location.id]: location }} onChange=${list.reload} />`
        : html`<${Empty} icon="phone" title=${t('numbers.none')}>${t('numbers.noneDetail')}<//>`)}<//>
    </section>`;
};
