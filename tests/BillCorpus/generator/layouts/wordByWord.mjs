// Every word is an operation of its own; the foot of the page is drawn first, the head last.
const draw = (view, doc) => {
  const { values: v, words: w } = view;
  const put = (text, x, y, { font = 'sans', size = 9.5, end = false } = {}) => {
    doc.font(font).fontSize(size);
    const space = doc.widthOfString(' ');
    let at = end ? x - doc.widthOfString(text) : x;
    for (const word of text.split(' ')) {
      doc.text(word, at, y, { lineBreak: false });
      at += doc.widthOfString(word) + space;
    }
  };
  put(`${view.carrier.name}, ${view.carrier.lines.join(', ')}, ${view.carrier.phone}, ${w.vat} ${v.vat}`, 50, 730, {
    size: 7,
  });
  view.lines.forEach((line, at) => {
    const y = 400 + at * 18;
    put(line.charge, 540, y, { end: true });
    put(line.plan, 230, y);
    put(line.number, 60, y, { font: 'bold' });
  });
  if (view.lines.length > 0) put(view.labels.lines, 60, 372, { font: 'bold', size: 12 });
  doc.roundedRect(290, 200, 262, 130, 6).stroke();
  view.rows('account', 'invoiceNo', 'billDate', 'btn', 'contact', 'dueDate', 'total').forEach((row, at) => {
    put(`${row.label}:`, 415, 210 + at * 16.5, { end: true });
    put(row.value, 421, 210 + at * 16.5, { font: 'bold' });
  });
  [v.company, ...v.address].filter(Boolean).forEach((line, at) => put(line, 60, 215 + at * 13));
  put(view.labels.bill, 290, 170, { font: 'bold', size: 15 });
  put(view.carrier.name, 60, 60, { font: 'bold', size: 18 });
};

export default {
  id: 'word-by-word',
  producer: 'pdfkit',
  half: 'independent',
  draw,
  catches:
    'each word is placed by an operation of its own, the page from the bottom up; labels end at a colon, values begin after it, in a round box beside the address',
  carriers: {
    US: [
      {
        name: 'Great Basin Voice',
        lines: ['100 Playa Road', 'Elko, NV 89801'],
        phone: '1-866-555-0139',
        vat: '88-9999999',
      },
    ],
    DK: [{ name: 'Kattegat Tele ApS', lines: ['Fyrvej 1', '8500 Grenaa'], phone: '80 77 01 99', vat: '77777777' }],
    FI: [{ name: 'Pohjanlahden Puhelin Oy', lines: ['PL 77', '65101 Vaasa'], phone: '0800 770199', vat: 'FI77777777' }],
  },
  labels: {
    en: {
      account: 'Customer Acct #',
      billDate: 'Bill Date',
      btn: 'Main Phone',
      contact: 'Auth. Contact',
      lines: 'Service by telephone number',
    },
    da: {
      account: 'Konto nr.',
      billDate: 'Udstedt',
      btn: 'Hovedtelefon',
      contact: 'Kontaktperson',
      lines: 'Abonnementer',
    },
    fi: {
      account: 'Asiakasnro',
      billDate: 'Laskupäivä',
      btn: 'Päänumero',
      contact: 'Yhteyshenkilö',
      lines: 'Liittymät',
    },
  },
  bills: [
    {
      id: 'us-21',
      lang: 'en',
      country: 'US',
      date: '2026-10-28',
      dates: 'M/d/yyyy',
      account: '77-1884-02',
      btn: '7755550140',
      company: 'School of Fine Art',
      person: 'Alex Sample',
      street: '9 Gallery Loop',
      city: 'Elko',
      region: 'NV',
      postal: '89801',
      phone: 'n:(###)###-####',
      numbers: ['7755550140', '7755550141', '7755550142'],
    },
    {
      id: 'dk-06',
      lang: 'da',
      country: 'DK',
      date: '2026-11-15',
      dates: 'dd.MM.yyyy',
      account: '7718-8402',
      btn: '78004180',
      company: 'Forlaget Nod I/S',
      person: 'Anne Andersen',
      street: 'Modelvej 12',
      city: 'Aarhus C',
      postal: '8000',
      phone: 'n:#### ####',
      numbers: ['78004180', '78004181'],
      omits: ['companyName'],
    },
    {
      id: 'fi-06',
      lang: 'fi',
      country: 'FI',
      date: '2026-10-16',
      dates: 'd.M.yyyy',
      account: 'VA-77188',
      btn: '942450640',
      company: 'Graafinen Laitos Malli Oy',
      street: 'Kokeilukuja 8',
      city: 'Helsinki',
      postal: '00510',
      phone: 't:## #### ####',
      numbers: [],
    },
  ],
};
