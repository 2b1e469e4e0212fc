import { html, useState } from '../../lib/html.js';
import { call, newKey } from '../../lib/api.js';
import { t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { refresh } from '../../lib/resource.js';
import { Card } from '../../ui/parts.js';
import { toast } from '../../ui/toast.js';
import { answers } from './answers.js';
import { decisions } from './decisions.js';

const forms = { ...decisions, ...answers };
const primary = ['approval', 'request-answers', 'fulfilment', 'cancellation-refusal'];
const careful = ['rejection', 'cancellation', 'failure'];

const offered = (order) => order.deskActions ?? (order.caseNumber ? (order.answer ? [] : ['request-answers']) : (order.kind === 'NewNumbers' && order.status === 'Pending' && order.stage === 'DeskReview' ? ['fulfilment', 'failure'] : []));

/** What the desk may do with an order now, each with a form of its own. */
export const DeskPanel = ({ order }) => {
  const [open, setOpen] = useState(null);
  const actions = offered(order);
  const act = async (action, body) => {
    await call('POST', `${paths.desk(order.id)}/${action}`, { body, key: newKey() });
    await Promise.all([refresh('/api/desk/'), refresh('/api/organizations/')]);
    toast(t('desk.done'));
    setOpen(null);
  };
  if (!actions.length) return null;
  const Form = actions.includes(open) ? forms[open] : null;
  return html`
    <${Card} title=${t('desk.panel')} id="desk">
      <div class="stack">
        <div class="row tight">${actions.map((a) => html`<button type="button" key=${a} class=${`button small ${primary.includes(a) ? 'primary' : careful.includes(a) ? 'danger' : ''}`} aria-expanded=${open === a} onClick=${() => setOpen(open === a ? null : a)}>${t(`desk.act.${a}`)}</button>`)}</div>
        ${Form && html`<${Form} key=${open} order=${order} send=${(body) => act(open, body)} onDone=${() => setOpen(null)} />`}
      </div>
    <//>`;
};
