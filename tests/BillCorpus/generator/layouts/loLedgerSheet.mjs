import { OpenDocument } from '../openDocument.mjs';

const draw = view => {
  const doc = new OpenDocument(view, { font: 'Liberation Sans Narrow', size: 10, margin: 14 });
  const { values: v, words: w, bill } = view;
  const end = (text, more) => ({ text, align: 'end', ...more });
  const mid = text => ({ text, align: 'center', bold: true });
  const rows = [
    [{ text: view.labels.bill.toUpperCase(), bold: true, span: 3 }, end(view.carrier.name, { bold: true, span: 2 })],
    ...view.carrier.lines.map(line => ['', '', '', end(line, { span: 2 })]),
    ['', '', '', end(`${w.help} ${view.carrier.phone}`, { span: 2 })],
    [],
    ...view
      .rows('invoiceNo', 'billDate', 'account', 'btn', 'contact')
      .map(row => [end(row.label, { span: 2 }), row.value]),
    [],
    [{ text: bill.to, bold: true, span: 2 }],
    ...[v.company, ...v.address].filter(Boolean).map(line => [{ text: line, span: 3 }]),
    [],
    [mid('#'), mid(w.number), mid(w.description), mid(w.usage), mid(w.charge)],
    ...view.lines.map((line, at) => [
      { text: String(at + 1), align: 'center' },
      line.number,
      line.plan,
      end(line.usage),
      end(line.charge),
    ]),
    [],
    ...['net', 'tax', 'total'].map(key => ['', '', '', end(w[key], { bold: true }), end(v[key])]),
    ['', '', '', end(w.dueDate), end(v.dueDate)],
    [],
    [{ text: `${w.vat} ${v.vat} – ${w.iban} ${v.iban}`, span: 5 }],
    [{ text: w.terms, span: 5 }],
  ];
  return doc.spreadsheet(view.labels.bill, [12, 42, 50, 36, 40], rows);
};

export default {
  id: 'lo-ledger-sheet',
  producer: 'libreoffice',
  extension: 'fods',
  half: 'independent',
  draw,
  catches:
    'spreadsheet: right-aligned labels over two columns next to left-aligned values; addressee under a heading; centred heads of columns and an index before each number',
  carriers: {
    BE: [
      {
        name: 'Ourthe Télécom SPRL',
        lines: ['Rue du Pylône 6', '4500 Huy'],
        phone: '0800 55 199',
        vat: 'BE 0777.777.777',
        iban: 'BE62 5100 0754 7061',
      },
    ],
    NL: [
      {
        name: 'IJsselvoice',
        lines: ['Postbus 441', '7400 AK  Deventer'],
        phone: '0800 0771',
        vat: 'NL888888888B88',
        iban: 'NL02 ABNA 0123 4567 89',
      },
    ],
    IE: [
      {
        name: 'Corrib Voice Ltd',
        lines: ['Docks Road', 'Galway'],
        phone: '1800 999 771',
        vat: 'IE 8888888W',
        iban: 'IE12 BOFI 9000 0112 3456 78',
      },
    ],
  },
  labels: {
    fr: {
      billDate: 'Date de la facture',
      account: 'Numéro client',
      btn: 'Numéro d’appel principal',
      contact: 'À l’attention de',
    },
    nl: { billDate: 'Datum factuur', account: 'Relatienummer', btn: 'Hoofdaansluiting', contact: 'Contactpersoon' },
    en: { billDate: 'Date of invoice', account: 'Account No.', btn: 'Lead number', contact: 'Authorised contact' },
  },
  bills: [
    {
      id: 'be-07',
      lang: 'fr',
      country: 'BE',
      date: '2026-11-13',
      dates: 'd MMMM yyyy',
      account: 'OT-44077-1',
      btn: '42555140',
      company: 'Ski Alpin Ardennes SRL',
      person: 'Nicole Dubois',
      street: 'Avenue de la Maquette 9',
      city: 'Huy',
      postal: '4500',
      phone: 't:### ## ## ##',
      numbers: ['42555140', '42555141', '42555142'],
      to: 'Facturé à',
    },
    {
      id: 'nl-07',
      lang: 'nl',
      country: 'NL',
      date: '2026-10-01',
      dates: 'd-M-yyyy',
      account: 'R 2077 1884',
      btn: '570555140',
      company: 'Reisbureau Margie',
      street: 'Voorbeeldstraat 71',
      city: 'Deventer',
      postal: '7411 CD',
      phone: 't:#### ### ###',
      numbers: ['570555140', '570555141'],
      to: 'Factuuradres',
      omits: ['billingTelephoneNumber'],
    },
    {
      id: 'ie-05',
      lang: 'en',
      country: 'IE',
      date: '2026-11-17',
      dates: 'dd MMM yyyy',
      account: '10-7718-84',
      btn: '91555144',
      company: 'Trey Research Teoranta',
      person: 'Patrick Byrne',
      street: 'Unit 6, Strand Park',
      city: 'Galway',
      postal: 'H91 W2X3',
      phone: 'e:+### ## ### ###',
      numbers: ['91555144', '91555145', '91555146'],
      to: 'Invoice to',
      region: 'Co. Galway',
      words: { money: ['€', '.', ','] },
    },
  ],
};
