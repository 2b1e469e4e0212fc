import { html, useId, useRef, useState } from '../lib/html.js';
import { t } from '../lib/i18n.js';
import { FieldErrors } from './field.js';
import { Icon } from './icon.js';

const limit = 10 * 1024 * 1024;

/** A place to drop or choose a PDF or PNG. What the file says it is, the API checks. */
export const Upload = ({ label, hint, busy, errors, onFile, accept = '.pdf,.png,application/pdf,image/png', types = ['application/pdf', 'image/png'] }) => {
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState(null);
  const input = useRef(null);
  const id = useId();
  const take = (file) => {
    if (!file) return;
    const bad = !types.includes(file.type) ? t('upload.wrongType') : file.size > limit ? t('upload.tooLarge') : null;
    setWrong(bad && [{ detail: bad }]);
    if (!bad) onFile(file);
    input.current.value = '';
  };
  return html`
    <div class="field">
      <div class=${`drop ${over ? 'over' : ''}`} onDragOver=${(event) => { event.preventDefault(); setOver(true); }}
        onDragLeave=${() => setOver(false)} onDrop=${(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files[0]); }}>
        <${Icon} name="upload" />
        <label for=${id} class="strong">${label}</label>
        <span class="small muted" id=${`${id}-hint`}>${hint ?? t('upload.hint')}</span>
        <input ref=${input} id=${id} type="file" accept=${accept} class="visually-hidden" tabindex="-1" aria-describedby=${`${id}-hint`}
          onChange=${(event) => take(event.target.files[0])} />
        <button type="button" class="button small" aria-busy=${busy || undefined} aria-describedby=${`${id}-hint ${id}-errors`} data-invalid=${(wrong ?? errors)?.length ? '' : undefined} onClick=${() => input.current.click()}>
          ${busy && html`<span class="spin" aria-hidden="true"></span>`}${busy ? t('upload.sending') : t('upload.choose')}<span class="visually-hidden">: ${label}</span></button>
      </div>
      <${FieldErrors} errors=${wrong ?? errors} id=${`${id}-errors`} />
    </div>`;
};
