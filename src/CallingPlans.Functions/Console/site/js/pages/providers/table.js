import { html } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { Markets } from './markets.js';

export const ProviderTable = ({ items, onChoose }) => html`
  <div class="card"><table class="table fold">
    <thead><tr><th scope="col">${t('providers.provider')}</th><th scope="col">${t('providers.group')}</th><th scope="col">${t('providers.service')}</th><th scope="col">${t('providers.market')}</th>${onChoose && html`<th scope="col"><span class="visually-hidden">${t('action.more')}</span></th>`}</tr></thead>
    <tbody>${items.flatMap((p) => p.services.map((s, i) => html`<tr key=${p.id + s.service}><td class="strong">${i === 0 ? p.name : html`<span class="visually-hidden">${p.name}</span>`}</td><td>${i === 0 ? t(`providers.${p.group}`) : ''}</td>
      <td class="wide">${t(`connection.${s.service}`)}</td><td class="wide muted small"><${Markets} markets=${s.markets} /></td>
      ${onChoose && html`<td class="end"><button type="button" class="button small" onClick=${() => onChoose(p, s.service)}>${t('providers.useShort')}<span class="visually-hidden">: ${p.name}, ${t(`connection.${s.service}`)}</span></button></td>`}</tr>`))}</tbody>
  </table></div>`;
