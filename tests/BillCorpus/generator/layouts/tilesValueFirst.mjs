import { brokenLines, carrierFooter, html, lineTable, page, totals } from '../markup.mjs';

const css = `
.tiles { display: flex; flex-wrap: wrap; gap: 4mm; margin: 8mm 0 } .tile { flex: 1 0 52mm; border-top: 2pt solid #e07a00; padding: 2mm }
.tile b { display: block; font-size: 13pt } .tile span { font-size: 8pt; color: #777 } .lines td, .lines th { padding: 1mm; border-bottom: .4pt solid #ddd }
.totals { width: 80mm; margin: 5mm 0 8mm auto }`;

const draw = view =>
  page(
    view,
    css,
    html`<h1>${view.carrier.name}</h1>
<div class="tiles">${view
      .rows('total', 'dueDate', 'billDate', 'account', 'btn', 'company', 'contact')
      .map(row => html`<div class="tile"><b>${row.value}</b><span>${row.label}</span></div>`)}
<div class="tile">${brokenLines(view.values.address)}<br><span>${view.labels.service}</span></div></div>
<h3>${view.labels.lines}</h3>${lineTable(view, ['plan', 'number', 'charge'])}${totals(view)}<p>${view.words.terms}</p>${carrierFooter(view)}`,
  );

export default {
  id: 'tiles-value-first',
  producer: 'chromium',
  half: 'tuning',
  untagged: true,
  draw,
  catches: 'value above its label; the label stands in small grey type below; wrapped rows of tiles',
  bills: [
    {
      id: 'us-04',
      lang: 'en',
      country: 'US',
      carrier: 1,
      date: '2026-10-07',
      dates: 'MMMM d, yyyy',
      account: '0092-118-44',
      btn: '6145550120',
      company: 'Tailspin Toys',
      person: 'D. Placeholder',
      street: '15 Carousel Road',
      city: 'Columbus',
      region: 'OH',
      postal: '43215',
      phone: 'n:(###) ###-####',
      numbers: ['6145550120', '6145550121'],
      syn: 2,
    },
    {
      id: 'nl-01',
      lang: 'nl',
      country: 'NL',
      date: '2026-10-21',
      dates: 'dd-MM-yyyy',
      account: '6004 1187',
      btn: '209990512',
      company: 'Fabrikam Nederland B.V.',
      person: 'F. Voorbeeld',
      street: 'Proefkade 12',
      city: 'Amsterdam',
      postal: '1012 AB',
      phone: 't:### ### ## ##',
      numbers: ['209990512', '209990513', '209990514'],
    },
  ],
};
