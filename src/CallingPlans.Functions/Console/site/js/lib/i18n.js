import { createStore, useStore } from './store.js';
import { now } from './settings.js';

/** Languages, each with its own name. */
export const languages = { en: 'English', 'zh-TW': '繁體中文' };
const storageKey = 'calling-plans.language';
let texts = {};
let plural = new Intl.PluralRules('en');

export const language = createStore('en');
export const useLanguage = () => useStore(language);

const preferred = () => {
  const kept = localStorage.getItem(storageKey);
  if (kept in languages) return kept;
  return navigator.languages.some((l) => l.toLowerCase().startsWith('zh')) && !navigator.language.startsWith('en') ? 'zh-TW' : 'en';
};

/** Loads a language's texts and makes it the page's. */
export const setLanguage = async (chosen = preferred()) => {
  texts = (await import(`../texts/${chosen}.js`)).default;
  plural = new Intl.PluralRules(chosen);
  localStorage.setItem(storageKey, chosen);
  document.documentElement.lang = chosen;
  language.set(chosen);
};

const find = (key) => key.split('.').reduce((at, part) => at?.[part], texts);

/** Whether there is a text. */
export const has = (key) => typeof find(key) === 'string';

/**
 * A text by its key, with values in place of {names}; of texts with `one` and `other` the one that fits `n`.
 * @param {string} key
 * @param {Record<string, unknown>} [values]
 */
export const t = (key, values = {}) => {
  let text = find(key);
  if (text && typeof text === 'object') text = text[plural.select(values.n ?? 0)] ?? text.other;
  if (typeof text !== 'string') return key;
  return text.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === 'number' ? formatNumber(value) : value ?? '';
  });
};

/** The text of an enumeration's value, or the value itself where there is none. */
export const name = (group, value) => (value && has(`${group}.${value}`) ? t(`${group}.${value}`) : value ?? '');

const formats = new Map();

/** Dates and figures as they are written where the browser is from, if that speaks the language. */
const locale = () => navigator.languages.find((l) => l.split('-')[0] === language.get().split('-')[0]) ?? (language.get() === 'en' ? 'en-GB' : language.get());

const format = (kind, options) => {
  const key = language.get() + kind.name + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new kind(locale(), options));
  return formats.get(key);
};

export const formatNumber = (value) => format(Intl.NumberFormat, {}).format(value);

/** Forms of an instant: whole, with its zone named; of this year, where the zone is clear; as a day. */
const whole = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' };
export const brief = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };
export const dayOnly = { day: 'numeric', month: 'short', year: 'numeric' };
export const spelled = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' };

/** A date of the calendar, such as 2026-03-16, as it is said. */
export const formatDate = (date, options = dayOnly) =>
  format(Intl.DateTimeFormat, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));

/** An instant as date and time, where a time zone is given at that place. */
export const formatInstant = (instant, timeZone, options) => format(Intl.DateTimeFormat, {
  ...(options ?? { ...whole, ...(timeZone && { timeZoneName: 'short' }) }), hourCycle: 'h23', ...(timeZone && { timeZone }),
}).format(new Date(instant));

const units = [['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]];

/** How long ago, or until, an instant is. */
export const formatAgo = (instant) => {
  const seconds = (Date.parse(instant) - now()) / 1000;
  const [unit, size] = units.find(([, s]) => Math.abs(seconds) >= s) ?? units.at(-1);
  return format(Intl.RelativeTimeFormat, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
};

/** How long something has been. */
export const formatAge = (instant) => {
  const seconds = Math.max(0, (now() - Date.parse(instant)) / 1000);
  const [unit, size] = units.slice(2, 5).find(([, s]) => seconds >= s) ?? units[4];
  return format(Intl.NumberFormat, { style: 'unit', unit, unitDisplay: 'short' }).format(Math.max(1, Math.floor(seconds / size)));
};

export const formatBytes = (bytes) => {
  const mega = bytes >= 1_048_576;
  return format(Intl.NumberFormat, { style: 'unit', unit: mega ? 'megabyte' : 'kilobyte', maximumFractionDigits: mega ? 1 : 0 })
    .format(mega ? bytes / 1_048_576 : Math.max(1, bytes / 1024));
};

/** A list as it is said: a, b and c. */
export const formatList = (items) => format(Intl.ListFormat, { type: 'conjunction' }).format(items);

/** A country by its code. */
export const countryName = (code) => {
  try {
    return format(Intl.DisplayNames, { type: 'region' }).of(code);
  } catch {
    return code;
  }
};
