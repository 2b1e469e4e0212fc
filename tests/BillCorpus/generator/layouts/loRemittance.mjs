import { OpenDocument } from '../openDocument.mjs';

const draw = view => {
  const doc = new OpenDocument(view, { font: 'Liberation Serif', size: 10 });
  const { values: v, words: w, bill } = view;
  const right = [[doc.width, 'right']];
  const facts = view.rows('account', 'billDate', 'invoiceNo', 'dueDate');
  const slip = [...facts, { label: w.total, value: v.total }];
  const money = (label, value, bold) => doc.p(`${label}\t${value}`, { tabs: [[doc.width, 'right', true]], bold });
  const to = [v.company, v.contact && `${bill.attention} ${v.contact}`, ...(bill.mailing ?? v.address)].filter(Boolean);
  const flow =
    doc.p(view.carrier.name, { size: 20, colour: '#004b2d' }) +
    doc.p(view.carrier.lines.join(', '), { size: 8, after: 5 }) +
    doc.table(
      [doc.width - 80, 42, 38],
      [
        [
          to.map(line => doc.p(line, { after: 0 })).join(''),
          facts.map(row => doc.p(`${row.label}:`, { align: 'end' })).join(''),
          facts.map(row => doc.p(row.value, { bold: true })).join(''),
        ],
      ],
    ) +
    doc.p('Summary of charges', { bold: true, size: 12, before: 8 }) +
    money(`${w.previous} (${v.previousDate})`, v.previous) +
    money(w.payment, v.payment) +
    money('Monthly recurring charges', v.net) +
    money(w.tax, v.tax) +
    money(w.total, v.total, true) +
    doc.p(`For billing inquiries call ${view.carrier.phone}. To report trouble call ${view.carrier.fax}. ${w.terms}`, {
      before: 6,
      align: 'justify',
    }) +
    doc.p('– – – – – – – – – – – – – – –  Remittance advice: please detach and return  – – – – – – – – – – – – – – –', {
      before: 30,
      size: 8,
      align: 'center',
    }) +
    doc.table(
      [60, 60],
      slip.map(row => [doc.p(row.label, { size: 9 }), doc.p(row.value, { size: 9, align: 'end' })]),
      { border: '0.3pt solid #000000' },
    ) +
    doc.p('Service detail', { bold: true, size: 14, pageBreak: true }) +
    (bill.mailing ? doc.p(`${view.labels.service}: ${v.address.join(', ')}`, { before: 2 }) : '') +
    (v.btn ? doc.p(`${view.labels.btn}: ${v.btn}`, { after: 3 }) : '') +
    view.lines
      .map(
        line =>
          doc.p(line.number, { bold: true, before: 3, after: 0 }) +
          doc.p(`${line.plan}, ${v.period}\t${line.charge}`, { left: 8, tabs: right, after: 0 }) +
          doc.p(`Usage, 14 calls to ${bill.dialled} and others\t${line.usage}`, { left: 8, tabs: right }),
      )
      .join('');
  return doc.text(flow, {
    footer: doc.p(`${view.carrier.name} · ${view.carrier.web} · ${w.vat} ${v.vat}`, { size: 7, align: 'center' }),
  });
};

export default {
  id: 'lo-remittance',
  producer: 'libreoffice',
  extension: 'fodt',
  half: 'independent',
  draw,
  catches:
    'three-column head whose label and value columns are cells of several paragraphs; dotted leaders before amounts; remittance slip; service address and main number on page 2',
  carriers: {
    US: [
      {
        name: 'Continental Long Lines',
        lines: ['P.O. Box 91155', 'Monroe, LA 71211-1155'],
        phone: '1-877-555-0145',
        fax: '1-877-555-0146',
        web: 'longlines.example',
        vat: '72-9999999',
      },
    ],
    CA: [
      {
        name: 'Fundy Telephone',
        lines: ['1 Tidal Square', 'Saint John NB  E2L 4K1'],
        phone: '1-888-555-0145',
        fax: '1-888-555-0146',
        web: 'fundy.example',
        vat: '99999 9999 RT0001',
      },
    ],
    GB: [
      {
        name: 'Severn Carrier Services',
        lines: ['12 Aust Way', 'Gloucester GL1 1ZZ'],
        phone: '0808 157 0145',
        fax: '0808 157 0146',
        web: 'severn.example',
        vat: 'GB 888 8888 88',
      },
    ],
  },
  labels: {
    en: {
      account: 'Billing Account Number',
      billDate: 'Invoice Date',
      btn: 'Working Telephone Number (main)',
      service: 'Service Location',
    },
  },
  words: { en: { invoiceNo: 'Invoice Number', dueDate: 'Payment Due', total: 'Total Amount Due' } },
  bills: [
    {
      id: 'us-19',
      lang: 'en',
      country: 'US',
      date: '2026-10-22',
      dates: 'MMMM dd, yyyy',
      account: '5-KXQ7740',
      btn: '3185550150',
      company: 'Consolidated Messenger, Inc.',
      person: 'John Roe',
      attention: 'Attention:',
      street: '4400 Bayou Commerce Drive',
      city: 'Monroe',
      region: 'LA',
      postal: '71203',
      mailing: ['Accounts Payable', 'PO Box 1140', 'Shreveport, LA 71163'],
      dialled: '(225) 555-0166',
      phone: 'n:(###) ###-####',
      numbers: ['3185550150', '3185550151', '3185550152', '3185550153'],
    },
    {
      id: 'us-20',
      lang: 'en',
      country: 'US',
      date: '2026-11-01',
      dates: 'MM/dd/yyyy',
      account: '333224455',
      btn: '6025550110',
      company: 'Southridge Video LLC',
      street: '88 Mesa View Blvd',
      city: 'Phoenix',
      region: 'AZ',
      postal: '85004',
      dialled: '480-555-0133',
      phone: 'n:###.###.####',
      numbers: ['6025550110', '6025550111'],
      omits: ['billingTelephoneNumber'],
    },
    {
      id: 'ca-07',
      lang: 'en',
      country: 'CA',
      date: '2026-10-06',
      dates: 'MMMM d, yyyy',
      account: 'NB-440-7712-8',
      btn: '5065550140',
      company: 'Nod Publishers of Canada Ltd.',
      person: 'Kim MacLeod',
      attention: 'Attn:',
      street: '210 Harbour Rise',
      city: 'Saint John',
      region: 'NB',
      postal: 'E2K 3B7',
      mailing: ['Finance Office', '9 Ledger Lane', 'Moncton NB  E1C 1A1'],
      dialled: '902-555-0177',
      phone: 'n:###-###-####',
      numbers: ['5065550140', '5065550141', '5065550142'],
    },
    {
      id: 'uk-14',
      lang: 'en',
      country: 'GB',
      dates: 'dd/MM/yyyy',
      account: 'SCS/00771/24',
      btn: '2920180150',
      company: 'Bellows College',
      street: 'Bursary, Old Quad\nCollege Road',
      city: 'Cardiff',
      postal: 'CF10 3ZZ',
      dialled: '0161 496 0144',
      phone: 't:### #### ####',
      numbers: ['2920180150', '2920180151'],
      omits: ['billDate'],
    },
  ],
};
