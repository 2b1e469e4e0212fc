import { html, useState } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { patchOf, valueAt } from '../../lib/pointers.js';
import { act, amend, refreshOrder } from '../../lib/port-order.js';
import { to } from '../../lib/router.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { fieldName } from '../../ui/order-fields.js';
import { Card, Notice, ProblemNotice } from '../../ui/parts.js';
import { toast } from '../../ui/toast.js';
import { Editor, editable } from './editor.js';
import { Split } from './split.js';

/** Errors of one field stand together with its one input. */
const byField = (errors) => {
  const groups = new Map();
  for (const error of errors) {
    const field = error.field?.replace(/^\/numbers\/.*/, '/numbers') ?? null;
    groups.set(field, [...(groups.get(field) ?? []), error]);
  }
  return [...groups];
};

const Cause = ({ error }) => html`
  <div class="stack close"><h3>${error.title}</h3><p>${error.detail}</p><p class="small"><span class="strong">${t('corrections.remedy')}</span> ${error.remedy}</p></div>`;

/** What was rejected, with cause and remedy beside the field to correct; amended in place and sent again. */
export const Corrections = ({ order, etag, market, zone }) => {
  const [changes, setChanges] = useState({});
  const set = (pointer) => (value) => setChanges({ ...changes, [pointer]: value });
  const send = useSend(async () => {
    if (Object.keys(changes).length) await amend(order, etag, patchOf(changes));
    if (order.actions.includes('Submit')) await act(order, 'submission');
    await refreshOrder(order);
    toast(t('corrections.sent'));
  });
  const saveFailed = async () => { await send.run(); await refreshOrder(order); };
  const groups = byField(order.errors);
  const splits = order.errors.some((e) => e.code === 'MultipleBtns') && order.actions.includes('Split');
  const fields = groups.map(([field]) => field).filter(Boolean);
  const risks = order.risks.filter((r) => editable(r.field) && !fields.includes(r.field));
  const shown = [...fields, ...risks.map((r) => r.field)];
  const editor = (pointer, errors = []) => html`<${Editor} pointer=${pointer} order=${order} market=${market} zone=${zone} named=${errors}
    value=${pointer in changes ? changes[pointer] : valueAt(order, pointer)} changed=${pointer in changes} onInput=${set(pointer)} errors=${send.errors} />`;
  return html`
    <${Card} title=${t('corrections.title', { n: order.errors.length })} id="corrections">
      <form class="stack wide" onSubmit=${onSubmit(saveFailed)} novalidate>
        ${groups.map(([field, errors]) => html`
          <div class="sub stack" key=${field}>
            ${errors.map((error) => html`<${Cause} error=${error} />`)}
            ${field ? editor(field, errors) : html`<p class="small">${t('corrections.noField')} <a href=${to('/help')}>${t('corrections.contact')}</a></p>`}
          </div>`)}
        ${splits && html`<${Split} order=${order} by="BillingTelephoneNumber" />`}
        ${risks.length > 0 && html`
          <details><summary>${t('corrections.risks', { n: risks.length })}</summary>
            <div class="stack"><p class="muted">${t('corrections.risksDetail')}</p>
              ${risks.map((risk) => html`<div class="sub stack tight" key=${risk.field}>${editor(risk.field)}<p class="small muted">${risk.detail}</p></div>`)}</div>
          </details>`}
        <${ProblemNotice} problem=${send.problem} shown=${shown} />
        ${send.problem?.status === 412 && html`<${Notice} kind="warn" title=${t('problem.changedMeanwhile')} />`}
        <div class="row"><button class="button primary" aria-busy=${send.busy || undefined}>${t(order.actions.includes('Submit') ? 'corrections.resubmit' : 'action.save')}</button>
          <span class="small muted">${Object.keys(changes).length ? t('corrections.changed', { fields: Object.keys(changes).map(fieldName).join(', ') }) : t('corrections.unchanged')}</span></div>
      </form>
    <//>`;
};
