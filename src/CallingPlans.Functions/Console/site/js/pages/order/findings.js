import { html } from '../../lib/html.js';
import { has, t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { amend, refreshOrder } from '../../lib/port-order.js';
import { useResource } from '../../lib/resource.js';
import { fieldName } from '../../ui/order-fields.js';
import { useSend } from '../../ui/form.js';
import { Card, ProblemNotice } from '../../ui/parts.js';
import { toast } from '../../ui/toast.js';

const saying = (finding) => (!finding.entered && finding.found && finding.patch ? t('lint.missing', { field: fieldName(finding.field) }) : has(`lint.${finding.code}`) ? t(`lint.${finding.code}`) : t('lint.differs', { field: fieldName(finding.field) }));

const idOf = (finding) => finding.source + finding.code + finding.field;

/** What disagrees, also with what only the carrier knows: until the carrier has answered, or where it does not, without that. */
export const useLint = (order) => {
  const asked = useResource(order.actions.includes('Amend') ? `${paths.port(order.id, order.organizationId)}/lint` : null, { all: true });
  const known = new Set(order.lint.map(idOf));
  // What the order itself tells is as new as the order.
  return [...order.lint, ...(asked.data ?? []).filter((finding) => finding.source !== 'Bill' && !known.has(idOf(finding)))];
};

/** Beside a field, what disagrees with it. */
export const FindingsAt = ({ order, etag, lint, pointers, onTaken }) => {
  const findings = lint.filter((finding) => pointers.includes(finding.field));
  return findings.length > 0 && html`<div class="stack tight">${findings.map((finding) => html`<${Finding} key=${idOf(finding)} order=${order} etag=${etag} finding=${finding} onTaken=${onTaken} />`)}</div>`;
};

/** A finding: what was entered, what was found and where; one click takes the found value over. */
export const Finding = ({ order, etag, finding, onTaken }) => {
  const take = useSend(async () => {
    const { data } = await amend(order, etag, finding.patch);
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
      ${finding.patch && order.actions.includes('Amend') && html`<button type="button" class="button small" aria-busy=${take.busy || undefined} onClick=${take.run}>${t('lint.take')}<span class="visually-hidden">: ${fieldName(finding.field)}</span></button>`}
    </div>`;
};

/** What disagrees, but for what is shown beside its field. */
export const Findings = ({ order, etag, lint, beside = [] }) => {
  const findings = lint.filter((finding) => !beside.includes(finding.field));
  return findings.length > 0 && html`
  <${Card} title=${t('lint.title', { n: findings.length })} id="findings">
    <div class="stack tight"><p class="muted">${t('lint.about')}</p>
      ${findings.map((finding) => html`<${Finding} key=${idOf(finding)} order=${order} etag=${etag} finding=${finding} />`)}</div>
  <//>`;
};
