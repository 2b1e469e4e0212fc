import { OpenDocument } from '../openDocument.mjs';

const draw = view => {
    const doc = new OpenDocument(view, { font: 'Liberation Serif', size: 10, margin: 17 });
    const { values: v, words: w, bill } = view;
    const pair = row => [doc.p(row.label, { size: 9, after: 0 }), doc.p(row.value, { size: 9, bold: true, after: 0 })];
    const half = doc.width / 2;
    const box = (title, rows) =>
        doc.p(title, { bold: true, size: 10, colour: '#00558c', after: 1 }) +
        doc.table([34, half - 38], rows.map(pair), { padding: 0.4 });
    const cells = (texts, bold) =>
        texts.map((text, at) => doc.p(text, { size: 8.5, bold, after: 0, align: at > 1 ? 'end' : undefined }));
    const titular = [
        ...view.rows('company'),
        { label: 'NIF', value: bill.nif },
        {
            label: bill.mailing ? 'Dirección fiscal' : view.labels.service,
            value: (bill.mailing ?? v.address).join(', '),
        },
        ...view.rows('contact'),
    ];
    const flow =
        doc.p(`${view.carrier.name}\t${view.labels.bill}`, {
            tabs: [[doc.width, 'right']],
            size: 16,
            bold: true,
            after: 1,
        }) +
        doc.p(`${view.carrier.lines.join(', ')} · CIF ${v.vat}`, { size: 7.5, after: 6 }) +
        doc.table(
            [half, half],
            [
                [
                    box('Datos del titular', titular),
                    box('Datos de la factura', [
                        ...view.rows('invoiceNo', 'billDate', 'account', 'btn'),
                        { label: 'Periodo de cuotas', value: `${v.periodFrom} a ${v.periodTo}` },
                    ]),
                ],
            ],
            { border: '0.5pt solid #00558c', padding: 2 },
        ) +
        doc.p('Resumen de su factura', { bold: true, size: 12, before: 8, after: 2 }) +
        [
            ['Cuotas', v.net],
            ['Consumo', view.money(1622)],
            ['Base imponible', v.net],
            ['IVA (21%)', v.tax],
            ['Total a pagar', v.total],
        ]
            .map(([label, value], at) =>
                doc.p(`${label}\t${value}`, { tabs: [[doc.width, 'right', true]], bold: at === 4, after: 0.6 }),
            )
            .join('') +
        doc.p(
            `Forma de pago: domiciliación bancaria en ${bill.bank}. Fecha de cargo: ${v.dueDate}. Entidad emisora: ${view.carrier.iban}.`,
            { before: 5, size: 9 },
        ) +
        doc.p(
            `Atención al cliente empresas: ${view.carrier.phone}, averías ${view.carrier.fax}, ${view.carrier.web}. Reclamaciones: Oficina de Atención al Usuario de Telecomunicaciones.`,
            { size: 9 },
        ) +
        doc.p('Detalle de servicios', { bold: true, size: 12, before: 8, after: 2 }) +
        (bill.mailing ? doc.p(`${view.labels.service}: ${v.address.join(', ')}`, { after: 2 }) : '') +
        doc.table(
            [52, 54, 32, doc.width - 138],
            [
                cells(['Línea', 'Concepto', 'Consumo', 'Importe'], true),
                ...view.lines.map(line => cells([line.number, line.plan, line.usage, line.charge])),
                ...view.ranges.map(range => cells([range.text, 'Rango de numeración', view.money(0), view.money(600)])),
            ],
            { padding: 0.8 },
        ) +
        (bill.called
            ? doc.p('Detalle de llamadas', { bold: true, size: 12, before: 8, after: 2 }) +
              doc.table(
                  [30, 22, 40, 28, doc.width - 120],
                  [
                      ['Fecha', 'Hora', 'Número llamado', 'Duración', 'Importe'].map(text =>
                          doc.p(text, { size: 8, bold: true }),
                      ),
                      ...bill.called.map((number, at) =>
                          [
                              view.date(view.addDays(view.issued, -12 + at)),
                              `1${at}:4${at}`,
                              number,
                              `0${at + 1}:1${at}`,
                              view.money(22 + at),
                          ].map(text => doc.p(text, { size: 8, after: 0 })),
                      ),
                  ],
                  { padding: 0.4 },
              )
            : '');
    return doc.text(flow, { footer: doc.p(`${w.page} 1`, { size: 7, align: 'end' }) });
};

export default {
    id: 'lo-datos-titular',
    producer: 'libreoffice',
    extension: 'fodt',
    half: 'independent',
    draw,
    catches:
        'two boxes side by side with headings, tables of label and value in each; address on one line that may wrap; tax number and fiscal address of the customer; installation address over the table; numbers called',
    carriers: {
        ES: [
            {
                name: 'Cantábrico Comunicaciones',
                lines: ['Calle Burgos, 51', '39008 Santander'],
                phone: '900 000 151',
                fax: '900 000 152',
                web: 'cantabrico.example',
                vat: 'A88888888',
                iban: 'ES79 2100 0813 6101 2345 6789',
            },
        ],
    },
    labels: {
        es: {
            bill: 'Factura',
            company: 'Titular',
            account: 'Cuenta de cliente',
            billDate: 'Fecha de emisión',
            btn: 'Teléfono cabecera',
            contact: 'Persona autorizada',
            service: 'Domicilio de instalación',
        },
    },
    words: { es: { invoiceNo: 'Nº de factura' } },
    bills: [
        {
            id: 'es-30',
            lang: 'es',
            country: 'ES',
            date: '2026-10-18',
            dates: 'dd/MM/yyyy',
            account: '942-7711-03',
            btn: '942005110',
            company: 'Litware Conservas S.L.',
            title: 'D.ª',
            person: 'Marta Ibáñez',
            nif: 'B00000019',
            street: 'Polígono de Raos, nave 14',
            city: 'Camargo',
            region: 'Cantabria',
            postal: '39600',
            mailing: ['Paseo de Pereda, 20, 2.º', '39004 Santander'],
            bank: 'ES•• •••• •••• ••41',
            phone: 'n:### ### ###',
            numbers: ['942005110', '942005111', '942005114', '942005115', '942005116', '942005180'],
        },
        {
            id: 'es-31',
            lang: 'es',
            country: 'ES',
            date: '2026-11-10',
            dates: "d 'de' MMMM 'de' yyyy",
            account: '00310882',
            company: 'Gestoría Trey Research',
            nif: 'B00000027',
            street: 'Calle Alta, 33',
            city: 'Santander',
            postal: '39008',
            bank: 'ES•• •••• •••• ••90',
            phone: 'n:### ## ## ##',
            numbers: ['942005120', '942005121'],
            ranges: [['942005130', '942005134']],
            rangeSign: ' a ',
            rangeDigits: 'all',
            called: ['910 005 177', '944 005 162', '600 005 118'],
        },
    ],
};
