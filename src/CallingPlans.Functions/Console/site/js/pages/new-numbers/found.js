import { html, useEffect, useState } from '../../lib/html.js';
import { newKey, post } from '../../lib/api.js';
import { t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { refresh } from '../../lib/resource.js';
import { go, to } from '../../lib/router.js';
import { now } from '../../lib/settings.js';
import { useSend } from '../../ui/form.js';
import { Icon } from '../../ui/icon.js';
import { Empty, Notice, ProblemNotice, useTick } from '../../ui/parts.js';
import { Phone } from '../../ui/status.js';

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** How long the numbers are held still; said aloud at its last minute only. */
const Hold = ({ until }) => {
  useTick(1000);
  const seconds = Math.max(0, Math.round((Date.parse(until) - now()) / 1000));
  return html`<p class="row tight"><${Icon} name="clock" /><span>${t('newNumbers.held')} <span class=${`countdown ${seconds < 60 ? 'low' : ''}`}>${clock(seconds)}</span></span>
    <span class="visually-hidden" role="status">${seconds === 60 ? t('newNumbers.lastMinute') : ''}</span></p>`;
};

const useHeld = (until) => {
  const [held, setHeld] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setHeld(false), Math.max(0, Date.parse(until) - now()));
    return () => clearTimeout(timer);
  }, [until]);
  return held;
};

/** What was found and is held: numbers to choose from, or blocks. */
export const Found = ({ search, location, market, onAgain }) => {
  const [chosen, setChosen] = useState(() => new Set(search.size ? [] : search.numbers));
  const [block, setBlock] = useState(null);
  const [key, setKey] = useState(newKey);
  const held = useHeld(search.heldUntil);
  const order = useSend(async () => {
    const body = search.size ? { searchId: search.searchId, block: { first: block.first, size: block.size } } : { searchId: search.searchId, numbers: search.numbers.filter((n) => chosen.has(n)) };
    try {
      const { data } = await post(`${paths.location(location.id)}/number-orders`, body, { key });
      await refresh(paths.orders());
      go(to(`/number-orders/${data.id}`));
    } finally {
      setKey(newKey());
    }
  });
  const toggle = (n) => {
    const next = new Set(chosen);
    if (!next.delete(n)) next.add(n);
    setChosen(next);
  };
  const count = search.size ? block?.size ?? 0 : chosen.size;
  const nothing = !search.numbers.length && !search.blocks.length;
  const gone = order.problem?.code === 'ReservationExpired' || !held;
  const head = html`<h2 id="found-title" tabindex="-1">${nothing ? t('newNumbers.nothing') : search.size ? t('newNumbers.blocks', { n: search.blocks.length }) : t('newNumbers.numbers', { n: search.numbers.length })}</h2>`;
  if (nothing) return html`<div class="card"><div class="card-head">${head}</div><${Empty} icon="search" title="">${t('newNumbers.nothingDetail')}<//></div>`;
  return html`
    <section class="card" aria-labelledby="found-title">
      <div class="card-head">${head}${held && html`<${Hold} until=${search.heldUntil} />`}</div>
      <div class="card-body stack">
        ${gone ? html`<${Notice} kind="warn" live title=${t('newNumbers.expired')} actions=${html`<button type="button" class="button small" onClick=${onAgain}>${t('newNumbers.again')}</button>`} />` : search.size ? html`
          <fieldset class="choices side"><legend class="visually-hidden">${t('criteria.block')}</legend>${search.blocks.map((b) => html`
            <label class="choice card" key=${b.first}><input type="radio" name="block" checked=${block === b} onChange=${() => setBlock(b)} /><span><${Phone} number=${b.first} /> –<br /><${Phone} number=${b.last} /><br /><span class="small muted">${t('criteria.blockOf', { n: b.size })}</span></span></label>`)}</fieldset>` : html`
          <div class="row tight"><button type="button" class="button small" onClick=${() => setChosen(new Set(search.numbers))}>${t('newNumbers.all')}</button><button type="button" class="button small" onClick=${() => setChosen(new Set())}>${t('newNumbers.none')}</button></div>
          <fieldset class="pick-grid"><legend class="visually-hidden">${t('field.numbers')}</legend>${search.numbers.map((n) => html`
            <label class="choice card" key=${n}><input type="checkbox" checked=${chosen.has(n)} onChange=${() => toggle(n)} /><${Phone} number=${n} /></label>`)}</fieldset>`}
        ${search.size > 0 && html`<p class="small muted">${t('newNumbers.blockRule')}</p>`}
        ${!gone && html`<${ProblemNotice} problem=${order.problem} onRetry=${order.problem?.code === 'NumberNotAvailable' ? onAgain : undefined} />`}
      </div>
      ${!gone && html`<div class="card-foot"><span class="small muted grow">${t('newNumbers.terms')}</span><button type="button" class="button primary" disabled=${count === 0 || count > market.maxNewNumbers} aria-busy=${order.busy || undefined} onClick=${order.run}>${t('newNumbers.order', { n: count })}</button></div>`}
    </section>`;
};
