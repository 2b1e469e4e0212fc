import { html } from '../../lib/html.js';
import { formatAgo, formatInstant, t } from '../../lib/i18n.js';
import { useResource } from '../../lib/resource.js';
import { Page } from '../../ui/page.js';
import { Badge, Empty, Loaded, useTick } from '../../ui/parts.js';
import { Parked } from './parked.js';

const Finding = ({ item }) => html`
  <li class="file"><div class="name">
    <p class="row tight"><${Badge} kind="bad">${item.code}<//><span class="strong">${item.entity}</span></p>
    <p class="small">${t('findings.differs', { says: item.says, shouldSay: item.shouldSay })}</p>
    <p class="small">${item.remedy}</p>
    <p class="small muted">${t('findings.since', { at: formatInstant(item.firstSeenAt) })}${item.organizationId ? ` · ${item.organizationId}` : ''}${item.orderId ? html` · <a href=${`/desk/orders/${item.orderId}`}>${t('order.title')}</a>` : ''}</p>
  </div></li>`;

/** What disagrees with itself, and what could not be applied. */
export default () => {
  useTick();
  const list = useResource('/api/desk/findings?top=200', { every: 15_000 });
  const looked = list.data?.lastPass;
  return html`
    <${Page} title=${t('findings.title')} lead=${t('findings.lead')} crumbs=${[[t('desk.title'), '/desk']]}>
      <div class="stack">
        <section class="card flush" aria-labelledby="findings-title"><div class="card-head"><h2 id="findings-title">${t('findings.list')}</h2></div>
          <${Loaded} of=${list}>${({ items }) => (items.length === 0
            ? html`<${Empty} icon="check" title=${t('findings.none')} />`
            : html`<div class="card-body"><ul class="plain divided">${items.map((item) => html`<${Finding} key=${item.id} item=${item} />`)}</ul></div>`)}<//>
          <p class="card-foot small muted">${looked ? t('findings.looked', { ago: formatAgo(looked.endedAt), n: looked.checked }) : t('findings.never')}</p>
        </section>
        <${Parked} />
      </div>
    <//>`;
};
