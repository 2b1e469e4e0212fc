import { OpenDocument } from '../openDocument.mjs';

const draw = view => {
  const doc = new OpenDocument(view, { size: 8.5, margin: 12, landscape: true, font: 'Liberation Sans Narrow' });
  const { values: v, words: w } = view;
  const bold = text => ({ text, bold: true });
  const facts = view.rows('company', 'account', 'billDate', 'dueDate');
  const more = [
    ...view.rows('contact', 'btn', 'invoiceNo'),
    { label: view.labels.service, value: v.address.join(', ') },
  ];
  return doc.spreadsheet(
    view.labels.bill,
    [40, 44, 52, 46, 34, 34],
    [
      [bold(`${view.carrier.name} ${view.labels.bill}`)],
      facts.map(row => bold(row.label)),
      facts.map(row => row.value),
      [],
      more.map(row => bold(row.label)),
      more.map(row => row.value),
      [],
      [w.number, w.description, w.period, 'ID', w.usage, w.charge].map(bold),
      ...view.lines.map((line, at) => [
        line.number,
        line.plan,
        v.period,
        `${v.invoiceNo}-${String(at + 1).padStart(3, '0')}`,
        line.usage,
        line.charge,
      ]),
      [],
      ['', '', '', '', bold(w.total), bold(v.total)],
      [`${w.help} ${view.carrier.phone}`],
    ],
  );
};

export default {
  id: 'lo-inventory',
  producer: 'libreoffice',
  extension: 'fods',
  half: 'tuning',
  draw,
  catches:
    'landscape sheet; a row of labels over a row of values, twice; a long table of lines with ids that look like numbers',
  bills: [
    {
      id: 'nl-03',
      lang: 'nl',
      country: 'NL',
      date: '2026-09-30',
      dates: 'dd-MM-yy',
      account: '880-4471',
      btn: '309990120',
      company: 'Wide World Importers B.V.',
      person: 'K. Voorbeeld',
      street: 'Monsterweg 15',
      city: 'Utrecht',
      postal: '3511 GH',
      phone: 'e:+## ## ### ## ##',
      numbers: Array.from({ length: 18 }, (_, at) => `3099901${20 + at}`),
      syn: 4,
    },
    {
      id: 'de-07',
      lang: 'de',
      country: 'DE',
      carrier: 1,
      date: '2026-10-10',
      dates: 'yyyy-MM-dd',
      account: '5501177',
      btn: '6990009400',
      company: 'Wide World Handels GmbH',
      person: 'G. Muster',
      street: 'Testring 45',
      city: 'Frankfurt am Main',
      postal: '60329',
      phone: 't:(###) ##### ###',
      numbers: Array.from({ length: 24 }, (_, at) => `69900094${String(at).padStart(2, '0')}`),
      syn: 3,
    },
  ],
};
