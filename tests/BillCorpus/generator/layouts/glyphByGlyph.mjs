const draw = (view, doc) => {
  const { values: v, words: w } = view;
  const put = (text, x, y, size = 10, gap = 0.6) => {
    doc.font('sans').fontSize(size);
    for (const glyph of text) {
      doc.text(glyph, x, y, { lineBreak: false });
      x += doc.widthOfString(glyph) + gap;
    }
  };
  put(view.carrier.name.toUpperCase(), 50, 45, 15, 4);
  put(view.labels.bill, 50, 75, 12, 3);
  view.rows('billDate', 'account', 'btn', 'invoiceNo', 'dueDate', 'total').forEach((row, at) => {
    put(row.label, 50, 120 + at * 17);
    put(row.value, 215, 120 + at * 17);
  });
  [v.company, v.contact, ...v.address].filter(Boolean).forEach((line, at) => put(line, 370, 120 + at * 15));
  put(view.labels.lines, 50, 260, 11, 2.5);
  view.lines.forEach((line, at) => {
    put(line.number, 50, 285 + at * 16);
    put(line.plan, 215, 285 + at * 16);
    put(line.charge, 480, 285 + at * 16);
  });
  put(`${w.help} ${view.carrier.phone}  ${w.vat} ${v.vat}`, 50, 780, 8, 0.3);
};

export default {
  id: 'glyph-by-glyph',
  producer: 'pdfkit',
  half: 'tuning',
  draw,
  catches:
    'each glyph is shown by an operation of its own, spaced out; headings spaced wider than words are apart elsewhere',
  bills: [
    {
      id: 'uk-10',
      lang: 'en',
      country: 'GB',
      date: '2026-10-21',
      dates: 'dd-MMM-yyyy',
      account: '20-7946-77',
      btn: '2079460177',
      company: 'Tailspin Toys UK Ltd',
      person: 'H. Example',
      street: '6 Kite Mews',
      city: 'London',
      postal: 'SE1 4XX',
      phone: 'e:+## ## #### ####',
      numbers: ['2079460177', '2079460178'],
      syn: 1,
      omits: ['serviceAddress'],
    },
    {
      id: 'es-03',
      lang: 'es',
      country: 'ES',
      date: '2026-09-08',
      dates: 'dd-MM-yyyy',
      account: '6 600 118',
      btn: '960005140',
      company: 'Proseware Levante S.L.',
      person: 'F. Ejemplo',
      street: 'Plaza del Modelo, 9',
      city: 'Valencia',
      region: 'Valencia',
      postal: '46002',
      phone: 'n:### ## ## ##',
      numbers: ['960005140', '960005141'],
      syn: 2,
      omits: ['accountNumber'],
    },
  ],
};
