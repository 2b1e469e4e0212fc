import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 10pt/1.5 "Liberation Mono"; column-count: 1 } .l { white-space: pre; line-height: 1.45 } h3 { font-size: 10pt; border-bottom: 1pt solid #000; margin: 6mm 0 2mm } .to { margin: 12mm 0 8mm 90mm }`;

const width = 78;
const leader = (label, value) =>
  `${label} ${'.'.repeat(Math.max(3, width - label.length - value.length - 2))} ${value}`;

const draw = view => {
  const { values: v, words: w, bill } = view;
  const line = (label, value) => html`<p class="l">${leader(label, value)}</p>`;
  return page(
    view,
    css,
    html`<b>${view.carrier.name}</b><br>${view.carrier.lines.join(', ')}<p class="to">${brokenLines([v.contact, v.company, ...v.address].filter(Boolean))}</p>
<h3>${view.labels.bill.toUpperCase()}</h3>${view.rows('invoiceNo', 'billDate', 'account', 'btn').map(row => line(row.label, row.value))}
<h3>${bill.heads[0]}</h3>${line(w.previous, v.previous)}${line(w.payment, v.payment)}${line(w.net, v.net)}${line(w.tax, v.tax)}${line(w.total, v.total)}${line(w.dueDate, v.dueDate)}
<h3>${bill.heads[1]}</h3>${view.lines.map(each => line(`${each.number} ${each.plan}`, each.charge))}
<h3>${bill.heads[2]}</h3>${bill.called.map((called, at) => line(`${view.date(view.addDays(view.issued, -9 - at))}  1${at}:07  ${called}`, view.money(44 + at)))}
<p class="small" style="margin-top:8mm">${w.help} ${view.carrier.phone}. ${w.vat} ${v.vat}. ${w.iban} ${v.iban}. ${w.terms}</p>`,
  );
};

export default {
  id: 'dotted-ledger',
  producer: 'chromium',
  half: 'independent',
  untagged: true,
  draw,
  catches:
    'fixed-pitch lines of label, dots and value as one string; person first in an address at the right; dates, times and numbers called at the start of dotted lines',
  carriers: {
    GB: [
      {
        name: 'Fenland Lines Ltd',
        lines: ['Drove House', 'Ely', 'CB7 9ZZ'],
        phone: '0808 157 0177',
        vat: 'GB 777 7777 77',
        iban: 'GB33 BUKB 2020 1555 5555 55',
      },
    ],
    FR: [
      {
        name: 'Cévennes Télécom',
        lines: ['8 place du Relais', '30000 Nîmes'],
        phone: '04 65 71 99 77',
        vat: 'FR 88 888888888',
        iban: 'FR76 3000 6000 0112 3456 7890 189',
      },
    ],
    DE: [
      {
        name: 'Saaleruf GmbH',
        lines: ['Funkweg 1', '06108 Halle (Saale)'],
        phone: '0800 9990771',
        vat: 'DE777777777',
        iban: 'DE12 5001 0517 0648 4898 90',
      },
    ],
  },
  labels: {
    en: {
      billDate: 'Statement date',
      account: 'Customer account',
      btn: 'Principal number',
      bill: 'Statement of account',
    },
    fr: { billDate: 'Date d’édition', account: 'Référence du compte', btn: 'Numéro de tête', bill: 'Facture' },
    de: { billDate: 'Rechnung vom', account: 'Kunden-Nr.', btn: 'Hauptanschluss', bill: 'Telefonrechnung' },
  },
  bills: [
    {
      id: 'uk-15',
      lang: 'en',
      country: 'GB',
      date: '2026-11-19',
      dates: 'dd-MMM-yyyy',
      account: 'FL/20/7718',
      btn: '1632960140',
      company: 'Southridge Video Productions',
      person: 'Fiona Bloggs',
      street: 'The Maltings\n3 Causeway End',
      city: 'Ely',
      region: 'Cambridgeshire',
      postal: 'CB7 4EX',
      phone: 't:##### ######',
      numbers: ['1632960140', '1632960141', '1632960148'],
      heads: ['Account', 'Rental', 'Calls of more than 40p'],
      called: ['0131 496 0771', '020 7946 0772'],
    },
    {
      id: 'fr-11',
      lang: 'fr',
      country: 'FR',
      date: '2026-10-29',
      dates: 'dd/MM/yyyy',
      account: 'CT 118-7740',
      btn: '465710140',
      company: 'Éditions Nod SAS',
      street: '2 impasse de la Maquette',
      city: 'Nîmes',
      postal: '30900',
      phone: 't:##.##.##.##.##',
      numbers: ['465710140', '465710141'],
      omits: ['billingTelephoneNumber'],
      heads: ['Compte', 'Abonnements', 'Communications hors forfait'],
      called: ['0 899 99 00 99', '01 99 00 77 77'],
    },
    {
      id: 'de-13',
      lang: 'de',
      country: 'DE',
      date: '2026-10-11',
      dates: 'dd.MM.yy',
      account: '90-7718-840',
      btn: '8999998140',
      company: 'Bio Bestens OHG',
      person: 'Otto Normalverbraucher',
      street: 'Prüfgasse 27a',
      city: 'München',
      postal: '80469',
      phone: 't:(###) ######',
      numbers: ['8999998140', '8999998141', '8999998142'],
      heads: ['Konto', 'Grundgebühren', 'Verbindungen'],
      called: ['0180 5 999 771', '030 23125 772', '+43 1 9999 773'],
    },
  ],
};
