import { OpenDocument } from '../openDocument.mjs';

const draw = view => {
  const doc = new OpenDocument(view, { font: 'Liberation Sans', size: 9.5, margin: 22 });
  const { values: v, words: w, bill } = view;
  const money = row =>
    row.map((text, at) => doc.p(text, { size: 8.5, align: at === row.length - 1 ? 'end' : 'start' }));
  const facts = view
    .rows('account', 'invoiceNo', 'billDate')
    .map(row => `${row.label} ${row.value}`)
    .join(' | ');
  const flow =
    doc.p(view.carrier.name, { size: 17, bold: true, align: 'end', after: 12 }) +
    doc.p(`${view.carrier.name} · ${view.carrier.lines.join(' · ')}`, { size: 6.5, after: 2 }) +
    [v.company, v.contact, ...v.address]
      .filter(Boolean)
      .map(line => doc.p(line, { after: 0 }))
      .join('') +
    doc.p(`${facts} | ${w.page} 1 ${w.of} 2`, { size: 8, before: 14, after: 6, colour: '#555555' }) +
    doc.p(bill.subject, { bold: true, size: 13, after: 3 }) +
    doc.p(bill.greeting, { after: 2 }) +
    doc.p(bill.opening(v), { align: 'justify', after: 4 }) +
    doc.table(
      [20, doc.width - 55, 35],
      [
        ['Pos.', w.description, w.charge],
        ['1', bill.items[0], v.net],
        ['2', bill.items[1], view.money(566)],
        ['', w.tax, v.tax],
        ['', w.total, v.total],
      ].map(money),
      { border: '0.2pt solid #999999' },
    ) +
    doc.p(bill.closing(view), { before: 5, align: 'justify' }) +
    doc.p(`${view.carrier.name}\n${bill.signed}`, { before: 6 }) +
    doc.p(bill.annex, { bold: true, pageBreak: true, size: 12 }) +
    (v.btn ? doc.p(`${view.labels.btn}: ${v.btn}`, { after: 3 }) : '') +
    doc.table(
      [50, 60, 30],
      [
        ...view.lines.map(line => money([line.number, line.plan, line.charge])),
        ...view.ranges.map(range => money([range.text, 'Durchwahlblock', view.money(990)])),
      ],
      { border: '0.2pt solid #999999' },
    );
  const footer = doc.p(
    `${view.carrier.name}, ${view.carrier.lines.join(', ')} | Tel. ${view.carrier.phone} | Fax ${view.carrier.fax} | ${w.vat} ${v.vat} | IBAN ${v.iban}`,
    { size: 6.5, align: 'center' },
  );
  return doc.text(flow, { footer });
};

const german = {
  greeting: 'Sehr geehrte Damen und Herren,',
  opening: v =>
    `für den Zeitraum vom ${v.periodFrom} bis ${v.periodTo} berechnen wir Ihnen die folgenden Leistungen. Die Rechnung vom ${v.previousDate} haben wir dankend erhalten.`,
  items: ['Monatliche Beträge', 'Verbindungen ins Ausland und zu Sonderrufnummern (0900 5 999 999)'],
  closing: view =>
    `Der Betrag von ${view.values.total} wird am ${view.values.dueDate} von Ihrem Konto abgebucht. Bei Fragen erreichen Sie uns unter ${view.carrier.phone}. Gläubiger-ID DE98ZZZ09999999999, Mandatsreferenz M-0077184.`,
  signed: 'Ihr Kundenservice',
  annex: 'Anlage: Rufnummern zu dieser Rechnung',
};

export default {
  id: 'lo-pipe-line',
  producer: 'libreoffice',
  extension: 'fodt',
  half: 'independent',
  draw,
  catches:
    'account, number and date of the bill in one small line, parted by bars, with a space between label and value; letter with other dates in its sentences; numbers and a block of direct-dial numbers in an annex',
  carriers: {
    DE: [
      {
        name: 'Weserkabel AG',
        lines: ['Schlachte 99', '28195 Bremen'],
        phone: '0800 9990199',
        fax: '040 66969 990',
        vat: 'DE888888888',
        iban: 'DE75 5121 0800 1245 1261 99',
      },
    ],
    CH: [
      {
        name: 'Limmat Telefon AG',
        lines: ['Signalstrasse 30', '8005 Zürich'],
        phone: '0800 555 789',
        fax: '044 555 09 99',
        vat: 'CHE-555.555.555 MWST',
        iban: 'CH93 0076 2011 6238 5295 7',
      },
    ],
  },
  labels: { de: { account: 'Kundennummer', billDate: 'Datum', btn: 'Kopfnummer' } },
  words: { de: { invoiceNo: 'Rechnung Nr.' } },
  bills: [
    {
      id: 'de-11',
      lang: 'de',
      country: 'DE',
      date: '2026-10-15',
      dates: 'dd.MM.yyyy',
      account: '7718840',
      btn: '4066969140',
      company: 'Weingut & Kellerei Coho GmbH',
      title: 'Herrn',
      person: 'Max Mustermann',
      street: 'Rebenstieg 12',
      city: 'Hamburg',
      postal: '22559',
      phone: 't:### #####-###',
      numbers: ['4066969140', '4066969141', '4066969142'],
      ranges: [['4066969150', '4066969159']],
      rangeSign: ' bis ',
      rangeDigits: 3,
      subject: 'Ihre Rechnung für September 2026',
      ...german,
    },
    {
      id: 'de-12',
      lang: 'de',
      country: 'DE',
      date: '2026-11-02',
      dates: 'd. MMMM yyyy',
      account: 'WK 2044 118',
      btn: '2214710140',
      company: 'Stadtstrom & Licht eG',
      street: 'Am Umspannwerk 3',
      city: 'Köln',
      postal: '50667',
      phone: 'e:+## ### ####-###',
      numbers: ['2214710140', '2214710141'],
      subject: 'Ihre Rechnung für Oktober 2026',
      ...german,
      omits: ['billingTelephoneNumber'],
    },
    {
      id: 'ch-10',
      lang: 'de',
      country: 'CH',
      date: '2026-10-08',
      dates: 'dd.MM.yyyy',
      account: '10.447.718',
      btn: '445550140',
      company: 'Verlag Nod AG',
      title: 'Frau',
      person: 'Ursula Beispiel',
      street: 'Druckereistrasse 18',
      city: 'Zürich',
      postal: '8005',
      phone: 't:### ### ## ##',
      numbers: ['445550140', '445550141'],
      ranges: [['445550150', '445550154']],
      rangeDigits: 'all',
      subject: 'Rechnung September 2026',
      ...german,
      closing: view =>
        `Bitte überweisen Sie ${view.values.total} bis ${view.values.dueDate}. Bei Fragen erreichen Sie uns unter ${view.carrier.phone}. Ab ${view.date('2027-01-01')} gelten neue Allgemeine Geschäftsbedingungen.`,
      items: ['Monatliche Grundgebühren', 'Gespräche zu Mehrwertnummern (0900 555 999)'],
    },
  ],
};
