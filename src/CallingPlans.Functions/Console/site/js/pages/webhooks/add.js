import { html, useEffect, useRef, useState } from '../../lib/html.js';
import { newKey, post } from '../../lib/api.js';
import { t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { refresh } from '../../lib/resource.js';
import { errorsAt, Field, FieldErrors, focusFirstError } from '../../ui/field.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { Icon } from '../../ui/icon.js';
import { Card, Notice, ProblemNotice } from '../../ui/parts.js';
import { toast } from '../../ui/toast.js';
import { eventName, webhookEvents } from './events.js';

/** The secret of a new webhook: this is the one moment at which it can be read. */
const Secret = ({ webhook, onDone }) => {
  const head = useRef(null);
  useEffect(() => { head.current.focus(); }, []);
  const copy = () => navigator.clipboard?.writeText(webhook.secret).then(() => toast(t('webhook.copied')), () => {});
  return html`
    <${Card}>
      <div class="stack">
        <h2 tabindex="-1" ref=${head}>${t('webhook.added')}</h2>
        <p>${t('webhook.addedAbout', { url: webhook.url })}</p>
        <${Notice} kind="warn" title=${t('webhook.once')}><p><code id="webhook-secret">${webhook.secret}</code></p><//>
        <div class="row tight"><button type="button" class="button" onClick=${copy}><${Icon} name="copy" />${t('webhook.copy')}</button>
          <button type="button" class="button primary" onClick=${onDone}>${t('webhook.kept')}</button></div>
      </div>
    <//>`;
};

/** Asks for an address and what it is to be told of. */
export const AddWebhook = () => {
  const [url, setUrl] = useState('');
  const [events, setEvents] = useState(['order.status_changed']);
  const [made, setMade] = useState(null);
  const [key, setKey] = useState(newKey);
  const [asked, setAsked] = useState(false);
  const send = useSend(async () => {
    setAsked(true);
    if (!events.length) {
      focusFirstError();
      return;
    }
    try {
      const { data } = await post(paths.webhooks(), { url: url.trim(), events }, { key });
      setMade(data);
      setUrl('');
      setAsked(false);
      await refresh(paths.webhooks());
    } finally {
      setKey(newKey());
    }
  });
  if (made) return html`<${Secret} webhook=${made} onDone=${() => setMade(null)} />`;
  const wrong = asked && !events.length ? [{ detail: t('webhook.chooseOne') }] : errorsAt(send.errors, '/events', true);
  const toggle = (event, on) => setEvents(webhookEvents.filter((e) => (e === event ? on : events.includes(e))));
  return html`
    <form onSubmit=${onSubmit(send.run)} novalidate>
      <${Card} title=${t('webhook.add')} foot=${html`<button class="button primary" aria-busy=${send.busy || undefined}>${t('webhook.addSend')}</button>`}>
        <div class="stack">
          <${Field} label=${t('webhook.url')} hint=${t('webhook.urlHint')} type="url" value=${url} onInput=${setUrl} errors=${errorsAt(send.errors, '/url')} autocomplete="off" spellcheck="false" />
          <fieldset class="stack tight">
            <legend>${t('webhook.tellOf')}</legend>
            ${webhookEvents.map((event, i) => html`
              <label class="choice" key=${event}><input type="checkbox" checked=${events.includes(event)} aria-invalid=${wrong.length && i === 0 ? 'true' : undefined} aria-describedby=${wrong.length ? 'webhook-events-errors' : undefined}
                onChange=${(change) => toggle(event, change.target.checked)} /><span>${eventName(event)} <code class="small muted">${event}</code></span></label>`)}
            <${FieldErrors} errors=${wrong} id="webhook-events-errors" />
          </fieldset>
          <${ProblemNotice} problem=${send.problem} shown=${['/url', '/events']} />
        </div>
      <//>
    </form>`;
};
