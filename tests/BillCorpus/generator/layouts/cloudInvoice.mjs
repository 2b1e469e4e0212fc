const draw = (view, doc) => {
  const { values: v, bill, labels, carrier, money } = view;
  const put = (text, x, y, options = {}) => doc.text(text, x, y, { lineBreak: false, ...options });
  const column = (title, texts, x, y) => {
    doc.font('bold').fontSize(9);
    put(title, x, y);
    doc.font('sans');
    texts.forEach((text, at) => put(text, x, y + 14 + at * 12.5));
  };
  doc.font('bold').fontSize(20);
  put('Invoice', 48, 48);
  doc.fontSize(13);
  put(carrier.name, 0, 52, { width: doc.page.width - 48, align: 'right' });
  doc.fontSize(9);
  [
    { label: 'Invoice number', value: v.invoiceNo },
    ...view.rows('billDate'),
    { label: 'Date due', value: v.dueDate },
    ...view.rows('account', 'btn'),
  ].forEach((row, at) => {
    doc.font('sans').fillColor('#555555');
    put(row.label, 48, 88 + at * 14);
    doc.font('bold').fillColor('black');
    put(row.value, 150, 88 + at * 14);
  });
  column(carrier.name, [...carrier.lines, carrier.phone, carrier.mail], 48, 178);
  column('Bill to', [v.company, ...(v.contact ? [v.contact] : []), ...bill.billing], 220, 178);
  column(labels.service, v.address, 400, 178);
  doc.font('bold').fontSize(15);
  put(`${v.total} due ${v.dueDate}`, 48, 282);
  doc.font('sans').fontSize(8).fillColor('#555555');
  [
    ['Description', 48],
    ['Qty', 330],
    ['Unit price', 390],
    ['Amount', 490],
  ].forEach(([text, x]) => put(text, x, 322));
  doc.moveTo(48, 335).lineTo(545, 335).lineWidth(0.5).stroke('#999999');
  doc.fillColor('black').fontSize(9);
  let y = 344;
  const row = (text, detail, amount) => {
    put(text, 48, y);
    put('1', 330, y);
    put(amount, 390, y);
    put(amount, 490, y);
    doc.fillColor('#555555').fontSize(7.5);
    put(detail, 48, y + 11);
    doc.fillColor('black').fontSize(9);
    y += 28;
  };
  row('Cloud PBX seat plan, 5 users', v.period, money(9995));
  view.lines.forEach(line => row(`Phone number ${line.number}`, line.plan, line.charge));
  view.ranges.forEach(range => row(`Number block ${range.text}`, 'Direct dialling', money(1500)));
  [
    ['Subtotal', v.net],
    [view.words.tax, v.tax],
    ['Amount due', v.total],
  ].forEach(([label, value], at) => {
    doc.font(at === 2 ? 'bold' : 'sans');
    put(label, 330, y + 6 + at * 16);
    put(value, 490, y + 6 + at * 16);
  });
  doc.font('sans').fontSize(7.5).fillColor('#555555');
  put(`${carrier.name} · ${carrier.mail} · Support ${carrier.phone} · Page 1 of 1`, 48, doc.page.height - 60);
};

export default {
  id: 'cloud-invoice',
  producer: 'pdfkit',
  half: 'independent',
  draw,
  catches:
    'invoice of a cloud provider: grey labels and bold values at the left, three columns of addresses (the carrier’s, “Bill to”, the service address) side by side, numbers inside descriptions',
  carriers: {
    US: [
      {
        name: 'Skyward Proseware Voice, Inc.',
        lines: ['548 Gateway Street, PMB 990', 'San Francisco, CA 94104'],
        phone: '+1 415-555-0190',
        mail: 'billing@skyward.example',
      },
    ],
    GB: [
      {
        name: 'Skyward Proseware Voice UK',
        lines: ['20 Signal Yard', 'London', 'EC2A 9ZZ'],
        phone: '+44 20 7946 0990',
        mail: 'billing@skyward.example',
      },
    ],
    IE: [
      {
        name: 'Skyward Proseware Voice EU',
        lines: ['3 Grand Canal Wharf', 'Dublin 4', 'D04 X0X0'],
        phone: '+353 1 555 0990',
        mail: 'billing@skyward.example',
      },
    ],
  },
  bills: [
    {
      id: 'us-55',
      lang: 'en',
      country: 'US',
      date: '2026-10-02',
      dates: 'MMMM d, yyyy',
      account: 'acct_7KQ20418',
      company: 'Woodgrove Dental Group PLLC',
      person: 'Jane Doe',
      billing: ['PO Box 771', 'Boulder, CO 80306'],
      street: '2040 Canyon Boulevard, Suite 120',
      city: 'Boulder',
      region: 'CO',
      postal: '80302',
      phone: 'e:+# ###-###-####',
      numbers: ['3035550130', '3035550131', '7205550144'],
      labels: { account: 'Account ID', billDate: 'Date of issue', service: 'Service address' },
    },
    {
      id: 'ie-51',
      lang: 'en',
      country: 'IE',
      words: { money: ['€', '.', ','] },
      date: '2026-11-01',
      dates: 'd MMMM yyyy',
      account: 'IE-40071',
      btn: '15550120',
      company: 'Alpine Ski House Ireland DAC',
      billing: ['Accounts Payable', 'PO Box 12', 'Dublin 2'],
      street: '9 Sample Quay',
      city: 'Galway',
      postal: 'H91 XY00',
      phone: 'e:+### # ### ####',
      numbers: ['15550120', '15550121'],
      labels: {
        account: 'Customer number',
        billDate: 'Invoice date',
        btn: 'Main number',
        service: 'Service location',
      },
    },
    {
      id: 'uk-52',
      lang: 'en',
      country: 'GB',
      date: '2026-04-03',
      dates: 'dd/MM/yyyy',
      account: 'SKY-UK-11820',
      btn: '2079460300',
      company: 'Bellows College London',
      person: 'Joe Bloggs',
      billing: ['Finance Office', '1 College Walk', 'London', 'WC1H 9ZZ'],
      street: '40 Tavistock Sample Row',
      city: 'London',
      postal: 'WC1H 0AA',
      phone: 'e:+## ## #### ####',
      numbers: ['2079460300'],
      ranges: [['2079460310', '2079460324']],
      rangeDigits: 'all',
      rangeSign: ' to ',
      labels: {
        account: 'Account number',
        billDate: 'Invoice date',
        btn: 'Main billing number',
        service: 'Installation address',
      },
    },
  ],
};
