import { brokenLines, carrierFooter, html, page, totals } from '../markup.mjs';

const css = `
.top { display: flex; justify-content: space-between } .meta td:first-child { padding-right: 6mm; color: #555 } .meta { width: auto; margin: 6mm 0 }
.ddi td, .ddi th { border: .4pt solid #888; padding: 1.2mm 2mm } .totals { width: 85mm; margin: 5mm 0 8mm auto } h2 { margin: 3mm 0 }`;

const counts = { en: 'Numbers', fr: 'Quantité', de: 'Anzahl', nl: 'Aantal' };
const count = ({ first, last }) => Number(BigInt(last) - BigInt(first)) + 1;

const draw = view =>
  page(
    view,
    css,
    html`<div class="top"><div><b>${view.values.company}</b>
${view.values.contact && html`, ${view.labels.contact}: ${view.values.contact}`}<br>${brokenLines(view.values.address)}</div>
<div class="r"><b>${view.carrier.name}</b><br>${brokenLines(view.carrier.lines)}</div></div>
<table class="meta">${view.rows('billDate', 'invoiceNo', 'account', 'btn', 'period', 'dueDate').map(row => html`<tr><td>${row.label}</td><td>${row.value}</td></tr>`)}</table>
<h2>${view.labels.lines}</h2><table class="ddi"><tr><th>${view.words.number}</th><th>${counts[view.bill.lang]}</th><th class="r">${view.words.charge}</th></tr>
${view.lines.map(line => html`<tr><td>${line.number}</td><td>1</td><td class="r">${line.charge}</td></tr>`)}
${view.ranges.map(range => html`<tr><td>${range.text}</td><td>${count(range)}</td><td class="r">${view.money(count(range) * 45)}</td></tr>`)}</table>
${totals(view)}<p>${view.words.terms} ${view.words.help}: ${view.carrier.phone}</p>${carrierFooter(view)}`,
  );

export default {
  id: 'ddi-ranges',
  producer: 'chromium',
  half: 'tuning',
  untagged: true,
  draw,
  catches:
    'company and person on one line; ranges of direct-dial numbers, the end written in full or by its last digits; a column of counts beside them',
  bills: [
    {
      id: 'uk-06',
      lang: 'en',
      country: 'GB',
      date: '2026-10-08',
      dates: 'dd/MM/yyyy',
      account: '7000 4412 09',
      btn: '2079460100',
      company: 'Fourth Coffee UK Ltd',
      person: 'D. Example',
      street: '200 Roast House\nWharf Road',
      city: 'London',
      postal: 'N1 7GR',
      phone: 't:### #### ####',
      numbers: ['2079460100'],
      ranges: [['2079460110', '2079460119']],
    },
    {
      id: 'be-02',
      lang: 'nl',
      country: 'BE',
      date: '2026-10-21',
      dates: 'd/MM/yyyy',
      account: '500.118.22',
      btn: '28991700',
      company: 'Contoso België NV',
      person: 'G. Voorbeeld',
      street: 'Proefstraat 40',
      city: 'Brussel',
      postal: '1000',
      phone: 'e:+## # ### ## ##',
      numbers: ['28991700'],
      ranges: [['28991710', '28991729']],
      rangeDigits: 'all',
      rangeSign: ' t/m ',
    },
    {
      id: 'ch-01',
      lang: 'fr',
      country: 'CH',
      date: '2026-09-24',
      dates: 'dd.MM.yyyy',
      account: '3.447.1180',
      btn: '225550100',
      company: 'Proseware Suisse SA',
      person: 'F. Exemple',
      street: 'Rue de l’Essai 6',
      city: 'Genève',
      postal: '1204',
      phone: 't:### ### ## ##',
      numbers: [],
      ranges: [
        ['225550100', '225550109'],
        ['225550140', '225550144'],
      ],
      rangeDigits: 2,
      rangeSign: ' à ',
    },
    {
      id: 'de-04',
      lang: 'de',
      country: 'DE',
      date: '2026-10-05',
      dates: 'dd.MM.yyyy',
      account: '6630.1127',
      btn: '4066969100',
      company: 'Adventure Works Handels GmbH',
      person: 'D. Muster',
      street: 'Speicherzeile 21',
      city: 'Hamburg',
      postal: '20457',
      phone: 't:### / ##### ###',
      numbers: ['4066969100'],
      ranges: [['4066969110', '4066969129']],
      rangeDigits: 3,
      rangeSign: ' – ',
      syn: 2,
    },
  ],
};
