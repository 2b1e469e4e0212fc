import { OpenDocument } from '../openDocument.mjs';

const draw = view => {
  const doc = new OpenDocument(view, { font: 'Liberation Sans', size: 10, margin: 16 });
  const { values: v, bill, labels, carrier, money } = view;
  const bold = text => ({ text, bold: true });
  const right = text => ({ text, align: 'end' });
  const left = [
    bold(bill.billToLabel ?? ''),
    v.company,
    v.contact && `Attn: ${v.contact}`,
    ...(bill.billing ?? v.address),
  ].filter(text => text !== null && text !== '' && text?.text !== '');
  const pairs = [
    ...view.rows('account'),
    { label: 'Invoice Number', value: v.invoiceNo },
    ...view.rows('billDate', 'btn'),
    { label: 'Payment Due', value: v.dueDate },
    { label: 'Terms', value: 'Net 21' },
  ];
  const head = Array.from({ length: Math.max(left.length, pairs.length) }, (_, at) => [
    left[at] ?? '',
    '',
    pairs[at]?.label ?? '',
    bold(pairs[at]?.value ?? ''),
  ]);
  return doc.spreadsheet(
    'Invoice',
    [76, 22, 44, 40],
    [
      [{ text: carrier.name, bold: true }, '', '', { text: 'INVOICE', bold: true, align: 'end' }],
      ...carrier.lines.map(text => [text]),
      [`Phone ${carrier.phone}   Fax ${carrier.fax}`],
      [''],
      ...head,
      [''],
      ...(bill.billing ? [[bold(labels.service), '', '', ''], ...v.address.map(text => [text]), ['']] : []),
      [bold('Description'), bold('Qty'), bold('Telephone Number'), { text: 'Amount', bold: true, align: 'end' }],
      ...view.lines.map(line => [`${line.plan}, monthly service`, '1', line.number, right(line.charge)]),
      [bill.country === 'US' ? 'Federal and state fees' : 'Regulatory recovery fee', '1', '', right(money(1127))],
      ['Directory listing', '1', '', right(money(0))],
      [''],
      ['', '', 'Subtotal', right(v.net)],
      ['', '', 'Taxes', right(v.tax)],
      ['', '', bold('Total Due'), { text: v.total, bold: true, align: 'end' }],
      [''],
      [
        `Please make ${bill.country === 'US' ? 'checks' : 'cheques'} payable to ${carrier.name} and write the invoice number on the ${bill.country === 'US' ? 'check' : 'cheque'}.`,
      ],
      [`Report trouble on your lines day or night: ${carrier.trouble}`],
    ],
  );
};

export default {
  id: 'us-spreadsheet-invoice',
  producer: 'libreoffice',
  extension: 'fods',
  half: 'independent',
  draw,
  catches:
    'invoice typed in a spreadsheet: addressee and pairs share rows; service address under its heading; number of the line in the third column; carrier’s two other telephone numbers',
  carriers: {
    US: [
      {
        name: 'Humongous Networks, LLC',
        lines: ['6100 Switch Drive, Suite 210', 'Tulsa, OK 74133'],
        phone: '918-555-0190',
        fax: '918-555-0191',
        trouble: '1-877-555-0192',
      },
    ],
    CA: [
      {
        name: 'Nod Telecom Canada Inc.',
        lines: ['300 Relay Street', 'Halifax NS  B3J 9Z9'],
        phone: '902-555-0190',
        fax: '902-555-0191',
        trouble: '1-888-555-0194',
      },
    ],
  },
  bills: [
    {
      id: 'us-53',
      lang: 'en',
      country: 'US',
      date: '2026-10-09',
      dates: 'MMMM d, yyyy',
      account: 'HN-20418',
      btn: '9185550120',
      company: 'Lucerne Publishing Co.',
      person: 'John Doe',
      billToLabel: 'Bill To:',
      billing: ['PO Box 5150', 'Tulsa, OK 74101'],
      street: '915 South Boston Avenue\nFloor 4',
      city: 'Tulsa',
      region: 'OK',
      postal: '74119',
      phone: 'n:(###) ###-####',
      numbers: ['9185550120', '9185550121', '9185550122', '9185550135'],
      labels: {
        account: 'Account Number',
        billDate: 'Invoice Date',
        btn: 'Main Phone Number',
        service: 'Service Address',
      },
    },
    {
      id: 'us-54',
      lang: 'en',
      country: 'US',
      date: '2026-12-03',
      dates: 'M/d/yyyy',
      company: 'Bellows College Foundation',
      street: '77 Campus Loop',
      city: 'Stillwater',
      region: 'OK',
      postal: '74075-2210',
      phone: 'n:###-###-####',
      numbers: ['4055550118', '4055550119'],
      labels: { billDate: 'Date of Invoice' },
    },
    {
      id: 'ca-53',
      lang: 'en',
      country: 'CA',
      date: '2026-11-06',
      dates: 'yyyy-MM-dd',
      account: '880-1204',
      company: 'Margie’s Travel Atlantic Ltd.',
      person: 'Jane Public',
      street: '55 Example Wharf',
      city: 'Dartmouth',
      region: 'NS',
      postal: 'B2Y 4W1',
      phone: 'n:### ### ####',
      numbers: ['9025550141', '9025550142', '9025550143'],
      labels: { account: 'Customer No.', billDate: 'Invoice Date' },
    },
  ],
};
