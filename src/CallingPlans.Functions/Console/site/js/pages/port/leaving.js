import { useEffect, useRef } from '../../lib/html.js';

/**
 * Saves a step that is left by a link or the browser's own ways. What the API refuses is not lost: the tab keeps it,
 * and the step shows it again.
 * @returns {() => void} to be called where the step was saved just before it is left
 */
export const useSaveOnLeaving = (save) => {
  const latest = useRef(save);
  const settled = useRef(false);
  latest.current = save;
  useEffect(() => () => { if (!settled.current) latest.current().catch(() => {}); }, []);
  return () => { settled.current = true; };
};
