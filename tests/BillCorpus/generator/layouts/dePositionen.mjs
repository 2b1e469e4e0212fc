const draw = (view, doc) => {
  const { values: v, bill, labels, carrier, money } = view;
  const put = (text, x, y, options = {}) => doc.text(text, x, y, { lineBreak: false, ...options });
  const rightAt = (text, edge, y) => put(text, edge - doc.widthOfString(text), y);
  doc.font('serif').fontSize(17);
  put(carrier.name, 62, 50);
  doc.fontSize(6.5);
  put(`${carrier.name} · ${carrier.lines.join(' · ')}`, 62, 126);
  doc.fontSize(9.5);
  [v.company, v.contact, ...(bill.billing ?? v.address)]
    .filter(Boolean)
    .forEach((text, at) => put(text, 62, 142 + at * 13));
  const pairs = [
    ...view.rows('account'),
    { label: 'Rechnungs-Nr.', value: v.invoiceNo },
    ...view.rows('billDate'),
    { label: 'Leistungszeitraum', value: v.period },
    ...view.rows('btn'),
    { label: 'Fällig', value: v.dueDate },
  ];
  doc.fontSize(8);
  pairs.forEach((row, at) => {
    put(`${row.label}:`, 330, 142 + at * 14);
    put(row.value, 420, 142 + at * 14);
  });
  doc.fontSize(13);
  put(`Rechnung ${v.invoiceNo}`, 62, 270);
  doc.fontSize(8.5);
  let y = 300;
  if (bill.siteLabel) put(`${labels.service}: ${v.address.join(', ')}`, 62, y);
  y += 24;
  put('Pos.', 62, y);
  put('Bezeichnung', 92, y);
  rightAt('Menge', 410, y);
  rightAt('Preis', 535, y);
  doc
    .moveTo(62, y + 13)
    .lineTo(535, y + 13)
    .lineWidth(0.6)
    .stroke();
  y += 20;
  const position = (number, text, amount) => {
    put(String(number), 62, y);
    put(text, 92, y);
    rightAt('1', 410, y);
    rightAt(amount, 535, y);
    y += 15;
  };
  position(1, 'SIP-Trunk Business, 4 Sprachkanäle', money(1990));
  view.lines.forEach((line, at) => position(at + 2, `Rufnummer ${line.number} (${line.plan})`, line.charge));
  view.ranges.forEach((range, at) => position(view.lines.length + 2 + at, `Rufnummernblock ${range.text}`, money(500)));
  position(view.lines.length + view.ranges.length + 2, 'Gespräche laut Einzelverbindungsnachweis', money(733));
  doc
    .moveTo(62, y + 2)
    .lineTo(535, y + 2)
    .stroke();
  [
    ['Nettobetrag', v.net],
    [bill.country === 'CH' ? 'MWST 8,1 %' : 'zzgl. 19 % USt.', v.tax],
    ['Rechnungsbetrag', v.total],
  ].forEach(([label, value], at) => {
    put(label, 330, y + 12 + at * 15);
    rightAt(value, 535, y + 12 + at * 15);
  });
  y += 78;
  put('Der Rechnungsbetrag wird per Lastschrift eingezogen.', 62, y);
  put(`Technische Hotline: ${carrier.phone}`, 62, y + 14);
  doc.fontSize(6.5);
  put(
    `${carrier.name} · ${carrier.lines.join(' · ')} · Telefon ${carrier.phone} · ${carrier.vat} · IBAN ${carrier.iban}`,
    62,
    790,
  );
};

export default {
  id: 'de-positionen',
  producer: 'pdfkit',
  half: 'independent',
  draw,
  catches:
    'small provider’s invoice in one weight of one font; numbers inside the text of positions, with their use in brackets; number of the bill in its title; amounts right-aligned by hand',
  carriers: {
    DE: [
      {
        name: 'Spreewald VoIP GmbH',
        lines: ['Am Vermittler 8', '10999 Berlin'],
        phone: '030 23125 900',
        vat: 'USt-IdNr. DE666666666',
        iban: 'DE88 1001 0010 0123 4569 99',
      },
    ],
    CH: [
      {
        name: 'Aare VoIP GmbH',
        lines: ['Leitungsgasse 3', '4600 Olten'],
        phone: '062 555 09 90',
        vat: 'CHE-333.333.333 MWST',
        iban: 'CH10 0023 0230 0000 0099 9',
      },
    ],
  },
  bills: [
    {
      id: 'de-54',
      lang: 'de',
      country: 'DE',
      date: '2026-11-03',
      dates: 'dd.MM.yyyy',
      account: '118204',
      btn: '3023125200',
      company: 'Nod Verlag GmbH',
      person: 'Erika Mustermann',
      title: 'Frau',
      billing: ['Postfach 30 40 11', '10999 Berlin'],
      street: 'Musterdamm 210, Aufgang 3',
      city: 'Berlin',
      postal: '12099',
      phone: 't:(###) ########',
      numbers: ['3023125200'],
      ranges: [['3023125210', '3023125219']],
      rangeDigits: 'all',
      rangeSign: ' bis ',
      siteLabel: true,
      labels: { account: 'Kunden-Nr.', billDate: 'Datum', btn: 'Hauptnummer', service: 'Anschlussort' },
    },
    {
      id: 'de-55',
      lang: 'de',
      country: 'DE',
      date: '2026-06-02',
      dates: 'd.M.yyyy',
      account: 'S-20771',
      company: 'Reisebüro Margies Travel OHG',
      street: 'Beispielallee 5',
      city: 'Potsdam',
      postal: '14467',
      phone: 't:### / ########',
      numbers: ['3023125311', '3023125312'],
      labels: { account: 'Kundennummer', billDate: 'Rechnungsdatum' },
    },
    {
      id: 'ch-52',
      lang: 'de',
      country: 'CH',
      date: '2026-10-01',
      dates: 'd. MMMM yyyy',
      dueDates: 'd.M.yyyy',
      account: '440-2207',
      btn: '625550120',
      company: 'Wingtip Uhren AG',
      street: 'Modellstrasse 90',
      city: 'Aarau',
      postal: '5000',
      phone: 'e:+## ## ### ## ##',
      numbers: ['625550120', '625550121', '625550122'],
      labels: { account: 'Kundennummer', billDate: 'Rechnungsdatum', btn: 'Hauptnummer' },
    },
  ],
};
