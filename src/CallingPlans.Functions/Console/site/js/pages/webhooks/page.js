import { html } from '../../lib/html.js';
import { dayOnly, formatInstant, formatList, t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { useResource } from '../../lib/resource.js';
import { to } from '../../lib/router.js';
import { Page } from '../../ui/page.js';
import { Empty, Loaded } from '../../ui/parts.js';
import { AddWebhook } from './add.js';
import { eventName, WebhookState } from './events.js';

const Row = ({ webhook }) => html`
  <tr class="go">
    <td><a class="cover long" href=${to(`/webhooks/${webhook.id}`)}>${webhook.url}</a><br /><span class="small muted">${formatList(webhook.events.map(eventName))}</span></td>
    <td><${WebhookState} webhook=${webhook} /></td>
    <td class="nowrap muted" data-label=${t('webhook.since')}>${formatInstant(webhook.createdAt, undefined, dayOnly)}</td>
  </tr>`;

/** Where the organisation's own systems are told of its orders. */
export default () => {
  const list = useResource(paths.webhooks(), { all: true });
  return html`
    <${Page} title=${t('webhook.title')} lead=${t('webhook.lead')}>
      <div class="stack wide">
        <section class="card" aria-label=${t('webhook.title')}>
          <${Loaded} of=${list}>${(webhooks) => (webhooks.length === 0 ? html`<${Empty} icon="hook" title=${t('webhook.none')}>${t('webhook.noneDetail')}<//>` : html`
            <table class="table fold"><thead><tr><th scope="col">${t('webhook.url')}</th><th scope="col">${t('orders.status')}</th><th scope="col">${t('webhook.since')}</th></tr></thead>
              <tbody>${webhooks.map((w) => html`<${Row} key=${w.id} webhook=${w} />`)}</tbody></table>`)}<//>
        </section>
        <${AddWebhook} />
      </div>
    <//>`;
};
