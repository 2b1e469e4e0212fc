import { useRef, useState } from '../lib/html.js';
import { Problem } from '../lib/api.js';
import { focusFirstError } from './field.js';

/**
 * What a form needs: whether it is sending, and why it was refused. What was typed stays.
 * @param {(...values: any[]) => Promise<any>} send
 */
export const useSend = (send) => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(null);
  const going = useRef(false);
  const run = async (...values) => {
    if (going.current) return undefined;
    going.current = true;
    setBusy(true);
    try {
      const answer = await send(...values);
      setProblem(null);
      return answer;
    } catch (refused) {
      if (!(refused instanceof Problem)) throw refused;
      setProblem(refused);
      focusFirstError();
      return undefined;
    } finally {
      going.current = false;
      setBusy(false);
    }
  };
  return { run, busy, problem, setProblem, errors: problem?.errors ?? [] };
};

export const onSubmit = (run) => (event) => {
  event.preventDefault();
  run();
};
