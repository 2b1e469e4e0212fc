import { brokenLines, html, page } from '../markup.mjs';

const css = `
@page { margin: 13mm 15mm } body { font: 9pt/1.32 "Liberation Sans", sans-serif } .row { display: flex; justify-content: space-between } .brand { font-size: 18pt; font-weight: bold; color: #1b4f2a }
.form { border: .8pt solid #1b4f2a; margin-top: 6mm } .form td { border: .4pt solid #1b4f2a; padding: .8mm 1.5mm 1.2mm; width: 25% } .form span { display: block; font-size: 6.5pt; color: #1b4f2a; text-transform: uppercase }
h2 { font-size: 11pt; margin: 6mm 0 1.5mm; background: #1b4f2a; color: #fff; padding: .8mm 1.5mm } .t td, .t th { padding: .55mm 1.5mm } .t tbody tr:nth-child(even) { background: #eef3ef } .t .sum td { font-weight: bold; border-top: .6pt solid #1b4f2a }
.coupon { position: absolute; top: 176mm; left: 0; right: 0; border-top: 1pt dashed #555; padding-top: 3mm } .front { position: relative; height: 250mm } .window { margin: 14mm 0 0 12mm }`;

const draw = view => {
  const { values: v, bill, labels, carrier, money } = view;
  const cell = (label, value) => html`<td><span>${label}</span>${value ?? ''}</td>`;
  const running = html`<p class="row small"><span>${carrier.name}</span><span>${labels.account} ${v.account}</span><span>Invoice ${v.invoiceNo}</span></p>`;
  return page(
    view,
    css,
    html`<div class="front"><div class="row"><p class="brand">${carrier.name}</p><p class="r">Customer care ${carrier.phone}<br>Repair ${carrier.repair}<br>${carrier.web}</p></div>
<table class="form"><tr>${cell(labels.company, v.company)}${cell(labels.account, v.account)}${cell(labels.billDate, v.billDate)}${cell('Invoice number', v.invoiceNo)}</tr>
<tr>${cell('Service period', v.period)}${cell('Amount due', v.total)}${cell('Due date', v.dueDate)}${v.contact ? cell(labels.contact, v.contact) : cell('AutoPay', 'Not enrolled')}</tr></table>
<h2>Statement Summary</h2><table class="t"><tr><td>Previous balance</td><td class="r">${v.previous}</td></tr><tr><td>Payments through ${v.previousDate}</td><td class="r">${v.payment}</td></tr><tr><td>Monthly recurring charges</td><td class="r">${v.net}</td></tr><tr><td>Taxes, surcharges and regulatory fees</td><td class="r">${v.tax}</td></tr><tr class="sum"><td>Total amount due</td><td class="r">${v.total}</td></tr></table>
<h2>Important News</h2><p>Effective ${view.date('2027-01-01')}, the paper invoice fee changes to ${money(499)}. A late payment charge applies to balances unpaid after the due date. Disputes must be sent to ${carrier.lines.join(', ')} within 60 days.</p>
<div class="coupon"><div class="row"><div><p class="small">Mail this coupon with your check payable to ${carrier.name}</p><p class="window">${brokenLines([v.company, ...bill.billing])}</p></div>
<div><table class="t"><tr><td>${labels.account}</td><td class="r">${v.account}</td></tr><tr><td>Due date</td><td class="r">${v.dueDate}</td></tr><tr><td>Amount due</td><td class="r">${v.total}</td></tr><tr><td>Amount enclosed</td><td class="r">$ __________</td></tr></table><p style="margin-top:5mm">${brokenLines([carrier.name, ...carrier.remit])}</p></div></div></div></div>
<div class="break">${running}<h2>Location Detail</h2><p>${labels.service}: <b>${v.address.join(', ')}</b></p>${v.btn ? html`<p>${labels.btn}: <b>${v.btn}</b></p>` : null}
<table class="t" style="margin-top:3mm"><thead><tr><th>Telephone Number</th><th>Service</th><th class="r">Qty</th><th class="r">Monthly</th><th class="r">Usage</th></tr></thead><tbody>${view.lines.map(line => html`<tr><td>${line.number}</td><td>${line.plan}</td><td class="r">1</td><td class="r">${line.charge}</td><td class="r">${line.usage}</td></tr>`)}</tbody></table>
<p style="margin-top:3mm">Total for this location ${v.net}</p></div>`,
  );
};

export default {
  id: 'us-location-detail',
  producer: 'chromium',
  untagged: true,
  half: 'independent',
  draw,
  catches:
    'ruled form of tiny labels in capitals over values; mailing window in the coupon at the foot; location, main number and a table of lines that goes on to another page with its head again',
  carriers: {
    US: [
      {
        name: 'First Up Fiber',
        lines: ['900 Backbone Road', 'Little Rock, AR 72201'],
        remit: ['PO Box 9901', 'Carol Stream, IL 60197'],
        phone: '800-555-0195',
        repair: '800-555-0196',
        web: 'firstupfiber.example',
      },
    ],
  },
  bills: [
    {
      id: 'us-56',
      lang: 'en',
      country: 'US',
      date: '2026-10-22',
      dates: 'MM/dd/yyyy',
      account: '040 118 2277',
      btn: '5015550100',
      company: 'Humongous Insurance Agency, Inc.',
      billing: ['Attn: Accounts Payable', 'PO Box 3321', 'Little Rock, AR 72203'],
      street: '1400 West Markham Street, Suite 900',
      city: 'Little Rock',
      region: 'AR',
      postal: '72201-1844',
      phone: 'n:(###) ###-####',
      numbers: Array.from({ length: 46 }, (_, at) => String(5015550100 + at)),
      labels: {
        account: 'Account number',
        billDate: 'Invoice date',
        btn: 'Billing Telephone Number (BTN)',
        company: 'Account name',
        service: 'Service Location',
      },
    },
    {
      id: 'us-57',
      lang: 'en',
      country: 'US',
      date: '2026-07-07',
      dates: 'MMM d, yyyy',
      account: '040 771 0046',
      company: 'Adventure Works Cycles of Reno',
      person: 'Jane Roe',
      billing: ['18 Ridgeline Court', 'Sparks, NV 89434'],
      street: '705 East Second Street',
      city: 'Reno',
      region: 'NV',
      postal: '89502',
      phone: 'n:###-###-####',
      numbers: ['7755550114', '7755550115', '7755550116'],
      labels: {
        account: 'Account number',
        billDate: 'Statement date',
        company: 'Customer name',
        contact: 'Account contact',
        service: 'Service address',
      },
    },
  ],
};
