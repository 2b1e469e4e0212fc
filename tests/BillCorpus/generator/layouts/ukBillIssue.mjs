import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font-size: 9.5pt } .top { display: flex; justify-content: space-between } .ref { text-align: right; font-size: 9pt } .ref b { display: inline-block; min-width: 42mm; margin-left: 3mm; text-align: left }
.for { margin: 10mm 0 } .cols { display: grid; grid-template-columns: 48mm 1fr 48mm; gap: 7mm; font-size: 8.5pt } .big { font-size: 20pt; color: #50a } .mid td { padding: 1mm 0; border-bottom: .4pt solid #bbb }
h3 { color: #50a; margin: 4mm 0 1mm } .calls td, .calls th { font-size: 8pt; padding: .4mm 0 }`;

const draw = view => {
  const { values: v, bill } = view;
  const pair = (label, value) => html`<tr><td>${label}</td><td class="r">${value}</td></tr>`;
  const called = bill.called;
  return page(
    view,
    css,
    html`<div class="top"><div><p class="big">${view.carrier.name}</p><p class="for">${brokenLines([v.company, ...v.address].filter(Boolean))}</p></div>
<div class="ref">${view.rows('account', 'invoiceNo', 'billDate').map(row => html`<p>${row.label}<b>${row.value}</b></p>`)}<p>VAT registration number<b>${v.vat}</b></p><p>Page<b>1 of 2</b></p></div></div>
<div class="cols"><div><h3>Paying your bill</h3><p>Your payment must reach us by ${v.dueDate}. Pay online, by phone on ${view.carrier.phone}, or by BACS to ${view.carrier.iban}.</p></div>
<div><h3>Your business bill</h3>${v.btn && html`<p>${view.labels.btn}: ${v.btn}</p>`}<table class="mid">${pair(`Balance from last bill (${v.previousDate})`, v.previous)}${pair('Payments received', v.payment)}${pair('Regular charges', v.net)}${pair('Cost of calls', view.money(844))}${pair('VAT at 20%', v.tax)}${pair('Total now due', v.total)}</table></div>
<div><h3>Contacting us</h3><p>Billing ${view.carrier.phone}<br>Faults ${view.carrier.fax}<br>${view.carrier.web}</p><p>Write to ${view.carrier.lines.join(', ')}</p>${v.contact && html`<h3>Your nominated contact</h3><p>${v.contact}</p>`}</div></div>
<div class="break top"><b>Charges in detail</b><div class="ref"><p>${view.labels.account}<b>${v.account}</b></p></div></div>
${view.lines.map(
  (
    line,
    at,
  ) => html`<h3>Charges for ${line.number}</h3><table class="mid">${pair(`${line.plan}, ${v.period}`, line.charge)}${pair('Care level: standard', view.money(0))}</table>
${called[at] && html`<table class="calls"><tr><th>Date</th><th>Time</th><th>Number dialled</th><th>Duration</th><th class="r">Cost</th></tr>${called[at].map((number, row) => html`<tr><td>${view.date(view.addDays(view.issued, -18 + row))}</td><td>1${row}:0${at}</td><td>${number}</td><td>00:0${row + 1}:12</td><td class="r">${view.money(31 + row * 7)}</td></tr>`)}</table>`}`,
)}
${view.ranges.map(range => html`<h3>Charges for DDI range ${range.text}</h3><table class="mid">${pair(`Number range rental, ${v.period}`, view.money(1000))}</table>`)}
<h3>Important information</h3><p>From ${view.date('2027-01-04')} the price of line rental will rise in line with the consumer price index. If we have not settled a complaint within eight weeks you may take it to the independent adjudicator, ${bill.adjudicator}. Relay service: dial 18001 before the number.</p>
<p class="small" style="margin-top:8mm">${view.carrier.name}. Registered office: ${view.carrier.lines.join(', ')}. Company no. 00000000.</p>`,
  );
};

export default {
  id: 'uk-bill-issue',
  producer: 'chromium',
  half: 'independent',
  untagged: true,
  draw,
  catches:
    'right-aligned labels before bold values; “Charges for …” headings, one for a range of numbers; numbers dialled below each line; the contact under a heading of the third column',
  carriers: {
    GB: [
      {
        name: 'Pennine Exchange',
        lines: ['Providence Row', 'Durham', 'DH98 1XX'],
        phone: '0808 157 0150',
        fax: '0808 157 0154',
        web: 'pennine-exchange.example',
        vat: 'GB 999 9999 73',
        iban: 'sort code 00-00-00, account 00012345',
      },
    ],
    IE: [
      {
        name: 'Shannon Wave',
        lines: ['1 Heuston Yard', 'Dublin 8'],
        phone: '1800 999 150',
        fax: '1800 999 151',
        web: 'shannonwave.example',
        vat: 'IE 9999999X',
        iban: 'IE64 IRCE 9205 0112 3456 78',
      },
    ],
  },
  labels: { en: { account: 'Account number', billDate: 'Bill issue date', btn: 'This bill is for', service: '' } },
  words: { en: { invoiceNo: 'Bill reference' } },
  bills: [
    {
      id: 'uk-12',
      lang: 'en',
      country: 'GB',
      date: '2026-10-07',
      dates: 'd MMM yyyy',
      account: 'VP 8841 2207',
      btn: '1914980140',
      company: 'Graphic Design Institute Ltd',
      person: 'Joe Bloggs',
      street: 'Printworks House\n31 Quayside Lane',
      city: 'Newcastle upon Tyne',
      postal: 'NE1 3DX',
      invoiceNo: 'Q027 AB',
      adjudicator: 'Fairway House, Warrington WA4 9XX, telephone 01632 960 990',
      phone: 't:#### ### ####',
      numbers: ['1914980140', '1914980141'],
      called: [['020 7946 0881', '0117 496 0332'], ['01632 960 774']],
    },
    {
      id: 'uk-13',
      lang: 'en',
      country: 'GB',
      date: '2026-11-11',
      dates: 'dd/MM/yyyy',
      account: '7003118845',
      company: 'Best For You Organics',
      title: 'Mrs',
      person: 'Ann Other',
      street: '8 Orchard Row',
      city: 'Reading',
      region: 'Berkshire',
      postal: 'RG1 2AX',
      invoiceNo: 'M004 7K',
      adjudicator: 'Fairway House, Warrington WA4 9XX, telephone 01632 960 990',
      phone: 't:(####) ######',
      numbers: ['1184960127', '1184960128', '1184960129'],
      called: [['01632 960 118']],
      ranges: [['1184960150', '1184960159']],
      rangeSign: ' to ',
      rangeDigits: 'all',
    },
    {
      id: 'ie-04',
      lang: 'en',
      country: 'IE',
      date: '2026-10-23',
      dates: 'd MMMM yyyy',
      account: '2047 7718',
      btn: '615550120',
      company: 'Nod Publishers Ltd',
      person: 'Mary Murphy',
      street: '22 Estuary Road',
      city: 'Limerick',
      postal: 'V94 E1K2',
      invoiceNo: '1187-Q4',
      adjudicator: 'Abbey Court, Dublin 1, telephone (01) 555 0190',
      words: { money: ['€', '.', ','] },
      phone: 't:(###) ### ###',
      numbers: ['615550120', '615550121'],
      called: [['(01) 555 0177', '087 555 0199']],
    },
  ],
};
