import { html, useEffect, useState } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { goQuery } from '../../lib/router.js';
import { Icon } from '../../ui/icon.js';

const statuses = ['Pending', 'Rejected', 'Submitted', 'FocReceived', 'Completed', 'Cancelled', 'Provisioned', 'Error'];
const names = ['kind', 'status', 'location', 'sort', 'needsAction'];
const shortest = 4;

/** A telephone number is looked for as the API keeps it; anything else as it was typed. */
const searched = (text) => {
  const typed = text.trim();
  return /^[+\d][\d\s().-]*$/.test(typed) ? typed.replace(/[^\d+]/g, '') : typed;
};

/** What the address says is to be shown. */
export const readFilters = (place) => {
  const values = Object.fromEntries(names.map((n) => [n, place.searchParams.get(n)]));
  const q = place.searchParams.get('q') ?? '';
  const term = searched(q);
  return { values, q, api: { ...values, q: term.length >= shortest ? term : null }, any: names.some((n) => n !== 'sort' && values[n]) || term.length >= shortest };
};

const Pick = ({ label, name, value, options }) => html`
  <select class="select" aria-label=${label} value=${value ?? ''} onChange=${(event) => goQuery({ [name]: event.target.value })}>
    ${options.map(([id, text]) => html`<option value=${id} selected=${id === (value ?? '')}>${text}</option>`)}
  </select>`;

export const Filters = ({ filters, locations }) => {
  const [typed, setTyped] = useState(filters.q);
  const { values } = filters;
  useEffect(() => {
    if (typed === filters.q) return undefined;
    const timer = setTimeout(() => goQuery({ q: typed }), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  const short = typed.trim().length > 0 && searched(typed).length < shortest;
  return html`
    <form class="filters" role="search" aria-label=${t('orders.filters')} onSubmit=${(event) => event.preventDefault()}>
      <div class="search"><${Icon} name="search" />
        <input class="input" type="search" aria-label=${t('orders.search')} placeholder=${t('orders.search')} value=${typed} onInput=${(event) => setTyped(event.target.value)} aria-describedby="search-hint" />
        <p class="hint small muted" id="search-hint" aria-live="polite">${short ? t('orders.searchShort') : ''}</p></div>
      <${Pick} label=${t('orders.kind')} name="kind" value=${values.kind} options=${[['', t('orders.anyKind')], ['Port', t('kind.Port')], ['NewNumbers', t('kind.NewNumbers')]]} />
      <${Pick} label=${t('orders.status')} name="status" value=${values.status}
        options=${[['', t('orders.anyStatus')], ...statuses.map((s) => [s, t(`status.${s}`)])]} />
      <${Pick} label=${t('orders.location')} name="location" value=${values.location} options=${[['', t('orders.anyLocation')], ...locations.map((l) => [l.id, l.name])]} />
      <${Pick} label=${t('orders.sort')} name="sort" value=${values.sort} options=${[['', t('orders.newest')], ['createdAt', t('orders.oldest')], ['focDate', t('orders.byFoc')]]} />
      ${values.needsAction && html`<div><button type="button" class="button small" onClick=${() => goQuery({ needsAction: null })}><${Icon} name="close" />${t('orders.onlyNeeds')}</button></div>`}
    </form>`;
};
