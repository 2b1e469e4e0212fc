import { OpenDocument, footerText } from '../openDocument.mjs';

const draw = view => {
  const doc = new OpenDocument(view, { size: 9.5 });
  const { values: v, words: w } = view;
  const frames =
    doc.frame(
      20,
      45,
      85,
      [[view.carrier.name, ...view.carrier.lines].join(' · ')].map(text => doc.p(text, { size: 6 })).join('') +
        [v.company, v.contact && `${view.labels.contact} ${v.contact}`, ...v.address]
          .filter(Boolean)
          .map(text => doc.p(text, { after: 0 }))
          .join(''),
    ) +
    doc.frame(
      125,
      50,
      70,
      view
        .rows('billDate', 'invoiceNo', 'account', 'btn')
        .map(row => doc.p(`${row.label}\n${row.value}`, { after: 1.5 }))
        .join('') + doc.p(`Sachbearbeitung\nAbt. Abrechnung, ${view.carrier.phone}`),
    );
  const tabs = [[70], [125, 'right'], [170, 'right']];
  const flow =
    doc.p(`${view.labels.bill} ${v.invoiceNo}`, { bold: true, size: 13, before: 85, after: 4 }) +
    doc.p(`${w.period}: ${v.period}`) +
    doc.p(`${w.number}\t${w.description}\t${w.usage}\t${w.charge}`, { bold: true, tabs }) +
    view.lines.map(line => doc.p(`${line.number}\t${line.plan}\t${line.usage}\t${line.charge}`, { tabs })).join('') +
    ['net', 'tax', 'total'].map(key => doc.p(`${w[key]}\t${v[key]}`, { tabs: [[170, 'right']], left: 90 })).join('') +
    doc.p(`${w.dueDate} ${v.dueDate}. ${w.previous} (${v.previousDate}): ${v.previous}.`, { before: 4 }) +
    doc.p(w.terms);
  return doc.text(flow, { frames, footer: doc.p(footerText(view), { size: 6.5 }) });
};

export default {
  id: 'lo-din-letter',
  producer: 'libreoffice',
  extension: 'fodt',
  half: 'tuning',
  draw,
  catches:
    'frames anchored to the page, written before or after the flow; label and value are two lines of one paragraph; carrier’s clerk as decoy',
  bills: [
    {
      id: 'de-05',
      lang: 'de',
      country: 'DE',
      date: '2026-10-13',
      dates: 'dd.MM.yyyy',
      account: '102.884.551',
      btn: '3023125400',
      company: 'Litware GmbH & Co. KG',
      person: 'E. Muster',
      labels: { contact: 'z. Hd. Herrn' },
      street: 'Prüfstraße 88',
      city: 'Berlin',
      postal: '10969',
      phone: 'e:+## ## ##### ###',
      numbers: ['3023125400', '3023125401', '3023125402'],
    },
    {
      id: 'ch-03',
      lang: 'de',
      country: 'CH',
      date: '2026-09-02',
      dates: 'd. MMMM yyyy',
      account: '2-771-40',
      btn: '445550130',
      company: 'Fourth Coffee Schweiz AG',
      person: 'F. Muster',
      street: 'Beispielgasse 4',
      city: 'Zürich',
      postal: '8001',
      phone: 't:### ### ## ##',
      numbers: ['445550130', '445550131'],
      syn: 1,
      withCountry: true,
    },
    {
      id: 'de-06',
      lang: 'de',
      country: 'DE',
      carrier: 1,
      dates: 'dd.MM.yyyy',
      account: 'HH-20-4471',
      btn: '4066969300',
      company: 'Northwind Hansa GmbH',
      street: 'Kai der Muster 1',
      city: 'Hamburg',
      postal: '20459',
      phone: 't:###/#####-###',
      numbers: ['4066969300', '4066969301'],
      syn: 2,
      omits: ['billDate'],
    },
  ],
};
