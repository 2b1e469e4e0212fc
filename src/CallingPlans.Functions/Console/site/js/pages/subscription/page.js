import { html, useState } from '../../lib/html.js';
import { newKey, post } from '../../lib/api.js';
import { formatDate, formatInstant, t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { refresh, useResource } from '../../lib/resource.js';
import { to } from '../../lib/router.js';
import { session } from '../../lib/session.js';
import { errorsAt, Field } from '../../ui/field.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { Page } from '../../ui/page.js';
import { Badge, Card, Empty, Facts, Loaded, Notice, ProblemNotice } from '../../ui/parts.js';
import { Phone } from '../../ui/status.js';
import { toast } from '../../ui/toast.js';

const shown = ['/committedOutboundCallingPlans', '/outboundCallingPlanSource', '/requestedServiceDate'];

const Convert = () => {
  const [plans, setPlans] = useState('1');
  const [source, setSource] = useState('ControlHub');
  const [date, setDate] = useState('');
  const [key] = useState(newKey);
  const send = useSend(async () => {
    await post(`${paths.organization()}/conversion`, { committedOutboundCallingPlans: Number(plans), outboundCallingPlanSource: source, ...(source === 'Ccw' && date && { requestedServiceDate: date }) }, { key });
    await refresh(paths.organization());
    toast(t('subscription.converted'));
  });
  return html`
    <form onSubmit=${onSubmit(send.run)} novalidate>
      <${Card} title=${t('subscription.convert')} foot=${html`<button class="button primary" aria-busy=${send.busy || undefined}>${t('subscription.convertSend')}</button>`}>
        <div class="stack"><p class="muted">${t('subscription.convertAbout')}</p>
          <div class="fields">
            <${Field} class="third" label=${t('subscription.plans')} type="number" min="1" value=${plans} onInput=${setPlans} errors=${errorsAt(send.errors, shown[0])} />
            <${Field} class="third" label=${t('subscription.source')} value=${source} onInput=${setSource} options=${['ControlHub', 'Ccw'].map((s) => [s, t(`subscription.${s}`)])} errors=${errorsAt(send.errors, shown[1])} />
            ${source === 'Ccw' && html`<${Field} class="third" label=${t('subscription.date')} type="date" value=${date} onInput=${setDate} errors=${errorsAt(send.errors, shown[2])} />`}
          </div><${ProblemNotice} problem=${send.problem} shown=${shown} /></div>
      <//>
    </form>`;
};

const Billing = () => {
  const list = useResource(`${paths.organization()}/billing-events?top=100`);
  return html`
    <section class="card flush" aria-labelledby="billing-title"><div class="card-head"><h2 id="billing-title">${t('subscription.billing')}</h2></div>
      <${Loaded} of=${list}>${({ items }) => (items.length === 0 ? html`<${Empty} icon="file" title=${t('subscription.noBilling')}>${t('subscription.noBillingDetail')}<//>` : html`
        <table class="table fold"><thead><tr><th scope="col">${t('subscription.what')}</th><th scope="col">${t('subscription.from')}</th><th scope="col" class="end">${t('subscription.days')}</th></tr></thead>
          <tbody>${items.map((b) => html`<tr key=${b.id}><td>${b.number ? html`<${Phone} number=${b.number} />` : t('subscription.ocp')}<br /><span class="small muted">${t(`subscription.${b.kind}`)}${b.orderId ? html` · <a href=${to(`/orders/${b.orderId}`)}>${t('order.title')}</a>` : ''}</span></td>
            <td>${formatInstant(b.at)}</td><td class="end number" data-label=${t('subscription.days')}>${b.prorationDays ?? '–'}</td></tr>`)}</tbody></table>`)}<//></section>`;
};

/** The organisation's subscription: trial or paid, its plans, and what bills since when. */
export default () => {
  const organization = useResource(paths.organization());
  return html`
    <${Page} title=${t('subscription.title')} lead=${t('subscription.lead')}>
      <${Loaded} of=${organization}>${({ name, subscription: s }) => html`
        <div class="stack">
          ${s.kind === 'Trial' && html`<${Notice} kind="warn" title=${t('trial.limits')}><p>${t('trial.limitsDetail')}</p>${session.get().role === 'CustomerAdmin' && html`<p>${t('trial.partner')}</p>`}<//>`}
          <${Card} title=${name}><${Facts} class="three" items=${[
            [t('location.subscription'), html`<${Badge} kind=${s.kind === 'Trial' ? 'warn' : 'good'}>${t(`subscription.${s.kind}`)}<//>`],
            [t('subscription.plans'), String(s.committedOutboundCallingPlans ?? 0)],
            s.outboundCallingPlanSource && [t('subscription.source'), t(`subscription.${s.outboundCallingPlanSource}`)],
            s.requestedServiceDate && [t('subscription.date'), formatDate(s.requestedServiceDate)],
            s.convertedAt && [t('subscription.convertedAt'), formatInstant(s.convertedAt)],
          ]} /><//>
          ${s.kind === 'Trial' && session.get().role !== 'CustomerAdmin' && html`<${Convert} />`}
          <${Billing} />
        </div>`}<//>
    <//>`;
};
