import { OpenDocument } from '../openDocument.mjs';

const texts = {
  sv: {
    title: 'Faktura',
    invoice: 'Fakturanummer',
    reference: 'OCR-nummer',
    due: 'Förfallodatum',
    terms: 'Betalningsvillkor',
    days: '21 dagar',
    summary: 'Sammanställning',
    fixed: 'Fasta avgifter',
    traffic: 'Trafikavgifter',
    vat: 'Moms 25 %',
    pay: 'Att betala',
    spec: 'Specifikation per abonnemang',
    head: ['Abonnemang', 'Beskrivning', 'Användare', 'Belopp'],
    users: ['Växel', 'Reception', 'Lager', 'Verkstad', 'Fax'],
    ask: 'Frågor om fakturan? Ring',
    giro: 'Bankgiro',
    vatNo: 'Momsreg.nr',
  },
  fi: {
    title: 'Lasku',
    invoice: 'Laskun numero',
    reference: 'Viitenumero',
    due: 'Eräpäivä',
    terms: 'Maksuehto',
    days: '21 pv netto',
    summary: 'Yhteenveto',
    fixed: 'Kuukausimaksut',
    traffic: 'Puhelumaksut',
    vat: 'Alv 25,5 %',
    pay: 'Maksettava yhteensä',
    spec: 'Erittely liittymittäin',
    head: ['Liittymä', 'Kuvaus', 'Käyttäjä', 'Summa'],
    users: ['Vaihde', 'Vastaanotto', 'Varasto', 'Verstas', 'Faksi'],
    ask: 'Kysyttävää laskusta? Soita',
    giro: 'IBAN',
    vatNo: 'ALV-tunnus',
  },
};

const draw = view => {
  const doc = new OpenDocument(view, { font: 'Liberation Sans', size: 9.5, margin: 18 });
  const { values: v, bill, labels, carrier, money } = view;
  const t = texts[bill.lang];
  const cell = (text, bold) => doc.p(text, { after: 0, bold });
  const right = (text, bold) => doc.p(text, { after: 0, align: 'end', bold });
  const pairs = [
    ...view.rows('billDate', 'account'),
    { label: t.invoice, value: v.invoiceNo },
    { label: t.reference, value: bill.reference },
    { label: t.due, value: v.dueDate },
    { label: t.terms, value: t.days },
    ...view.rows('contact'),
  ];
  return doc.text(
    doc.table(
      [94, 80],
      [
        [
          doc.p(carrier.name, { size: 16, bold: true, after: 12, colour: '#5a2d82' }) +
            [v.company, ...(bill.billing ?? v.address)].map(text => cell(text)).join(''),
          doc.p(t.title, { size: 18, after: 3 }) +
            doc.table(
              [34, 44],
              pairs.map(row => [doc.p(row.label, { size: 8.5, after: 0, colour: '#555555' }), cell(row.value)]),
            ),
        ],
      ],
    ) +
      doc.p(t.summary, { bold: true, size: 12, before: 12, after: 2 }) +
      doc.table(
        [124, 50],
        [
          [cell(t.fixed), right(v.net)],
          [cell(t.traffic), right(money(9950))],
          [cell(t.vat), right(v.tax)],
          [cell(t.pay, true), right(v.total, true)],
        ],
        { border: '0.2pt solid #bbbbbb', padding: 1 },
      ) +
      doc.p(`${t.ask} ${carrier.phone}. ${carrier.web}`, { before: 4 }) +
      doc.p(t.spec, { bold: true, size: 12, before: 9, after: 2 }) +
      (v.btn ? doc.p(`${labels.btn} ${v.btn}`) : '') +
      (bill.siteLabel ? doc.p(`${labels.service} ${v.address.join(', ')}`) : '') +
      doc.table(
        [44, 55, 40, 35],
        [
          t.head.map((text, at) => (at === 3 ? right(text, true) : cell(text, true))),
          ...view.lines.map((line, at) => [
            cell(line.number),
            cell(line.plan),
            cell(t.users[at % t.users.length]),
            right(line.charge),
          ]),
        ],
        { border: '0.2pt solid #bbbbbb', padding: 1 },
      ),
    {
      footer: doc.p(
        `${carrier.name}, ${carrier.lines.join(', ')}. ${t.vatNo} ${carrier.vat}. ${t.giro} ${carrier.giro}. ${t.invoice} ${v.invoiceNo}.`,
        { size: 7.5 },
      ),
    },
  );
};

export default {
  id: 'se-fakturaspecifikation',
  producer: 'libreoffice',
  extension: 'fodt',
  half: 'independent',
  draw,
  catches:
    'table of pairs inside a cell beside the addressee; reference of the payment among the pairs; main number and installation address as sentences of label, colon and value; users’ names that are places beside the numbers',
  carriers: {
    SE: [
      {
        name: 'Norrsken Telefoni AB',
        lines: ['Box 77', '901 03 Umeå'],
        phone: '090-555 09 90',
        web: 'norrskentelefoni.example',
        vat: 'SE555555555501',
        giro: '5050-0099',
      },
    ],
    FI: [
      {
        name: 'Saimaan Puhe Oyj',
        lines: ['PL 199', '53101 Lappeenranta'],
        phone: '0800 555 190',
        web: 'saimaanpuhe.example',
        vat: 'FI11111111',
        giro: 'FI55 1410 3500 0000 99',
      },
    ],
  },
  bills: [
    {
      id: 'se-50',
      lang: 'sv',
      country: 'SE',
      date: '2026-10-20',
      dates: 'yyyy-MM-dd',
      account: '4408 1192',
      btn: '406280010',
      company: 'Contoso Bygg AB',
      person: 'Svea Exempel',
      billing: ['Fakturaenheten', 'Box 4410', '203 20 Malmö'],
      street: 'Provgatan 12',
      city: 'Lund',
      postal: '222 29',
      phone: 't:###-### ## ##',
      numbers: ['406280010', '406280011', '406280012', '406280019'],
      siteLabel: true,
      reference: '4408119200267',
      labels: {
        billDate: 'Fakturadatum',
        account: 'Kundnummer',
        btn: 'Huvudnummer:',
        contact: 'Er referens',
        service: 'Installationsadress:',
      },
    },
    {
      id: 'se-51',
      lang: 'sv',
      country: 'SE',
      date: '2026-03-31',
      dates: 'd MMMM yyyy',
      dueDates: 'yyyy-MM-dd',
      account: 'NT-10277',
      company: 'Fourth Coffee Kafé HB',
      street: 'Modellgränd 4',
      city: 'Piteå',
      postal: '941 31',
      phone: 't:####-## ## ##',
      numbers: ['980319210', '980319211'],
      reference: '1027703310268',
      labels: { billDate: 'Datum', account: 'Kundnr' },
    },
    {
      id: 'fi-50',
      lang: 'fi',
      country: 'FI',
      date: '2026-09-15',
      dates: 'd.M.yyyy',
      account: '700 118 24',
      company: 'Adatum Rakennus Oy',
      person: 'Maija Meikäläinen',
      street: 'Esimerkkikatu 6 B',
      city: 'Lappeenranta',
      postal: '53100',
      phone: 't:### ### ####',
      numbers: ['505550120', '505550121', '505550127'],
      reference: '70 01182 40913',
      labels: { billDate: 'Laskun päivämäärä', account: 'Asiakasnumero', contact: 'Yhteyshenkilönne' },
    },
  ],
};
