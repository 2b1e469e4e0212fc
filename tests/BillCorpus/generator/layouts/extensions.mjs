const names = {
  en: ['Front desk', 'Workshop', 'Night bell', 'Meeting room', 'Fax room', 'Store'],
  nl: ['Receptie', 'Werkplaats', 'Nachtbel', 'Vergaderzaal', 'Faxkamer', 'Magazijn'],
};
const words = { en: ['Extensions behind this number', 'ext.'], nl: ['Toestellen achter dit nummer', 'toestel'] };

const draw = (view, doc) => {
  const { values: v, words: w } = view;
  const [title, short] = words[view.bill.lang];
  doc.font('bold').fontSize(17).text(`${view.carrier.name}`, 54, 50, { lineBreak: false }).font('sans').fontSize(10);
  doc.text(`${view.labels.bill} ${v.invoiceNo}`, 54, 75, { lineBreak: false });
  const half = view.rows('company', 'contact', 'account', 'btn', 'billDate', 'dueDate');
  half.forEach((row, at) =>
    doc
      .font('bold')
      .text(row.label, 54 + (at % 2) * 260, 110 + Math.floor(at / 2) * 34, { lineBreak: false })
      .font('sans')
      .text(row.value, 54 + (at % 2) * 260, 123 + Math.floor(at / 2) * 34, { lineBreak: false }),
  );
  doc
    .font('bold')
    .text(view.labels.service, 54, 218, { lineBreak: false })
    .font('sans')
    .text(v.address.join(' · '), 54, 231, { lineBreak: false });
  let y = 265;
  for (const line of view.lines) {
    doc.font('bold').text(`${line.number}   ${line.plan}   ${line.charge}`, 54, y, { lineBreak: false }).font('sans');
    doc.text(title, 74, (y += 15), { lineBreak: false });
    names[view.bill.lang].forEach((name, at) =>
      doc.text(
        `${line.number} ${short} ${view.bill.firstExtension + at}  ${name}`,
        74 + (at % 2) * 245,
        y + 15 + Math.floor(at / 2) * 14,
        { lineBreak: false },
      ),
    );
    y += 75;
  }
  doc.text(`${w.total} ${v.total}`, 54, y, { lineBreak: false });
  doc
    .fontSize(8)
    .text(
      `${view.carrier.lines.join(', ')} · ${w.help} ${view.carrier.phone} · ${w.fax} ${view.carrier.fax}`,
      54,
      740,
      { lineBreak: false },
    );
};

export default {
  id: 'extensions',
  producer: 'pdfkit',
  half: 'tuning',
  draw,
  catches: 'numbers followed by extensions (“ext. 101”), which are no numbers of their own; label above value in pairs',
  bills: [
    {
      id: 'us-12',
      lang: 'en',
      country: 'US',
      date: '2026-06-30',
      dates: 'MMMM d, yyyy',
      account: 'PBX-0092',
      btn: '4255550190',
      company: 'Fabrikam, Inc.',
      person: 'J. Specimen',
      street: '2 Turbine Park',
      city: 'Bellevue',
      region: 'WA',
      postal: '98004',
      phone: 'n:(###) ###-####',
      numbers: ['4255550190', '4255550191'],
      firstExtension: 101,
      syn: 0,
    },
    {
      id: 'be-04',
      lang: 'nl',
      country: 'BE',
      date: '2026-10-07',
      dates: 'd MMMM yyyy',
      account: '77.0044',
      btn: '98990130',
      company: 'Wide World Importers BV',
      person: 'N. Voorbeeld',
      street: 'Testlaan 55',
      city: 'Gent',
      postal: '9000',
      phone: 't:## ### ## ##',
      numbers: ['98990130'],
      firstExtension: 20,
    },
  ],
};
