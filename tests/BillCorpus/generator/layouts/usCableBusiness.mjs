import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 9.5pt/1.4 "Nimbus Sans", "Liberation Sans" } .strip { display: grid; grid-template-columns: 44mm repeat(4, 1fr); font-size: 8pt; border-bottom: 2pt solid #d33; padding-bottom: 2mm }
.strip b { display: block } .hello { display: grid; grid-template-columns: 1fr 70mm; gap: 10mm; margin: 8mm 0 } .sum { background: #f2f2f2; padding: 4mm } .sum td { padding: 1mm 0 }
.svc td { border-bottom: .4pt solid #ccc; padding: 1.2mm 0 } h3 { margin: 6mm 0 2mm }`;

const strip = (
  view,
  number,
) => html`<div class="strip${number > 1 ? ' break' : ''}"><b style="font-size:13pt">${view.carrier.name}</b>
${[...view.rows('account', 'billDate'), { label: 'Services from', value: `${view.values.periodFrom} to ${view.values.periodTo}` }].map(row => html`<span><b>${row.label}</b>${row.value}</span>`)}<span><b>Page</b>${number} of 2</span></div>`;

const draw = view => {
  const { values: v } = view;
  const pair = (label, value) => html`<tr><td>${label}</td><td class="r">${value}</td></tr>`;
  return page(
    view,
    css,
    html`${strip(view, 1)}<div class="hello"><div><h2>Hello ${v.company},</h2><p>Thanks for choosing ${view.carrier.name}.</p>
${v.address.length > 0 && html`<h3>Your bill at a glance</h3><p>${view.labels.service} ${v.address.join(', ')}</p>`}</div>
<div class="sum"><table>${pair('Previous balance', v.previous)}${pair(`EFT Payment – thank you ${view.date(view.addDays(view.issued, -14), 'MMM dd')}`, v.payment)}${pair('Balance forward', '$0.00')}${pair('Regular monthly charges', v.net)}${pair('Taxes, fees and other charges', v.tax)}${pair('Amount due', v.total)}${pair('Automatic payment', v.dueDate)}</table></div></div>
<h3>Need help?</h3><p>Visit ${view.carrier.web}/help or call us at ${view.carrier.phone}, 24 hours a day. Ready to pay? Text BILL to ${view.carrier.fax}.</p>
<h3>Your bill explained</h3><p>This page gives you a quick summary of your monthly bill. A detailed breakdown of your charges begins on page 2. Your next bill will be dated ${view.date(view.addDays(view.issued, 30))}.</p>
${strip(view, 2)}<h3>Voice services</h3>${v.btn && html`<p>${view.labels.btn}: ${v.btn}${v.contact && html` · ${view.labels.contact}: ${v.contact}`}</p>`}
<table class="svc">${view.lines.map(line => html`<tr><td><b>${line.plan}</b><br>${line.number}</td><td class="r">${line.charge}</td></tr>`)}
<tr><td><b>Business Internet 300</b><br>Includes 5 static IP addresses</td><td class="r">$129.00</td></tr><tr><td><b>Equipment fee</b><br>Modem, serial no. 7718-5550-9924-1</td><td class="r">$19.95</td></tr></table>
<h3>Additional information</h3><p>Moving? Call ${view.carrier.phone}. Billing disputes: write to ${view.carrier.lines.join(', ')}. Franchise authority: City Clerk, 1 Municipal Plaza.</p>
<p class="small" style="margin-top:20mm">${brokenLines(['Detach this section and return with your payment to:', view.carrier.name, ...view.carrier.lines])}<br>Account number ${v.account} · Total amount due ${v.total}</p>`,
  );
};

export default {
  id: 'us-cable-business',
  producer: 'chromium',
  half: 'independent',
  draw,
  catches:
    'strip of labels above their values on each page; service address in a sentence of one line; number below the name of the service; tagged PDF',
  carriers: {
    US: [
      {
        name: 'Harborline Business',
        lines: ['PO Box 70219', 'Philadelphia, PA 19176-0219'],
        phone: '1-800-555-0129',
        fax: '55501',
        web: 'harborline.example',
      },
    ],
    CA: [
      {
        name: 'Prairie Coax Business',
        lines: ['PO Box 2468 Station M', 'Calgary AB  T2P 4Y2'],
        phone: '1-888-555-0128',
        fax: '55502',
        web: 'prairiecoax.example',
      },
    ],
  },
  labels: {
    en: {
      account: 'Account number',
      billDate: 'Billing date',
      btn: 'Primary voice line',
      service: 'For service at:',
      contact: 'Account manager at your business',
    },
  },
  bills: [
    {
      id: 'us-17',
      lang: 'en',
      country: 'US',
      date: '2026-10-10',
      dates: 'MMM dd, yyyy',
      account: '8499 10 123 4567890',
      btn: '2155550161',
      company: 'COHO VINEYARD & WINERY',
      person: 'Pat Rhodes',
      street: '2210 GRAPE ARBOR LN',
      city: 'DOYLESTOWN',
      region: 'PA',
      postal: '18901-3312',
      phone: 'n:(###) ###-####',
      numbers: ['2155550161', '2155550162', '2155550165', '2155550166'],
    },
    {
      id: 'us-18',
      lang: 'en',
      country: 'US',
      date: '2026-11-16',
      dates: 'MMMM d, yyyy',
      account: '8777 70 019 0044127',
      company: 'City Power & Light',
      street: '15 Substation Way, Bldg C',
      city: 'Hartford',
      region: 'CT',
      postal: '06103',
      phone: 'n:###-###-####',
      numbers: ['8605550133', '8605550134'],
    },
    {
      id: 'ca-05',
      lang: 'en',
      country: 'CA',
      date: '2026-10-28',
      dates: 'MMM dd, yyyy',
      account: '044-7731-9902',
      btn: '4035550117',
      company: 'Alpine Ski House Ltd.',
      person: 'Robin Tremblay',
      street: '318 Summit Trail NW',
      city: 'Calgary',
      region: 'AB',
      postal: 'T2N 1N4',
      phone: 'n:###-###-####',
      numbers: ['4035550117', '4035550118', '4035550119'],
      omits: ['serviceAddress'],
    },
  ],
};
