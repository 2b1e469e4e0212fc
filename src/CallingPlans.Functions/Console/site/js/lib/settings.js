// What the installation says of itself, and its clock: in development it can be ahead of the browser's.
let ahead = 0;

export const settings = { development: false };

export const loadSettings = async () => {
  const answer = await fetch('/settings.json');
  if (!answer.ok) return;
  const { development, now } = await answer.json();
  settings.development = development;
  setServerTime(now);
};

export const setServerTime = (instant) => { ahead = Date.parse(instant) - Date.now(); };

/** The installation's time, in milliseconds. */
export const now = () => Date.now() + (Math.abs(ahead) > 30_000 ? ahead : 0);
