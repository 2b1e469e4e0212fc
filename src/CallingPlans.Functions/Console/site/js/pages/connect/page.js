import { html, useState } from '../../lib/html.js';
import { put } from '../../lib/api.js';
import { t } from '../../lib/i18n.js';
import { isEnabled, useLocation } from '../../lib/locations.js';
import { paths } from '../../lib/paths.js';
import { refresh, useResource } from '../../lib/resource.js';
import { go, goQuery, to, usePlace } from '../../lib/router.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { Icon } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';
import { Loaded, Notice } from '../../ui/parts.js';
import { toast } from '../../ui/toast.js';
import { AddressStep, ContactStep, SummaryStep } from './steps.js';

const steps = [['contact', ContactStep], ['address', AddressStep], ['summary', SummaryStep]];

/** The step that an error's field is on. */
const stepOf = (field) => (field?.startsWith('/contractContact') ? 'contact' : field?.startsWith('/emergencyAddress') ? 'address' : null);

const Form = ({ location, market, subscription }) => {
  const at = usePlace().searchParams.get('step') ?? 'contact';
  const index = Math.max(0, steps.findIndex(([id]) => id === at));
  const [values, setValues] = useState({
    contact: location.pstnConnection.contractContact ?? {}, address: location.pstnConnection.emergencyAddress ?? { ...location.address }, usage: { contactCenter: false, highVolume: false },
  });
  const set = (name) => (value) => setValues({ ...values, [name]: value });
  const save = useSend(async () => {
    try {
      await put(`${paths.location(location.id)}/pstn-connection`, {
        kind: 'CallingPlans', subscriptionType: subscription, contractContact: values.contact, emergencyAddress: values.address, usage: values.usage,
      });
    } catch (problem) {
      const wrong = problem.errors?.map((e) => stepOf(e.field)).find(Boolean);
      if (wrong) goQuery({ step: wrong }, { replace: false });
      throw problem;
    }
    await refresh(paths.locations());
    toast(t('connect.done'));
    go(to(`/locations/${location.id}`));
  });
  const [, View] = steps[index];
  const last = index === steps.length - 1;
  const on = () => (last ? save.run() : goQuery({ step: steps[index + 1][0] }, { replace: false }));
  return html`
    <form class="stack" onSubmit=${onSubmit(on)} novalidate>
      <nav aria-label=${t('port.steps')}><ol class="steps">${steps.map(([id], i) => html`<li class=${`${i < index ? 'done' : ''} ${i === index ? 'current' : ''}`}>
        <a href=${to(`/locations/${location.id}/connect`, { step: id })} aria-current=${i === index ? 'step' : undefined}>${i + 1}. ${t(`connect.${id}`)}</a></li>`)}</ol></nav>
      <${View} values=${values} set=${set} market=${market} location=${location} subscription=${subscription} problem=${save.problem} />
      <div class="row apart">${index > 0 ? html`<button type="button" class="button" onClick=${() => goQuery({ step: steps[index - 1][0] }, { replace: false })}><${Icon} name="back" />${t('action.back')}</button>` : html`<a class="button quiet" href=${to(`/locations/${location.id}`)}>${t('action.cancel')}</a>`}
        <button class="button primary" aria-busy=${save.busy || undefined}>${t(last ? 'connect.enable' : 'action.continue')}<${Icon} name="arrow" /></button></div>
    </form>`;
};

/** Enabling Calling Plans for a location, in three steps. */
export default ({ loc }) => {
  const location = useLocation(loc);
  const organization = useResource(paths.organization());
  return html`
    <${Page} title=${location.data ? t('connect.title', { location: location.data.name }) : location.problem ? t('orders.location') : ''} lead=${t('connect.lead')} class="narrow"
      crumbs=${[[t('locations.title'), to('/locations')], [location.data?.name ?? '…', to(`/locations/${loc}`)]]}>
      <${Loaded} of=${location.market && organization.data ? location : { ...location, data: undefined }}>${(data) => (isEnabled(data)
        ? html`<${Notice} kind="good" title=${t('connect.already')} actions=${html`<a class="button small" href=${to(`/locations/${loc}`)}>${t('connect.show')}</a>`} />`
        : html`<${Form} location=${data} market=${location.market} subscription=${organization.data.subscription.kind} />`)}<//>
    <//>`;
};
