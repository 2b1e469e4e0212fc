import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 9.5pt/1.35 "Liberation Sans"; position: relative; height: 265mm } .facts { width: 100mm; margin: 8mm 0 } .facts td { padding: .5mm 0 } .list td { padding: .8mm 0; border-bottom: .3pt solid #bbb }
.qr { position: absolute; bottom: 0; left: 0; right: 0; border-top: .6pt solid #000; display: grid; grid-template-columns: 58mm 1fr; font-size: 7.5pt } .qr > div { padding: 4mm 4mm 0 0 } .qr > div + div { border-left: .6pt solid #000; display: grid; grid-template-columns: 50mm 1fr; padding-left: 4mm } .qr svg { display: block; margin: 2mm 0 } .qr h4 { margin: 1.5mm 0 0; font-size: 7pt }`;

const text = {
  de: {
    receipt: 'Empfangsschein',
    part: 'Zahlteil',
    payable: 'Konto / Zahlbar an',
    by: 'Zahlbar durch',
    ref: 'Referenz',
    amount: 'Währung Betrag',
    intro: 'Ihre Rechnung für Oktober 2026',
  },
  fr: {
    receipt: 'Récépissé',
    part: 'Section paiement',
    payable: 'Compte / Payable à',
    by: 'Payable par',
    ref: 'Référence',
    amount: 'Monnaie Montant',
    intro: 'Votre facture d’octobre 2026',
  },
};

const code = html`<svg width="40mm" height="40mm" viewBox="0 0 12 12"><path d="${Array.from({ length: 144 }, (_, at) => ((at * at * 7 + at) % 5 < 2 ? `M${at % 12} ${Math.floor(at / 12)}h1v1h-1z` : '')).join('')}"/></svg>`;

const draw = view => {
  const { values: v, bill } = view;
  const t = text[bill.lang];
  const slip = html`<h4>${t.payable}</h4>${brokenLines([v.iban, view.carrier.name, ...view.carrier.lines])}<h4>${t.ref}</h4>${bill.reference}<h4>${t.by}</h4>${brokenLines([v.company, ...bill.payer])}`;
  return page(
    view,
    css,
    html`<div style="display:flex;justify-content:space-between"><p style="margin-top:16mm">${brokenLines([v.company, v.contact, ...v.address].filter(Boolean))}</p><p class="r"><b style="font-size:16pt">${view.carrier.name}</b><br>${brokenLines(view.carrier.lines)}<br>Tel. ${view.carrier.phone}</p></div>
<h2 style="margin-top:10mm">${t.intro}</h2><table class="facts">${view.rows('billDate', 'account', 'invoiceNo', 'btn', 'dueDate').map(row => html`<tr><td>${row.label}</td><td>${row.value}</td></tr>`)}</table>
<table class="list">${view.lines.map(line => html`<tr><td>${line.number}</td><td>${line.plan}</td><td class="r">${line.charge}</td></tr>`)}<tr><td></td><td><b>${view.words.total}</b></td><td class="r"><b>${v.total}</b></td></tr></table>
<div class="qr"><div><b>${t.receipt}</b>${slip}<h4>${t.amount}</h4>CHF ${v.total.replace('CHF', '')}</div><div><div><b>${t.part}</b>${code}<h4>${t.amount}</h4>CHF ${v.total.replace('CHF', '')}</div><div>${slip}</div></div></div>`,
  );
};

export default {
  id: 'qr-slip',
  producer: 'chromium',
  half: 'independent',
  untagged: true,
  draw,
  catches:
    'payment slip with the carrier’s account (“Konto / Zahlbar an”), a long reference and the payer’s own address, twice; company and person without labels at the top',
  carriers: {
    CH: [
      {
        name: 'Aaretal Netz AG',
        lines: ['Funkerstrasse 4', '3600 Thun'],
        phone: '0800 555 456',
        vat: 'CHE-666.666.666',
        iban: 'CH44 3199 9123 0008 8901 2',
      },
    ],
  },
  labels: {
    de: { billDate: 'Rechnungsdatum', account: 'Kundennummer', btn: 'Hauptrufnummer' },
    fr: { billDate: 'Date de la facture', account: 'Numéro de client', btn: 'Raccordement principal' },
  },
  bills: [
    {
      id: 'ch-08',
      lang: 'de',
      country: 'CH',
      date: '2026-11-02',
      dates: 'dd.MM.yyyy',
      account: '4.0077.118',
      btn: '335550140',
      company: 'Alpine Ski House AG',
      title: 'Frau',
      person: 'Regula Muster',
      street: 'Panoramaweg 77',
      city: 'Thun',
      postal: '3600',
      payer: ['Panoramaweg 77', '3600 Thun'],
      reference: '21 00000 00003 13947 14300 09017',
      phone: 't:### ### ## ##',
      numbers: ['335550140', '335550141', '335550142'],
    },
    {
      id: 'ch-09',
      lang: 'fr',
      country: 'CH',
      date: '2026-11-03',
      dates: 'd MMMM yyyy',
      account: '8810 4471',
      btn: '325550177',
      company: 'Éditions Nod Sàrl',
      street: 'Rue du Brouillon 5',
      city: 'Neuchâtel',
      postal: '2000',
      payer: ['Rue du Brouillon 5', '2000 Neuchâtel'],
      reference: '21 00000 00003 13947 14300 09888',
      phone: 'e:+## ## ### ## ##',
      numbers: ['325550177', '325550178'],
      omits: ['billingTelephoneNumber'],
    },
  ],
};
