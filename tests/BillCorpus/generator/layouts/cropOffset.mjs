// The visible page is a part of a larger sheet whose origin is far from zero; the cut-off margin holds a printer's job line.
const draw = async (view, doc, { embed }) => {
  const font = await embed('liberation/LiberationSerif-Regular');
  const { values: v, words: w } = view;
  const page = doc.addPage([700, 1000]);
  page.setMediaBox(-1200, 3000, 700, 1000);
  page.setCropBox(-1150, 3080, 595, 842);
  const put = (text, x, y, size = 10.5) => page.drawText(text, { x: -1150 + x, y: 3080 + 842 - y, size, font });
  put(`JOB 0007781 SHEET 2026-01-01 020 7946 0999 A/C 00000000`, 60, -30, 7);
  put(view.carrier.name, 50, 60, 20);
  put(`${view.carrier.lines.join(', ')}  ${w.help} ${view.carrier.phone}`, 50, 76, 8);
  [v.company, v.contact, ...v.address].filter(Boolean).forEach((line, at) => put(line, 50, 125 + at * 15));
  view.rows('invoiceNo', 'account', 'billDate', 'btn', 'dueDate').forEach((row, at) => {
    put(`${row.label}`, 320, 125 + at * 17);
    put(row.value, 545 - font.widthOfTextAtSize(row.value, 10.5), 125 + at * 17);
  });
  put(view.labels.lines, 50, 270, 13);
  view.lines.forEach((line, at) => {
    put(line.number, 50, 292 + at * 16);
    put(line.plan, 230, 292 + at * 16);
    put(line.charge, 545 - font.widthOfTextAtSize(line.charge, 10.5), 292 + at * 16);
  });
  put(`${w.total} ${v.total}`, 50, 320 + view.lines.length * 16, 12);
};

export default {
  id: 'crop-offset',
  producer: 'pdf-lib',
  half: 'tuning',
  draw,
  catches:
    'MediaBox with an origin far from zero, CropBox inside it; a job line with a date and number outside the visible page',
  bills: [
    {
      id: 'uk-11',
      lang: 'en',
      country: 'GB',
      date: '2026-05-30',
      dates: 'd MMMM yyyy',
      account: 'LDS/0044/771',
      btn: '1134960160',
      company: 'Contoso North Ltd',
      person: 'J. Example',
      street: '33 Sample Parade',
      city: 'Leeds',
      region: 'West Yorkshire',
      postal: 'LS1 2AB',
      phone: 't:(####) ### ####',
      numbers: ['1134960160', '1134960161', '1134960162'],
      omits: ['accountNumber'],
    },
    {
      id: 'dk-03',
      lang: 'da',
      country: 'DK',
      date: '2026-04-06',
      dates: 'dd-MM-yyyy',
      account: '20-77-118',
      btn: '78000160',
      company: 'Litware Danmark ApS',
      person: 'N. Eksempel',
      street: 'Prøvetorvet 1',
      city: 'Odense C',
      postal: '5000',
      phone: 'n:########',
      numbers: ['78000160', '78000161'],
    },
  ],
};
