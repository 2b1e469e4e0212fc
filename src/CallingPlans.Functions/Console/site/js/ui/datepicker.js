import { html, useLayoutEffect, useMemo, useRef, useState } from '../lib/html.js';
import { addDays, BusinessCalendar, dayOf, localNow, weekdayOf } from '../lib/calendar.js';
import { formatDate, language, t } from '../lib/i18n.js';
import { now } from '../lib/settings.js';
import { Icon } from './icon.js';

const firstDay = () => {
  try {
    return new Intl.Locale(language.get()).getWeekInfo?.().firstDay ?? 7;
  } catch {
    return 7;
  }
};

/** Why a day cannot be asked for; null where it can. */
const refusal = (day, { calendar, earliest, latest }) => {
  if (day < earliest) return t('date.tooSoon', { date: formatDate(earliest) });
  if (day > latest) return t('date.tooLate', { date: formatDate(latest) });
  if (calendar.isWeekend(day)) return t('date.weekend');
  const holiday = calendar.holiday(day);
  return holiday ? t('date.holiday', { name: holiday }) : null;
};

/**
 * A month of days, of which those can be chosen that the market's rules allow.
 * Arrow keys move by days and weeks, Page Up and Page Down by months.
 */
export const DatePicker = ({ value, onInput, market, timeZone, earliest, label }) => {
  const today = localNow(now(), timeZone).day;
  const latest = addDays(today, market.port.latestDays);
  const calendar = useMemo(() => new BusinessCalendar(market.calendar), [market]);
  const rules = { calendar, earliest, latest };
  const [at, setAt] = useState(value ?? earliest);
  const table = useRef(null);
  const follows = useRef(false);
  const [year, month] = at.split('-').map(Number);
  const first = dayOf(year, month, 1);
  const start = firstDay() % 7;
  const begin = addDays(first, -((weekdayOf(first) - start + 7) % 7));
  const weeks = Array.from({ length: 6 }, (_, w) => Array.from({ length: 7 }, (_, d) => addDays(begin, w * 7 + d)))
    .filter((week) => week.some((day) => day.slice(0, 7) === first.slice(0, 7)));
  const move = (day, focus = true) => {
    follows.current = focus;
    setAt(day);
  };
  // With the drawing itself: a key that comes right after is for the day that is gone to.
  useLayoutEffect(() => {
    if (follows.current) table.current.querySelector(`[data-day="${at}"]`)?.focus();
    follows.current = false;
  }, [at]);
  const byMonths = (count) => {
    const target = dayOf(year, month + count, 1);
    const last = Number(addDays(dayOf(year, month + count + 1, 1), -1).slice(8));
    return target.slice(0, 8) + String(Math.min(Number(at.slice(8)), last)).padStart(2, '0');
  };
  const keys = { ArrowLeft: () => addDays(at, -1), ArrowRight: () => addDays(at, 1), ArrowUp: () => addDays(at, -7), ArrowDown: () => addDays(at, 7), PageUp: () => byMonths(-1), PageDown: () => byMonths(1) };
  const onKeyDown = (event) => {
    const next = keys[event.key];
    if (!next) return;
    event.preventDefault();
    move(next());
  };
  const monthName = formatDate(first, { month: 'long', year: 'numeric' });
  return html`
    <div class="calendar" role="group" aria-label=${label}>
      <div class="row apart">
        <button type="button" class="button quiet icon-only small" aria-label=${t('date.before')} onClick=${() => move(byMonths(-1), false)}><${Icon} name="back" /></button>
        <p class="strong" aria-live="polite">${monthName}</p>
        <button type="button" class="button quiet icon-only small" aria-label=${t('date.after')} onClick=${() => move(byMonths(1), false)}><${Icon} name="arrow" /></button>
      </div>
      <table ref=${table} onKeyDown=${onKeyDown}>
        <caption class="visually-hidden">${monthName}</caption>
        <thead><tr>${weeks[0].map((day) => html`<th scope="col" abbr=${formatDate(day, { weekday: 'long' })}>${formatDate(day, { weekday: 'short' })}</th>`)}</tr></thead>
        <tbody>${weeks.map((week) => html`<tr>${week.map((day) => {
          if (day.slice(0, 7) !== first.slice(0, 7)) return html`<td></td>`;
          const why = refusal(day, rules);
          return html`<td><button type="button" data-day=${day} class=${`day ${calendar.holiday(day) ? 'holiday' : ''} ${day === today ? 'today' : ''}`}
            tabindex=${day === at ? 0 : -1} aria-pressed=${day === value} aria-disabled=${why ? 'true' : undefined} title=${why}
            aria-label=${[formatDate(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }), why].filter(Boolean).join(', ')}
            onClick=${() => { setAt(day); if (!why) onInput(day); }}>${Number(day.slice(8))}</button></td>`;
        })}</tr>`)}</tbody>
      </table>
    </div>`;
};
