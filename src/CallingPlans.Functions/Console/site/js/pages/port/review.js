import { html } from '../../lib/html.js';
import { formatDate, t } from '../../lib/i18n.js';
import { act, latest, refreshOrder } from '../../lib/port-order.js';
import { go as goTo, to } from '../../lib/router.js';
import { addressLine } from '../../ui/address.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { Icon } from '../../ui/icon.js';
import { fieldName } from '../../ui/order-fields.js';
import { Card, Facts, Notice, ProblemNotice } from '../../ui/parts.js';
import { Phone } from '../../ui/status.js';
import { Findings, useLint } from '../order/findings.js';
import { Foot } from './foot.js';
import { stepFor, steps } from './steps.js';

const Errors = ({ order }) => html`
  <${Notice} kind="bad" live title=${t('review.errors', { n: order.errors.length })}>
    <ul class="plain stack">${order.errors.map((e) => {
      const step = stepFor(e.field);
      return html`<li><p class="strong">${e.title}</p><p>${e.detail} ${e.remedy}</p>
        ${e.numbers?.length > 0 && html`<p class="small">${e.numbers.map((n, i) => html`${i ? ', ' : ''}<${Phone} number=${n} />`)}</p>`}
        ${step && html`<a href=${to(`/ports/${order.id}/${step}`)}>${t('review.fix', { field: fieldName(e.field) })}</a>`}</li>`;
    })}</ul><//>`;

const Item = ({ order, step, market, children }) => {
  const done = step.done(order, market);
  const optional = step.optional?.(market);
  const href = to(`/ports/${order.id}/${step.id}`);
  return html`<li><${Icon} name=${done ? 'check' : optional ? 'circle' : 'alert'} class=${done ? '' : optional ? 'todo' : 'wrong'} />
    <div class="grow stack close"><div class="row apart tight"><h3>${t(`port.${step.id}`)}</h3><a class="small" href=${href}>${t('action.edit')}<span class="visually-hidden">: ${t(`port.${step.id}`)}</span></a></div>${children}</div></li>`;
};

/** Everything once more, with what is missing and what disagrees, before it is sent. */
export const ReviewStep = ({ order, etag, market, back, leave }) => {
  const lint = useLint(order);
  const send = useSend(async () => {
    try {
      await act(order, 'submission');
    } finally {
      await refreshOrder(order);
    }
    goTo(to(`/orders/${order.id}`));
  });
  const a = order.account;
  const bill = latest(order, 'Bill');
  const bodies = {
    numbers: html`<p>${order.numbers.slice(0, 6).map((n, i) => html`${i ? ', ' : ''}<${Phone} number=${n.number} />`)} ${order.numbers.length > 6 ? t('list.more', { n: order.numbers.length - 6 }) : ''}${order.numbers.length === 0 ? t('order.noNumbers') : ''}</p>`,
    account: html`<${Facts} class="two" items=${[
      [fieldName('/account/carrierName'), a.carrierName], [fieldName('/account/companyName'), a.companyName], [fieldName('/account/accountNumber'), a.accountNumber],
      [fieldName('/account/billingTelephoneNumber'), a.billingTelephoneNumber && html`<${Phone} number=${a.billingTelephoneNumber} />`], [fieldName('/account/authorizedName'), a.authorizedName],
      [fieldName('/account/serviceAddress'), addressLine(a.serviceAddress)], [fieldName('/bill'), bill && `${bill.fileName}${bill.check.billDate ? `, ${formatDate(bill.check.billDate)}` : ''}`],
    ]} />`,
    date: html`<p>${order.requestedDate ? `${formatDate(order.requestedDate, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })} ${order.requestedTime ?? ''}` : t('date.noWish')}</p>`,
    loa: html`<p>${t(`loa.${order.loa.status}`)}${order.loa.status === 'Missing' && market.port.loa === 'Uploaded' ? ` ${t('loa.waits')}` : ''}</p>`,
  };
  return html`
    <form class="stack" onSubmit=${onSubmit(send.run)} novalidate>
      ${order.errors.length > 0 ? html`<${Errors} order=${order} />` : html`<${ProblemNotice} problem=${send.problem} />`}
      <${Card} title=${t('review.title')}>
        <ul class="check-list divided stack">${steps.slice(0, -1).map((step) => html`<${Item} key=${step.id} order=${order} step=${step} market=${market}>${bodies[step.id]}<//>`)}</ul>
      <//>
      <${Findings} order=${order} etag=${etag} lint=${lint} />
      <p class="small muted">${t('review.free')} ${market.port.deskReview ? t('review.desk') : ''}</p>
      <${Foot} back=${back} busy=${send.busy} onLeave=${leave} label=${t('review.submit')} />
    </form>`;
};
