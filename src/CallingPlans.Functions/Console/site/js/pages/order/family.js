import { html } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { useResource } from '../../lib/resource.js';
import { to } from '../../lib/router.js';
import { Card } from '../../ui/parts.js';
import { Status } from '../../ui/status.js';

const Member = ({ id, org, here }) => {
  const { data } = useResource(paths.port(id, org), { every: 10_000 });
  if (!data) return null;
  return html`<li class="row apart tight">${here ? html`<span class="strong number" aria-current="true">${data.orderNumber}</span>` : html`<a class="number" href=${to(`/orders/${id}`, { org })}>${data.orderNumber}</a>`}
    <span class="row tight"><span class="small muted">${t('order.count', { n: data.quantity })}</span><${Status} order=${data} /></span></li>`;
};

/** The orders that came of splitting one. */
export const Family = ({ order }) => html`
  <${Card} title=${t('family.title')} id="family"><div class="stack tight"><p class="small muted">${t('family.about')}</p>
    <ul class="plain stack tight">${order.family.orders.map((id) => html`<${Member} key=${id} id=${id} org=${order.organizationId} here=${id === order.id} />`)}</ul></div><//>`;
