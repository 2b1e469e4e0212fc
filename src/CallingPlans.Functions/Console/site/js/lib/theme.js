import { createStore } from './store.js';

const storageKey = 'calling-plans.theme';

/** `light`, `dark`, or `system`: what the browser asks for. */
export const theme = createStore(localStorage.getItem(storageKey) ?? 'system');

export const setTheme = (chosen) => {
  if (chosen === 'system') {
    localStorage.removeItem(storageKey);
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem(storageKey, chosen);
    document.documentElement.dataset.theme = chosen;
  }
  theme.set(chosen);
};
