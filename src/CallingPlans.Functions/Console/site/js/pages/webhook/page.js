import { html, useState } from '../../lib/html.js';
import { remove } from '../../lib/api.js';
import { formatInstant, t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { forgetUnseen, useResource } from '../../lib/resource.js';
import { go, to } from '../../lib/router.js';
import { Dialog } from '../../ui/dialog.js';
import { useSend } from '../../ui/form.js';
import { Icon } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';
import { Card, Facts, Loaded, Notice, ProblemNotice } from '../../ui/parts.js';
import { toast } from '../../ui/toast.js';
import { eventName, WebhookState } from '../webhooks/events.js';
import { Deliveries } from './deliveries.js';

const Remove = ({ webhook, onGone, onClose }) => {
  const send = useSend(async () => {
    // Nothing of it is read any more, before it is gone.
    onGone(true);
    try {
      await remove(paths.webhook(webhook.id));
    } catch (problem) {
      onGone(false);
      throw problem;
    }
    forgetUnseen();
    onClose();
    go(to('/webhooks'), { replace: true });
    toast(t('webhook.removed'));
  });
  return html`
    <${Dialog} title=${t('webhook.removeTitle')} onClose=${onClose}><div class="stack">
      <p class="long">${t('webhook.removeAbout', { url: webhook.url })}</p><${ProblemNotice} problem=${send.problem} />
      <div class="dialog-foot"><button type="button" class="button" onClick=${onClose}>${t('action.cancel')}</button>
        <button type="button" class="button danger" aria-busy=${send.busy || undefined} onClick=${send.run}>${t('webhook.remove')}</button></div></div><//>`;
};

/** A webhook: what it is told of, and what became of each message. */
export default ({ id }) => {
  const [removing, setRemoving] = useState(null);
  const [gone, setGone] = useState(false);
  const webhook = useResource(gone ? null : paths.webhook(id), { every: 10_000 });
  const { data } = webhook;
  const host = data && new URL(data.url).host;
  return html`
    <${Page} title=${host ? t('webhook.titleOf', { host }) : webhook.problem ? t('webhook.one') : ''} heading=${host ?? t('webhook.one')} lead=${data && html`<span class="long">${data.url}</span>`} crumbs=${[[t('webhook.title'), to('/webhooks')]]}
      actions=${data && html`<button type="button" class="button danger" onClick=${() => setRemoving(data)}><${Icon} name="trash" />${t('webhook.remove')}</button>`}>
      <${Loaded} of=${webhook}>${() => html`
        <div class="stack">
          ${data.status === 'Disabled' && html`<${Notice} kind="bad" title=${t('webhook.disabledTitle')}><p>${t('webhook.disabledAbout', { at: formatInstant(data.disabledAt) })}</p><//>`}
          <${Card} title=${t('webhook.about')}><${Facts} class="three" items=${[
            [t('orders.status'), html`<${WebhookState} webhook=${data} />`],
            [t('webhook.since'), formatInstant(data.createdAt)],
            [t('webhook.by'), data.createdBy],
            [t('webhook.tellOf'), html`<ul class="plain">${data.events.map((e) => html`<li>${eventName(e)}</li>`)}</ul>`],
            [t('webhook.signed'), t('webhook.signedAbout')],
          ]} /><//>
          <${Deliveries} id=${id} />
        </div>`}<//>
      ${removing && html`<${Remove} webhook=${removing} onGone=${setGone} onClose=${() => setRemoving(null)} />`}
    <//>`;
};
