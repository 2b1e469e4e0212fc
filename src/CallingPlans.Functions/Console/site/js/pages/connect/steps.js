import { html } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { AddressFields, addressLine } from '../../ui/address.js';
import { Check, errorsAt, Field } from '../../ui/field.js';
import { Card, Facts, Notice, ProblemNotice } from '../../ui/parts.js';

const parts = ['name', 'title', 'email', 'phone'];
const kinds = { email: 'email', phone: 'tel' };
const fills = { name: 'name', title: 'organization-title', email: 'email', phone: 'tel' };

/** Who will sign the contract with the operator. */
export const ContactStep = ({ values, set, problem }) => html`
  <${Card} title=${t('connect.contact')}>
    <div class="stack"><p class="muted">${t('connect.contactAbout')}</p>
      <div class="fields">${parts.map((p) => html`<${Field} key=${p} class="half" label=${t(p === 'title' ? 'loa.jobTitle' : `contact.${p}`)} type=${kinds[p] ?? 'text'} autocomplete=${fills[p]}
        value=${values.contact[p]} onInput=${(v) => set('contact')({ ...values.contact, [p]: v })} errors=${errorsAt(problem?.errors, `/contractContact/${p}`)} />`)}</div>
      <${ProblemNotice} problem=${problem?.errors.some((e) => e.field === '/contractContact') ? problem : null} /></div>
  <//>`;

export const AddressStep = ({ values, set, market, problem }) => html`
  <${Card} title=${t('emergency.title')}>
    <div class="stack"><p class="muted">${t('emergency.about')}</p>
      <${AddressFields} value=${values.address} onInput=${set('address')} market=${market} errors=${problem?.errors} at="/emergencyAddress" /></div>
  <//>`;

/** Everything once more, and what the numbers will be used for. */
export const SummaryStep = ({ values, set, location, subscription, problem }) => html`
  <${Card} title=${t('connect.summary')}>
    <div class="stack">
      <${Facts} class="two" items=${[
        [t('orders.location'), location.name], [t('location.subscription'), t(`subscription.${subscription}`)],
        [t('connect.contact'), [values.contact.name, values.contact.title, values.contact.email, values.contact.phone].filter(Boolean).join(', ')], [t('emergency.title'), addressLine(values.address)],
      ]} />
      ${subscription === 'Trial' && html`<${Notice} kind="warn" title=${t('trial.limits')}><p>${t('trial.limitsDetail')}</p><//>`}
      <fieldset class="stack tight"><legend>${t('connect.usage')}</legend>
        ${['contactCenter', 'highVolume'].map((u) => html`<${Check} label=${t(`connect.${u}`)} value=${values.usage[u]} onInput=${(v) => set('usage')({ ...values.usage, [u]: v })} errors=${errorsAt(problem?.errors, `/usage/${u}`)} />`)}</fieldset>
      <${ProblemNotice} problem=${problem} shown=${['/usage/contactCenter', '/usage/highVolume']} />
    </div>
  <//>`;
