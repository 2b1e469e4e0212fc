import { carrierFooter, html, lineTable, page } from '../markup.mjs';

const css = `
.grid { display: grid; grid-template-columns: repeat(6, 1fr); border-left: .5pt solid #000; border-top: .5pt solid #000 }
.grid div { border-right: .5pt solid #000; border-bottom: .5pt solid #000; padding: .5mm 1mm 1mm; grid-column: span 2; min-height: 9mm } .grid .w3 { grid-column: span 3 } .grid .w1 { grid-column: span 1 }
.grid span { display: block; font-size: 6pt; color: #444; text-transform: uppercase } .lines td, .lines th { border: .5pt solid #000; padding: .6mm 1mm }`;

const parts = {
  it: ['Via', 'Comune', 'Prov.', 'CAP', 'Paese'],
  fr: ['Rue', 'Localité', 'Canton', 'NPA', 'Pays'],
  en: ['Street', 'Town', 'County', 'Postcode', 'Country'],
};

const draw = view => {
  const { bill, values: v } = view;
  const names = parts[bill.lang];
  const cell = (label, value, size = '') => html`<div class="${size}"><span>${label}</span>${value ?? '—'}</div>`;
  return page(
    view,
    css,
    html`<h2>${view.carrier.name}: ${view.labels.bill.toLowerCase()}</h2><div class="grid">
${view.rows('invoiceNo', 'billDate', 'dueDate').map(row => cell(row.label, row.value))}
${view.rows('company').map(row => cell(row.label, row.value, 'w3'))}${cell(view.labels.contact, v.contact, 'w3')}
${view.rows('account', 'btn', 'total').map(row => cell(row.label, row.value))}
${cell(`${view.labels.service} — ${names[0]}`, bill.street, 'w3')}${cell(names[1], bill.city, 'w1')}${cell(names[2], bill.region, 'w1')}${cell(names[3], bill.postal, 'w1')}
${view.rows('period', 'vat', 'iban').map(row => cell(row.label, row.value))}</div>
<h3 style="margin:6mm 0 2mm">${view.labels.lines}</h3>${lineTable(view)}<p style="margin:4mm 0">${view.words.terms}</p>${carrierFooter(view)}`,
  );
};

const printed = view => [
  ...view.rows('billDate', 'account', 'btn', 'company', 'contact').map(row => row.value),
  view.bill.street,
  view.bill.city,
  view.bill.postal,
  ...view.lines.map(line => line.number),
];

export default {
  id: 'form-grid',
  producer: 'chromium',
  half: 'tuning',
  untagged: true,
  draw,
  printed,
  catches: 'ruled form; each part of the address in a cell of its own with its own label; an empty cell shows a dash',
  bills: [
    {
      id: 'it-02',
      lang: 'it',
      country: 'IT',
      date: '2026-10-09',
      dates: 'dd/MM/yyyy',
      account: '1.770.2284',
      btn: '0600551120',
      company: 'Fourth Coffee Italia S.r.l.',
      person: 'F. Esempio',
      street: 'Piazza del Campione, 3',
      city: 'Roma',
      region: 'RM',
      postal: '00187',
      phone: 'e:+## ## ########',
      numbers: ['0600551120', '0600551121', '0600551122'],
      syn: 1,
    },
    {
      id: 'ch-02',
      lang: 'fr',
      country: 'CH',
      date: '2026-08-28',
      dates: 'dd.MM.yyyy',
      account: '44 7719 02',
      btn: '215550120',
      company: 'Tailspin Jouets Sàrl',
      street: 'Avenue du Test 19',
      city: 'Lausanne',
      region: 'VD',
      postal: '1003',
      phone: 'e:+## ## ### ## ##',
      numbers: ['215550120', '215550121'],
      syn: 3,
    },
    {
      id: 'uk-07',
      lang: 'en',
      country: 'GB',
      date: '2026-10-10',
      dates: 'dd.MM.yy',
      account: '00-91-7743',
      btn: '2920180120',
      company: 'Proseware Cymru Ltd',
      person: 'E. Example',
      street: '5 Dock View',
      city: 'Cardiff',
      region: 'South Glamorgan',
      postal: 'CF10 4PA',
      phone: 't:### #### ####',
      numbers: ['2920180120', '2920180121'],
      syn: 3,
    },
  ],
};
