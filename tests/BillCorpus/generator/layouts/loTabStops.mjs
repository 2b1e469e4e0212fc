import { OpenDocument, footerText } from '../openDocument.mjs';

const draw = view => {
  const doc = new OpenDocument(view, { font: 'Liberation Serif', size: 11 });
  const { values: v, words: w } = view;
  const dotted = { tabs: [[110, 'left', true]] };
  const lines = view.rows('company', 'contact', 'account', 'billDate', 'btn', 'invoiceNo', 'period', 'dueDate');
  return doc.text(
    doc.p(view.carrier.name, { size: 18, bold: true, after: 0 }) +
      doc.p(view.carrier.lines.join(', '), { after: 8 }) +
      doc.p(view.labels.bill.toUpperCase(), { spacing: 5, bold: true, size: 14, after: 5 }) +
      lines.map(row => doc.p(`${row.label}\t${row.value}`, dotted)).join('') +
      doc.p(`${view.labels.service}\t${v.address.join(', ')}`, { tabs: [[60, 'left', true]] }) +
      doc.p(view.labels.lines, { bold: true, before: 6 }) +
      view.lines
        .map(line => doc.p(`${line.number}\t${line.plan}\t${line.charge}`, { tabs: [[50], [160, 'right', true]] }))
        .join('') +
      ['previous', 'payment', 'total']
        .map(key => doc.p(`${w[key]}\t${v[key]}`, { tabs: [[160, 'right', true]] }))
        .join('') +
      doc.p(w.terms, { before: 6 }),
    { footer: doc.p(footerText(view), { size: 7 }) },
  );
};

export default {
  id: 'lo-tab-stops',
  producer: 'libreoffice',
  extension: 'fodt',
  half: 'tuning',
  draw,
  catches: 'dotted leaders between label and value; whole address on one line; letter-spaced title',
  bills: [
    {
      id: 'us-07',
      lang: 'en',
      country: 'US',
      date: '2026-10-20',
      dates: 'MM-dd-yyyy',
      account: 'A1-55207',
      btn: '5035550145',
      company: 'Litware, Inc.',
      person: 'E. Specimen',
      street: '31 Foundry Lane',
      city: 'Portland',
      region: 'OR',
      postal: '97209',
      phone: 'n:###.###.####',
      numbers: ['5035550145', '5035550146', '5035550147'],
      syn: 5,
    },
    {
      id: 'uk-08',
      lang: 'en',
      country: 'GB',
      carrier: 1,
      date: '2026-09-09',
      dates: 'd MMMM, yyyy',
      account: '2298-1140-B',
      btn: '1174960210',
      company: 'Tailspin Toys (Bristol) Ltd',
      person: 'F. Example',
      street: 'The Old Foundry, Redcliff Lane',
      city: 'Bristol',
      postal: 'BS1 6QS',
      phone: 'e:+## (0)### ### ####',
      numbers: ['1174960210', '1174960211'],
      syn: 2,
    },
    {
      id: 'nl-02',
      lang: 'nl',
      country: 'NL',
      date: '2026-10-01',
      dates: 'd MMMM yyyy',
      account: 'NL-770-2281',
      btn: '109990120',
      company: 'Adventure Works Rotterdam B.V.',
      person: 'H. Voorbeeld',
      street: 'Testhaven 200',
      city: 'Rotterdam',
      postal: '3011 CD',
      phone: 't:###-### ## ##',
      numbers: ['109990120', '109990121'],
      syn: 1,
    },
    {
      id: 'pt-03',
      lang: 'pt',
      country: 'PT',
      date: '2026-10-13',
      dates: 'yyyy-MM-dd',
      account: '5 118 004',
      btn: '239005160',
      company: 'Fourth Coffee Portugal, Lda.',
      person: 'J. Exemplo',
      street: 'Largo da Amostra, 8',
      city: 'Coimbra',
      postal: '3000-150',
      phone: 'n:### ### ###',
      numbers: ['239005160', '239005161'],
      syn: 2,
    },
  ],
};
