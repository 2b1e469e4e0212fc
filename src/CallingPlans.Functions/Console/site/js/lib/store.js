import { useEffect, useReducer } from './html.js';

/**
 * A value that views follow.
 * @template T
 * @param {T} value
 */
export const createStore = (value) => {
  const listeners = new Set();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** The store's value; the view is drawn again when it changes. */
export const useStore = (store) => {
  const [, redraw] = useReducer((n) => n + 1, 0);
  const value = store.get();
  useEffect(() => {
    // What came between drawing and following.
    if (!Object.is(store.get(), value)) redraw();
    return store.subscribe(redraw);
  }, [store]);
  return value;
};
