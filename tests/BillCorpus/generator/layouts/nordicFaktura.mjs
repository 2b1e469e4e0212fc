import { brokenLines, carrierFooter, html, lineTable, page } from '../markup.mjs';

const css = `
.g { display: grid; grid-template-columns: 1fr 1fr 1fr 1fr; border: .8pt solid #000; margin: 7mm 0 } .g div { border: .3pt solid #000; padding: 1mm 1.5mm; min-height: 11mm }
.g span { font-size: 6.5pt; display: block } .wide { grid-column: span 2 } .giro { margin-top: 20mm; border-top: 1pt solid #000; font-family: "Liberation Mono" }
.lines td, .lines th { padding: .8mm 0 }`;

const cell = (row, wide) => html`<div class="${wide ? 'wide' : ''}"><span>${row.label}</span>${row.value}</div>`;

const draw = view =>
  page(
    view,
    css,
    html`<h1>${view.carrier.name}</h1><p class="small">${view.carrier.lines.join(', ')}</p>
<div class="g"><div class="wide"><span>${view.labels.company}</span>${brokenLines([view.values.company, ...view.values.address])}</div>
${view.rows('billDate', 'dueDate', 'account', 'invoiceNo', 'btn', 'contact').map(row => cell(row, row.key === 'btn'))}</div>
<h3>${view.labels.lines} · ${view.values.period}</h3>${lineTable(view)}
<p class="r"><b>${view.words.total} ${view.values.total}</b> (${view.words.tax} ${view.values.tax})</p><p>${view.words.terms}</p>
<div class="giro"># ${view.values.invoiceNo}0${view.bill.id.length} # ${view.values.total.replace(/\D/g, '')} 00 &gt; 5500099#41#<br>${view.words.dueDate} ${view.values.dueDate}</div>
${carrierFooter(view)}`,
  );

export default {
  id: 'nordic-faktura',
  producer: 'chromium',
  half: 'tuning',
  untagged: true,
  draw,
  catches:
    'giro form: tiny label in the corner of each cell; reference line of digits; “Er referens” and “Deres ref.” are the customer’s person',
  bills: [
    {
      id: 'se-01',
      lang: 'sv',
      country: 'SE',
      date: '2026-10-21',
      dates: 'yyyy-MM-dd',
      account: '400 118 27',
      btn: '846500412',
      company: 'Contoso Sverige AB',
      person: 'H. Exempel',
      street: 'Provgatan 11',
      city: 'Stockholm',
      postal: '111 22',
      phone: 't:##-### ### ##',
      numbers: ['846500412', '846500413', '846500414'],
    },
    {
      id: 'dk-01',
      lang: 'da',
      country: 'DK',
      date: '2026-09-01',
      dates: 'dd.MM.yyyy',
      account: '7740-1185',
      btn: '78000112',
      company: 'Fourth Coffee Danmark ApS',
      person: 'I. Eksempel',
      street: 'Prøvevej 8, 2. tv.',
      city: 'København Ø',
      postal: '2100',
      phone: 'n:## ## ## ##',
      numbers: ['78000112', '78000113'],
    },
    {
      id: 'no-01',
      lang: 'nb',
      country: 'NO',
      date: '2026-08-17',
      dates: 'dd.MM.yyyy',
      account: '30554120',
      btn: '21550110',
      company: 'Tailspin Leker AS',
      person: 'K. Eksempel',
      street: 'Prøveveien 5',
      city: 'Oslo',
      postal: '0155',
      phone: 'e:+## ## ## ## ##',
      numbers: ['21550110', '21550111'],
      labels: { contact: 'Deres ref.' },
      omits: ['billingTelephoneNumber'],
    },
    {
      id: 'fi-03',
      lang: 'fi',
      country: 'FI',
      date: '2026-10-06',
      dates: 'd.M.yyyy',
      account: '440-118-7',
      btn: '942450710',
      company: 'Adventure Works Suomi Oy',
      person: 'K. Esimerkki',
      street: 'Esimerkkikuja 6',
      city: 'Vantaa',
      postal: '01300',
      phone: 't:## #### ####',
      numbers: ['942450710', '942450711'],
    },
  ],
};
