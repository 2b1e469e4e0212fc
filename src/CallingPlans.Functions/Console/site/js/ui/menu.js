import { html, useEffect, useId, useRef, useState } from '../lib/html.js';

/** What of a page can be used: all but its heading. */
const controls = '#main .inner > :not(.page-head), #main .page-head > :not(:first-child)';

/** A button that discloses a few entries below it. It has the focus again before what an entry does: a dialog gives it back there. */
export const Menu = ({ label, button, class: kind = 'quiet', children }) => {
  const [open, setOpen] = useState(false);
  const element = useRef(null);
  const id = useId();
  useEffect(() => {
    if (!open) return undefined;
    const away = (event) => { if (!element.current.contains(event.target)) setOpen(false); };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    // A menu of the frame lies over the page's controls: what it half covers is not to be hit.
    const covered = element.current.closest('main') ? [] : [...document.querySelectorAll(controls)];
    covered.forEach((part) => { part.inert = true; });
    return () => {
      covered.forEach((part) => { part.inert = false; });
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
    };
  }, [open]);
  const close = () => {
    setOpen(false);
    element.current.querySelector('button').focus();
  };
  const onKeyDown = (event) => {
    if (event.key === 'Escape' && open) close();
  };
  return html`
    <div class="menu" ref=${element} onKeyDown=${onKeyDown}>
      <button type="button" class=${`button ${kind}`} aria-expanded=${open} aria-controls=${id} aria-label=${label} title=${label} onClick=${() => setOpen(!open)}>${button}</button>
      <div class="panel" id=${id} hidden=${!open} onClick=${(event) => { if (event.target.closest('.entry')) close(); }}>${children}</div>
    </div>`;
};
