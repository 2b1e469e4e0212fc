import { html, useEffect, useRef } from '../lib/html.js';
import { createStore, useStore } from '../lib/store.js';
import { t } from '../lib/i18n.js';

/** The page's title, said to screen readers when the page changes. */
export const title = createStore('');
let arrived = false;

/** After a change of address the next page's heading takes the focus. */
export const expectFocus = () => { arrived = true; };

export const useTitle = (text) => {
  useEffect(() => {
    if (!text) return;
    document.title = `${text} · ${t('product')}`;
    title.set(text);
  }, [text]);
};

/** A page: its way back, heading, and what can be done on it. Without a title it is being loaded. */
export const Page = ({ title: text, heading, lead, crumbs, actions, children, class: more = '' }) => {
  useTitle(text);
  const head = useRef(null);
  useEffect(() => {
    if (!arrived || !text) return;
    arrived = false;
    head.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [text]);
  return html`
    <div class=${`inner ${more}`}>
      ${crumbs && html`<nav aria-label=${t('nav.crumbs')}><ol class="crumbs">${crumbs.map(([label, href]) => html`<li><a href=${href}>${label}</a></li>`)}</ol></nav>`}
      <div class="page-head">
        <div><h1 tabindex="-1" ref=${head}>${(heading ?? text) || html`<span class="visually-hidden">${t('state.loading')}</span>`}</h1>${lead && html`<p class="lead">${lead}</p>`}</div>
        ${actions && html`<div class="row tight">${actions}</div>`}
      </div>
      ${children}
    </div>`;
};

export const TitleAnnouncer = () => html`<p class="visually-hidden" role="status" aria-live="polite">${useStore(title)}</p>`;
