import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font-size: 9pt } .top { display: flex; justify-content: space-between; margin-bottom: 9mm } .meta { width: 70mm; font-size: 8pt } .meta td { padding: .2mm 0 }
.mail { margin: 4mm 0 9mm 8mm; font-family: "Liberation Mono"; font-size: 9.5pt } .two { display: grid; grid-template-columns: 78mm 1fr; gap: 8mm }
.glance { border: 1pt solid #0a5d9c; border-radius: 3mm; padding: 3mm } .glance h3, .bar { color: #0a5d9c } .glance td { padding: .5mm 0 } .total td { font-weight: bold; border-top: 1pt solid #0a5d9c }
.slip { border-top: 1pt dashed #000; margin-top: 14mm; padding-top: 3mm } .calls { font-size: 7.5pt } .bar { border-bottom: 1.5pt solid; margin: 5mm 0 2mm }`;

const head = (
  view,
  number,
) => html`<div class="top${number > 1 ? ' break' : ''}"><b style="font-size:17pt">${view.carrier.name}</b>
<table class="meta"><tr><td>Page</td><td class="r">${number} of 3</td></tr>${view.rows('account', 'billDate').map(row => html`<tr><td>${row.label}</td><td class="r">${row.value}</td></tr>`)}
<tr><td>Web Site</td><td class="r">${view.carrier.web}</td></tr>${number === 1 && html`<tr><td>Invoice Number</td><td class="r">${view.values.invoiceNo}</td></tr>`}</table></div>`;

const calls = ['317 555-0177', '847 555-0188', '800 555-0160', '502 555-0119'];

const draw = view => {
  const { values: v } = view;
  const leader = (label, value, cls = '') => html`<tr class="${cls}"><td>${label}</td><td class="r">${value}</td></tr>`;
  return page(
    view,
    css,
    html`${head(view, 1)}<p class="mail">${brokenLines([v.company, v.contact && `ATTN ${v.contact}`, ...v.address].filter(Boolean))}</p>
<div class="two"><div class="glance"><h3>Bill-At-A-Glance</h3><table>${leader('Previous Bill', v.previous)}${leader(`Payment Received ${view.date(view.addDays(view.issued, -9), 'M-dd')} – Thank You!`, v.payment)}
${leader('Adjustments', '$.00')}${leader('Balance', '$.00')}${leader('Current Charges', v.total)}${leader('Total Amount Due', v.total, 'total')}${leader('Amount Due in Full by', v.dueDate, 'total')}</table></div>
<div><h3 class="bar">Billing Summary</h3><table>${leader('Questions? Visit us online or call:', '')}${leader('Plans and Services', view.carrier.phone)}${leader('Repair Service', '1 800 555-0158')}
${leader('Internet Services', '1 877 555-0159')}</table>${v.btn && html`<p style="margin-top:3mm">${view.labels.btn} <b>${v.btn}</b></p>`}</div></div>
<div class="slip"><p>Return bottom portion with your check in the enclosed envelope.</p><table>${leader('Account Number', v.account)}${leader('Payment Due', v.dueDate)}${leader('Please enter amount enclosed', '$ __________')}</table>
<p style="margin-top:5mm">Make checks payable to:<br>${brokenLines([view.carrier.name, ...view.carrier.lines])}</p></div>
${head(view, 2)}<h3 class="bar">Plans and Services</h3><p>Monthly Service – ${v.periodFrom} thru ${v.periodTo}</p>
${view.lines.map(line => html`<p style="margin-top:3mm"><b>Charges for ${line.number}</b></p><table>${leader(`1. ${line.plan}`, line.charge)}${leader('2. Federal Access Charge', '$9.20')}${leader('3. 911 Fee', '$1.50')}</table>`)}
${head(view, 3)}<h3 class="bar">Itemized Calls</h3><p>Calls charged to ${view.lines[0].number}</p><table class="calls"><tr><th>No.</th><th>Date</th><th>Time</th><th>Place Called</th><th>Number</th><th>Code</th><th class="r">Min</th><th class="r">Amount</th></tr>
${calls.map((call, at) => html`<tr><td>${at + 1}</td><td>${view.date(view.addDays(view.issued, -20 + 3 * at), 'M-dd')}</td><td>${9 + at}:4${at}A</td><td>${['INDIANAPOLIS IN', 'EVANSTON IL', 'TOLL FREE CL', 'LOUISVILLE KY'][at]}</td><td>${call}</td><td>D</td><td class="r">${at + 2}</td><td class="r">.${20 + at}</td></tr>`)}</table>
<h3 class="bar">News You Can Use</h3><p>PREVENT DISCONNECTION. Basic charges must be paid by ${v.dueDate}. A late payment charge applies to unpaid balances. </p>
<p>RATE CHANGE. Effective ${view.date('2026-12-01')} the monthly rate for each business line will increase by $2.00. To remove a service call ${view.carrier.phone}.</p>
<p>COMPLAINTS. You may write to the Consumer Affairs Division, 527 E CAPITOL SQUARE, SPRINGFIELD, IL 62701, or call 217 555-0199. Hearing impaired: dial 711.</p>
<p>YOUR RIGHTS. Charges may be disputed within 60 days. Local exchange service is sold under tariff no. 20 part 4 of ${view.date('2019-06-30')}. ${view.carrier.name} is not responsible for calls placed by others over your lines.</p>`,
  );
};

export default {
  id: 'us-at-a-glance',
  producer: 'chromium',
  half: 'independent',
  untagged: true,
  draw,
  catches:
    'facts small in the corner of every page; mailing block in capitals, in fixed-pitch type; account number that is the telephone number and a code; calls itemised on the last page',
  carriers: {
    US: [
      {
        name: 'Midland Bell Exchange',
        lines: ['PO BOX 5080', 'CAROL STREAM, IL 60197-5080'],
        phone: '1 800 555-0157',
        web: 'midlandbell.example',
      },
    ],
  },
  labels: { en: { account: 'Account Number', billDate: 'Billing Date', btn: 'Main Telephone Number' } },
  bills: [
    {
      id: 'us-15',
      lang: 'en',
      country: 'US',
      date: '2026-10-19',
      dates: 'MMM d, yyyy',
      account: '312 555-0142 884 3',
      btn: '3125550142',
      company: 'HUMONGOUS INSURANCE CO',
      person: 'JANE DOE',
      street: '1200 W LAKESIDE ST STE 400',
      city: 'CHICAGO',
      region: 'IL',
      postal: '60607-1144',
      phone: 'n:### ###-####',
      numbers: ['3125550142', '3125550143', '3125550147'],
    },
    {
      id: 'us-16',
      lang: 'en',
      country: 'US',
      date: '2026-11-04',
      dates: 'MMM d, yyyy',
      account: '831-000-7714 220',
      btn: '5025550104',
      company: 'TREY RESEARCH LLC',
      street: '77 RIVER BEND RD',
      city: 'LOUISVILLE',
      region: 'KY',
      postal: '40202',
      phone: 'n:### ###-####',
      numbers: ['5025550104', '5025550105'],
      omits: ['billingTelephoneNumber'],
    },
  ],
};
