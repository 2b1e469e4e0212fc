import { html, useState } from '../../lib/html.js';
import { newKey, post } from '../../lib/api.js';
import { t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { refresh, useResource } from '../../lib/resource.js';
import { customer } from '../../lib/session.js';
import { errorsAt, Field } from '../../ui/field.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { Page } from '../../ui/page.js';
import { Card, Loaded, ProblemNotice } from '../../ui/parts.js';
import { toast } from '../../ui/toast.js';
import { SupportCase } from './case.js';

const address = /([^\s,;@]+@[^\s,;@]+|https:\/\/[^\s,;]+)/;

/** A contact as the operator wrote it, with its addresses as links. */
const reach = (contact) => contact.split(address).map((part, i) => (i % 2 ? html`<a href=${part.includes('@') ? `mailto:${part}` : part}>${part}</a>` : part));

const Directory = () => {
  const list = useResource('/api/support', { all: true });
  const [region, setRegion] = useState('');
  return html`
    <${Card} title=${t('help.directory')}>
      <${Loaded} of=${list}>${(items) => {
        const regions = [...new Set(items.map((i) => i.region))];
        const chosen = region || regions[0];
        return html`<div class="stack">
          ${regions.length > 1 && html`<div class="segments" role="group" aria-label=${t('help.region')}>${regions.map((r) => html`<button type="button" aria-pressed=${r === chosen} onClick=${() => setRegion(r)}>${r}</button>`)}</div>`}
          <dl class="facts two">${items.filter((i) => i.region === chosen).map((i) => html`<div key=${i.need}><dt>${i.title}</dt><dd>${i.deskName}${i.contact && html` · ${reach(i.contact)}`}</dd></div>`)}</dl></div>`;
      }}<//>
    <//>`;
};

const Cases = () => {
  const path = `${paths.organization()}/support-cases`;
  const cases = useResource(path);
  const [kind, setKind] = useState('Destination');
  const [detail, setDetail] = useState('');
  const [number, setNumber] = useState('');
  const [key, setKey] = useState(newKey);
  const send = useSend(async () => {
    await post(path, { kind, detail, ...(number && { number }) }, { key });
    setKey(newKey());
    setDetail('');
    await refresh(path);
    toast(t('help.sent'));
  });
  return html`
    <${Card} title=${t('help.case')}>
      <div class="stack wide">
        <form class="stack" onSubmit=${onSubmit(send.run)} novalidate>
          <div class="fields">
            <${Field} class="half" label=${t('help.about')} value=${kind} onInput=${setKind} options=${['Destination', 'Messaging', 'Other'].map((k) => [k, t(`help.${k}`)])} errors=${errorsAt(send.errors, '/kind')} />
            <${Field} class="half" label=${t('field.number')} optional type="tel" value=${number} onInput=${setNumber} errors=${errorsAt(send.errors, '/number')} />
            <${Field} label=${t('help.detail')} rows=${4} value=${detail} onInput=${setDetail} errors=${errorsAt(send.errors, '/detail')} />
          </div>
          <${ProblemNotice} problem=${send.problem} shown=${['/kind', '/number', '/detail']} />
          <div><button class="button primary" aria-busy=${send.busy || undefined}>${t('help.send')}</button></div>
        </form>
        ${cases.data?.items.length > 0 && html`<ul class="plain stack divided">${cases.data.items.map((c) => html`<li key=${c.id}><${SupportCase} item=${c} /></li>`)}</ul>`}
      </div>
    <//>`;
};

/** Who helps with what, and cases beside the orders. */
export default () => html`
  <${Page} title=${t('help.title')} lead=${t('help.lead')} class="narrow"><div class="stack"><${Directory} />${customer.get() && html`<${Cases} />`}</div><//>`;
