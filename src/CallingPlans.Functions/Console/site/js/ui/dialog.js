import { html, useEffect, useId, useRef } from '../lib/html.js';
import { t } from '../lib/i18n.js';
import { Icon } from './icon.js';

/** A dialog over the page; the browser keeps the focus in it. It goes back to what opened it, or to the page's heading where that is gone. */
export const Dialog = ({ title, onClose, wide, children }) => {
  const element = useRef(null);
  const id = useId();
  useEffect(() => {
    const dialog = element.current;
    const opener = document.activeElement;
    dialog.showModal();
    return () => {
      if (dialog.open) dialog.close();
      (opener?.isConnected && opener !== document.body ? opener : document.querySelector('h1'))?.focus();
    };
  }, []);
  return html`
    <dialog ref=${element} class=${wide ? 'wide' : ''} aria-labelledby=${id} onCancel=${(event) => { event.preventDefault(); onClose(); }}
      onMouseDown=${(event) => { if (event.target === element.current) onClose(); }}>
      <div class="dialog-head"><h2 id=${id}>${title}</h2>
        <button type="button" class="button quiet icon-only small" aria-label=${t('action.close')} onClick=${onClose}><${Icon} name="close" /></button></div>
      <div class="dialog-body">${children}</div>
    </dialog>`;
};
