const draw = (view, doc) => {
  const { values: v, words: w } = view;
  const rows = view.rows('account', 'billDate', 'dueDate', 'btn', 'company', 'contact', 'invoiceNo');
  const at = index => 110 + index * 20;
  doc.font('sans').fontSize(10);
  // As a mail-merge does: the values of the form from the bottom up, then the lines, then what is printed on every sheet.
  [...rows.entries()].reverse().forEach(([index, row]) => doc.text(row.value, 200, at(index), { lineBreak: false }));
  [...v.address]
    .reverse()
    .forEach((line, index) => doc.text(line, 380, 150 + (v.address.length - index) * 14, { lineBreak: false }));
  view.lines.forEach((line, index) => doc.text(line.charge, 470, 310 + index * 16, { width: 75, align: 'right' }));
  view.lines.forEach((line, index) => doc.text(line.plan, 200, 310 + index * 16, { lineBreak: false }));
  view.lines.forEach((line, index) => doc.text(line.number, 50, 310 + index * 16, { lineBreak: false }));
  doc.text(v.total, 470, 320 + view.lines.length * 16, { width: 75, align: 'right' });
  doc.font('bold');
  rows.forEach((row, index) => doc.text(row.label, 50, at(index), { lineBreak: false }));
  doc.text(view.labels.service, 380, 145, { lineBreak: false });
  doc
    .text(w.number, 50, 290, { lineBreak: false })
    .text(w.description, 200, 290, { lineBreak: false })
    .text(w.charge, 470, 290, { width: 75, align: 'right' });
  doc.text(w.total, 380, 320 + view.lines.length * 16, { lineBreak: false });
  doc.fontSize(16).text(view.carrier.name, 50, 50, { lineBreak: false }).fontSize(8).font('sans');
  doc.text(
    `${view.carrier.lines.join(', ')}. ${w.help} ${view.carrier.phone}. ${w.vat} ${v.vat}. ${w.iban} ${v.iban}`,
    50,
    770,
    { width: 495 },
  );
};

export default {
  id: 'values-first',
  producer: 'pdfkit',
  half: 'tuning',
  draw,
  catches: 'order of drawing is not order of reading: all values, from the bottom up and by column, before all labels',
  bills: [
    {
      id: 'nl-04',
      lang: 'nl',
      country: 'NL',
      date: '2026-08-03',
      dates: 'dd-MM-yyyy',
      account: '4400.7718',
      btn: '709990120',
      company: 'Proseware Nederland B.V.',
      person: 'M. Voorbeeld',
      street: 'Proefplein 3',
      city: 'Den Haag',
      postal: '2511 AA',
      phone: 'e:+## (0)## ### ## ##',
      numbers: ['709990120', '709990121', '709990122'],
      syn: 3,
    },
    {
      id: 'fr-08',
      lang: 'fr',
      country: 'FR',
      date: '2026-10-08',
      dates: 'dd/MM/yy',
      account: 'CL0099-771',
      btn: '465715510',
      company: 'Adventure Works France SAS',
      person: 'G. Exemple',
      street: '90 cours du Modèle',
      city: 'Aix-en-Provence',
      postal: '13100',
      phone: 't:## ## ## ## ##',
      numbers: ['465715510', '465715511'],
      syn: 2,
    },
    {
      id: 'es-04',
      lang: 'es',
      country: 'ES',
      date: '2026-10-20',
      dates: 'd MMM yyyy',
      account: '77.440.118-B',
      btn: '950005150',
      company: 'Tailspin Juguetes S.L.',
      person: 'G. Ejemplo',
      street: 'Paseo del Ejemplo, 15',
      city: 'Sevilla',
      postal: '41001',
      phone: 'e:+## ### ### ###',
      numbers: ['950005150', '950005151'],
      syn: 3,
    },
  ],
};
