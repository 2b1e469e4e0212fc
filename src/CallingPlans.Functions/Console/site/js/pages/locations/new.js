import { html, useState } from '../../lib/html.js';
import { put } from '../../lib/api.js';
import { language, languages, t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { refresh, useResource } from '../../lib/resource.js';
import { go, to } from '../../lib/router.js';
import { AddressFields } from '../../ui/address.js';
import { errorsAt, Field } from '../../ui/field.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { Page } from '../../ui/page.js';
import { Card, Loaded, ProblemNotice } from '../../ui/parts.js';

const shown = ['/name', '/country', '/timeZone', '/contact/name', '/contact/email', '/contact/phone', '/address/street', '/address/city', '/address/region', '/address/postalCode', '/address'];
const idOf = (name) => name.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40);

const Form = ({ markets }) => {
  const [name, setName] = useState('');
  const [id, setId] = useState('');
  const [country, setCountry] = useState(markets[0]?.country);
  const [zone, setZone] = useState('');
  const [spoken, setSpoken] = useState(language.get());
  const [address, setAddress] = useState({});
  const [contact, setContact] = useState({});
  const market = markets.find((m) => m.country === country);
  const own = id || idOf(name) || `location-${country?.toLowerCase()}`;
  const save = useSend(async () => {
    await put(paths.location(own), {
      name, country, address: { ...address, country }, timeZone: zone || market.timeZones[0], language: spoken,
      contact: { name: contact.name, email: contact.email, ...(contact.phone && { phone: contact.phone }) },
    });
    await refresh(paths.locations());
    go(to(`/locations/${own}`));
  });
  const reach = (key, more) => html`<${Field} class="third" label=${t(`contact.${key}`)} value=${contact[key]} onInput=${(v) => setContact({ ...contact, [key]: v })} errors=${errorsAt(save.errors, `/contact/${key}`)} ...${more} />`;
  return html`
    <form class="stack" onSubmit=${onSubmit(save.run)} novalidate>
      <${Card} title=${t('locations.place')}>
        <div class="stack">
          <div class="fields">
            <${Field} class="half" label=${t('locations.name')} value=${name} onInput=${setName} errors=${errorsAt(save.errors, '/name')} />
            <${Field} class="half" label=${t('locations.id')} hint=${t('locations.idHint')} value=${id} onInput=${setId} placeholder=${own} spellcheck="false" autocapitalize="none" />
            <${Field} class="third" label=${t('address.country')} value=${country} onInput=${(v) => { setCountry(v); setZone(''); }} options=${markets.map((m) => [m.country, m.names[language.get()] ?? m.names.en])} errors=${errorsAt(save.errors, '/country')} />
            <${Field} class="third" label=${t('date.zone')} value=${zone || market?.timeZones[0]} onInput=${setZone} options=${(market?.timeZones ?? []).map((z) => [z, z.replaceAll('_', ' ')])} errors=${errorsAt(save.errors, '/timeZone')} />
            <${Field} class="third" label=${t('locations.language')} value=${spoken} onInput=${setSpoken} options=${Object.entries(languages)} />
          </div>
          <${AddressFields} value=${address} onInput=${setAddress} market=${market} errors=${save.errors} at="/address" />
        </div>
      <//>
      <${Card} title=${t('locations.contact')}>
        <div class="stack"><p class="muted">${t('locations.contactAbout')}</p>
          <div class="fields">${reach('name', { autocomplete: 'name' })}${reach('email', { type: 'email', autocomplete: 'email' })}${reach('phone', { type: 'tel', optional: true, autocomplete: 'tel' })}</div></div>
      <//>
      <${ProblemNotice} problem=${save.problem} shown=${shown} />
      <div class="row end"><a class="button" href=${to('/locations')}>${t('action.cancel')}</a><button class="button primary" aria-busy=${save.busy || undefined}>${t('action.save')}</button></div>
    </form>`;
};

/** A new location: place, language, and who gets its mails. */
export default () => {
  const markets = useResource('/api/markets', { all: true });
  return html`
    <${Page} title=${t('locations.add')} crumbs=${[[t('locations.title'), to('/locations')]]} class="narrow">
      <${Loaded} of=${markets}>${(list) => html`<${Form} markets=${list.toSorted((a, b) => a.names.en.localeCompare(b.names.en))} />`}<//>
    <//>`;
};
