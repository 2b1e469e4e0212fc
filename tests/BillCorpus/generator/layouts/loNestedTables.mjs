import { OpenDocument, footerText } from '../openDocument.mjs';

const draw = view => {
  const doc = new OpenDocument(view, { size: 9 });
  const { values: v, words: w } = view;
  const cells = text => doc.p(text, { after: 0 });
  const inner = rows =>
    doc.table(
      [36, 46],
      rows.map(row => [cells(row.label), cells(row.value)]),
      { border: '0.3pt solid #999999' },
    );
  const address = doc.p(view.labels.service, { bold: true, after: 0 }) + v.address.map(cells).join('');
  const carrier =
    doc.p(w.carrier, { bold: true, after: 0 }) + [view.carrier.name, ...view.carrier.lines].map(cells).join('');
  const widths = [86, 86];
  return doc.text(
    doc.p(view.labels.bill, { size: 16, bold: true }) +
      doc.table(
        widths,
        [
          [carrier, inner(view.rows('billDate', 'invoiceNo', 'dueDate'))],
          [inner(view.rows('company', 'contact', 'account', 'btn')), address],
        ],
        { border: '0.8pt solid #000000', padding: 1.5 },
      ) +
      doc.p(view.labels.lines, { bold: true, before: 6 }) +
      doc.table(
        [45, 60, 30, 35],
        [
          [w.number, w.description, w.usage, w.charge],
          ...view.lines.map(line => [line.number, line.plan, line.usage, line.charge]),
        ].map(row => row.map(cells)),
        { border: '0.3pt solid #999999' },
      ) +
      doc.p(`${w.previous} ${v.previousDate}: ${v.previous}; ${w.total}: ${v.total}`, { before: 4 }) +
      doc.p(w.terms),
    { footer: doc.p(footerText(view), { size: 6.5 }) },
  );
};

export default {
  id: 'lo-nested-tables',
  producer: 'libreoffice',
  extension: 'fodt',
  half: 'tuning',
  draw,
  catches: 'tables in cells of a table; carrier’s address and customer’s address in opposite cells',
  bills: [
    {
      id: 'be-03',
      lang: 'nl',
      country: 'BE',
      date: '2026-10-09',
      dates: 'dd.MM.yyyy',
      account: 'BE 44 1180',
      btn: '38990120',
      company: 'Fabrikam Antwerpen NV',
      person: 'L. Voorbeeld',
      street: 'Modelplein 7 bus 12',
      city: 'Antwerpen',
      postal: '2000',
      phone: 't:## ### ## ##',
      numbers: ['38990120', '38990121'],
      syn: 2,
      omits: ['billingTelephoneNumber'],
    },
    {
      id: 'uk-09',
      lang: 'en',
      country: 'GB',
      date: '2026-10-17',
      dates: 'dd/MM/yy',
      account: 'WDG 55 4471',
      btn: '1414960130',
      company: 'Fabrikam Scotland Ltd',
      person: 'G. Example',
      street: '70 Foundry Wynd',
      city: 'Glasgow',
      postal: 'G1 3SL',
      phone: 't:#### ### ####',
      numbers: ['1414960130', '1414960131', '1414960132'],
      syn: 3,
    },
  ],
};
