import { OpenDocument } from '../openDocument.mjs';

const draw = view => {
  const doc = new OpenDocument(view, { font: 'DejaVu Sans', size: 8.5, margin: 16 });
  const { values: v, words: w, bill } = view;
  const pair = row => [doc.p(row.label), doc.p(row.value, { align: 'end' })];
  const box = doc.table([38, 42], view.rows('billDate', 'invoiceNo', 'account', 'btn', 'dueDate').map(pair));
  const info = doc.table(
    [38, 42],
    [...bill.giro.map(([label, value]) => ({ label, value })), { label: w.total, value: v.total }].map(pair),
  );
  const flow =
    doc.p(view.carrier.name, { size: 16, bold: true }) +
    doc.p(bill.heading, { size: 12, after: 5 }) +
    doc.table(
      [doc.width - 88, 88],
      [
        [
          [v.company, v.contact && `${view.labels.contact}: ${v.contact}`, ...v.address]
            .filter(Boolean)
            .map(line => doc.p(line, { after: 0 }))
            .join(''),
          box,
        ],
      ],
    ) +
    doc.p(bill.summary, { bold: true, before: 8 }) +
    doc.table(
      [doc.width - 40, 40],
      [
        [w.net, v.net],
        [w.tax, v.tax],
        [w.total, v.total],
      ].map(([label, value]) => pair({ label, value })),
      { border: '0.2pt solid #bbbbbb' },
    ) +
    doc.p(bill.perNumber, { bold: true, before: 6 }) +
    doc.table(
      [45, 60, doc.width - 145, 40],
      [
        [w.number, w.description, bill.calledLabel, w.charge],
        ...view.lines.map((line, at) => [line.number, line.plan, bill.called[at] ?? '', line.charge]),
      ].map(row => row.map((text, at) => doc.p(text, { align: at === 3 ? 'end' : 'start' }))),
      { border: '0.2pt solid #bbbbbb' },
    ) +
    doc.p(`${w.help} ${view.carrier.phone}, ${view.carrier.web}. ${w.terms}`, { before: 8 }) +
    doc.p('', { before: 20 }) +
    doc.table(
      [doc.width - 88, 88],
      [[doc.p(bill.payTo) + doc.p([view.carrier.name, ...view.carrier.lines].join('\n')), info]],
      { border: '0.5pt solid #000000', padding: 1.5 },
    );
  return doc.text(flow);
};

export default {
  id: 'lo-nordic-sammendrag',
  producer: 'libreoffice',
  extension: 'fodt',
  half: 'independent',
  draw,
  catches:
    'pairs of label and value in a table inside a cell; giro part with the carrier’s bank account (“Kontonummer”), references and codes; a column of most-called numbers beside the own',
  carriers: {
    NO: [
      {
        name: 'Fjordlinje Tele AS',
        lines: ['Postboks 771 Nygårdstangen', '5899 Bergen'],
        phone: '800 99 199',
        web: 'fjordlinje.example',
        vat: '999 999 999 MVA',
        iban: '',
      },
    ],
    DK: [
      {
        name: 'Storebælt Erhverv A/S',
        lines: ['Broalléen 20', '4220 Korsør'],
        phone: '80 99 11 99',
        web: 'storebaelt.example',
        vat: '88888888',
        iban: '',
      },
    ],
    FI: [
      {
        name: 'Tunturi Operaattori Oy',
        lines: ['PL 990', '96101 Rovaniemi'],
        phone: '0800 991199',
        web: 'tunturi.example',
        vat: 'FI88888888',
        iban: '',
      },
    ],
  },
  labels: {
    nb: { billDate: 'Fakturadato', account: 'Kundenummer', btn: 'Hovednummer', contact: 'Deres kontaktperson' },
    da: { billDate: 'Fakturadato', account: 'Kundenummer', btn: 'Hovednummer', contact: 'Deres reference' },
    fi: { billDate: 'Päiväys', account: 'Asiakasnumero', btn: 'Päänumero', contact: 'Viitteenne' },
  },
  bills: [
    {
      id: 'no-03',
      lang: 'nb',
      country: 'NO',
      date: '2026-10-13',
      dates: 'dd.MM.yyyy',
      account: '77188402',
      btn: '55550140',
      company: 'Alpint Skihus AS',
      person: 'Kari Nordmann',
      street: 'Prøvebakken 9',
      city: 'Bergen',
      postal: '5003',
      phone: 'n:## ## ## ##',
      numbers: ['55550140', '55550141', '55550142'],
      heading: 'Faktura for oktober 2026',
      summary: 'Sammendrag',
      perNumber: 'Per telefonnummer',
      calledLabel: 'Mest ringt',
      called: ['22 55 99 01', '+46 8 465 004 99'],
      payTo: 'Betal til',
      giro: [
        ['Kontonummer', '9999.07.71884'],
        ['KID', '0077188402000213'],
      ],
    },
    {
      id: 'no-04',
      lang: 'nb',
      country: 'NO',
      date: '2026-11-08',
      dates: 'd. MMMM yyyy',
      account: '4100 77 18',
      btn: '73550160',
      company: 'Fruktlageret Best For Deg SA',
      street: 'Eksempelveien 31 C',
      city: 'Trondheim',
      postal: '7010',
      phone: 'e:+## ## ## ## ##',
      numbers: ['73550160', '73550161'],
      omits: ['billingTelephoneNumber'],
      heading: 'Faktura',
      summary: 'Sammendrag',
      perNumber: 'Abonnementer',
      calledLabel: 'Mest ringt',
      called: ['+47 22 55 99 02'],
      payTo: 'Mottaker',
      giro: [
        ['Kontonummer', '9999.07.71885'],
        ['KID', '0041007718000477'],
      ],
    },
    {
      id: 'dk-05',
      lang: 'da',
      country: 'DK',
      date: '2026-10-31',
      dates: 'd. MMMM yyyy',
      account: '207 718 840',
      btn: '78004170',
      company: 'Fremtidens El & Lys A/S',
      person: 'Jens Jensen',
      street: 'Eksempelvej 144',
      city: 'Odense C',
      postal: '5000',
      phone: 'e:+## ## ## ## ##',
      numbers: ['78004170', '78004171', '78004172', '78004173'],
      heading: 'Faktura for 4. kvartal 2026',
      summary: 'Oversigt',
      perNumber: 'Specifikation pr. nummer',
      calledLabel: 'Oftest kaldt',
      called: ['+45 33 99 00 11', '', '+49 30 23125 990'],
      payTo: 'Betales til',
      giro: [
        ['Reg.nr. og kontonr.', '9999 0077188402'],
        ['Betalings-ID', '+71<000771884021180+87718840'],
      ],
    },
    {
      id: 'fi-05',
      lang: 'fi',
      country: 'FI',
      date: '2026-10-24',
      dates: 'dd.MM.yyyy',
      account: '907 7184',
      btn: '164245140',
      company: 'Lapin Matkat Margie Oy',
      person: 'Matti Meikäläinen',
      street: 'Koetie 5 B 14',
      city: 'Rovaniemi',
      postal: '96100',
      phone: 't:### ### ####',
      numbers: ['164245140', '164245141'],
      heading: 'Lasku lokakuu 2026',
      summary: 'Yhteenveto',
      perNumber: 'Liittymäkohtainen erittely',
      calledLabel: 'Soitettu eniten',
      called: ['+358 9 4245 0990'],
      payTo: 'Saaja',
      giro: [
        ['Saajan tilinumero', 'FI37 1590 3000 0007 76'],
        ['Viitenumero', '90 77184 00015'],
      ],
    },
  ],
};
