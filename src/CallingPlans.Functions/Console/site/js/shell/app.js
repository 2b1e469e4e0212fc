import { html, useEffect, useLayoutEffect, useRef, useState } from '../lib/html.js';
import { t, useLanguage } from '../lib/i18n.js';
import { go, match, usePlace } from '../lib/router.js';
import { chooseCustomer, customer, useSession } from '../lib/session.js';
import { useStore } from '../lib/store.js';
import { expectFocus, TitleAnnouncer } from '../ui/page.js';
import { Toasts } from '../ui/toast.js';
import { ErrorBoundary } from './boundary.js';
import { NotFound } from './not-found.js';
import { Rail } from './rail.js';
import { routes } from './routes.js';
import { SignIn } from './sign-in.js';
import { TopBar } from './topbar.js';

/** The page of an address. The one before stays until its code is there. */
const usePage = (url) => {
  const [shown, setShown] = useState(null);
  const path = url.pathname;
  useEffect(() => {
    let late = false;
    const found = match(routes, path);
    if (!found) {
      setShown({ path, View: NotFound, params: {}, route: { open: false } });
      return undefined;
    }
    found.route.load().then(
      (module) => { if (!late) setShown({ path, View: module.default, params: found.params, route: found.route }); },
      (fault) => { if (!late) setShown({ path, View: () => { throw fault; }, params: {}, route: found.route }); });
    return () => { late = true; };
  }, [path]);
  return shown;
};

const Shell = ({ url, shown, session }) => {
  const [menu, setMenu] = useState(false);
  useEffect(() => setMenu(false), [url.href]);
  const org = useStore(customer);
  const needsCustomer = shown.route.customer && !org;
  useEffect(() => { if (needsCustomer) go('/customers', { replace: true }); }, [needsCustomer]);
  return html`
    <div class="shell">
      <a class="skip" href="#main" onClick=${(event) => { event.preventDefault(); document.getElementById('main').focus(); }}>${t('nav.skip')}</a>
      <${TopBar} session=${session} menu=${menu} onMenu=${() => setMenu(!menu)} />
      <${Rail} session=${session} path=${url.pathname} open=${menu} />
      <main class="content" id="main" tabindex="-1">
        <${ErrorBoundary} key=${shown.path}>
          ${!needsCustomer && (shown.route.role && shown.route.role !== session.role ? html`<${NotFound} />` : html`<${shown.View} key=${`${shown.path} ${org}`} ...${shown.params} />`)}
        <//>
      </main>
    </div>`;
};

export const App = () => {
  useLanguage();
  const url = usePlace();
  const session = useSession();
  const shown = usePage(url);
  const asked = url.searchParams.get('org');
  // Before anything of the page is read, the customer that its address names.
  useLayoutEffect(() => {
    if (session && !session.org && asked && asked !== customer.get()) chooseCustomer(asked);
  }, [asked, session]);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) expectFocus();
    first.current = false;
  }, [url.pathname]);
  const body = () => {
    if (!shown) return null;
    if (shown.route.open) return html`<${ErrorBoundary} key=${shown.path}><${shown.View} ...${shown.params} /><//>`;
    if (!session) return html`<${SignIn} />`;
    return html`<${Shell} url=${url} shown=${shown} session=${session} />`;
  };
  return html`${body()}<${TitleAnnouncer} /><${Toasts} />`;
};

