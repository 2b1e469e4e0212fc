import { OpenDocument } from '../openDocument.mjs';

const texts = {
  es: {
    title: 'FACTURA',
    number: 'N.º factura',
    due: 'Vencimiento',
    tax: 'CIF',
    head: ['Teléfono', 'Concepto', 'Cuota', 'Consumo'],
    net: 'Base imponible',
    vat: 'IVA 21 %',
    total: 'TOTAL FACTURA',
    call: 'Atención al cliente',
    pay: 'Domiciliado en la cuenta terminada en 4471.',
    period: 'Periodo facturado',
    attention: 'At.:',
  },
  it: {
    title: 'FATTURA',
    number: 'N. fattura',
    due: 'Scadenza',
    tax: 'P. IVA',
    head: ['Numero telefonico', 'Descrizione', 'Canone', 'Traffico'],
    net: 'Imponibile',
    vat: 'IVA 22 %',
    total: 'TOTALE FATTURA',
    call: 'Assistenza clienti',
    pay: 'Pagamento con addebito diretto SEPA.',
    period: 'Periodo di riferimento',
    attention: 'C.a.',
  },
};

const draw = view => {
  const doc = new OpenDocument(view, { font: 'Liberation Serif', size: 10.5, margin: 20 });
  const { values: v, bill, labels, carrier } = view;
  const t = texts[bill.lang];
  const cell = (text, bold) => doc.p(text, { after: 0, bold });
  const right = (text, bold) => doc.p(text, { after: 0, align: 'end', bold });
  const columns = [
    { label: t.number, value: v.invoiceNo },
    ...view.rows('billDate', 'account', 'btn'),
    { label: t.due, value: v.dueDate },
  ];
  const ruled = { border: '0.5pt solid #333333', padding: 1 };
  return doc.text(
    doc.table(
      [85, 85],
      [
        [
          doc.p(carrier.name, { bold: true, size: 15, after: 1 }) +
            [...carrier.lines, `${t.tax} ${carrier.vat}`, `${t.call}: ${carrier.phone}`]
              .map(text => cell(text))
              .join(''),
          [
            v.company,
            v.contact && `${t.attention} ${v.contact}`,
            ...(bill.billing ?? v.address),
            `${t.tax} ${bill.taxId}`,
          ]
            .filter(Boolean)
            .map((text, at) => cell(text, at === 0))
            .join(''),
        ],
      ],
      { padding: 2 },
    ) +
      doc.p(t.title, { bold: true, size: 16, align: 'center', before: 9, after: 4, spacing: 3 }) +
      doc.table(
        columns.map(() => 170 / columns.length),
        [columns.map(row => cell(row.label, true)), columns.map(row => cell(row.value))],
        ruled,
      ) +
      doc.p(`${t.period}: ${v.period}`, { before: 3 }) +
      (bill.siteLabel ? doc.p(`${labels.service}: ${v.address.join(', ')}`) : '') +
      doc.p('', { after: 2 }) +
      doc.table(
        [45, 65, 30, 30],
        [
          t.head.map((text, at) => (at > 1 ? right(text, true) : cell(text, true))),
          ...view.lines.map(line => [cell(line.number), cell(line.plan), right(line.charge), right(line.usage)]),
        ],
        ruled,
      ) +
      doc.p('', { after: 3 }) +
      doc.table(
        [45, 35],
        [
          [cell(t.net), right(v.net)],
          [cell(t.vat), right(v.tax)],
          [cell(t.total, true), right(v.total, true)],
        ],
        { ...ruled, align: 'right' },
      ) +
      doc.p(t.pay, { before: 6 }),
  );
};

export default {
  id: 'es-cabecera-tabla',
  producer: 'libreoffice',
  extension: 'fodt',
  half: 'independent',
  draw,
  catches:
    'small operator’s invoice: carrier and customer side by side without labels, a tax number in each; ruled row of labels over a ruled row of values; letter-spaced title',
  carriers: {
    ES: [
      {
        name: 'Ebro Telecomunicaciones, S.L.',
        lines: ['Paseo del Conmutador, 40', '50001 Zaragoza'],
        phone: '876 005 990',
        vat: 'B33333333',
      },
    ],
    IT: [
      {
        name: 'Vesuvio Fonia S.r.l.',
        lines: ['Via della Portante, 5', '80133 Napoli NA'],
        phone: '081 5550990',
        vat: '33333333333',
      },
    ],
  },
  bills: [
    {
      id: 'es-53',
      lang: 'es',
      country: 'ES',
      date: '2026-10-30',
      dates: 'dd/MM/yyyy',
      account: '004512',
      company: 'Bodegas Litware, S.L.',
      person: 'Ana Ejemplo',
      title: 'Dña.',
      billing: ['Apartado de Correos 118', '50080 Zaragoza'],
      street: 'Camino del Prototipo, km 4',
      city: 'Cariñena',
      region: 'Zaragoza',
      postal: '50400',
      phone: 'n:### ### ###',
      numbers: ['976005120', '976005121'],
      siteLabel: true,
      taxId: 'B44444444',
      labels: { account: 'Código cliente', billDate: 'Fecha', service: 'Dirección de instalación' },
    },
    {
      id: 'es-54',
      lang: 'es',
      country: 'ES',
      date: '2026-02-28',
      dates: 'd-M-yyyy',
      account: '003377',
      btn: '974005150',
      company: 'Taller Wingtip, S.C.',
      street: 'Calle de la Prueba, 31',
      city: 'Huesca',
      postal: '22001',
      phone: 'n:### ## ## ##',
      numbers: ['974005150', '974005151', '974005152'],
      taxId: 'J55555555',
      labels: { account: 'N.º cliente', billDate: 'Fecha factura', btn: 'Teléfono principal' },
    },
    {
      id: 'it-53',
      lang: 'it',
      country: 'IT',
      date: '2026-05-31',
      dates: 'dd/MM/yyyy',
      account: 'VF 20417',
      company: 'Alpine Ski House Sud S.p.A.',
      person: 'Maria Bianchi',
      title: 'Dott.ssa',
      street: 'Via del Modello, 120',
      city: 'Salerno',
      region: 'SA',
      postal: '84121',
      phone: 'n:### #######',
      numbers: ['0895550120', '0895550121'],
      taxId: '44444444444',
      labels: { account: 'Codice cliente', billDate: 'Data' },
    },
  ],
};
