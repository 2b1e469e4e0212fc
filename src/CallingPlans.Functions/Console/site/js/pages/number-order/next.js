import { html, useState } from '../../lib/html.js';
import { post } from '../../lib/api.js';
import { formatInstant, t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { refresh } from '../../lib/resource.js';
import { to } from '../../lib/router.js';
import { session } from '../../lib/session.js';
import { Check, focusFirstError } from '../../ui/field.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { ProblemNotice } from '../../ui/parts.js';
import { toast } from '../../ui/toast.js';

const Terms = ({ order, path, org }) => {
  const [agreed, setAgreed] = useState(false);
  const [asked, setAsked] = useState(false);
  const accept = useSend(async () => {
    setAsked(true);
    if (!agreed) {
      focusFirstError();
      return;
    }
    await post(`${paths.numberOrder(order.id, org)}/terms-acceptance`);
    await Promise.all([refresh(path), refresh(paths.orders(org)), refresh(paths.numbers(org))]);
    toast(t('terms.done'));
  });
  return html`
    <form class="stack" onSubmit=${onSubmit(accept.run)} novalidate>
      <${Check} label=${t('terms.agree')} value=${agreed} onInput=${setAgreed} errors=${asked && !agreed ? [{ detail: t('terms.needed') }] : []} />
      <${ProblemNotice} problem=${accept.problem} />
      <div><button class="button primary" aria-busy=${accept.busy || undefined}>${t('terms.accept')}</button></div>
    </form>`;
};

const sayingOf = (order) => {
  if (order.status === 'Error') return 'Error';
  if (order.status === 'Pending') return order.stage === 'DeskReview' ? 'Desk' : 'Pending';
  if (!order.termsOfService.required) return 'Fulfilled';
  if (order.termsOfService.acceptedAt) return 'Active';
  return order.needsAction ? 'Terms' : 'Gone';
};

const moods = { Error: 'bad', Terms: 'warn', Active: 'good', Fulfilled: 'good' };

/** What has to be done about an order of new numbers now. */
export const NumberNext = ({ order, path, org, desk }) => {
  const saying = sayingOf(order);
  const mayAccept = order.actions.includes('AcceptTerms');
  return html`
    <section class=${`card next ${moods[saying] ?? ''}`} aria-labelledby="next-title"><div class="card-body stack tight">
      <p class="small muted">${t(order.needsAction || (desk && saying === 'Desk') ? 'next.yours' : order.stage === 'Closed' ? 'next.closed' : 'next.theirs')}</p>
      <h2 id="next-title">${t(`numberNext.${saying}`)}</h2>
      <p>${t(desk && saying === 'Desk' ? 'numberNext.DeskOwn' : `numberNext.${saying}Detail`)}</p>
      ${order.failureReason && html`<p class="strong">${order.failureReason}</p>`}
      ${order.action && html`<p>${t(`numberNext.${order.action.kind}`)} <a href=${`mailto:${order.action.contact}`}>${order.action.contact}</a></p>`}
      ${saying === 'Terms' && (mayAccept ? html`<${Terms} order=${order} path=${path} org=${org} />` : session.get().role === 'PartnerAdmin' && html`<p class="strong">${t('terms.customer')}</p>`)}
      ${order.termsOfService.acceptedAt && html`<p class="small muted">${t('terms.accepted', { name: order.termsOfService.acceptedBy, at: formatInstant(order.termsOfService.acceptedAt) })}</p>`}
      ${(saying === 'Active' || saying === 'Fulfilled') && html`<div><a class="button" href=${to('/numbers', { location: order.locationId })}>${t('numberNext.show')}</a></div>`}
    </div></section>`;
};
