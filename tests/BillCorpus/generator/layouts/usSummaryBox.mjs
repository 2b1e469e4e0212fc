import { brokenLines, carrierFooter, html, lineTable, page, totals } from '../markup.mjs';

const css = `
.top { display: flex; justify-content: space-between } .brand { font-size: 20pt; font-weight: bold; color: #0b5d7a }
.box { width: 78mm; border: 1.2pt solid #0b5d7a; padding: 3mm } .box td { padding: .7mm 0 } .box td + td { text-align: right; font-weight: bold }
.window { margin: 14mm 0 10mm 8mm } .lines { margin: 4mm 0 } .lines td, .lines th { border-bottom: .4pt solid #bbb; padding: 1mm }
.totals { width: 90mm; margin-left: auto } .total td { font-weight: bold; border-top: 1pt solid #222 }
.slip { margin-top: 14mm; border-top: 1pt dashed #555; padding-top: 5mm; display: flex; justify-content: space-between }`;

const draw = view =>
  page(
    view,
    css,
    html`
<div class="top"><div><p class="brand">${view.carrier.name}</p><p class="small">${brokenLines(view.carrier.lines)}</p></div>
<table class="box" style="width:86mm">${view
      .rows('account', 'btn', 'billDate', 'invoiceNo', 'period', 'dueDate', 'total')
      .map(row => html`<tr><td>${row.label}</td><td>${row.value}</td></tr>`)}</table></div>
<div class="window">${view.values.company}<br>${view.rows('contact').map(row => html`${row.label}: ${row.value}<br>`)}
<span class="small">${view.labels.service}</span><br>${brokenLines(view.values.address)}</div>
<h2>${view.labels.lines}</h2>${lineTable(view)}${totals(view)}
<p style="margin-top:6mm">${view.words.terms} ${view.words.help}: ${view.carrier.phone}.</p>
<div class="slip"><div>${brokenLines([view.carrier.name, ...view.carrier.lines])}</div><div class="r">
${view.rows('account', 'dueDate', 'total').map(row => html`${row.label} <b>${row.value}</b><br>`)}Amount enclosed $ __________</div></div>
${carrierFooter(view)}`,
  );

export default {
  id: 'us-summary-box',
  producer: 'chromium',
  half: 'tuning',
  draw,
  catches:
    'summary box at the right, label left and value right-aligned; remittance slip that repeats facts; carrier’s address',
  bills: [
    {
      id: 'us-01',
      lang: 'en',
      country: 'US',
      date: '2026-10-21',
      dates: 'MM/dd/yyyy',
      account: '8401-22-7719',
      btn: '4255550142',
      company: 'Contoso Ltd',
      person: 'A. Example',
      street: '4567 Main Street',
      city: 'Redmond',
      region: 'WA',
      postal: '98052',
      phone: 'n:(###) ###-####',
      numbers: ['4255550142', '4255550143', '4255550144', '4255550151'],
    },
    {
      id: 'us-02',
      lang: 'en',
      country: 'US',
      carrier: 1,
      date: '2026-09-03',
      dates: 'MMM d, yyyy',
      account: '334 0195 2287',
      btn: '3125550110',
      company: 'Fabrikam, Inc.',
      person: 'B. Sample',
      street: '120 Lakefront Plaza\nSuite 2100',
      city: 'Chicago',
      region: 'IL',
      postal: '60606-1204',
      phone: 'n:###-###-####',
      numbers: ['3125550110', '3125550111', '3125550118'],
      syn: 3,
      omits: ['authorizedName'],
    },
    {
      id: 'us-03',
      lang: 'en',
      country: 'US',
      date: '2026-03-04',
      dates: 'M/d/yyyy',
      dueDates: 'MM/dd/yy',
      account: 'WA 77120043',
      btn: '2065550167',
      company: 'Fourth Coffee',
      person: 'C. Specimen',
      street: '88 Pike Arcade',
      city: 'Seattle',
      region: 'WA',
      postal: '98101',
      phone: 'n:###.###.####',
      numbers: ['2065550167'],
      syn: 1,
    },
  ],
};
