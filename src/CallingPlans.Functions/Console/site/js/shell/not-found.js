import { html } from '../lib/html.js';
import { t } from '../lib/i18n.js';
import { Empty } from '../ui/parts.js';
import { Page } from '../ui/page.js';

export const NotFound = () => html`
  <${Page} title=${t('notFound.title')}>
    <div class="card"><${Empty} icon="search" title=${t('notFound.nothing')} actions=${html`<a class="button" href="/">${t('notFound.home')}</a>`}>${t('notFound.detail')}<//></div>
  <//>`;
