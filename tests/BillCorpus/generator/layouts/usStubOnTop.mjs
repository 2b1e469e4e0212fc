import { brokenLines, html, page, raw } from '../markup.mjs';

const css = `
body { font: 9.5pt/1.35 "Liberation Sans", sans-serif } .row { display: flex; justify-content: space-between }
.brand { font-size: 17pt; font-weight: bold } .stub { width: 96mm; border: .8pt solid #333 } .stub th { background: #ddd; font-size: 8pt; font-weight: normal }
.stub td, .stub th { border: .5pt solid #333; padding: 1mm 1.5mm; text-align: center } .cut { border-top: 1pt dashed #333; margin: 7mm 0 4mm; font-size: 7pt; text-align: center }
.addr { margin: 9mm 0 0 10mm; min-height: 24mm } h2 { font-size: 11pt; border-bottom: 1.2pt solid #333; margin: 5mm 0 1.5mm } .sums td { padding: .5mm 1mm }
.sums .last td { font-weight: bold; border-top: .6pt solid #333 } .facts td { padding: .3mm 6mm .3mm 0 } .facts { width: auto } h3 { font-size: 10pt; margin: 4mm 0 1mm }`;

const taxes = [
  ['Federal Subscriber Line Charge', 920],
  ['Federal Universal Service Fee', 318],
  ['911 Service', 75],
];

const draw = view => {
  const { values: v, bill, labels, carrier, money } = view;
  const running = html`<p class="row small"><span>${carrier.name}</span><span>${v.account ? `${labels.account}: ${v.account}` : null}</span></p>`;
  const facts = [
    ['Billing Name', v.company],
    v.btn && [labels.btn, v.btn],
    bill.billing && [labels.service, v.address.join(', ')],
    ['Service Period', v.period],
  ].filter(Boolean);
  return page(
    view,
    css,
    html`
<div class="row"><div><p class="brand">${carrier.name}</p><p>${brokenLines(carrier.lines)}</p></div>
<table class="stub"><tr>${[v.account && labels.account, v.billDate && labels.billDate, 'Due Date', 'Amount Due'].filter(Boolean).map(head => html`<th>${head}</th>`)}</tr>
<tr>${[v.account, v.billDate, v.dueDate, v.total].filter(Boolean).map(value => html`<td>${value}</td>`)}</tr></table></div>
<div class="row"><p class="addr">${brokenLines([v.company, v.contact && `Attn: ${v.contact}`, ...(bill.billing ?? v.address)].filter(Boolean))}</p>
<p style="margin-top:9mm">Remit to:<br>${brokenLines([carrier.name, ...carrier.lines])}<br><br>Amount Enclosed $ ______________</p></div>
<p class="cut">Please detach and return the upper portion with your payment</p>
<h2>Account Summary</h2><table class="facts">${facts.map(([label, value]) => html`<tr><td>${label}</td><td><b>${value}</b></td></tr>`)}</table>
<h2>Summary of Charges</h2><table class="sums">
<tr><td>Previous Balance</td><td class="r">${v.previous}</td></tr><tr><td>Payment Received ${v.previousDate} - Thank You</td><td class="r">${v.payment}</td></tr>
<tr><td>Local Service</td><td class="r">${v.net}</td></tr><tr><td>Taxes, Fees and Surcharges</td><td class="r">${v.tax}</td></tr><tr class="last"><td>Total Amount Due</td><td class="r">${v.total}</td></tr></table>
<h2>Messages</h2><p>Payments received after the due date are subject to a late charge of 1.5%. For billing questions or repair call ${carrier.phone} or dial 611 from any of your lines. Office hours are Monday through Friday, 8 a.m. to 5 p.m. Call 811 before you dig.</p>
<div class="break">${running}<h2>Detail of Charges</h2>
${view.lines.map(
  line => html`<h3>${line.number}</h3><table class="sums"><tr><td>${line.plan}</td><td class="r">${line.charge}</td></tr>
${taxes.map(([name, cents]) => html`<tr><td>${name}</td><td class="r">${money(cents)}</td></tr>`)}<tr class="last"><td>Total for ${line.number}</td><td class="r">${money(line.cents + 1313)}</td></tr></table>`,
)}
${
  bill.called
    ? html`<h2>Long Distance Calls</h2><table class="sums">${raw('<tr><th>Date</th><th>Time</th><th>Place Called</th><th>Number</th><th class="r">Min</th><th class="r">Amount</th></tr>')}
${bill.called.map(([day, time, place, number, minutes, cents]) => html`<tr><td>${day}</td><td>${time}</td><td>${place}</td><td>${number}</td><td class="r">${minutes}</td><td class="r">${money(cents)}</td></tr>`)}</table>`
    : null
}</div>`,
  );
};

export default {
  id: 'us-stub-on-top',
  producer: 'chromium',
  untagged: true,
  half: 'independent',
  draw,
  catches:
    'slip to return is the upper third, with a grid of four cells; mailing address in its window, the service location in the summary; lines as headings on page 2; calls itemised below',
  carriers: {
    US: [
      {
        name: 'Proseware Valley Telephone',
        lines: ['PO Box 1188', 'Ellensburg, WA 98926'],
        phone: '(509) 555-0190',
      },
      { name: 'The Phone Company of Ohio', lines: ['40 Exchange Street', 'Lima, OH 45801'], phone: '1-800-555-0187' },
      { name: 'Tailwind Rural Telephone Coop', lines: ['PO Box 77', 'Minot, ND 58702'], phone: '(701) 555-0199' },
    ],
  },
  bills: [
    {
      id: 'us-50',
      lang: 'en',
      country: 'US',
      date: '2026-10-01',
      dates: 'MM/dd/yyyy',
      account: '0004417-3',
      btn: '5095550121',
      company: 'Munson’s Pickles and Preserves Farm',
      person: 'Jane Roe',
      billing: ['PO Box 2210', 'Yakima, WA 98907'],
      street: '1180 Orchard Road',
      city: 'Naches',
      region: 'WA',
      postal: '98937',
      phone: 'n:###-###-####',
      numbers: ['5095550121', '5095550122', '5095550128'],
      labels: {
        account: 'Account Number',
        billDate: 'Bill Date',
        btn: 'Main Billing Number',
        service: 'Service Location',
      },
      called: [
        ['09/03', '10:14A', 'Spokane WA', '509 555-0177', 4, 36],
        ['09/11', '2:51P', 'Portland OR', '503 555-0164', 12, 108],
        ['09/24', '8:05A', 'Boise ID', '208 555-0153', 2, 18],
      ],
    },
    {
      id: 'us-51',
      lang: 'en',
      country: 'US',
      carrier: 1,
      date: '2026-08-15',
      dates: 'MMM dd, yyyy',
      account: '330-7714-20',
      company: 'Tailspin Toys Outlet',
      street: '2455 Elida Road',
      city: 'Lima',
      region: 'OH',
      postal: '45805',
      phone: 'n:(###) ###-####',
      numbers: ['4195550133', '4195550134'],
      labels: { account: 'Customer Account', billDate: 'Statement Date' },
    },
    {
      id: 'us-52',
      lang: 'en',
      country: 'US',
      carrier: 2,
      date: '2026-11-05',
      dates: 'M/dd/yy',
      account: '70155501',
      btn: '7015550140',
      company: 'Litware Grain Elevator LLC',
      billing: ['c/o Litware Accounting', '18 Depot Avenue, Suite 3', 'Bismarck, ND 58501'],
      street: '9012 County Road 15',
      city: 'Velva',
      region: 'ND',
      postal: '58790',
      phone: 'n:###/###-####',
      numbers: ['7015550140', '7015550141', '7015550142', '7015550146', '7015550149'],
      labels: {
        account: 'Account No.',
        billDate: 'Billing Date',
        btn: 'Billed Telephone Number',
        service: 'Service Address',
      },
      called: [
        ['10/06', '9:22A', 'Fargo ND', '701/555-0188', 7, 63],
        ['10/19', '4:40P', 'St Paul MN', '651/555-0112', 21, 189],
      ],
    },
  ],
};
