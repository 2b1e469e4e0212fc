import { html, page } from '../markup.mjs';

const texts = {
  en: {
    menu: ['Overview', 'Bills', 'Usage', 'Orders', 'Support'],
    title: 'View bill',
    number: 'Bill number',
    amount: 'Amount due',
    due: 'Due',
    tabs: ['Summary', 'By line', 'Calls'],
    head: ['Line', 'Product', 'Charges'],
    total: 'Total',
    help: 'Need help? Call',
    signed: 'Signed in',
  },
  nl: {
    menu: ['Overzicht', 'Facturen', 'Verbruik', 'Bestellingen', 'Service'],
    title: 'Factuur bekijken',
    number: 'Factuurnummer',
    amount: 'Te betalen',
    due: 'Vervaldatum',
    tabs: ['Samenvatting', 'Per aansluiting', 'Gesprekken'],
    head: ['Telefoonnummer', 'Product', 'Kosten'],
    total: 'Totaal',
    help: 'Hulp nodig? Bel',
    signed: 'Ingelogd',
  },
};

const css = `
body { font: 10pt/1.45 "DejaVu Sans", sans-serif } .print { display: flex; justify-content: space-between; font-size: 7pt; margin-bottom: 6mm } .menu { display: flex; gap: 7mm; border-bottom: .6pt solid #ccc; padding: 2mm 0; font-size: 8.5pt; color: #555 } .menu b { color: #0a5; margin-right: auto; font-size: 12pt }
h1 { font-size: 16pt; margin: 7mm 0 4mm } .card { border: .6pt solid #ccc; border-radius: 3mm; padding: 4mm; margin-bottom: 5mm } .grid { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 4mm } .grid span { display: block; font-size: 8pt; color: #666 } .t td, .t th { padding: 1.2mm 0; border-bottom: .4pt solid #ddd }`;

const draw = view => {
  const { values: v, bill, carrier } = view;
  const t = texts[bill.lang];
  const fact = (label, value) => html`<div><span>${label}</span>${value}</div>`;
  return page(
    view,
    css,
    html`<div class="print"><span>${bill.printedAt}</span><span>${t.title} | ${carrier.name}</span></div>
<div class="menu"><b>${carrier.name}</b>${t.menu.map(item => html`<span>${item}</span>`)}</div>
<h1>${t.title}</h1><div class="card grid">${view.rows('company', 'account', 'billDate').map(row => fact(row.label, row.value))}${fact(t.number, v.invoiceNo)}${fact(t.amount, v.total)}${fact(t.due, v.dueDate)}${view.rows('btn', 'contact').map(row => fact(row.label, row.value))}</div>
<p style="margin-bottom:3mm;font-size:8.5pt;color:#555">${t.tabs.join('   ·   ')}</p>
<div class="card"><table class="t"><tr>${t.head.map((head, at) => html`<th class="${at === 2 ? 'r' : ''}">${head}</th>`)}</tr>${view.lines.map(line => html`<tr><td>${line.number}</td><td>${line.plan}</td><td class="r">${line.charge}</td></tr>`)}<tr><th>${t.total}</th><th></th><th class="r">${v.total}</th></tr></table></div>
<p>${t.help} ${carrier.phone}</p><p class="small" style="margin-top:8mm">https://portal.${carrier.web}/bills/${v.invoiceNo}</p>`,
  );
};

export default {
  id: 'portal-printout',
  producer: 'chromium',
  half: 'independent',
  draw,
  omits: ['serviceAddress'],
  catches:
    'bill printed from the carrier’s web portal: time of printing in the corner, menu, small grey labels over values in a grid of three; no address at all',
  carriers: {
    US: [
      {
        name: 'Cascadia Dial',
        lines: ['PO Box 44', 'Salem, OR 97308'],
        phone: '888-555-0189',
        web: 'cascadiadial.example',
      },
    ],
    GB: [
      {
        name: 'Pennine Tailwind',
        lines: ['Hill House', 'Halifax', 'HX1 9ZZ'],
        phone: '0808 157 0190',
        web: 'penninetailwind.example',
      },
    ],
    NL: [
      {
        name: 'Zuiderlijn',
        lines: ['Postbus 99', '5600 AZ  Eindhoven'],
        phone: '0800 5551',
        web: 'zuiderlijn.example',
      },
    ],
  },
  bills: [
    {
      id: 'us-58',
      lang: 'en',
      country: 'US',
      date: '2026-10-12',
      dates: 'MMM d, yyyy',
      account: '5541 0872',
      company: 'Trey Research Labs, LLC',
      street: '1 Unprinted Way',
      city: 'Salem',
      region: 'OR',
      postal: '97399',
      phone: 'n:(###) ###-####',
      numbers: ['5035550171', '5035550172'],
      printedAt: '11/9/26, 9:14 AM',
      labels: { account: 'Account number', billDate: 'Bill date', company: 'Account name' },
    },
    {
      id: 'uk-55',
      lang: 'en',
      country: 'GB',
      date: '2026-08-05',
      dates: 'd MMMM yyyy',
      account: 'PT-0077140',
      btn: '1134960250',
      company: 'Contoso Textiles Ltd',
      person: 'Jo Bloggs',
      street: '1 Unprinted Road',
      city: 'Halifax',
      postal: 'HX1 9ZX',
      phone: 't:#### ### ####',
      numbers: ['1134960250', '1134960251', '1134960252'],
      printedAt: '21/09/2026, 16:02',
      labels: {
        account: 'Account number',
        billDate: 'Bill date',
        company: 'Account holder',
        btn: 'Main number',
        contact: 'Account contact',
      },
    },
    {
      id: 'nl-52',
      lang: 'nl',
      country: 'NL',
      date: '2026-09-10',
      dates: 'd MMMM yyyy',
      dueDates: 'dd-MM-yyyy',
      account: '7741 2208',
      company: 'Lucerne Uitgeverij B.V.',
      street: 'Ongedrukt 1',
      city: 'Eindhoven',
      postal: '5600 ZZ',
      phone: 't:### ### ## ##',
      numbers: ['405550130', '405550131', '405550138'],
      printedAt: '02-11-2026 11:37',
      labels: { account: 'Klantnummer', billDate: 'Factuurdatum', company: 'Bedrijfsnaam' },
    },
  ],
};
