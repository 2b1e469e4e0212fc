import { OpenDocument } from '../openDocument.mjs';

const draw = view => {
  const doc = new OpenDocument(view, { font: 'Liberation Sans Narrow', size: 10.5, margin: 19 });
  const { values: v, bill, labels, carrier, money } = view;
  const cell = (text, bold) => doc.p(text, { after: 0, bold });
  const right = (text, bold) => doc.p(text, { after: 0, align: 'end', bold });
  const pair = (label, value) => doc.p(`${label}:\t${value}`, { after: 0.5, tabs: [[36]] });
  const block =
    pair('Invoice No', v.invoiceNo) +
    view
      .rows('billDate', 'account', 'btn', 'contact')
      .map(row => pair(row.label, row.value))
      .join('') +
    pair('Due Date', v.dueDate);
  const charges = [
    ...view.lines.map(line => [line.number, line.plan, line.charge]),
    ...view.ranges.map(range => [range.text, 'DDI range', money(1200)]),
    ...(bill.channels ? [['SIP trunk', `${bill.channels} channels with unlimited inbound calls`, money(4995)]] : []),
  ];
  return doc.text(
    doc.p(carrier.name, { size: 16, bold: true, align: 'end', after: 0 }) +
      doc.p(carrier.lines.join(', '), { size: 8, align: 'end', after: 0 }) +
      doc.p(`T ${carrier.phone}  E accounts@${carrier.web}`, { size: 8, align: 'end', after: 12 }) +
      doc.table([92, 80], [[[v.company, ...(bill.billing ?? v.address)].map(text => cell(text)).join(''), block]]) +
      doc.p(view.bill.country === 'IE' ? 'INVOICE' : 'VAT INVOICE', { bold: true, size: 13, before: 12, after: 3 }) +
      doc.table(
        [132, 40],
        [
          [cell('Call charges'), right(money(2204))],
          [cell('Service charges'), right(v.net)],
          [cell('VAT'), right(v.tax)],
          [cell('Total payable by Direct Debit', true), right(v.total, true)],
        ],
        { border: '0.3pt solid #888888', padding: 1 },
      ) +
      doc.p('Service charges', { bold: true, size: 12, before: 8, after: 1.5 }) +
      (bill.siteLabel ? doc.p(`${labels.service}: ${v.address.join(', ')}`, { after: 2 }) : '') +
      doc.table(
        [62, 70, 40],
        [
          [cell(bill.lineHead ?? 'CLI', true), cell('Description', true), right('Amount', true)],
          ...charges.map(([number, plan, charge]) => [cell(number), cell(plan), right(charge)]),
        ],
        { border: '0.3pt solid #888888', padding: 1 },
      ) +
      doc.p(
        `Direct Debits are taken on or after the due date. Queries must be raised within 14 days of the tax point. Faults: ${carrier.faults}, 24 hours.`,
        { before: 6, size: 9 },
      ),
    {
      footer: doc.p(
        `${carrier.name}. Company no. 00000000. VAT no. ${carrier.vat}. Registered office ${carrier.lines.join(', ')}. Bank: sort code 20-00-00, account 55779911.`,
        { size: 7.5 },
      ),
    },
  );
};

export default {
  id: 'uk-tax-point',
  producer: 'libreoffice',
  extension: 'fodt',
  half: 'independent',
  draw,
  catches:
    'reseller’s invoice: label, colon, tab and value in a cell beside the addressee; “Invoice Date / Tax Point”; lines under “CLI”, range in the same column; sort code and bank account in the footer',
  carriers: {
    GB: [
      {
        name: 'Wide Valley Comms Ltd',
        lines: ['3 Relay Business Park', 'Cardiff', 'CF10 9ZZ'],
        phone: '029 2018 0990',
        faults: '029 2018 0991',
        web: 'widevalley.example',
        vat: 'GB 000 0000 44',
      },
    ],
    IE: [
      {
        name: 'Shannon Exchange Ltd',
        lines: ['Unit 4 Dock Road', 'Limerick', 'V94 X000'],
        phone: '061 555 099',
        faults: '061 555 098',
        web: 'shannonexchange.example',
        vat: 'IE 0000000C',
      },
    ],
  },
  bills: [
    {
      id: 'uk-53',
      lang: 'en',
      country: 'GB',
      date: '2026-10-31',
      dates: 'dd/MM/yyyy',
      account: 'WVC01187',
      btn: '2920180300',
      company: 'Fabrikam Residences (Wales) Ltd',
      billing: ['Head Office', '200 Specimen Road', 'Newport', 'NP20 9ZZ'],
      street: 'Sample House, 14 Bute Parade',
      city: 'Cardiff',
      postal: 'CF10 5AN',
      phone: 't:### #### ####',
      numbers: ['2920180300', '2920180301'],
      ranges: [['2920180310', '2920180339']],
      rangeDigits: 'all',
      rangeSign: ' - ',
      siteLabel: true,
      labels: {
        account: 'Account No',
        billDate: 'Invoice Date / Tax Point',
        btn: 'Main Billing No',
        service: 'Site address',
      },
    },
    {
      id: 'uk-54',
      lang: 'en',
      country: 'GB',
      date: '2026-01-31',
      dates: 'dd-MMM-yyyy',
      account: '11904',
      company: 'The Lucerne Bookshop',
      person: 'Joe Bloggs',
      title: 'Mr',
      street: '7 High Street',
      city: 'Abergavenny',
      region: 'Monmouthshire',
      postal: 'NP7 5RY',
      phone: 't:##### ######',
      numbers: ['1632960144', '1632960145'],
      labels: { account: 'Customer Ref', billDate: 'Bill Date (Tax Point)', contact: 'Contact' },
    },
    {
      id: 'uk-56',
      lang: 'en',
      country: 'GB',
      date: '2026-11-30',
      dates: 'd MMMM yyyy',
      dueDates: 'dd/MM/yyyy',
      account: 'WVC02240',
      btn: '2920180377',
      company: 'Humongous Insurance Claims Services Ltd',
      person: 'Jane Bloggs',
      title: 'Mrs',
      street: 'Floors 3–5, Specimen Tower',
      city: 'Swansea',
      postal: 'SA1 8QY',
      phone: 't:### #### ####',
      numbers: [],
      lineHead: 'Service',
      channels: 10,
      labels: {
        account: 'Account No',
        billDate: 'Invoice Date',
        btn: 'Main Billing No',
        contact: 'Authorised contact',
      },
    },
    {
      id: 'ie-52',
      lang: 'en',
      country: 'IE',
      words: { money: ['€', '.', ','] },
      date: '2026-08-31',
      dates: 'd MMM yyyy',
      company: 'Tailspin Toys (Shannon) Ltd',
      account: 'SE 4402',
      street: 'Unit 9, Sample Free Zone',
      city: 'Shannon',
      region: 'Co. Clare',
      postal: 'V14 XX00',
      phone: 't:(###) ######',
      numbers: ['61555120', '61555121', '61555122'],
      lineHead: 'Line number',
      omits: ['billDate'],
      labels: { account: 'Account No' },
    },
  ],
};
