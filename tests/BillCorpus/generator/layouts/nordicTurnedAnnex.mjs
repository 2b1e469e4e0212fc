import { degrees, rgb } from 'pdf-lib';

const texts = {
  da: {
    title: 'FAKTURA',
    overview: 'FAKTURAOVERSIGT',
    number: 'Fakturanummer:',
    due: 'Betalingsdato:',
    net: 'I alt ekskl. moms',
    vat: 'Moms 25%',
    total: 'BELØB TIL BETALING',
    pay: 'Beløbet trækkes via Betalingsservice på betalingsdatoen. PBS-nr. 00990',
    spec: 'ABONNEMENTSOVERSIGT',
    head: ['Abonnement', 'Produkt', 'Abonnement kr.', 'Forbrug kr.'],
    ask: 'Kundeservice erhverv',
    id: 'CVR-nr.',
  },
  nb: {
    title: 'FAKTURA',
    overview: 'Fakturaopplysninger',
    number: 'Fakturanr.:',
    due: 'Forfallsdato:',
    net: 'Sum ekskl. mva',
    vat: 'Mva 25 %',
    total: 'Å betale',
    pay: 'Betales til kontonummer 8601 11 17947 med KID 004410228813',
    spec: 'Abonnementsoversikt',
    head: ['Abonnement', 'Produkt', 'Fast pris', 'Bruk'],
    ask: 'Kundeservice bedrift',
    id: 'Org.nr.',
  },
};

const draw = (view, doc, { helvetica, bold }) => {
  const { values: v, bill, labels, carrier } = view;
  const t = texts[bill.lang];
  const first = doc.addPage([595, 842]);
  const put = (text, x, y, size = 9.5, font = helvetica) => first.drawText(text, { x, y, size, font });
  const stack = (list, x, y, font) => list.forEach((text, at) => put(text, x, y - at * 14, 9.5, font));
  put(carrier.name, 50, 785, 18, bold);
  put(t.title, 400, 785, 18, bold);
  const pairs = [
    ...view.rows('billDate', 'account').map(row => [`${row.label}:`, row.value]),
    [t.number, v.invoiceNo],
    [t.due, v.dueDate],
    ...view.rows('contact').map(row => [`${row.label}:`, row.value]),
  ];
  put(t.overview, 350, 752, 9.5, bold);
  stack(
    pairs.map(([label]) => label),
    350,
    735,
    helvetica,
  );
  stack(
    pairs.map(([, value]) => value),
    455,
    735,
    bold,
  );
  stack([v.company, ...(bill.billing ?? v.address)], 50, 700, helvetica);
  [
    [t.net, v.net],
    [t.vat, v.tax],
    [t.total, v.total],
  ].forEach(([label, value], at) => {
    const font = at === 2 ? bold : helvetica;
    put(label, 50, 560 - at * 18, 10, font);
    put(value, 545 - font.widthOfTextAtSize(value, 10), 560 - at * 18, 10, font);
    first.drawLine({ start: { x: 50, y: 554 - at * 18 }, end: { x: 545, y: 554 - at * 18 }, thickness: 0.4 });
  });
  put(t.pay, 50, 490);
  put(`${t.ask}: ${carrier.phone}, ${carrier.web}`, 50, 474);
  put(`${carrier.name}, ${carrier.lines.join(', ')}. ${t.id} ${carrier.vat}`, 50, 40, 7.5);

  // The annex is wider than high: the page is turned by 90° when it is shown, its content is drawn against that.
  const annex = doc.addPage([595, 842]);
  annex.setRotation(degrees(90));
  const shown = (text, x, y, size = 9.5, font = helvetica) =>
    annex.drawText(text, { x: 595 - y, y: x, size, font, rotate: degrees(90), color: rgb(0, 0, 0) });
  shown(`${carrier.name}    ${t.number} ${v.invoiceNo}    2/2`, 50, 555, 7.5);
  shown(t.spec, 50, 525, 14, bold);
  let y = 500;
  if (v.btn) shown(`${labels.btn}: ${v.btn}`, 50, (y -= 4));
  if (bill.siteLabel) shown(`${labels.service}: ${v.address.join(', ')}`, 50, (y -= 15));
  y -= 26;
  const columns = [50, 210, 460, 640];
  t.head.forEach((text, at) => shown(text, columns[at], y, 9.5, bold));
  view.lines.forEach(line => {
    y -= 17;
    [line.number, line.plan, line.charge, line.usage].forEach((text, at) => shown(text, columns[at], y));
  });
};

export default {
  id: 'nordic-turned-annex',
  producer: 'pdf-lib',
  half: 'independent',
  draw,
  catches:
    'all labels of the head are drawn before all their values; annex of the lines on a page with /Rotate 90; main number and installation address are there; standard fonts that are not embedded',
  carriers: {
    DK: [
      {
        name: 'Vesterhav Erhverv A/S',
        lines: ['Kabelvej 4', '6700 Esbjerg'],
        phone: '80 55 01 90',
        web: 'vesterhaverhverv.example',
        vat: '11111111',
      },
    ],
    NO: [
      {
        name: 'Fjordlinje Bedrift AS',
        lines: ['Postboks 199', '7401 Trondheim'],
        phone: '800 55 190',
        web: 'fjordlinje.example',
        vat: '111 111 111 MVA',
      },
    ],
  },
  bills: [
    {
      id: 'dk-50',
      lang: 'da',
      country: 'DK',
      date: '2026-10-18',
      dates: 'dd.MM.yyyy',
      account: '2200 771 480',
      btn: '75550120',
      company: 'Contoso Danmark A/S',
      person: 'Jens Eksempel',
      billing: ['Bogholderiet', 'Postboks 4410', '7100 Vejle'],
      street: 'Prøvevej 18',
      city: 'Kolding',
      postal: '6000',
      phone: 'n:## ## ## ##',
      numbers: ['75550120', '75550121', '75550122', '75550130'],
      siteLabel: true,
      labels: {
        billDate: 'Fakturadato',
        account: 'Kundenummer',
        btn: 'Hovednummer',
        contact: 'Jeres ref.',
        service: 'Installationsadresse',
      },
    },
    {
      id: 'dk-51',
      lang: 'da',
      country: 'DK',
      date: '2026-02-01',
      dates: 'd. MMMM yyyy',
      dueDates: 'dd.MM.yyyy',
      account: '88104427',
      company: 'Fourth Coffee Bageri ApS',
      street: 'Mønstergade 5, st. tv.',
      city: 'Odense C',
      postal: '5000',
      phone: 'n:########',
      numbers: ['66550133', '66550134'],
      labels: { billDate: 'Dato', account: 'Kundenr.' },
    },
    {
      id: 'no-50',
      lang: 'nb',
      country: 'NO',
      date: '2026-09-24',
      dates: 'dd.MM.yyyy',
      account: '441022',
      btn: '73550140',
      company: 'Wingtip Havbruk AS',
      person: 'Kari Nordmann',
      street: 'Prøvekaia 2',
      city: 'Trondheim',
      postal: '7010',
      phone: 'n:## ## ## ##',
      numbers: ['73550140', '73550141', '73550149'],
      labels: { billDate: 'Fakturadato', account: 'Kundenummer', btn: 'Hovednummer', contact: 'Deres ref.' },
    },
  ],
};
