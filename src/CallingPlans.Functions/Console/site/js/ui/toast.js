import { html } from '../lib/html.js';
import { createStore, useStore } from '../lib/store.js';

const toasts = createStore([]);
let last = 0;

/** Says briefly that something was done. */
export const toast = (text) => {
  const id = ++last;
  toasts.set([...toasts.get(), { id, text }]);
  setTimeout(() => toasts.set(toasts.get().filter((each) => each.id !== id)), 5000);
};

export const Toasts = () => html`
  <div class="toasts" role="status" aria-live="polite">${useStore(toasts).map((each) => html`<div class="toast" key=${each.id}>${each.text}</div>`)}</div>`;
