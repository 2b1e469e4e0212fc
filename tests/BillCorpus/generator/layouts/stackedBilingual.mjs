import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 9pt/1.3 "DejaVu Sans Condensed" } .top { display: grid; grid-template-columns: 1fr 78mm; gap: 12mm } .facts td { padding: 1mm 2mm; border-bottom: .4pt solid #999; vertical-align: top }
i { display: block; font-size: 7pt; color: #666 } .win { margin: 22mm 0 0 } .facts td + td { white-space: nowrap } .lines td, .lines th { padding: 1mm; border-bottom: .3pt solid #bbb } h1 { font-size: 14pt }`;

// Second language of each label, printed below the first.
const seconds = {
  'BE/fr': {
    bill: 'Factuur',
    billDate: 'Factuurdatum',
    account: 'Klantnummer',
    btn: 'Hoofdnummer',
    service: 'Installatieadres',
    contact: 'Contactpersoon',
    invoiceNo: 'Factuurnummer',
    dueDate: 'Te betalen vóór',
    number: 'Nummer',
    description: 'Dienst',
    charge: 'Bedrag',
    total: 'Te betalen',
  },
  'CA/fr': {
    bill: 'Invoice',
    billDate: 'Billing date',
    account: 'Account number',
    btn: 'Main line',
    service: 'Service address',
    contact: 'Contact',
    invoiceNo: 'Invoice number',
    dueDate: 'Due date',
    number: 'Number',
    description: 'Service',
    charge: 'Amount',
    total: 'Total due',
  },
  'CH/de': {
    bill: 'Facture',
    billDate: 'Date de facture',
    account: 'Numéro de client',
    btn: 'Numéro principal',
    service: 'Adresse de raccordement',
    contact: 'Personne de contact',
    invoiceNo: 'Numéro de facture',
    dueDate: 'Payable jusqu’au',
    number: 'Numéro',
    description: 'Prestation',
    charge: 'Montant',
    total: 'Montant à payer',
  },
};

const draw = view => {
  const { values: v, bill } = view;
  const second = seconds[`${bill.country}/${bill.lang}`];
  const label = key => html`${view.labels[key] ?? view.words[key]}<i>${second[key]}</i>`;
  return page(
    view,
    css,
    html`<div class="top"><div><h1>${view.carrier.name}</h1><p class="small">${brokenLines(view.carrier.lines)}</p>
<p class="win">${brokenLines([v.company, ...(bill.mailing ?? v.address)])}</p></div>
<div><h1>${label('bill')}</h1><table class="facts">${view.rows('invoiceNo', 'billDate', 'account', 'btn', 'contact', 'dueDate', 'total').map(row => html`<tr><td>${label(row.key)}</td><td class="r">${row.value}</td></tr>`)}
${bill.mailing && html`<tr><td>${label('service')}</td><td class="r">${brokenLines(v.address)}</td></tr>`}</table></div></div>
<table class="lines" style="margin-top:10mm"><tr><th>${label('number')}</th><th>${label('description')}</th><th class="r">${label('charge')}</th></tr>
${view.lines.map(line => html`<tr><td>${line.number}</td><td>${line.plan}</td><td class="r">${line.charge}</td></tr>`)}</table>
<p class="small" style="margin-top:30mm">${view.carrier.name} – ${view.carrier.lines.join(', ')} – ${view.carrier.vat} – ${view.carrier.phone} – ${view.carrier.iban}</p>`,
  );
};

export default {
  id: 'stacked-bilingual',
  producer: 'chromium',
  half: 'independent',
  untagged: true,
  draw,
  catches:
    'label in one language, the other’s below it in small type, value right-aligned beside both; billing address in the window and another, labelled one for the service',
  carriers: {
    BE: [
      {
        name: 'Scheldeline',
        lines: ['Quai du Signal 27 Seinkaai', '1000 Bruxelles – 1000 Brussel'],
        phone: '0800 33 199',
        vat: 'TVA BE 0999.999.999',
        iban: 'BE43 0689 9999 9501',
      },
    ],
    CA: [
      {
        name: 'Télé-Laurentides',
        lines: ['1000, rue du Relais, bureau 200', 'Québec (Québec)  G1K 3X2'],
        phone: '1 888 555-0127',
        vat: 'TPS 000000000 RT0001',
        iban: '',
      },
    ],
    CH: [
      {
        name: 'Firnfunk',
        lines: ['Funkstrasse 60', '2502 Biel/Bienne'],
        phone: '0800 555 000',
        vat: 'CHE-999.999.999 MWST/TVA',
        iban: 'CH44 3199 9123 0008 8901 2',
      },
    ],
  },
  labels: {
    fr: {
      billDate: 'Date de facturation',
      account: 'Numéro de client',
      btn: 'Numéro principal',
      service: 'Adresse d’installation',
      contact: 'Personne de contact',
    },
    de: {
      billDate: 'Rechnungsdatum',
      account: 'Kundennummer',
      btn: 'Hauptnummer',
      service: 'Anschlussadresse',
      contact: 'Kontaktperson',
    },
  },
  bills: [
    {
      id: 'be-05',
      lang: 'fr',
      country: 'BE',
      date: '2026-10-14',
      dates: 'dd/MM/yyyy',
      account: '61 8820 4471',
      btn: '25551610',
      company: 'Blue Yonder Belgique SA',
      title: 'Mme',
      person: 'Camille Lambert',
      street: 'Rue des Essais 118 boîte 4',
      city: 'Liège',
      postal: '4000',
      mailing: ['Service comptabilité', 'Boîte postale 55', '4020 Liège'],
      phone: 't:## ### ## ##',
      numbers: ['25551610', '25551611', '25551612'],
    },
    {
      id: 'ca-06',
      lang: 'fr',
      country: 'CA',
      date: '2026-11-02',
      dates: 'yyyy-MM-dd',
      account: '5147 002 881',
      btn: '4185550151',
      company: 'École des beaux-arts Trey inc.',
      person: 'Dominique Roy',
      street: '45, côte de l’Atelier',
      city: 'Québec',
      region: 'QC',
      postal: 'G1R 4S7',
      phone: 'n:### ###-####',
      numbers: ['4185550151', '4185550152'],
    },
    {
      id: 'ch-05',
      lang: 'de',
      country: 'CH',
      date: '2026-10-30',
      dates: 'd. MMMM yyyy',
      account: '2.118.774.05',
      btn: '325550140',
      company: 'Margie’s Reisen AG',
      street: 'Seevorstadt 91',
      city: 'Biel/Bienne',
      postal: '2502',
      phone: 't:### ### ## ##',
      numbers: ['325550140', '325550141', '325550142', '325550143'],
    },
  ],
};
