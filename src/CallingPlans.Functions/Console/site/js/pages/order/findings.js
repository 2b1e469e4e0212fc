import { html } from '../../lib/html.js';
import { has, t } from '../../lib/i18n.js';
import { patchOf } from '../../lib/pointers.js';
import { amend, refreshOrder } from '../../lib/port-order.js';
import { fieldName } from '../../ui/order-fields.js';
import { useSend } from '../../ui/form.js';
import { Card, ProblemNotice } from '../../ui/parts.js';
import { toast } from '../../ui/toast.js';

const saying = (finding) => (has(`lint.${finding.code}`) ? t(`lint.${finding.code}`) : t('lint.differs', { field: fieldName(finding.field) }));

const canTakeOver = (finding) => Boolean(finding.found && finding.field && finding.field.startsWith('/account/') && finding.field !== '/account/pin' && finding.field !== '/account/serviceAddress');

/** A finding: what was entered, what was found and where; one click takes the found value over. */
export const Finding = ({ order, etag, finding, onTaken }) => {
  const take = useSend(async () => {
    const { data } = await amend(order, etag, patchOf({ [finding.field]: finding.found }));
    await refreshOrder(order);
    onTaken?.(finding, data);
    toast(t('lint.taken', { field: fieldName(finding.field) }));
  });
  return html`
    <div class="found">
      <div class="grow stack close">
        <p class="strong">${saying(finding)}</p>
        ${(finding.entered || finding.found) && html`<p>${finding.entered && html`${t('lint.entered')} <span class="strong">${finding.entered}</span>`}${finding.entered && finding.found ? ' · ' : ''}
          ${finding.found && html`${t(`lint.found${finding.source}`)} <span class="strong">${finding.found}</span>`}</p>`}
        <${ProblemNotice} problem=${take.problem} />
      </div>
      ${canTakeOver(finding) && order.actions.includes('Amend') && html`<button type="button" class="button small" aria-busy=${take.busy || undefined} onClick=${take.run}>${t('lint.take')}<span class="visually-hidden">: ${fieldName(finding.field)}</span></button>`}
    </div>`;
};

export const Findings = ({ order, etag }) => order.lint.length > 0 && html`
  <${Card} title=${t('lint.title', { n: order.lint.length })} id="findings">
    <div class="stack tight"><p class="muted">${t('lint.about')}</p>
      ${order.lint.map((finding) => html`<${Finding} key=${finding.code + finding.field} order=${order} etag=${etag} finding=${finding} />`)}</div>
  <//>`;
