import { html, useState } from '../../lib/html.js';
import { newKey, post, query } from '../../lib/api.js';
import { formatAgo, formatInstant, t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { refresh, useResource } from '../../lib/resource.js';
import { to } from '../../lib/router.js';
import { useSend } from '../../ui/form.js';
import { Badge, Empty, Loaded, ProblemNotice, useTick } from '../../ui/parts.js';
import { Pager } from '../../ui/pager.js';
import { toast } from '../../ui/toast.js';
import { eventName } from '../webhooks/events.js';

const live = 4000;
const pageSize = 25;
const kinds = { Pending: 'info', Delivered: 'good', Failed: 'bad' };

/** What the receiver said last, or why it could not be asked. */
const answerOf = (attempt) => {
  if (!attempt) return t('webhook.notYet');
  return attempt.statusCode ? t('webhook.answered', { code: String(attempt.statusCode) }) : t(`webhook.error.${attempt.error}`);
};

const Delivery = ({ delivery, onReplay, busy }) => html`
  <tr>
    <td><span class="strong">${eventName(delivery.event)}</span><br /><span class="small muted"><time datetime=${delivery.createdAt}>${formatInstant(delivery.createdAt)}</time> · <a href=${to(`/orders/${delivery.orderId}`)}>${t('order.title')}</a></span></td>
    <td><${Badge} kind=${kinds[delivery.status]}>${t(`webhook.delivery.${delivery.status}`)}<//></td>
    <td class="wide">${answerOf(delivery.attempts.at(-1))}<br /><span class="small muted">${t('webhook.attempts', { n: delivery.attempts.length })}${delivery.nextAttemptAt ? ` · ${t('webhook.nextAttempt', { when: formatAgo(delivery.nextAttemptAt) })}` : ''}</span></td>
    <td class="end"><button type="button" class="button small" aria-busy=${busy || undefined} onClick=${onReplay}>${t('webhook.replay')}<span class="visually-hidden">: ${eventName(delivery.event)}, ${formatInstant(delivery.createdAt)}</span></button></td>
  </tr>`;

/** What was sent, the newest first; each message can be sent again. */
export const Deliveries = ({ id }) => {
  useTick(5000);
  const base = `${paths.webhook(id)}/deliveries`;
  const first = base + query({ top: pageSize });
  const [trail, setTrail] = useState([first]);
  const [sending, setSending] = useState(null);
  const list = useResource(trail.at(-1), { every: trail.length < 2 ? live : undefined });
  const replay = useSend(async (delivery) => {
    setSending(delivery.id);
    try {
      await post(`${base}/${delivery.id}/replay`, undefined, { key: newKey() });
      await refresh(base);
      toast(t('webhook.replayed'));
    } finally {
      setSending(null);
    }
  });
  return html`
    <section class="card flush" aria-labelledby="deliveries-title">
      <div class="card-head"><h2 id="deliveries-title">${t('webhook.deliveries')}</h2></div>
      ${replay.problem && html`<div class="padded"><${ProblemNotice} problem=${replay.problem} /></div>`}
      <${Loaded} of=${list}>${({ items }) => (items.length === 0 ? html`<${Empty} icon="hook" level=${3} title=${t('webhook.noDeliveries')}>${t('webhook.noDeliveriesDetail')}<//>` : html`
        <table class="table fold"><thead><tr><th scope="col">${t('webhook.message')}</th><th scope="col">${t('orders.status')}</th><th scope="col">${t('webhook.answer')}</th><th scope="col"><span class="visually-hidden">${t('action.more')}</span></th></tr></thead>
          <tbody>${items.map((d) => html`<${Delivery} key=${d.id} delivery=${d} busy=${sending === d.id} onReplay=${() => replay.run(d)} />`)}</tbody></table>`)}<//>
      <${Pager} page=${trail.length} previous=${trail.length > 1 && (() => setTrail(trail.slice(0, -1)))} next=${list.data?.nextLink && (() => setTrail([...trail, list.data.nextLink]))} />
    </section>`;
};
