import { OpenDocument, footerText } from '../openDocument.mjs';

const draw = view => {
  const doc = new OpenDocument(view, { font: 'Liberation Serif', size: 10 });
  const { values: v, words: w } = view;
  const right = (text, more) => doc.p(text, { align: 'end', after: 0, ...more });
  const widths = [doc.width - 60, 60];
  const pair = row => [right(row.label), right(row.value)];
  return doc.text(
    right(v.company ?? '', { bold: true }) +
      (v.contact ? right(`${view.labels.contact} : ${v.contact}`) : '') +
      v.address.map(line => right(line)).join('') +
      doc.p(view.carrier.name, { size: 14, before: 6 }) +
      doc.p(view.carrier.lines.join('\n'), { after: 6 }) +
      doc.table(
        widths,
        [
          ...view.rows('invoiceNo', 'billDate', 'period', 'account', 'btn', 'dueDate', 'vat'),
          ...view.lines.map(line => ({ label: `${line.plan}  ${line.number}`, value: line.charge })),
          ...view.rows('previous', 'payment', 'total'),
        ].map(pair),
      ) +
      doc.p(w.terms, { before: 8 }),
    { footer: doc.p(footerText(view), { size: 7, align: 'center' }) },
  );
};

export default {
  id: 'lo-right-aligned',
  producer: 'libreoffice',
  extension: 'fodt',
  half: 'tuning',
  draw,
  catches: 'all right-aligned: address block, labels and values; numbers inside the label column of the table',
  bills: [
    {
      id: 'fr-07',
      lang: 'fr',
      country: 'FR',
      carrier: 1,
      date: '2026-09-16',
      dates: 'dd.MM.yyyy',
      account: '2 004 118',
      btn: '536497788',
      company: 'Fourth Coffee SAS',
      person: 'F. Exemple',
      street: '31 avenue du Test',
      city: 'Toulouse',
      postal: '31000',
      phone: 'e:+##.#.##.##.##.##',
      numbers: ['536497788', '536497789'],
    },
    {
      id: 'ch-04',
      lang: 'fr',
      country: 'CH',
      date: '2026-10-19',
      dates: 'd MMMM yyyy',
      account: 'VD.1.44.708',
      btn: '265550110',
      company: 'Contoso Suisse SA',
      person: 'G. Exemple',
      street: 'Chemin du Modèle 3',
      city: 'Neuchâtel',
      postal: '2000',
      phone: 'e:+## ## ### ## ##',
      numbers: ['265550110', '265550111'],
      syn: 1,
      withCountry: true,
    },
  ],
};
