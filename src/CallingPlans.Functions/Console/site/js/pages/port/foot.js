import { html } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { Icon } from '../../ui/icon.js';

/** The ways on, back, and out; every one of them keeps what was entered. */
export const Foot = ({ back, busy, onLeave, label, disabled }) => html`
  <div class="row apart">
    <div class="row tight">
      ${back && html`<button type="button" class="button" onClick=${back}><${Icon} name="back" />${t('action.back')}</button>`}
      <button type="button" class="button quiet" onClick=${onLeave}>${t('port.leave')}</button>
    </div>
    <button class="button primary" aria-busy=${busy || undefined} disabled=${disabled}>${busy && html`<span class="spin" aria-hidden="true"></span>`}${label ?? t('action.continue')}<${Icon} name="arrow" /></button>
  </div>`;
