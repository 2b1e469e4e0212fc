import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 9.5pt/1.4 "Liberation Sans" } .grid { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm 14mm; margin-top: 10mm } .kv { display: flex; justify-content: space-between; border-bottom: .4pt solid #aaa; padding: .7mm 0 }
.sub { background: #eee; padding: 1.5mm 2mm; margin-top: 5mm } .giro { position: absolute; bottom: 0; width: 100%; border-top: 1pt dashed #000; padding-top: 3mm; display: grid; grid-template-columns: 1fr 1fr 1fr; font-size: 8pt } body { position: relative; height: 262mm }`;

const text = {
  sv: {
    sub: 'Abonnemang, nummer och adress',
    fixed: 'Abonnemangsavgifter',
    traffic: 'Trafikavgifter',
    pay: 'Oss tillhanda',
    giro: 'Till bankgiro',
    sender: 'Betalningsavsändare',
    ocr: 'Fakturanr/OCR',
  },
  fi: {
    sub: 'Liittymä, numero ja osoite',
    fixed: 'Kuukausimaksut',
    traffic: 'Puhelut',
    pay: 'Eräpäivä',
    giro: 'Saajan tilinumero',
    sender: 'Maksaja',
    ocr: 'Viitenumero',
  },
};

const draw = view => {
  const { values: v, bill } = view;
  const t = text[bill.lang];
  const kv = (label, value) => html`<div class="kv"><span>${label}</span><span>${value}</span></div>`;
  return page(
    view,
    css,
    html`<h1>${view.carrier.name}</h1><div class="grid"><p>${brokenLines([v.company, ...bill.mailing])}</p><div>${view.rows('billDate', 'account').map(row => kv(row.label, row.value))}${kv(t.ocr, v.invoiceNo)}${v.contact && kv(view.labels.contact, v.contact)}${kv(t.pay, v.dueDate)}${kv(view.words.total, v.total)}</div></div>
${view.lines.map((line, at) => html`<div class="sub"><b>${t.sub}</b><br>${line.plan} ${line.number}<br>${v.address.join(', ')}</div>${kv(`${t.fixed} ${v.periodFrom} – ${v.periodTo}`, line.charge)}${kv(`${t.traffic}${at === 0 ? ` (${bill.traffic})` : ''}`, line.usage)}`)}
<p style="margin-top:5mm">${view.words.terms} ${view.words.help} ${view.carrier.phone}.</p>
<div class="giro"><p>${t.giro}<br>${v.iban}</p><p>${t.sender}<br>${brokenLines([v.company, ...bill.mailing])}</p><p>${t.ocr}<br>${v.invoiceNo}<br>${v.total}</p></div>`,
  );
};

export default {
  id: 'sv-abonnemang',
  producer: 'chromium',
  half: 'independent',
  untagged: true,
  draw,
  catches:
    'number and installation address only under “subscription, number and address” of each line; billing address elsewhere, twice; giro slip with references that look like numbers',
  carriers: {
    SE: [
      {
        name: 'Mälarlinjen',
        lines: ['Box 990', '721 09 Västerås'],
        phone: '020-99 01 99',
        vat: 'SE888888888801',
        iban: '820-0099',
      },
    ],
    FI: [
      {
        name: 'Saimaan Verkko Oyj',
        lines: ['PL 771', '53101 Lappeenranta'],
        phone: '0800 990199',
        vat: 'FI99999999',
        iban: 'FI37 1590 3000 0007 76',
      },
    ],
  },
  labels: {
    sv: { billDate: 'Fakturadatum', account: 'Kundnummer', contact: 'Er referens' },
    fi: { billDate: 'Laskun päiväys', account: 'Asiakasnumero', contact: 'Yhteyshenkilö' },
  },
  words: { fi: { total: 'Yhteensä' } },
  bills: [
    {
      id: 'se-04',
      lang: 'sv',
      country: 'SE',
      date: '2026-10-05',
      dates: 'yyyy-MM-dd',
      account: '10447718',
      company: 'Bästa Frukten i Väst AB',
      person: 'Sven Svensson',
      street: 'Exempelvägen 4 B',
      city: 'Göteborg',
      postal: '411 04',
      mailing: ['Fakturaenheten', 'Box 4412', '403 14 Göteborg'],
      traffic: 'till 0900-99 00 00',
      phone: 't:###-### ## ##',
      numbers: ['313900640', '313900641'],
      invoiceNo: '7718840215',
    },
    {
      id: 'fi-04',
      lang: 'fi',
      country: 'FI',
      date: '2026-11-10',
      dates: 'd.M.yyyy',
      account: '1123447718',
      company: 'Kaupungin Sähkö ja Valo Oy',
      person: 'Maija Meikäläinen',
      street: 'Esimerkkitie 21',
      city: 'Turku',
      postal: '20100',
      mailing: ['Ostolaskut', 'PL 44', '20101 Turku'],
      traffic: 'numeroon 0600 99 000',
      phone: 't:### ### ####',
      numbers: ['294450640', '294450641', '294450642'],
      invoiceNo: '77 18840 21508',
    },
  ],
};
