import { useRef, useState } from './html.js';

const prefix = 'calling-plans.kept.';

const read = (name) => {
  try {
    return JSON.parse(sessionStorage.getItem(name)) ?? undefined;
  } catch {
    return undefined;
  }
};

const write = (name, value) => {
  if (value === undefined) sessionStorage.removeItem(name);
  else sessionStorage.setItem(name, JSON.stringify(value));
};

/**
 * What was entered and is not saved yet: the tab keeps it over a reload, a mistyped address, or a sign-in that has ended.
 * @param {string} key of the form and what it is about
 * @param {any} initial where nothing is kept
 * @param {(value: any) => any} [storable] what of it may be kept: no secrets
 * @returns {[any, (next: any) => void, () => void]} the value; how it changes; how it is forgotten, once it is saved
 */
export const useKept = (key, initial, storable = (value) => value) => {
  const name = prefix + key;
  const [value, setValue] = useState(() => read(name) ?? initial);
  const latest = useRef(value);
  const change = (next) => {
    latest.current = typeof next === 'function' ? next(latest.current) : next;
    setValue(latest.current);
    write(name, storable(latest.current));
  };
  return [value, change, () => write(name, undefined)];
};

/** Forgets what every form keeps. */
export const forgetKept = () => {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(prefix)) sessionStorage.removeItem(name);
};
