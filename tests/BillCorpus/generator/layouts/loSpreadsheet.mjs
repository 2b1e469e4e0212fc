import { OpenDocument } from '../openDocument.mjs';

const draw = view => {
  const doc = new OpenDocument(view, { size: 9, margin: 15 });
  const { values: v, words: w } = view;
  const right = text => ({ text, align: 'end' });
  const rows = [
    [{ text: view.carrier.name, bold: true }],
    ...view.carrier.lines.map(line => [line]),
    [],
    [{ text: view.labels.bill, bold: true, span: 2 }],
    [],
  ];
  const left = [
    ...view.rows('company', 'contact'),
    ...v.address.map((value, at) => ({ label: at === 0 ? view.labels.service : '', value })),
  ];
  const other = view.rows('account', 'billDate', 'btn', 'invoiceNo', 'period', 'dueDate');
  for (let at = 0; at < Math.max(left.length, other.length); at++)
    rows.push([left[at]?.label, left[at]?.value, '', other[at]?.label, right(other[at]?.value)]);
  rows.push(
    [],
    [w.number, w.description, '', w.usage, right(w.charge)].map(cell =>
      typeof cell === 'object' ? { ...cell, bold: true } : { text: cell, bold: true },
    ),
    ...view.lines.map(line => [line.number, line.plan, '', right(line.usage), right(line.charge)]),
    [],
    ...['previous', 'payment', 'net', 'tax', 'total'].map(key => ['', '', '', w[key], right(v[key])]),
    [],
    [{ text: w.terms, span: 5 }],
    [{ text: `${w.help}: ${view.carrier.phone} / ${view.carrier.fax}`, span: 5 }],
    [{ text: `${w.vat} ${v.vat}`, span: 5 }],
  );
  return doc.spreadsheet(view.labels.bill, [32, 56, 4, 38, 48], rows);
};

export default {
  id: 'lo-spreadsheet',
  producer: 'libreoffice',
  extension: 'fods',
  half: 'tuning',
  draw,
  catches: 'spreadsheet: two blocks of label and value on the same rows; right-aligned cells',
  bills: [
    {
      id: 'us-08',
      lang: 'en',
      country: 'US',
      date: '2026-10-05',
      dates: 'yyyy-MM-dd',
      account: '119-4420-7',
      btn: '4045550160',
      company: 'Wide World Importers',
      person: 'F. Specimen',
      street: '1200 Peach Court',
      city: 'Atlanta',
      region: 'GA',
      postal: '30303',
      phone: 'n:(###) ###-####',
      numbers: ['4045550160', '4045550161', '4045550162', '4045550163', '4045550164'],
    },
    {
      id: 'it-03',
      lang: 'it',
      country: 'IT',
      date: '2026-10-21',
      dates: 'd MMMM yyyy',
      account: '8.220.114',
      btn: '0200005580',
      company: 'Proseware Italia S.p.A.',
      person: 'G. Esempio',
      street: 'Corso dell’Esempio, 12',
      city: 'Milano',
      region: 'MI',
      postal: '20129',
      phone: 'n:##.####.####',
      numbers: ['0200005580', '0200005581'],
      syn: 2,
    },
    {
      id: 'ie-03',
      lang: 'en',
      country: 'IE',
      date: '2026-10-06',
      dates: 'd MMM yyyy',
      account: '4-110-7782',
      btn: '15550130',
      company: 'Contoso Ireland Ltd',
      person: 'F. Sample',
      street: '1 Example Quay',
      city: 'Dublin 2',
      postal: 'D02 XY45',
      phone: 't:(##) ### ####',
      numbers: ['15550130', '15550131'],
      syn: 3,
    },
  ],
};
