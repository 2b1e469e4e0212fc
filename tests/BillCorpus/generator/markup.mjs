export const escape = text =>
  String(text).replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

/** A tagged template: what is put in is escaped, unless it came from `html` itself; lists are joined, null is nothing. */
export function html(strings, ...values) {
  const put = value =>
    value == null || value === false
      ? ''
      : Array.isArray(value)
        ? value.map(put).join('')
        : value instanceof Markup
          ? value.text
          : escape(value);
  return new Markup(strings.reduce((text, part, at) => text + put(values[at - 1]) + part));
}

export class Markup {
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}

export const raw = text => new Markup(text);

export const brokenLines = lines => lines.map((line, at) => html`${at > 0 ? raw('<br>') : null}${line}`);

/** A page of HTML to be printed. */
export const page = (view, css, body, size = ['US', 'CA'].includes(view.bill.country) ? 'letter' : 'A4') =>
  html`<!doctype html>
<html lang="${view.bill.lang}"><meta charset="utf-8"><title>${view.labels.bill}</title>
<style>@page { size: ${raw(size)}; margin: 16mm 17mm } * { box-sizing: border-box }
body { margin: 0; font: 10pt/1.35 "Liberation Sans", sans-serif; color: #222 }
h1, h2, h3, p, dl, dd, dt, table { margin: 0 } table { border-collapse: collapse; width: 100% }
th { text-align: left } .r { text-align: right } .break { break-before: page } .small { font-size: 7.5pt; color: #555 }
${raw(css)}</style><body>${body}</body></html>`.toString();

export const carrierFooter = view => html`<p class="small">${view.carrier.name} · ${view.carrier.lines.join(' · ')} ·
 ${view.words.help} ${view.carrier.phone} · ${view.words.fax} ${view.carrier.fax} · ${view.carrier.web} ·
 ${view.words.vat} ${view.carrier.vat}${view.carrier.iban ? ` · ${view.words.iban} ${view.carrier.iban}` : ''}</p>`;

export const lineTable = (
  view,
  columns = ['number', 'plan', 'usage', 'charge'],
) => html`<table class="lines"><thead><tr>
${columns.map(
  column =>
    html`<th class="${column === 'charge' || column === 'usage' ? 'r' : ''}">${
      {
        number: view.words.number,
        plan: view.words.description,
        usage: view.words.usage,
        charge: view.words.charge,
      }[column]
    }</th>`,
)}
</tr></thead><tbody>${view.lines.map(
  line =>
    html`<tr>${columns.map(
      column => html`<td class="${column === 'charge' || column === 'usage' ? 'r' : ''}">${line[column]}</td>`,
    )}</tr>`,
)}</tbody></table>`;

export const totals = view =>
  html`<table class="totals">${['previous', 'payment', 'net', 'tax', 'total'].map(
    key =>
      html`<tr class="${key}"><td>${view.words[key]}${key === 'previous' ? ` (${view.values.previousDate})` : ''}</td>
<td class="r">${view.values[key]}</td></tr>`,
  )}</table>`;
