import { OpenDocument } from '../openDocument.mjs';

const texts = {
  NL: { slip: 'Betalingskenmerk', reach: 'Zakelijke klantenservice', vat: 'Btw 21%' },
  BE: { slip: 'Gestructureerde mededeling', reach: 'Klantendienst', vat: 'Btw 21%' },
};

const draw = view => {
  const doc = new OpenDocument(view, { font: 'Liberation Serif', size: 10.5, margin: 19 });
  const { values: v, bill, labels, carrier, money } = view;
  const t = texts[bill.country];
  const cells = [
    ...view.rows('account'),
    { label: 'Factuurnummer', value: v.invoiceNo },
    ...view.rows('billDate'),
    { label: 'Te betalen voor', value: v.dueDate },
  ];
  const cell = text => doc.p(text, { after: 0 });
  const right = text => doc.p(text, { after: 0, align: 'end' });
  return doc.text(
    doc.p(carrier.name, { size: 17, bold: true, colour: '#006633', after: 12 }) +
      [v.company, v.contact && bill.attention && `T.a.v. ${v.contact}`, ...(bill.billing ?? v.address)]
        .filter(Boolean)
        .map(text => doc.p(text, { after: 0, left: 6 }))
        .join('') +
      doc.p(`Factuur ${bill.month}`, { size: 15, bold: true, before: 16, after: 3 }) +
      doc.table(
        cells.map(() => Math.floor(172 / cells.length)),
        [
          cells.map(
            row => doc.p(row.label, { size: 7.5, after: 0, colour: '#555555' }) + doc.p(row.value, { after: 0 }),
          ),
        ],
        { border: '0.4pt solid #006633', padding: 1 },
      ) +
      (v.contact && !bill.attention ? doc.p(`${labels.contact}: ${v.contact}`, { before: 3 }) : '') +
      doc.p('Overzicht van uw kosten', { bold: true, before: 7, after: 2 }) +
      doc.table(
        [125, 47],
        [
          [cell('Abonnementskosten'), right(v.net)],
          [cell('Verbruikskosten'), right(money(467))],
          [cell('Eenmalige kosten'), right(money(0))],
          [cell(t.vat), right(v.tax)],
          [doc.p('Totaal te betalen', { after: 0, bold: true }), right(v.total)],
        ],
      ) +
      doc.p(
        `Wilt u het bedrag voor ${v.dueDate} overmaken op ${carrier.iban} ten name van ${carrier.name}? ${t.slip}: ${bill.slip}.`,
        { before: 5 },
      ) +
      doc.p(
        `Vragen over uw factuur? Bel onze ${t.reach.toLowerCase()} op ${carrier.phone} of kijk op ${carrier.web}.`,
      ) +
      doc.p('Specificatie per aansluiting', { size: 13, bold: true, pageBreak: true, after: 2 }) +
      (bill.siteLabel ? doc.p(`${labels.service}: ${v.address.join(', ')}`) : '') +
      (v.btn ? doc.p(`${labels.btn}: ${v.btn}`) : '') +
      view.lines
        .map(
          line =>
            doc.p(`Aansluiting ${line.number}`, { bold: true, before: 4, after: 0.5 }) +
            doc.table(
              [100, 45, 27],
              [
                [cell(line.plan), cell('maandelijks'), right(line.charge)],
                [cell('Gesprekskosten'), cell('buiten bundel'), right(line.usage)],
              ],
            ),
        )
        .join('') +
      view.ranges
        .map(range =>
          doc.p(`Nummerblok ${range.text}\tmaandelijks\t${money(1000)}`, { before: 4, tabs: [[100], [172, 'right']] }),
        )
        .join(''),
    {
      footer: doc.p(
        `${carrier.name}, ${carrier.lines.join(', ')}. ${bill.country === 'NL' ? 'KvK 00000000. ' : ''}Btw-nummer ${carrier.vat}.`,
        { size: 7.5 },
      ),
    },
  );
};

export default {
  id: 'nl-factuurkop',
  producer: 'libreoffice',
  extension: 'fodt',
  half: 'independent',
  draw,
  catches:
    'ruled row of cells with a small label over its value; “Aansluiting” and its number as headings on page 2, block of numbers in a line of tab stops; reference of the payment',
  carriers: {
    NL: [
      {
        name: 'Noordzee Telecom B.V.',
        lines: ['Postbus 9900', '2500 AA  Den Haag'],
        phone: '0800 5550',
        web: 'noordzeetelecom.example',
        vat: 'NL222222222B22',
        iban: 'NL02 ABNA 0123 4567 89',
      },
    ],
    BE: [
      {
        name: 'Scheldevoice NV',
        lines: ['Kaaiweg 12', '2000 Antwerpen'],
        phone: '0800 55 990',
        web: 'scheldevoice.example',
        vat: 'BE 0777.777.777',
        iban: 'BE62 5100 0754 7061',
      },
    ],
  },
  bills: [
    {
      id: 'nl-50',
      lang: 'nl',
      country: 'NL',
      date: '2026-10-12',
      dates: 'dd-MM-yyyy',
      account: '204 881 730',
      btn: '705550140',
      company: 'Contoso Nederland B.V.',
      person: 'J. Jansen',
      title: 'mevrouw',
      attention: true,
      billing: ['Afdeling Crediteuren', 'Postbus 2201', '2500 CE  Den Haag'],
      street: 'Voorbeeldlaan 114',
      city: 'Rijswijk',
      postal: '2288 EL',
      phone: 't:### ### ## ##',
      numbers: ['705550140', '705550141'],
      ranges: [['705550150', '705550159']],
      rangeDigits: 'all',
      rangeSign: ' t/m ',
      siteLabel: true,
      month: 'oktober 2026',
      slip: '9000 2048 8173 0012',
      labels: { account: 'Klantnummer', billDate: 'Factuurdatum', btn: 'Hoofdnummer', service: 'Aansluitadres' },
    },
    {
      id: 'nl-51',
      lang: 'nl',
      country: 'NL',
      date: '2026-08-03',
      dates: 'd MMMM yyyy',
      account: '331077248',
      company: 'Fietsenmakerij Adventure Works',
      street: 'Testkade 8-10',
      city: 'Haarlem',
      postal: '2011 VD',
      phone: 't:###-#######',
      numbers: ['235550166', '235550167'],
      month: 'augustus 2026',
      slip: '9000 3310 7724 8008',
      labels: { account: 'Klantnummer', billDate: 'Datum' },
    },
    {
      id: 'be-50',
      lang: 'nl',
      country: 'BE',
      date: '2026-09-21',
      dates: 'dd/MM/yyyy',
      account: '6.118.204',
      company: 'Brouwerij Litware NV',
      person: 'Piet Peeters',
      street: 'Hopstraat 3',
      city: 'Mechelen',
      postal: '2800',
      phone: 't:### ## ## ##',
      numbers: ['15550120', '15550121', '15550126'],
      month: 'september 2026',
      slip: '+++600/1182/04033+++',
      labels: { account: 'Klantnummer', billDate: 'Factuurdatum', contact: 'Contactpersoon' },
    },
  ],
};
