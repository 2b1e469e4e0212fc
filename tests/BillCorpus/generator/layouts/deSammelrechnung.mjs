import { OpenDocument } from '../openDocument.mjs';

const texts = {
  DE: { tax: 'USt', attention: 'z. Hd.', pay: 'Bitte überweisen Sie den Betrag ohne Abzug bis zum' },
  CH: {
    tax: 'MWST',
    attention: 'z.H.',
    pay: 'Bitte begleichen Sie den Betrag mit dem beiliegenden Einzahlungsschein bis zum',
  },
};

const draw = view => {
  const doc = new OpenDocument(view, { font: 'Liberation Sans', size: 9.5, margin: 20 });
  const { values: v, bill, labels, carrier } = view;
  const t = texts[bill.country];
  const head = view
    .rows('account')
    .map(row => `${row.label} ${row.value}`)
    .concat(`Rechnung ${v.invoiceNo}`)
    .join('\t');
  const right = text => doc.p(text, { align: 'end', after: 0.3 });
  const cell = (text, bold) => doc.p(text, { after: 0, bold });
  const pairs = [
    ...view.rows('billDate', 'account'),
    { label: 'Rechnungsnummer', value: v.invoiceNo },
    ...view.rows('btn', 'contact').filter(row => row.key === 'btn' || !bill.inWindow),
    { label: 'Zahlbar bis', value: v.dueDate },
  ];
  return doc.text(
    doc.p(carrier.name, { size: 16, bold: true, after: 0, colour: '#334488' }) +
      doc.p(`${carrier.lines.join(' · ')} · Telefon ${carrier.phone}`, { size: 7.5, after: 14 }) +
      doc.table(
        [95, 32, 43],
        [
          [
            [v.company, bill.inWindow && v.contact && `${t.attention} ${v.contact}`, ...(bill.billing ?? v.address)]
              .filter(Boolean)
              .map(text => doc.p(text, { size: 10.5, after: 0 }))
              .join(''),
            pairs.map(row => doc.p(row.label, { after: 0.6 })).join(''),
            pairs.map(row => doc.p(row.value, { after: 0.6, bold: true })).join(''),
          ],
        ],
      ) +
      doc.p('Sammelrechnung Sprachdienste', { size: 14, bold: true, before: 14, after: 4 }) +
      doc.p('Sehr geehrte Damen und Herren,', { after: 2 }) +
      doc.p(
        `für die Nutzung unserer Dienste im Zeitraum ${v.period} berechnen wir Ihnen die unten stehenden Beträge. ${t.pay} ${v.dueDate}.`,
        { after: 4 },
      ) +
      doc.table(
        [120, 50],
        [
          [cell('Grundentgelte'), right(v.net)],
          [cell(t.tax), right(v.tax)],
          [cell('Rechnungsbetrag', true), right(v.total)],
        ],
        { border: '0.3pt solid #999999', padding: 1 },
      ) +
      doc.p('Fragen zu dieser Rechnung beantwortet Ihnen unser Geschäftskundenservice gern.', { before: 5 }) +
      doc.p('Anlage: Aufstellung der Anschlüsse', { before: 2 }) +
      doc.p('Aufstellung der Anschlüsse', { size: 12, bold: true, pageBreak: true, after: 2 }) +
      doc.p(`${labels.service}: ${v.address.join(', ')}`, { after: 3 }) +
      doc.table(
        [12, 48, 60, 50],
        [
          ['Pos.', 'Rufnummer', 'Produkt', 'Betrag'].map(text => cell(text, true)),
          ...view.lines.map((line, at) => [
            cell(String(at + 1)),
            cell(line.number),
            cell(`${line.plan}\nmonatlicher Grundpreis`),
            right(line.charge),
          ]),
        ],
        { border: '0.3pt solid #999999', padding: 1 },
      ),
    {
      header: doc.p(`${carrier.name}\t${head}`, { size: 7.5, tabs: [[80], [130]] }),
      footer: doc.p(
        `${carrier.name}, ${carrier.lines.join(', ')}. ${bill.country === 'DE' ? 'USt-IdNr.' : 'MWST-Nr.'} ${carrier.vat}. IBAN ${carrier.iban}`,
        { size: 7 },
      ),
    },
  );
};

export default {
  id: 'de-sammelrechnung',
  producer: 'libreoffice',
  extension: 'fodt',
  half: 'independent',
  draw,
  catches:
    'letter with labels and values in two neighbouring cells of paragraphs; header of each page with account and number of the bill; ruled table of lines over two pages, two lines of text in each row',
  carriers: {
    DE: [
      {
        name: 'Hanse Consolidated Sprachnetz',
        lines: ['Kontorallee 20', '28199 Bremen'],
        phone: '0421 5550 990',
        vat: 'DE444444444',
        iban: 'DE75 5121 0800 1245 1261 99',
      },
    ],
    CH: [
      {
        name: 'Rheintal Telefonie AG',
        lines: ['Postfach 99', '9001 St. Gallen'],
        phone: '0800 555 991',
        vat: 'CHE-222.222.222 MWST',
        iban: 'CH56 0483 5012 3456 7800 9',
      },
    ],
  },
  bills: [
    {
      id: 'de-53',
      lang: 'de',
      country: 'DE',
      date: '2026-10-15',
      dates: 'dd.MM.yyyy',
      account: 'K 40 887 213',
      btn: '6990009200',
      company: 'Wide World Importers Deutschland GmbH',
      person: 'Lieschen Müller',
      title: 'Frau',
      inWindow: true,
      billing: ['Rechnungsprüfung', 'Postfach 11 22 99', '60322 Frankfurt am Main'],
      street: 'Lagerstraße 61–63',
      city: 'Frankfurt am Main',
      postal: '60327',
      phone: 't:### ##### ###',
      numbers: Array.from({ length: 24 }, (_, at) => String(6990009200 + at + (at > 11 ? 20 : 0))),
      labels: {
        billDate: 'Rechnungsdatum',
        account: 'Kundennummer',
        btn: 'Hauptrufnummer',
        service: 'Anschlussadresse',
      },
    },
    {
      id: 'ch-51',
      lang: 'de',
      country: 'CH',
      date: '2026-04-30',
      dates: 'd. MMMM yyyy',
      dueDates: 'dd.MM.yyyy',
      account: '1-2277.408',
      company: 'Proseware Treuhand AG',
      person: 'Hans Muster',
      title: 'Herr',
      street: 'Musterweg 14',
      city: 'Rorschach',
      postal: '9400',
      phone: 't:### ### ## ##',
      numbers: ['715550120', '715550121', '715550122', '715550130', '715550131', '715550144'],
      labels: {
        billDate: 'Datum',
        account: 'Kundennummer',
        contact: 'Ihre Kontaktperson',
        service: 'Standort der Anschlüsse',
      },
    },
  ],
};
