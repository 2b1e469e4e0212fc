import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 10pt/1.4 "DejaVu Sans Condensed", sans-serif } .top { display: flex; justify-content: space-between; align-items: flex-start } .brand { font-size: 19pt; color: #5514b4; font-weight: bold }
.ids p { margin-bottom: 2mm } .ids b { display: block; font-size: 8pt; color: #5514b4 } .who { margin: 10mm 0 12mm; min-height: 30mm } h1 { font-size: 16pt; color: #5514b4 }
.two { display: flex; gap: 9mm; margin-top: 6mm } .two > div { flex: 1 } h2 { font-size: 11pt; color: #5514b4; border-bottom: .8pt solid #5514b4; margin-bottom: 2mm } .for p { margin-bottom: 2mm }
.t td { padding: .6mm 0 } .t .sum td { font-weight: bold; border-top: .6pt solid #444 } .giro { position: absolute; bottom: 0; left: 0; right: 0; border-top: .6pt dashed #333; padding-top: 3mm; font-size: 8pt; display: flex; justify-content: space-between }
.first { position: relative; height: 262mm } h3 { margin: 5mm 0 1mm; font-size: 10pt }`;

const draw = view => {
  const { values: v, bill, labels, carrier, money } = view;
  const service = bill.siteLabel ? html`<p>${labels.service}<br>${v.address.join(', ')}</p>` : null;
  return page(
    view,
    css,
    html`<div class="first">
<div class="top"><p class="brand">${carrier.name}</p><div class="ids">${view.rows('account').map(row => html`<p><b>${row.label}</b>${row.value}</p>`)}
<p><b>${bill.referenceLabel}</b>${v.invoiceNo}</p>${view.rows('billDate').map(row => html`<p><b>${row.label}</b>${row.value}</p>`)}</div></div>
<p class="who">${brokenLines([...(bill.personFirst ? [v.contact, v.company] : [v.company, v.contact && `FAO ${v.contact}`]), ...(bill.billing ?? v.address)].filter(Boolean))}</p>
<h1>Your business bill</h1><p>The total is <b>${v.total}</b> including VAT. We will collect it by Direct Debit on or just after ${v.dueDate}.</p>
<div class="two"><div class="for"><h2>This bill is for</h2>${v.btn ? html`<p>${labels.btn}<br><b>${v.btn}</b></p>` : null}
<p>${bill.product}<br>${view.lines.map((line, at) => html`${at ? ', ' : null}${line.number}`)}</p>${service}</div>
<div><h2>Summary of charges</h2><table class="t"><tr><td>Cost of calls</td><td class="r">${money(1846)}</td></tr><tr><td>Regular charges</td><td class="r">${v.net}</td></tr><tr><td>One-off charges</td><td class="r">${money(0)}</td></tr><tr><td>VAT</td><td class="r">${v.tax}</td></tr><tr class="sum"><td>Total</td><td class="r">${v.total}</td></tr></table></div></div>
<div class="two"><div><h2>Contacting us</h2><p>Billing and sales: ${carrier.phone}<br>Faults: ${carrier.faults}<br>Write to: ${carrier.lines.join(', ')}</p></div><div><h2>Changes to prices</h2><p>Some of our call prices change on ${view.date('2027-01-05')}. See ${carrier.web}/prices.</p></div></div>
<div class="giro"><div><b>Payment slip</b><br>${carrier.name}<br>Credit account ${bill.credit}</div><div>${bill.referenceLabel} ${v.invoiceNo}<br>Amount ${v.total}</div><div>${bill.country === 'GB' ? 'Bank giro credit 98-00-00' : 'BIC AIBKIE2D'}<br>Please do not fold this slip</div></div></div>
<div class="break"><h2>Regular charges</h2>${view.lines.map(line => html`<h3>${line.number} ${line.plan}</h3><table class="t"><tr><td>Rental from ${v.periodFrom} to ${v.periodTo}</td><td class="r">${line.charge}</td></tr><tr><td>Care level: Prompt</td><td class="r">${money(250)}</td></tr></table>`)}
<h2 style="margin-top:6mm">Cost of calls</h2><table class="t"><tr><th>Calls to</th><th class="r">Calls</th><th class="r">Cost</th></tr><tr><td>Landlines</td><td class="r">48</td><td class="r">${money(884)}</td></tr><tr><td>Mobiles</td><td class="r">31</td><td class="r">${money(962)}</td></tr></table>
<p class="small" style="margin-top:8mm">${carrier.name}. Registered office: ${carrier.lines.join(', ')}. VAT registration number ${carrier.vat}.</p></div>`,
  );
};

export default {
  id: 'uk-this-bill-is-for',
  producer: 'chromium',
  half: 'independent',
  draw,
  catches:
    'three identifiers stacked at the right, label over value; numbers of the lines in a comma list under “This bill is for”; giro slip at the foot whose credit account is the carrier’s',
  carriers: {
    GB: [
      {
        name: 'Blue Yonder Business',
        lines: ['Exchange Court', 'Durham', 'DH98 1YY'],
        phone: '0800 496 0152',
        faults: '0800 496 0154',
        web: 'blueyonder.example',
        vat: 'GB 000 0000 22',
      },
      {
        name: 'Nod Telecom',
        lines: ['7 Carrier Row', 'Nottingham NG1 5AA'],
        phone: '0115 496 0900',
        faults: '0115 496 0901',
        web: 'nod-telecom.example',
        vat: 'GB 000 0000 33',
      },
    ],
    IE: [
      {
        name: 'Tailwind Business Ireland',
        lines: ['1 Liffey Exchange', 'Dublin 8', 'D08 XX00'],
        phone: '1800 555 190',
        faults: '1901',
        web: 'tailwind.example',
        vat: 'IE 0000000B',
      },
    ],
  },
  bills: [
    {
      id: 'uk-50',
      lang: 'en',
      country: 'GB',
      date: '2026-10-14',
      dates: 'd MMM yyyy',
      dueDates: 'd MMMM yyyy',
      account: 'NE 4471 0926',
      company: 'Northwind Traders (Durham) Limited',
      person: 'Jo Bloggs',
      personFirst: true,
      title: 'Ms',
      street: 'Unit 12, Aykley Vale Business Park',
      city: 'Durham',
      postal: 'DH1 5TS',
      phone: 't:#### ### ####',
      numbers: ['1914980120', '1914980121', '1914980127'],
      product: 'Business lines',
      referenceLabel: 'Bill reference',
      credit: '112 8800',
      labels: { account: 'Account number', billDate: 'Bill issue date' },
    },
    {
      id: 'uk-51',
      lang: 'en',
      country: 'GB',
      carrier: 1,
      date: '2026-02-07',
      dates: 'dd/MM/yyyy',
      account: '30094418',
      btn: '1154960200',
      company: 'Graphic Design Institute',
      billing: ['Finance Department', 'PO Box 610', 'Nottingham', 'NG2 9ZZ'],
      street: 'Lace Market House\n22 Stoney Row',
      city: 'Nottingham',
      postal: 'NG1 1LQ',
      phone: 't:##### ######',
      numbers: ['1154960200', '1154960201', '1154960202', '1154960215'],
      siteLabel: true,
      product: 'ISDN 30 and business lines',
      referenceLabel: 'Invoice number',
      credit: '440 7712',
      labels: { account: 'Account no', billDate: 'Bill date', btn: 'Main billing number', service: 'Site address' },
    },
    {
      id: 'ie-50',
      words: { money: ['€', '.', ','] },
      lang: 'en',
      country: 'IE',
      date: '2026-09-28',
      dates: 'd MMMM yyyy',
      account: '1048831907',
      company: 'Fourth Coffee Roasters Ltd',
      person: 'J. Sample',
      street: '14 Shandon Court',
      city: 'Cork',
      postal: 'T23 XN53',
      phone: 't:### ### ####',
      numbers: ['215550130', '215550131'],
      product: 'Business lines',
      referenceLabel: 'Bill number',
      credit: '55 001',
      labels: { account: 'Account number', billDate: 'Date of bill' },
    },
  ],
};
