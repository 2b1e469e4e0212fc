import { OpenDocument, footerText } from '../openDocument.mjs';

const draw = view => {
  const doc = new OpenDocument(view, { size: 10 });
  const { values: v, words: w } = view;
  const header = doc.p(
    `${view.carrier.name}\t${view.labels.account} ${v.account}\t${view.labels.billDate} ${v.billDate}`,
    {
      size: 8,
      tabs: [
        [90, 'center'],
        [175, 'right'],
      ],
    },
  );
  const right = [[doc.width, 'right']];
  const flow =
    doc.p(w.mailing, { size: 8, before: 5, after: 0 }) +
    doc.p([v.company, 'PO Box 7000', ...mailingCity(view)].join('\n'), { after: 8 }) +
    doc.p(`${view.labels.bill}`, { size: 16, bold: true }) +
    view
      .rows('previous', 'payment', 'net', 'tax', 'total', 'dueDate')
      .map(row => doc.p(`${row.label}\t${row.value}`, { tabs: right }))
      .join('') +
    doc.p(w.terms, { before: 8 }) +
    doc.p(`${view.labels.service}`, { bold: true, pageBreak: true, before: 4 }) +
    v.address.map(line => doc.p(line, { after: 0 })).join('') +
    view
      .rows('contact', 'btn', 'invoiceNo', 'period')
      .map(row => doc.p(`${row.label}: ${row.value}`, { before: 2 }))
      .join('') +
    doc.p(view.labels.lines, { bold: true, pageBreak: true }) +
    view.lines.map(line => doc.p(`${line.number}\t${line.plan}\t${line.charge}`, { tabs: [[60], ...right] })).join('');
  return doc.text(flow, { header, footer: doc.p(footerText(view), { size: 7 }) });
};

const mailingCity = ({ bill }) => (bill.country === 'US' ? ['Springfield, IL 62701'] : ['Halifax NS  B3J 1A1']);

export default {
  id: 'lo-many-pages',
  producer: 'libreoffice',
  extension: 'fodt',
  half: 'tuning',
  draw,
  catches:
    'account and date only in the running header; billing address (a PO box elsewhere) on page 1 as decoy, service address on page 2, lines on page 3',
  bills: [
    {
      id: 'us-09',
      lang: 'en',
      country: 'US',
      carrier: 1,
      date: '2026-10-18',
      dates: 'MM/dd/yy',
      account: '6610-44-0092',
      btn: '6145550170',
      company: 'Proseware, Inc.',
      person: 'G. Specimen',
      street: '640 Olentangy Yard',
      city: 'Columbus',
      region: 'OH',
      postal: '43201',
      phone: 'n:### ###-####',
      numbers: ['6145550170', '6145550171', '6145550172', '6145550173'],
    },
    {
      id: 'ca-03',
      lang: 'en',
      country: 'CA',
      date: '2026-09-25',
      dates: 'MMM d, yyyy',
      account: 'BC 204-5518',
      btn: '6045550140',
      company: 'Fourth Coffee Canada Inc.',
      person: 'C. Sample',
      street: '1188 Granite Street, 4th Floor',
      city: 'Vancouver',
      region: 'BC',
      postal: 'V6B 1A1',
      phone: 'n:(###) ###-####',
      numbers: ['6045550140', '6045550141', '6045550142'],
      syn: 2,
      omits: ['authorizedName'],
    },
  ],
};
