import { html } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { to } from '../../lib/router.js';
import { Markets } from './markets.js';

const groups = ['Preferred', 'Certified', 'Calling'];

const Card = ({ provider, onChoose, nameOf }) => html`
  <article class="card provider" aria-labelledby=${`provider-${provider.id}`}>
    <div class="row"><span class="monogram" aria-hidden="true">${provider.name.split(' ').map((w) => w[0]).join('').slice(0, 2)}</span><h3 id=${`provider-${provider.id}`} class="grow">${provider.name}</h3></div>
    <p class="muted">${provider.summary}</p>
    <ul class="plain stack tight grow">${provider.services.map((s) => html`<li><span class="strong small">${t(`connection.${s.service}`)}</span><br /><span class="small muted"><${Markets} markets=${s.markets} /></span></li>`)}</ul>
    ${provider.locations?.length > 0 && html`<p class="small">${t('providers.usedBy')} ${provider.locations.map((l, i) => html`${i ? ', ' : ''}<a href=${to(`/locations/${l}`)}>${nameOf(l)}</a>`)}</p>`}
    ${onChoose && html`<div class="row tight">${provider.services.map((s) => html`<button type="button" class="button small" onClick=${() => onChoose(provider, s.service)}>${t('providers.use', { service: t(`connection.${s.service}`) })}<span class="visually-hidden">: ${provider.name}</span></button>`)}</div>`}
  </article>`;

export const ProviderCards = ({ items, onChoose, nameOf }) => groups.map((group) => {
  const own = items.filter((p) => p.group === group);
  return own.length > 0 && html`<section class="stack" aria-labelledby=${`group-${group}`}><h2 id=${`group-${group}`}>${t(`providers.${group}`)}</h2>
    <div class="grid">${own.map((p) => html`<${Card} key=${p.id} provider=${p} onChoose=${onChoose} nameOf=${nameOf} />`)}</div></section>`;
});
