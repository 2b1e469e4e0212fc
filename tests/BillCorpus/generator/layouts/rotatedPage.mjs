import { degrees } from 'pdf-lib';

// The content is drawn turned in an upright page, and /Rotate turns it back: what one sees is landscape.
const draw = async (view, doc, { embed }) => {
  const font = await embed('dejavu/DejaVuSansCondensed');
  const { values: v, words: w } = view;
  const page = doc.addPage([595, 842]);
  const left = view.bill.rotate === 90;
  page.setRotation(degrees(view.bill.rotate));
  const put = (text, x, y, size = 10) =>
    page.drawText(
      text,
      left
        ? { x: y, y: x, size, font, rotate: degrees(90) }
        : { x: 595 - y, y: 842 - x, size, font, rotate: degrees(-90) },
    );
  put(view.carrier.name, 50, 60, 18);
  put(`${view.labels.bill}: ${view.carrier.lines.join(', ')}`, 50, 78, 8);
  view.rows('account', 'billDate', 'btn', 'invoiceNo', 'dueDate', 'total').forEach((row, at) => {
    put(row.label, 50, 120 + at * 18);
    put(row.value, 250, 120 + at * 18);
  });
  [v.company, v.contact && `${view.labels.contact}: ${v.contact}`, ...v.address]
    .filter(Boolean)
    .forEach((line, at) => put(line, 480, 120 + at * 15));
  put(view.labels.lines, 50, 265, 12);
  view.lines.forEach((line, at) =>
    [line.number, line.plan, line.usage, line.charge].forEach((text, column) =>
      put(text, [50, 250, 480, 650][column], 290 + at * 17),
    ),
  );
  put(`${w.help} ${view.carrier.phone} · ${w.fax} ${view.carrier.fax} · ${w.vat} ${v.vat}`, 50, 560, 8);
};

export default {
  id: 'rotated-page',
  producer: 'pdf-lib',
  half: 'tuning',
  draw,
  catches: '/Rotate 90 and 270 with content turned against it; label left, value far right',
  bills: [
    {
      id: 'us-14',
      lang: 'en',
      country: 'US',
      carrier: 1,
      date: '2026-10-04',
      dates: 'MMMM d, yyyy',
      account: '55-0447-18',
      btn: '2125550125',
      company: 'Contoso Holdings, Inc.',
      person: 'L. Specimen',
      street: '350 Sample Avenue, 18th Floor',
      city: 'New York',
      region: 'NY',
      postal: '10016',
      phone: 'n:###-###-####',
      numbers: ['2125550125', '2125550126', '2125550127'],
      syn: 1,
      rotate: 90,
      withCountry: true,
    },
    {
      id: 'it-04',
      lang: 'it',
      country: 'IT',
      date: '2026-10-02',
      dates: 'dd.MM.yyyy',
      account: 'TO-5510-228',
      btn: '0110005510',
      company: 'Litware Italia S.r.l.',
      person: 'H. Esempio',
      street: 'Via del Modello, 101',
      city: 'Torino',
      region: 'TO',
      postal: '10122',
      phone: 'n:### #######',
      numbers: ['0110005510', '0110005511'],
      syn: 3,
      rotate: 270,
    },
    {
      id: 'fi-02',
      lang: 'fi',
      country: 'FI',
      dates: 'dd.MM.yyyy',
      account: '700118',
      btn: '942450620',
      company: 'Proseware Suomi Oy',
      street: 'Mallitie 9',
      city: 'Espoo',
      postal: '02100',
      phone: 'e:+### # #### ####',
      numbers: ['942450620', '942450621'],
      omits: ['billDate'],
      syn: 1,
      rotate: 90,
    },
  ],
};
