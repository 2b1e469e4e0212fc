import { post } from '../../lib/api.js';
import { html } from '../../lib/html.js';
import { formatInstant, t } from '../../lib/i18n.js';
import { refresh, useResource } from '../../lib/resource.js';
import { useSend } from '../../ui/form.js';
import { ProblemNotice } from '../../ui/parts.js';

/** What could not be applied, each to be tried again; nothing where there is none. */
export const Parked = () => {
  const list = useResource('/api/desk/parked', { every: 10_000 });
  const retry = useSend(async (id) => {
    await post(`/api/desk/parked/${id}/retry`);
    await refresh('/api/desk/');
  });
  if (!list.data?.items.length) return null;
  return html`<section class="card flush" aria-labelledby="parked-title"><div class="card-head"><h2 id="parked-title">${t('desk.parked')}</h2></div><div class="card-body"><ul class="plain divided">${list.data.items.map((p) => html`
    <li class="file" key=${p.id}><div class="name"><p class="strong">${p.what}</p><p class="small">${p.reason}</p><p class="small muted">${formatInstant(p.parkedAt)}${p.orderId ? html` · <a href=${`/desk/orders/${p.orderId}`}>${t('order.title')}</a>` : ''}</p></div>
      <button type="button" class="button small" aria-busy=${retry.busy || undefined} onClick=${() => retry.run(p.id)}>${t('desk.retry')}</button></li>`)}</ul><${ProblemNotice} problem=${retry.problem} /></div></section>`;
};
