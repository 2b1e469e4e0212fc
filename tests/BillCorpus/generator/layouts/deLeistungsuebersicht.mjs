import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 9.5pt/1.38 "Liberation Sans", sans-serif } .brand { font-size: 20pt; font-weight: bold; color: #d0006f; text-align: right } .sender { font-size: 6.5pt; border-bottom: .3pt solid #666; width: 85mm; margin-top: 12mm } .row { display: flex; justify-content: space-between }
.window { width: 85mm; min-height: 30mm; padding-top: 2mm; font-size: 10.5pt } .info { width: 72mm } .info td { padding: .4mm 0; vertical-align: top } .info td:first-child { color: #666; width: 32mm } h1 { font-size: 14pt; margin: 12mm 0 4mm } h2 { font-size: 11pt; margin: 7mm 0 2mm; color: #d0006f }
.t td, .t th { padding: .8mm 0; border-bottom: .3pt solid #aaa } .t .sum td { font-weight: bold; font-size: 11pt; border-bottom: 1.2pt solid #d0006f }`;

const draw = view => {
  const { values: v, bill, labels, carrier, money } = view;
  const info = (label, value) => value && html`<tr><td>${label}</td><td>${value}</td></tr>`;
  return page(
    view,
    css,
    html`<p class="brand">${carrier.name}</p><p class="sender">${carrier.name}, ${carrier.lines.join(', ')}</p>
<div class="row"><p class="window">${brokenLines([v.company, v.contact && `${bill.attention ?? 'z. Hd.'} ${v.contact}`, ...(bill.billing ?? v.address)].filter(Boolean))}</p>
<table class="info">${info(labels.billDate, v.billDate)}${info('Seite', '1 von 2')}${info(labels.account, v.account)}${info('Rechnungsnummer', v.invoiceNo)}${info('Abrechnungsmonat', bill.month)}${info('Kundenservice', html`${carrier.phone}<br>${carrier.web}`)}${info('Postanschrift', html`${brokenLines(carrier.lines)}`)}</table></div>
<h1>Ihre Rechnung für ${bill.month}</h1><table class="t"><tr><th>Ihre Leistungen im Überblick</th><th class="r">Netto</th><th class="r">USt 19 %</th></tr>
<tr><td>Monatliche Beträge</td><td class="r">${v.net}</td><td class="r">${v.tax}</td></tr><tr><td>Verbindungen</td><td class="r">${money(612)}</td><td class="r">${money(116)}</td></tr><tr><td>Gutschriften</td><td class="r">${money(-400)}</td><td class="r">${money(-76)}</td></tr><tr class="sum"><td>Zu zahlender Betrag</td><td></td><td class="r">${v.total}</td></tr></table>
<p style="margin-top:5mm">Der Betrag wird am ${v.dueDate} von Ihrem Konto mit der IBAN DE** **** **** **** **** 44 abgebucht (Mandatsreferenz ${bill.mandate}). Die Rechnung gilt als genehmigt, wenn Sie nicht innerhalb von acht Wochen Einwendungen erheben.</p>
<p style="margin-top:5mm">Freundliche Grüße<br>${carrier.name}</p>
<p class="small" style="margin-top:18mm">${carrier.name} · ${carrier.lines.join(' · ')} · Amtsgericht HRB 00000 · USt-IdNr. ${carrier.vat} · IBAN ${carrier.iban}</p>
<div class="break"><div class="row small"><span>${carrier.name}</span><span>${v.account ? `${labels.account} ${v.account}` : ''}</span><span>Rechnungsnummer ${v.invoiceNo}</span><span>Seite 2 von 2</span></div>
<h1 style="margin-top:8mm">Einzelaufstellung</h1>${bill.siteLabel ? html`<p>${labels.service}: ${v.address.join(', ')}</p>` : null}${v.btn ? html`<p>${labels.btn}: ${v.btn}</p>` : null}
<h2>${bill.product}</h2><table class="t"><tr><th>Rufnummer</th><th>Leistung</th><th>Zeitraum</th><th class="r">Netto</th></tr>${view.lines.map(line => html`<tr><td>${line.number}</td><td>${line.plan}</td><td>${view.date(view.addDays(view.issued, -30), 'dd.MM.')} – ${view.date(view.issued, 'dd.MM.')}</td><td class="r">${line.charge}</td></tr>`)}
${view.ranges.map(range => html`<tr><td>${range.text}</td><td>Rufnummernblock</td><td>monatlich</td><td class="r">${money(0)}</td></tr>`)}</table>
<h2>Verbindungen</h2><table class="t"><tr><th>Ziel</th><th class="r">Anzahl</th><th class="r">Dauer</th><th class="r">Netto</th></tr><tr><td>Deutsches Festnetz</td><td class="r">118</td><td class="r">06:41:09</td><td class="r">${money(0)}</td></tr><tr><td>Mobilfunknetze</td><td class="r">27</td><td class="r">00:58:33</td><td class="r">${money(473)}</td></tr><tr><td>Servicenummer 0180 6 555990</td><td class="r">2</td><td class="r">00:07:10</td><td class="r">${money(139)}</td></tr></table></div>`,
  );
};

export default {
  id: 'de-leistungsuebersicht',
  producer: 'chromium',
  untagged: true,
  half: 'independent',
  draw,
  catches:
    'letter with sender’s line, window and a block of pairs that ends with the carrier’s own telephone and address; month of the bill as its title; range of numbers in the table of page 2; mandate reference',
  carriers: {
    DE: [
      {
        name: 'Nod Telekom',
        lines: ['Postfach 99 01', '50999 Köln'],
        phone: '0221 4710 900',
        web: 'nod-telekom.example',
        vat: 'DE222222222',
        iban: 'DE02 1203 0000 0000 2020 51',
      },
      {
        name: 'Isarnetz Tailwind AG',
        lines: ['Leitungsstraße 1', '80999 München'],
        phone: '089 99998 900',
        web: 'isarnetz.example',
        vat: 'DE333333333',
        iban: 'DE02 5001 0517 0137 0750 30',
      },
    ],
  },
  bills: [
    {
      id: 'de-50',
      lang: 'de',
      country: 'DE',
      date: '2026-10-08',
      dates: 'dd.MM.yyyy',
      account: '2 408 771 906',
      btn: '2214710100',
      company: 'Adatum Logistik GmbH & Co. KG',
      person: 'Erika Mustermann',
      title: 'Frau',
      street: 'Rheinauhafen 44',
      city: 'Köln',
      postal: '50678',
      phone: 't:#### ####-###',
      numbers: ['2214710100'],
      ranges: [['2214710110', '2214710139']],
      rangeDigits: 3,
      rangeSign: ' bis -',
      month: 'Oktober 2026',
      product: 'Anlagenanschluss Business IP',
      mandate: 'T00440912733',
      labels: { billDate: 'Datum', account: 'Kundennummer', btn: 'Hauptrufnummer' },
    },
    {
      id: 'de-51',
      lang: 'de',
      country: 'DE',
      carrier: 1,
      date: '2026-03-02',
      dates: 'd. MMMM yyyy',
      dueDates: 'dd.MM.yyyy',
      account: 'IN-7718240',
      company: 'Litware Architekten Partnerschaft mbB',
      billing: ['Buchhaltung', 'Postfach 20 11 99', '80011 München'],
      street: 'Musterhof 7',
      city: 'Unterhaching',
      postal: '82008',
      phone: 't:### ########',
      numbers: ['8999998120', '8999998121', '8999998126'],
      siteLabel: true,
      month: 'März 2026',
      product: 'Mehrgeräteanschluss',
      mandate: 'ISN-88-0123',
      labels: { billDate: 'Rechnungsdatum', account: 'Kunden-Nr.', service: 'Standort' },
    },
    {
      id: 'de-52',
      lang: 'de',
      country: 'DE',
      date: '2026-12-01',
      dates: 'dd.MM.yy',
      account: '5113300982',
      company: 'Blumenhaus Fourth Coffee e. K.',
      person: 'Max Mustermann',
      title: 'Herrn',
      attention: '',
      street: 'Alter Markt 3a',
      city: 'Pulheim',
      postal: '50259',
      phone: 't:(####) ######',
      numbers: ['2214710166'],
      omits: ['billDate'],
      month: 'Dezember 2026',
      product: 'Geschäftsanschluss',
      mandate: 'T00551200481',
      labels: { account: 'Ihre Kundennummer' },
    },
  ],
};
