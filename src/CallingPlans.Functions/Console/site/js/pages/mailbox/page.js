import { html, useState } from '../../lib/html.js';
import { post, query } from '../../lib/api.js';
import { formatAgo, formatInstant, t } from '../../lib/i18n.js';
import { refresh, useResource } from '../../lib/resource.js';
import { usePlace } from '../../lib/router.js';
import { setServerTime } from '../../lib/settings.js';
import { Icon } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';
import { ActionButton, Card, Empty, Loaded, useTick } from '../../ui/parts.js';
import { toast } from '../../ui/toast.js';

const jumps = [['01:00:00', 'clock.hour'], ['1.00:00:00', 'clock.day'], ['7.00:00:00', 'clock.week'], ['30.00:00:00', 'clock.month']];

/** Moves the installation's clock, so that what takes weeks can be seen at once. */
const Clock = () => html`
  <${Card} title=${t('clock.title')}><div class="stack tight"><p class="muted">${t('clock.about')}</p>
    <div class="row tight">${jumps.map(([advance, key]) => html`<${ActionButton} class="small" run=${async () => {
      const { data } = await post('/api/dev/clock', { advance });
      setServerTime(data.now);
      await refresh();
      toast(t('clock.moved', { at: formatInstant(data.now) }));
    }}>${t(key)}<//>`)}</div></div><//>`;

/** The addresses in a text, as links. */
const Linked = ({ text }) => text.split(/(https?:\/\/[^\s)]+)/).map((part, i) => (i % 2 ? html`<a href=${part}>${part}</a>` : part));

/** The local mailbox of a development installation: what would have been sent. */
export default () => {
  useTick();
  const order = usePlace().searchParams.get('orderId');
  const list = useResource(`/api/dev/mailbox${query({ orderId: order, top: 200 })}`, { every: 5000, all: true });
  const [chosen, setChosen] = useState(null);
  return html`
    <${Page} title=${t('mailbox.title')} lead=${t('mailbox.lead')}>
      <div class="stack">
        <${Clock} />
        <${Loaded} of=${list}>${(oldest) => {
          const items = oldest.toReversed();
          if (!items.length) return html`<div class="card"><${Empty} icon="mail" title=${t('mailbox.none')} /></div>`;
          const keyOf = (m) => `${m.orderId}${m.template}${m.to}${m.sentAt}`;
          const mail = items.find((m) => keyOf(m) === chosen) ?? items[0];
          return html`<div class="columns halves">
            <section class="card" aria-label=${t('mailbox.list')}><ul class="mail-list divided">${items.map((m) => html`<li key=${keyOf(m)}><button type="button" aria-current=${m === mail ? 'true' : undefined} onClick=${() => setChosen(keyOf(m))}>
              <span class="row apart tight stay"><span class="strong">${m.subject}</span><span class="small muted nowrap">${formatAgo(m.sentAt)}</span></span><span class="small muted">${m.to}</span></button></li>`)}</ul></section>
            <section class="card sticky" aria-labelledby="mail-subject"><div class="card-body stack"><h2 id="mail-subject">${mail.subject}</h2>
              <p class="small muted">${t('mailbox.to', { to: mail.to })} · ${formatInstant(mail.sentAt)} · ${mail.template}</p>
              <div class="mail-text" lang=${mail.language}><${Linked} text=${mail.text} /></div>
              ${mail.attachments.map((a) => html`<p class="row tight small"><${Icon} name="file" />${a.fileName} <span class="muted">${a.contentType}</span></p>`)}</div></section></div>`;
        }}<//>
      </div>
    <//>`;
};
