const width = 80;

const draw = (view, doc) => {
  const { values: v, words: w } = view;
  const line = (left, right = '') => `${left}${' '.repeat(Math.max(1, width - left.length - right.length))}${right}`;
  const text = [
    line(view.carrier.name, `${w.page} 1`),
    ...view.carrier.lines,
    '='.repeat(width),
    '',
    ...pairs(
      [v.company, v.contact && `ATTN ${v.contact}`, ...v.address].filter(Boolean),
      view
        .rows('account', 'billDate', 'btn', 'invoiceNo', 'dueDate')
        .map(row => `${`${row.label}:`.padEnd(27)}${row.value}`),
    ),
    '',
    '-'.repeat(width),
    line(`${w.previous} ${v.previousDate}`, v.previous),
    line(w.payment, v.payment),
    line(w.tax, v.tax),
    line(w.total, v.total),
    '-'.repeat(width),
    '',
    `${view.labels.lines} ${v.period}`,
    ...view.lines.map(
      each => `${each.number.padEnd(22)}${each.plan.padEnd(28)}${each.usage.padStart(12)}${each.charge.padStart(16)}`,
    ),
    '',
    w.terms.slice(0, width),
    `${w.help} ${view.carrier.phone}`,
    w.thanks,
  ].map(each => each.toUpperCase());
  doc.font('Courier').fontSize(9);
  text.forEach((each, at) => doc.text(each, 72, 60 + at * 11.5, { lineBreak: false }));
};

const pairs = (left, right) =>
  Array.from(
    { length: Math.max(left.length, right.length) },
    (_, at) => `${(left[at] ?? '').padEnd(36)}${right[at] ?? ''}`,
  );

export default {
  id: 'line-printer',
  producer: 'pdfkit',
  half: 'tuning',
  draw,
  printed: view => view.printed.map(value => value.toUpperCase()),
  catches:
    'fixed-pitch type, all capitals, columns made of spaces in one string: “OCT 21, 2026”, names in capitals (compare without regard to case)',
  bills: [
    {
      id: 'us-10',
      lang: 'en',
      country: 'US',
      date: '2026-10-21',
      dates: 'MMM d, yyyy',
      account: '206 555-0172 884R',
      btn: '2065550172',
      company: 'Northwind Traders',
      person: 'H. Specimen',
      street: '9 Cannery Row Annex',
      city: 'Seattle',
      region: 'WA',
      postal: '98134',
      phone: 'n:### ###-####',
      numbers: ['2065550172', '2065550173', '2065550174', '2065550175'],
      omits: ['serviceAddress'],
    },
    {
      id: 'us-11',
      lang: 'en',
      country: 'US',
      carrier: 1,
      date: '2026-01-09',
      dates: 'MM/dd/yy',
      account: '0440-992-1',
      btn: '3125550155',
      company: 'Tailspin Toys',
      person: 'Accounts Payable',
      street: '5 Balloon Way\nBuilding C',
      city: 'Chicago',
      region: 'IL',
      postal: '60607',
      phone: 'n:###-###-####',
      numbers: ['3125550155', '3125550156'],
      syn: 1,
    },
    {
      id: 'ca-04',
      lang: 'en',
      country: 'CA',
      dates: 'yyyy-MM-dd',
      account: '7788-11',
      btn: '4165550188',
      company: 'Litware Canada Ltd.',
      street: '44 Sample Crescent',
      city: 'Ottawa',
      region: 'ON',
      postal: 'K1P 1J1',
      phone: 'n:###-###-####',
      numbers: ['4165550188'],
      omits: ['billDate'],
      syn: 4,
    },
  ],
};
