import { brokenLines, html, page } from '../markup.mjs';

const css = `
@page wide { size: A4 landscape; page-orientation: rotate-left; margin: 14mm } .wide { page: wide; break-before: page } .wide table td, .wide table th { border: .4pt solid #777; padding: 1mm 2mm }
.box { display: grid; grid-template-columns: 38mm auto; width: 96mm; margin: 10mm 0; row-gap: 1mm } .box span:nth-child(odd) { text-align: right; padding-right: 3mm; color: #444 } h2 { border-bottom: 2pt solid #06c }`;

const draw = view => {
  const { values: v, words: w } = view;
  return page(
    view,
    css,
    html`<h2>${view.carrier.name} | ${view.labels.bill}</h2><p style="margin-top:14mm">${brokenLines([v.company, ...v.address])}</p>
<div class="box">${view.rows('billDate', 'account', 'contact', 'invoiceNo', 'period', 'total', 'dueDate').map(row => html`<span>${row.label}</span><span>${row.value}</span>`)}</div>
<p>${w.terms}</p><p class="small" style="margin-top:110mm">${view.carrier.name} | ${view.carrier.lines.join(' | ')} | ${view.carrier.phone} | ${v.vat} | ${v.iban}</p>
<div class="wide"><h2>${view.labels.lines}</h2>${v.btn && html`<p style="margin:3mm 0">${view.labels.btn}: ${v.btn}</p>`}<table><tr><th>${w.number}</th><th>${w.description}</th><th>${w.period}</th><th class="r">${w.usage}</th><th class="r">${w.charge}</th></tr>
${view.lines.map(line => html`<tr><td>${line.number}</td><td>${line.plan}</td><td>${v.period}</td><td class="r">${line.usage}</td><td class="r">${line.charge}</td></tr>`)}</table></div>`,
  );
};

export default {
  id: 'turned-second-page',
  producer: 'chromium',
  half: 'independent',
  untagged: true,
  draw,
  catches:
    'upright letter with right-aligned labels, then a wide page whose text lies on its side: main number and table of lines are there',
  carriers: {
    DK: [
      {
        name: 'Limfjord Net A/S',
        lines: ['Signalvej 12', '9100 Aalborg'],
        phone: '80 99 01 99',
        vat: 'CVR 99999999',
        iban: 'DK58 3000 0001 2345 67',
      },
    ],
    DE: [
      {
        name: 'Havelnetz GmbH',
        lines: ['Am Funkturm 2', '14770 Brandenburg an der Havel'],
        phone: '030 23125 990',
        vat: 'DE999999999',
        iban: 'DE02 1203 0000 0000 2020 51',
      },
    ],
    SE: [
      {
        name: 'Vänern Telefon AB',
        lines: ['Box 771', '651 07 Karlstad'],
        phone: '0771-99 01 99',
        vat: 'SE999999999901',
        iban: 'Bankgiro 999-0001',
      },
    ],
  },
  labels: {
    da: {
      billDate: 'Regningsdato',
      account: 'Kundenr.',
      contact: 'Att.',
      btn: 'Hovednummer',
      lines: 'Specifikation af abonnementer',
      bill: 'Regning',
    },
    de: {
      billDate: 'Rechnungsdatum',
      account: 'Kundennummer',
      contact: 'Ihr Zeichen / z. Hd.',
      btn: 'Hauptrufnummer',
      lines: 'Übersicht der Anschlüsse',
      bill: 'Rechnung',
    },
    sv: {
      billDate: 'Fakturadatum',
      account: 'Kundnr',
      contact: 'Er referens',
      btn: 'Huvudnummer',
      lines: 'Specifikation per abonnemang',
      bill: 'Faktura',
    },
  },
  bills: [
    {
      id: 'dk-04',
      lang: 'da',
      country: 'DK',
      date: '2026-10-25',
      dates: 'dd-MM-yyyy',
      account: '4410 7782',
      btn: '78004140',
      company: 'Alpine Skihus ApS',
      person: 'Hanne Hansen',
      street: 'Prøvegade 8, 2. tv.',
      city: 'Aalborg',
      postal: '9000',
      phone: 'n:## ## ## ##',
      numbers: ['78004140', '78004141', '78004142'],
    },
    {
      id: 'de-10',
      lang: 'de',
      country: 'DE',
      date: '2026-11-06',
      dates: 'dd.MM.yyyy',
      account: 'K 77-1184-03',
      btn: '3023125140',
      company: 'Grafikinstitut Muster gGmbH',
      person: 'Erika Mustermann',
      street: 'Entwurfsallee 4–6',
      city: 'Berlin',
      postal: '10243',
      phone: 't:### #####-###',
      numbers: ['3023125140', '3023125141', '3023125142', '3023125143'],
      labels: { contact: 'z. Hd.' },
    },
    {
      id: 'se-03',
      lang: 'sv',
      country: 'SE',
      date: '2026-10-27',
      dates: 'yyyy-MM-dd',
      account: '771 884-2',
      btn: '846500441',
      company: 'Tryggt & Stort Försäkring AB',
      street: 'Provgatan 17',
      city: 'Stockholm',
      postal: '114 32',
      phone: 't:##-### ### ##',
      numbers: ['846500441', '846500442'],
      omits: ['billingTelephoneNumber'],
    },
  ],
};
