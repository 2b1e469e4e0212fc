import { html } from '../lib/html.js';
import { t } from '../lib/i18n.js';
import { to } from '../lib/router.js';
import { customer } from '../lib/session.js';
import { settings } from '../lib/settings.js';
import { useStore } from '../lib/store.js';
import { Icon } from '../ui/icon.js';

const entry = (path, icon, text, here) => ({ path, icon, text, here: here ?? ((at) => at === path || at.startsWith(`${path}/`)) });

const groups = (session, org) => [
  session.role === 'PortingDesk' && { title: t('nav.desk'), entries: [entry('/desk', 'desk', t('nav.queue'), (at) => /^\/desk(\/orders\/|$)/.test(at)), entry('/desk/findings', 'alert', t('nav.findings'))] },
  org && {
    title: session.org ? null : t('nav.customer'),
    entries: [
      entry('/orders', 'list', t('nav.orders'), (at) => /^\/(orders|number-orders)(\/|$)/.test(at)),
      entry('/ports/new', 'port', t('nav.port'), (at) => at.startsWith('/ports/')),
      entry('/numbers/new', 'plus', t('nav.newNumbers')),
      entry('/numbers', 'phone', t('nav.numbers'), (at) => at === '/numbers'),
      entry('/locations', 'pin', t('nav.locations')),
      entry('/subscription', 'file', t('nav.subscription')),
      entry('/webhooks', 'hook', t('nav.webhooks')),
    ],
  },
  {
    title: t('nav.more'),
    entries: [
      !session.org && entry('/customers', 'users', t('nav.customers')),
      entry('/providers', 'building', t('nav.providers')),
      entry('/help', 'help', t('nav.help')),
      settings.development && entry('/mailbox', 'mail', t('nav.mailbox')),
    ].filter(Boolean),
  },
].filter(Boolean);

export const Rail = ({ session, path, open }) => {
  const org = useStore(customer);
  return html`
    <nav class=${`rail ${open ? 'open' : ''}`} id="rail" aria-label=${t('nav.main')}>
      ${groups(session, org).map((group) => html`
        ${group.title && html`<h2>${group.title}</h2>`}
        <ul>${group.entries.map((e) => html`<li><a href=${to(e.path)} aria-current=${e.here(path) ? 'page' : undefined}><${Icon} name=${e.icon} />${e.text}</a></li>`)}</ul>`)}
    </nav>`;
};
