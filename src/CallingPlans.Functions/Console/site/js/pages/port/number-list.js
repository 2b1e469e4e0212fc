import { html } from '../../lib/html.js';
import { has, t } from '../../lib/i18n.js';
import { formatPhone, looksLikeNumber } from '../../lib/phone.js';
import { Icon } from '../../ui/icon.js';
import { Badge } from '../../ui/parts.js';
import { Phone } from '../../ui/status.js';

const reasonText = (reason) => (has(`reason.${reason}`) ? t(`reason.${reason}`) : reason);

const Portability = ({ number, known }) => {
  if (!looksLikeNumber(number)) return html`<${Badge} kind="bad">${t('portable.notANumber')}<//>`;
  if (!known) return html`<span class="small muted waiting">${t('portable.checking')}</span>`;
  if (known.invalid) return html`<${Badge} kind="bad">${t('portable.notANumber')}<//>`;
  if (known.portable === null) return html`<${Badge} kind="info">${t('portable.desk')}<//>`;
  return html`<${Badge} kind=${known.portable ? 'good' : 'bad'}>${t(known.portable ? 'portable.yes' : 'portable.no')}<//>`;
};

const about = (known) => {
  if (!known) return '';
  if (known.invalid) return known.invalid;
  const facts = [known.carrier, known.rateCenter, known.numberType && t(`numberType.${known.numberType}`)].filter(Boolean).join(' · ');
  return known.portable === false ? reasonText(known.reason) : facts;
};

/** The numbers of a draft; a row says of its number whether it can be ported, and if not why. */
export const NumberList = ({ numbers, known, errors, lineType, onChange, onRemove }) => {
  if (!numbers.length) return html`<p class="muted">${t('port.noNumbers')}</p>`;
  return html`
    <ul class="numbers-list" tabindex="0" aria-label=${t('field.numbers')}>${numbers.map((n, i) => {
      const wrong = errors.filter((e) => e.field?.startsWith(`/numbers/${i}`) || (e.field?.startsWith('/numbers') && e.numbers?.includes(n.number)));
      return html`
        <li key=${n.number}>
          <span class="who"><${Phone} number=${n.number} /><br /><span class="small muted">${about(known.get(n.number))}</span>
            ${wrong.map((e) => html`<span class="small"><br />${e.detail} ${e.remedy}</span>`)}</span>
          ${lineType && html`<select class="select" aria-label=${t('lineType.of', { number: formatPhone(n.number) })} value=${n.lineType ?? ''} onChange=${(event) => onChange(n.number, { lineType: event.target.value })}>
            ${['SingleLine', 'MultiLine'].map((v) => html`<option value=${v} selected=${v === n.lineType}>${t(`lineType.${v}`)}</option>`)}</select>`}
          <${Portability} number=${n.number} known=${known.get(n.number)} />
          <button type="button" class="button quiet icon-only small" aria-label=${t('port.remove', { number: formatPhone(n.number) })} onClick=${() => onRemove(n.number)}><${Icon} name="trash" /></button>
        </li>`;
    })}</ul>`;
};
