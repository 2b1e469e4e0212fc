import { brokenLines, html, page } from '../markup.mjs';

const texts = {
  en: {
    glance: 'Your bill at a glance',
    previous: 'Balance from your last bill',
    paid: 'Payment received – thank you',
    current: 'Current charges',
    taxes: ['GST (5%)', 'Provincial tax'],
    due: 'Total amount due',
    by: 'Required payment date',
    detail: 'Charges by telephone number',
    monthly: 'Monthly charges',
    usage: 'Usage',
    total: 'Total for',
    slip: 'Payment slip – return with your cheque',
    paying: 'Amount paid',
    ask: 'Questions? Business customers:',
    page: 'Page',
  },
  fr: {
    glance: 'Votre facture en un coup d’œil',
    previous: 'Solde de votre dernière facture',
    paid: 'Paiement reçu – merci',
    current: 'Frais courants',
    taxes: ['TPS (5 %)', 'TVQ (9,975 %)'],
    due: 'Montant total à payer',
    by: 'Payer avant le',
    detail: 'Frais par numéro de téléphone',
    monthly: 'Frais mensuels',
    usage: 'Utilisation',
    total: 'Total pour le',
    slip: 'Bordereau de paiement – à joindre à votre chèque',
    paying: 'Montant payé',
    ask: 'Des questions? Clients d’affaires :',
    page: 'Page',
  },
};

const css = `
body { font: 9.5pt/1.4 "URW Gothic", "Liberation Sans" } .strip { display: flex; justify-content: space-between; border-bottom: 2pt solid #0a7; padding-bottom: 2mm } .brand { font-size: 20pt; color: #0a7 }
.ids td { padding: 0 0 .5mm 5mm; text-align: right } .ids td:first-child { color: #555 } .ids { width: auto } .mid { display: flex; gap: 10mm; margin-top: 9mm } .glance { width: 92mm; background: #eef7f4; padding: 4mm } .glance h2 { font-size: 12pt; margin-bottom: 2mm }
.t td { padding: .6mm 0 } .b td { font-weight: bold } .slip { margin-top: 26mm; border-top: .7pt dashed #444; padding-top: 3mm; display: flex; justify-content: space-between; font-size: 8.5pt } h3 { font-size: 10pt; margin: 5mm 0 1mm; background: #eef7f4; padding: 1mm }`;

const draw = view => {
  const { values: v, bill, labels, carrier, money } = view;
  const t = texts[bill.lang];
  const strip = number =>
    html`<div class="strip"><p class="brand">${carrier.name}</p><table class="ids">${view
      .rows('account', 'billDate')
      .map(
        row => html`<tr><td>${row.label}</td><td><b>${row.value}</b></td></tr>`,
      )}<tr><td>${t.page}</td><td>${number} / 2</td></tr></table></div>`;
  return page(
    view,
    css,
    html`${strip(1)}<div class="mid"><div style="flex:1"><p style="margin-bottom:8mm">${brokenLines([v.company, v.contact && bill.attention && `${bill.attention} ${v.contact}`, ...(bill.billing ?? v.address)].filter(Boolean))}</p>
${v.btn ? html`<p><b>${labels.btn}</b><br>${v.btn}</p>` : null}${bill.billing && v.address.length ? html`<p style="margin-top:3mm"><b>${labels.service}</b><br>${brokenLines(v.address)}</p>` : null}</div>
<div class="glance"><h2>${t.glance}</h2><table class="t"><tr><td>${t.previous}</td><td class="r">${v.previous}</td></tr><tr><td>${t.paid}</td><td class="r">${v.payment}</td></tr><tr><td>${t.current}</td><td class="r">${v.net}</td></tr>${t.taxes.map((tax, at) => html`<tr><td>${tax}</td><td class="r">${money(at ? 998 : 512)}</td></tr>`)}<tr class="b"><td>${t.due}</td><td class="r">${v.total}</td></tr><tr class="b"><td>${t.by}</td><td class="r">${v.dueDate}</td></tr></table></div></div>
<p style="margin-top:9mm">${t.ask} ${carrier.phone} · ${carrier.web}</p>
<div class="slip"><div><b>${t.slip}</b><br>${brokenLines([carrier.name, ...carrier.lines])}</div><table class="ids">${view.rows('account').map(row => html`<tr><td>${row.label}</td><td>${row.value}</td></tr>`)}<tr><td>${t.due}</td><td>${v.total}</td></tr><tr><td>${t.paying}</td><td>$ ____________</td></tr></table></div>
<div class="break">${strip(2)}<h2 style="margin-top:6mm">${t.detail}</h2>${view.lines.map(
      line =>
        html`<h3>${line.number}</h3><table class="t"><tr><td>${t.monthly} – ${line.plan}</td><td class="r">${line.charge}</td></tr><tr><td>${t.usage}</td><td class="r">${line.usage}</td></tr><tr class="b"><td>${t.total} ${line.number}</td><td class="r">${money(line.cents + line.usageCents)}</td></tr></table>`,
    )}</div>`,
  );
};

export default {
  id: 'ca-coup-doeil',
  producer: 'chromium',
  half: 'independent',
  draw,
  catches:
    'right-aligned pairs in the strip of each page; address without label at the left of a tinted summary; account number that is a telephone number with a code; lines as headings on page 2',
  carriers: {
    CA: [
      {
        name: 'Fleuve Télécom',
        lines: ['C.P. 8811, succ. Centre-ville', 'Montréal QC  H3C 9Z9'],
        phone: '1 800 555-0188',
        web: 'fleuvetelecom.example',
      },
      {
        name: 'Prairie Voice',
        lines: ['PO Box 2600', 'Regina SK  S4P 9Z9'],
        phone: '1-855-555-0193',
        web: 'prairievoice.example',
      },
    ],
  },
  labels: {
    fr: {
      account: 'Numéro de compte',
      billDate: 'Date de facturation',
      btn: 'Numéro de téléphone principal',
      service: 'Adresse de service',
    },
    en: {
      account: 'Account number',
      billDate: 'Billing date',
      btn: 'Main telephone number',
      service: 'Service address',
    },
  },
  bills: [
    {
      id: 'ca-50',
      lang: 'fr',
      country: 'CA',
      date: '2026-10-11',
      dates: 'd MMMM yyyy',
      account: '514 555-0160 (283)',
      btn: '5145550160',
      company: 'Groupe Adatum inc.',
      person: 'Camille Exemple',
      attention: 'a/s de',
      billing: ['Bureau 1400', '1250, boul. de l’Exemple', 'Montréal QC  H3B 4W8'],
      street: '88, rue du Spécimen Est',
      city: 'Montréal',
      region: 'QC',
      postal: 'H2X 1K6',
      phone: 'n:### ###-####',
      numbers: ['5145550160', '5145550161', '5145550165'],
    },
    {
      id: 'ca-51',
      lang: 'fr',
      country: 'CA',
      date: '2026-06-27',
      dates: 'yyyy-MM-dd',
      account: '71 004 2289',
      company: 'Café Fourth Coffee enr.',
      street: '410, chemin du Modèle',
      city: 'Lévis',
      region: 'Québec',
      postal: 'G6V 6P6',
      phone: 'n:###-###-####',
      numbers: ['4185550122'],
    },
    {
      id: 'ca-52',
      lang: 'en',
      country: 'CA',
      carrier: 1,
      date: '2026-09-19',
      dates: 'MMM d, yyyy',
      account: '3065550177 004',
      btn: '3065550177',
      company: 'Wide World Importers Ltd.',
      person: 'Joe Public',
      attention: 'Attention:',
      street: '1701 Broad Street, Unit 6',
      city: 'Regina',
      region: 'SK',
      postal: 'S4P 1Y3',
      phone: 'n:(###) ###-####',
      numbers: ['3065550177', '3065550178', '3065550181', '3065550190'],
    },
  ],
};
