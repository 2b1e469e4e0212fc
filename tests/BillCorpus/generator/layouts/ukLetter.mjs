import { brokenLines, carrierFooter, html, lineTable, page, totals } from '../markup.mjs';

const css = `
.head { display: grid; grid-template-columns: 1fr 62mm; gap: 10mm; margin-top: 22mm } .side dt { font-size: 8pt; color: #666; margin-top: 2mm }
.side dd { font-size: 11pt } .lines td, .lines th { padding: .8mm; border-bottom: .3pt solid #ccc } .totals { width: 80mm; margin: 5mm 0 5mm auto }
.logo { font: bold 22pt "Liberation Sans"; color: #5a2a82; text-align: right }`;

const draw = view =>
  page(
    view,
    css,
    html`<p class="logo">${view.carrier.name}</p>
<div class="head"><p>${brokenLines([view.values.contact, view.values.company, ...view.values.address].filter(Boolean))}</p>
<dl class="side">${view.rows('account', 'btn', 'billDate', 'invoiceNo', 'vat').map(row => html`<dt>${row.label}</dt><dd>${row.value}</dd>`)}
</dl></div>
<h2 style="margin:8mm 0 2mm">Your bill for ${view.values.period}</h2>
<p>Amount due <b>${view.values.total}</b>. We will take it from your bank on ${view.values.dueDate}.
Your last bill of ${view.values.previousDate} came to ${view.values.previous}.</p>
<h3 style="margin:5mm 0 2mm">${view.labels.lines}</h3>${lineTable(view, ['number', 'plan', 'charge'])}${totals(view)}
<p>${view.words.thanks} ${view.words.terms}</p><p>Call us on ${view.carrier.phone}, or write to:<br>
${brokenLines(view.carrier.lines)}</p>${carrierFooter(view)}`,
  );

export default {
  id: 'uk-letter',
  producer: 'chromium',
  half: 'tuning',
  untagged: true,
  draw,
  catches:
    'letter; address in a window without label, person first; label above value in a side column; direct-debit date and last bill’s date in sentences',
  bills: [
    {
      id: 'uk-01',
      lang: 'en',
      country: 'GB',
      date: '2026-10-21',
      dates: 'd MMMM yyyy',
      account: 'GB 0087 1234',
      btn: '2079460123',
      company: 'Contoso UK Limited',
      title: 'Ms',
      person: 'A. Example',
      street: '14 Telegraph Street',
      city: 'London',
      postal: 'EC2R 7AR',
      phone: 't:### #### ####',
      numbers: ['2079460123', '2079460124', '2079460125'],
    },
    {
      id: 'uk-02',
      lang: 'en',
      country: 'GB',
      carrier: 1,
      date: '2026-03-04',
      dates: 'dd/MM/yyyy',
      account: '55120988',
      btn: '1214960110',
      company: 'Northwind Traders Ltd',
      person: 'The Office Manager',
      street: 'Unit 3, Canal Wharf\nGas Street',
      city: 'Birmingham',
      region: 'West Midlands',
      postal: 'B1 2JT',
      phone: 't:#### ### ####',
      numbers: ['1214960110', '1214960111'],
      syn: 4,
      withCountry: true,
    },
    {
      id: 'uk-03',
      lang: 'en',
      country: 'GB',
      date: '2026-07-09',
      dates: 'dd MMM yyyy',
      account: 'EDI/774/02',
      btn: '1314960144',
      company: 'Litware LLP',
      street: '2 Castle Terrace',
      city: 'Edinburgh',
      postal: 'EH1 2DP',
      phone: 'e:+## ### ### ####',
      numbers: ['1314960144', '1314960145', '1314960146', '1314960147'],
      syn: 1,
    },
    {
      id: 'ie-01',
      lang: 'en',
      country: 'IE',
      date: '2026-10-12',
      dates: 'dd/MM/yyyy',
      account: 'IE-700-1182',
      btn: '215550142',
      company: 'Proseware Teoranta',
      person: 'D. Sample',
      street: '7 Bridge Street',
      city: 'Cork',
      region: 'Co. Cork',
      postal: 'T12 X8Y9',
      phone: 't:### ### ####',
      numbers: ['215550142', '215550143'],
      syn: 2,
    },
  ],
};
