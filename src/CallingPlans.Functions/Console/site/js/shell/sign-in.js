import { html, useState } from '../lib/html.js';
import { t } from '../lib/i18n.js';
import { go } from '../lib/router.js';
import { ended, signIn } from '../lib/session.js';
import { settings } from '../lib/settings.js';
import { useStore } from '../lib/store.js';
import { Choices, Field } from '../ui/field.js';
import { onSubmit, useSend } from '../ui/form.js';
import { Notice, ProblemNotice } from '../ui/parts.js';
import { useTitle } from '../ui/page.js';
import { become, people } from './people.js';
import { Preferences } from './topbar.js';

/** In development: sample organisations, and a token for whom one wants to be. */
const Development = () => {
  const [who, setWho] = useState('customer');
  const enter = useSend(async () => {
    await become(who);
    if (location.pathname === '/' || who === 'desk' || who === 'partner') go('/', { replace: true });
  });
  return html`
    <form class="stack" onSubmit=${onSubmit(enter.run)}>
      <${Choices} legend=${t('signIn.who')} name="who" value=${who} onInput=${setWho}
        options=${people.map((id) => [id, t(`people.${id}.name`), t(`people.${id}.about`)])} />
      <${ProblemNotice} problem=${enter.problem} />
      <button class="button primary block" aria-busy=${enter.busy || undefined}>${t('action.signIn')}</button>
    </form>`;
};

const Token = () => {
  const [token, setToken] = useState('');
  const [wrong, setWrong] = useState(false);
  const enter = () => setWrong(!signIn(token.trim().replace(/^Bearer\s+/i, '')));
  return html`
    <form class="stack" onSubmit=${onSubmit(enter)}>
      <${Field} label=${t('signIn.token')} hint=${t('signIn.tokenHint')} rows=${4} value=${token} onInput=${setToken} required spellcheck="false" autocomplete="off"
        errors=${wrong ? [{ detail: t('signIn.tokenWrong') }] : []} />
      <button class="button primary block">${t('action.signIn')}</button>
    </form>`;
};

export const SignIn = () => {
  useTitle(t('signIn.title'));
  const why = useStore(ended);
  return html`
    <main class="gate" id="main">
      <div class="stack">
        <section class="card"><div class="card-body stack wide">
          <div class="row apart"><img src="/mark.svg" alt="" width="40" height="40" /><div class="row tight"><${Preferences} /></div></div>
          <div><h1 tabindex="-1">${t('product')}</h1><p class="muted">${t('signIn.lead')}</p></div>
          ${why && html`<${Notice} kind="warn" live title=${t(`signIn.${why}`)} />`}
          ${settings.development ? html`<${Development} /><details><summary>${t('signIn.byToken')}</summary><${Token} /></details>` : html`<${Token} />`}
        </div></section>
        <p class="small muted row"><a href="/api/docs">${t('signIn.reference')}</a></p>
      </div>
    </main>`;
};
