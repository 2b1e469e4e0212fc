import { html, useId } from '../lib/html.js';
import { t } from '../lib/i18n.js';
import { Icon } from './icon.js';

/** What to do, where it says more than the cause does. That of a malformed value speaks to whoever writes requests. */
const remedyOf = (e) => (e.remedy && e.remedy !== e.detail && e.code !== 'ValidationFailed' ? html` <span class="muted">${e.remedy}</span>` : '');

/** What is wrong with a field, and what to do. */
export const FieldErrors = ({ errors, id }) => (errors?.length ? html`
  <div id=${id} class="stack close">${errors.map((e) => html`<p class="error"><${Icon} name="alert" /><span>${e.detail}${remedyOf(e)}</span></p>`)}</div>` : null);

/**
 * A labelled input with its hint and its errors.
 * @param {{ label: string, value: any, onInput: (value: string) => void, errors?: any[], hint?: any, optional?: boolean, type?: string, options?: [string, string][], rows?: number, class?: string }} props
 */
export const Field = ({ label, value, onInput, errors, hint, optional, type = 'text', options, rows, class: more = '', inputClass = '', after, ...rest }) => {
  const id = useId();
  const described = [hint && `${id}-hint`, errors?.length && `${id}-errors`].filter(Boolean).join(' ') || undefined;
  const shared = {
    id, value: value ?? '', 'aria-describedby': described, 'aria-invalid': errors?.length ? 'true' : undefined, ...rest,
    onInput: (event) => onInput?.(event.target.value),
  };
  return html`
    <div class=${`field ${more}`}>
      <label for=${id}>${label}${optional && html` <span class="optional">${t('state.optional')}</span>`}</label>
      ${options ? html`<select class="select" ...${shared}>${options.map(([v, text]) => html`<option value=${v} selected=${v === (value ?? '')}>${text}</option>`)}</select>`
        : rows ? html`<textarea class=${`textarea ${inputClass}`} rows=${rows} ...${shared}></textarea>`
          : html`<input class=${`input ${inputClass}`} type=${type} ...${shared} />`}
      ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
      <${FieldErrors} errors=${errors} id=${`${id}-errors`} />
      ${after}
    </div>`;
};

export const Choices = ({ legend, name, value, options, onInput, side, errors }) => html`
  <fieldset class="stack tight">
    <legend class="label">${legend}</legend>
    <div class=${`choices ${side ? 'side' : ''}`}>${options.map(([v, text, about]) => html`
      <label class="choice card"><input type="radio" name=${name} value=${v} checked=${v === value} data-invalid=${errors?.length ? '' : undefined} onChange=${() => onInput(v)} />
        <span><span class="strong">${text}</span>${about && html`<br /><span class="small muted">${about}</span>`}</span></label>`)}</div>
    <${FieldErrors} errors=${errors} />
  </fieldset>`;

export const Check = ({ label, value, onInput, errors, ...rest }) => {
  const id = useId();
  const wrong = errors?.length > 0;
  return html`
    <div class="stack close"><label class="choice"><input type="checkbox" checked=${value} aria-invalid=${wrong ? 'true' : undefined} aria-describedby=${wrong ? `${id}-errors` : undefined}
        onChange=${(event) => onInput(event.target.checked)} ...${rest} /><span>${label}</span></label>
      <${FieldErrors} errors=${errors} id=${`${id}-errors`} /></div>`;
};

/** The errors of a field: at its pointer, or below it. */
export const errorsAt = (errors, pointer, below = false) =>
  (errors ?? []).filter((e) => e.field && (e.field === pointer || (below && e.field.startsWith(`${pointer}/`))));

const drawing = 30;

/**
 * After a refusal the first field that is wrong takes the focus, as soon as it is drawn so; `data-invalid` marks what ARIA
 * has no such state for. A refusal that is about no field leaves the focus where it is.
 */
export const focusFirstError = (attempts = 20) => setTimeout(() => {
  const wrong = document.querySelector('[aria-invalid="true"], [data-invalid]');
  if (wrong) wrong.focus();
  else if (attempts > 1) focusFirstError(attempts - 1);
}, drawing);
