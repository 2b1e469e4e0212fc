import { useEffect, useRef, useState } from '../../lib/html.js';
import { call } from '../../lib/api.js';
import { paths } from '../../lib/paths.js';
import { looksLikeNumber } from '../../lib/phone.js';

const pause = 350;
const batch = 200;

/** What is known of numbers: `checking` first, then the carrier's answer. Each is asked for once. */
export const usePortability = (numbers, locationId, org) => {
  const [known, setKnown] = useState(() => new Map());
  const asked = useRef(new Set());
  const [problem, setProblem] = useState(null);
  const list = numbers.join(' ');
  useEffect(() => {
    const timer = setTimeout(async () => {
      const fresh = numbers.filter((n) => looksLikeNumber(n) && !asked.current.has(n));
      fresh.forEach((n) => asked.current.add(n));
      for (let i = 0; i < fresh.length; i += batch) {
        const part = fresh.slice(i, i + batch);
        try {
          const { data } = await call('POST', `${paths.location(locationId, org)}/portability-checks`, { body: { numbers: part } });
          setProblem(null);
          setKnown((map) => new Map([...map, ...data.results.map((r) => [r.number, r])]));
        } catch (refused) {
          // One number that is none refuses the whole question: then each is asked for by itself.
          if (refused.status === 422 && part.length > 1) await Promise.all(part.map((n) => askOne(n)));
          else if (refused.status === 422) setKnown((map) => new Map([...map, [part[0], { number: part[0], invalid: refused.errors[0]?.detail ?? refused.message }]]));
          else {
            part.forEach((n) => asked.current.delete(n));
            setProblem(refused);
          }
        }
      }
    }, pause);
    const askOne = async (n) => {
      try {
        const { data } = await call('POST', `${paths.location(locationId, org)}/portability-checks`, { body: { numbers: [n] } });
        setKnown((map) => new Map([...map, [n, data.results[0]]]));
      } catch (refused) {
        setKnown((map) => new Map([...map, [n, { number: n, invalid: refused.errors?.[0]?.detail ?? refused.message }]]));
      }
    };
    return () => clearTimeout(timer);
  }, [list]);
  return { known, problem };
};
