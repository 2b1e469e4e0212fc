const draw = (view, doc) => {
  const { values: v, words: w } = view;
  doc.rect(0, 0, 95, 842).fill('#22406b').fillColor('#fff');
  doc
    .save()
    .rotate(-90, { origin: [0, 0] })
    .font('bold')
    .fontSize(26)
    .text(view.labels.bill.toUpperCase(), -800, 20, { lineBreak: false, characterSpacing: 6 });
  doc.font('sans').fontSize(10);
  view
    .rows('billDate', 'account')
    .forEach((row, at) => doc.text(`${row.label}  ${row.value}`, -800 + at * 230, 65, { lineBreak: false }));
  doc.restore().fillColor('#000').font('sans').fontSize(10);
  [[v.company, v.contact && `${view.labels.contact} ${v.contact}`].filter(Boolean).join(' – '), ...v.address]
    .filter(Boolean)
    .forEach((line, at) => doc.text(line, 125, 60 + at * 14, { lineBreak: false }));
  view.rows('btn', 'invoiceNo', 'period', 'dueDate', 'total').forEach((row, at) =>
    doc
      .font('bold')
      .text(`${row.label}: `, 125, 170 + at * 16, { continued: true })
      .font('sans')
      .text(row.value, { lineBreak: false }),
  );
  doc.font('bold').text(view.labels.lines, 125, 275, { lineBreak: false }).font('sans');
  view.lines.forEach((line, at) => {
    doc.text(line.number, 125, 297 + at * 16, { lineBreak: false }).text(line.plan, 280, 297 + at * 16, {
      lineBreak: false,
    });
    doc.text(line.charge, 470, 297 + at * 16, { width: 90, align: 'right' });
  });
  doc
    .fontSize(7.5)
    .text(
      `${view.carrier.name}, ${view.carrier.lines.join(', ')} · ${w.help} ${view.carrier.phone} · ${w.vat} ${v.vat} · ${w.iban} ${v.iban}`,
      125,
      790,
      { width: 430 },
    );
};

export default {
  id: 'turned-sidebar',
  producer: 'pdfkit',
  half: 'tuning',
  draw,
  catches:
    'date and account number stand in text turned by 90° in a side bar, the rest is upright; company and person on one line',
  bills: [
    {
      id: 'de-08',
      lang: 'de',
      country: 'DE',
      date: '2026-10-15',
      dates: 'dd.MM.yyyy',
      account: '771-0044-2',
      btn: '2214710180',
      company: 'Proseware Rhein GmbH',
      person: 'H. Muster',
      street: 'Modellweg 6',
      city: 'Köln',
      postal: '50672',
      phone: 't:#### / #######',
      numbers: ['2214710180', '2214710181'],
    },
    {
      id: 'dk-02',
      lang: 'da',
      country: 'DK',
      date: '2026-10-12',
      dates: 'd. MMMM yyyy',
      account: '11 88 204',
      btn: '78000140',
      company: 'Contoso Danmark A/S',
      person: 'M. Eksempel',
      street: 'Modelgade 20',
      city: 'Aarhus C',
      postal: '8000',
      phone: 'e:+## ## ## ## ##',
      numbers: ['78000140', '78000141'],
      syn: 1,
      labels: { contact: 'Att.' },
    },
  ],
};
