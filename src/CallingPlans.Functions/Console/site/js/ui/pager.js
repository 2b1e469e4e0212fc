import { html } from '../lib/html.js';
import { t } from '../lib/i18n.js';
import { Icon } from './icon.js';

/** The ways to a list's other pages; nothing where there is one only. */
export const Pager = ({ page, previous, next }) => (next || previous) && html`
  <div class="pager">
    <button type="button" class="button small" disabled=${!previous} onClick=${previous || undefined}><${Icon} name="back" />${t('list.previous')}</button>
    <span class="small muted" aria-live="polite">${t('list.page', { page })}</span>
    <button type="button" class="button small" disabled=${!next} onClick=${next || undefined}>${t('list.next')}<${Icon} name="arrow" /></button>
  </div>`;
