import { html } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { ProblemNotice } from '../../ui/parts.js';

/** A form of the desk: its fields, what was refused, and the way out. */
export const DeskForm = ({ action, send, body, onDone, shown, children, danger }) => {
  const sending = useSend(() => send(body()));
  return html`
    <form class="sub stack" onSubmit=${onSubmit(sending.run)} aria-label=${t(`desk.act.${action}`)}>
      ${typeof children === 'function' ? children(sending.errors) : children}
      <${ProblemNotice} problem=${sending.problem} shown=${shown} />
      <div class="row tight"><button class=${`button ${danger ? 'danger' : 'primary'}`} aria-busy=${sending.busy || undefined}>${t(`desk.act.${action}`)}</button>
        <button type="button" class="button quiet" onClick=${onDone}>${t('action.cancel')}</button></div>
    </form>`;
};
