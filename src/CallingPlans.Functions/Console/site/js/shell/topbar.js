import { html } from '../lib/html.js';
import { language, languages, setLanguage, t } from '../lib/i18n.js';
import { paths } from '../lib/paths.js';
import { useResource } from '../lib/resource.js';
import { customer, signOut } from '../lib/session.js';
import { settings } from '../lib/settings.js';
import { useStore } from '../lib/store.js';
import { setTheme, theme } from '../lib/theme.js';
import { Icon } from '../ui/icon.js';
import { Menu } from '../ui/menu.js';
import { people, switchTo } from './people.js';

const Brand = () => html`<a class="brand" href="/"><img src="/mark.svg" alt="" width="28" height="28" /><span>${t('product')}</span></a>`;

/** Whom one works for; partners and the desk change it here. */
const CustomerSwitch = ({ session }) => {
  const org = useStore(customer);
  const { data } = useResource(org ? paths.organization(org) : null);
  if (!org) return null;
  const trial = data?.subscription.kind === 'Trial' && html`<span class="tag">${t('trial.tag')}</span>`;
  if (session.org) return html`<span class="customer muted small"><span class="name">${data?.name ?? org}</span>${trial}</span>`;
  return html`<a class="button quiet small customer" href="/customers"><${Icon} name="building" /><span class="name">${data?.name ?? org}</span>${trial}<span class="visually-hidden">${t('nav.changeCustomer')}</span></a>`;
};

export const Preferences = () => {
  const chosen = useStore(theme);
  return html`
    <${Menu} label=${t('nav.language')} class="quiet icon-only" button=${html`<${Icon} name="globe" />`}>
      ${Object.entries(languages).map(([id, text]) => html`<button type="button" class="entry" lang=${id} aria-current=${language.get() === id ? 'true' : undefined} onClick=${() => setLanguage(id)}>${text}</button>`)}
    <//>
    <${Menu} label=${t('nav.theme')} class="quiet icon-only" button=${html`<${Icon} name=${chosen === 'dark' ? 'moon' : 'sun'} />`}>
      ${['system', 'light', 'dark'].map((id) => html`<button type="button" class="entry" aria-current=${chosen === id ? 'true' : undefined} onClick=${() => setTheme(id)}>${t(`theme.${id}`)}</button>`)}
    <//>`;
};

export const TopBar = ({ session, menu, onMenu }) => html`
  <header class="topbar">
    <button type="button" class="button quiet icon-only menu-button" aria-expanded=${menu} aria-controls="rail" aria-label=${t('nav.menu')} onClick=${onMenu}><${Icon} name="menu" /></button>
    <${Brand} />
    <span class="spacer"></span>
    <${CustomerSwitch} session=${session} />
    <${Preferences} />
    <${Menu} label=${t('nav.account')} class="quiet icon-only" button=${html`<${Icon} name="user" />`}>
      <div class="about"><p class="strong">${session.name}</p><p class="small muted">${t(`role.${session.role}`)}</p></div>
      ${settings.development && html`<p class="small muted heading" id="others">${t('people.switch')}</p>${people.map((id) => html`<button type="button" class="entry" aria-describedby="others" onClick=${() => switchTo(id)}>${t(`people.${id}.name`)}</button>`)}<hr />`}
      <button type="button" class="entry" onClick=${() => signOut()}>${t('action.signOut')}</button>
    <//>
  </header>`;
