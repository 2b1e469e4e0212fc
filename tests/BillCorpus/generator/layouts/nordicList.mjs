import { brokenLines, carrierFooter, html, lineTable, page } from '../markup.mjs';

const css = `
.h { display: flex; justify-content: flex-end } .h table { width: 82mm } .h td { padding: .5mm 0 } .h td:nth-child(2) { text-align: right }
.to { margin: 6mm 0 12mm } .lines td, .lines th { padding: .6mm 1mm } .lines tr:nth-child(even) { background: #eee }`;

const draw = view =>
  page(
    view,
    css,
    html`<div class="h"><table><tr><td><b>${view.labels.bill.toUpperCase()}</b></td><td></td></tr>
${view.rows('invoiceNo', 'billDate', 'dueDate', 'period', 'account', 'contact').map(row => html`<tr><td>${row.label}</td><td>${row.value}</td></tr>`)}</table></div>
<p class="to">${brokenLines([view.values.company, ...view.values.address])}</p>
${view.rows('btn').map(row => html`<p>${row.label}: ${row.value}</p>`)}<h3>${view.labels.lines}</h3>${lineTable(view, ['plan', 'usage', 'number', 'charge'])}
<p class="r" style="margin:4mm 0">${view.words.total}: <b>${view.values.total}</b></p><p>${view.words.terms} ${view.words.help} ${view.carrier.phone}</p>${carrierFooter(view)}`,
  );

export default {
  id: 'nordic-list',
  producer: 'chromium',
  half: 'tuning',
  untagged: true,
  draw,
  catches: 'right-hand list of pairs with the value right-aligned; the number is the third column of the table',
  bills: [
    {
      id: 'fi-01',
      lang: 'fi',
      country: 'FI',
      date: '2026-10-03',
      dates: 'd.M.yyyy',
      account: '55-20081',
      btn: '942450512',
      company: 'Northwind Suomi Oy',
      person: 'J. Esimerkki',
      street: 'Koekatu 3 A 12',
      city: 'Helsinki',
      postal: '00100',
      phone: 't:## #### ####',
      numbers: ['942450512', '942450513'],
    },
    {
      id: 'no-02',
      lang: 'nb',
      country: 'NO',
      date: '2026-10-14',
      dates: 'd. MMMM yyyy',
      account: '8100 2277',
      btn: '55001120',
      company: 'Litware Norge AS',
      person: 'L. Eksempel',
      street: 'Testbakken 14',
      city: 'Bergen',
      postal: '5003',
      phone: 'n:## ## ## ##',
      numbers: ['55001120', '55001121', '55001122'],
      syn: 1,
      labels: { contact: 'Kontaktperson' },
      omits: ['billingTelephoneNumber'],
    },
    {
      id: 'se-02',
      lang: 'sv',
      country: 'SE',
      date: '2026-07-31',
      dates: 'd MMMM yyyy',
      account: 'K10-4471',
      btn: '313900610',
      company: 'Wide World Importers AB',
      street: 'Modellvägen 2',
      city: 'Göteborg',
      postal: '411 03',
      phone: 'e:+## ## ### ## ##',
      numbers: ['313900610', '313900611'],
      syn: 1,
    },
  ],
};
