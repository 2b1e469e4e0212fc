import { degrees, rgb } from 'pdf-lib';

const ink = { label: rgb(0.35, 0.35, 0.35), text: rgb(0.1, 0.1, 0.1), accent: rgb(0.1, 0.35, 0.25) };

/** The sheet is stored upright and shown turned by 90°: (x, y) is a place on the sheet as it is shown, from its lower left corner. */
const draw = async (view, doc, { embed }) => {
    const { values: v, words: w, bill } = view;
    const regular = await embed('liberation/LiberationSans-Regular');
    const strong = await embed('liberation/LiberationSans-Bold');
    const page = doc.addPage([595, 842]);
    page.setRotation(degrees(90));
    const put = (text, x, y, { size = 9.5, font = regular, color = ink.text, right = false } = {}) => {
        const from = right ? x - font.widthOfTextAtSize(text, size) : x;
        page.drawText(text, { x: 595 - y, y: from, size, font, color, rotate: degrees(90) });
    };
    const rule = (x, y, length) =>
        page.drawLine({
            start: { x: 595 - y, y: x },
            end: { x: 595 - y, y: x + length },
            thickness: 0.7,
            color: ink.accent,
        });

    put(view.carrier.name, 40, 545, { size: 18, font: strong, color: ink.accent });
    put(view.carrier.lines.join(', '), 40, 530, { size: 8 });
    put(view.labels.bill, 802, 545, { size: 16, right: true });
    rule(40, 520, 762);

    [v.company, v.contact, ...(bill.mailing ?? v.address)]
        .filter(Boolean)
        .forEach((line, at) => put(line, 40, 492 - at * 14, { size: 10 }));
    const facts = [
        ...view.rows('account', 'billDate', 'invoiceNo', 'btn', 'dueDate'),
        { label: w.total, value: v.total },
    ];
    facts.forEach((row, at) => {
        put(row.label, 40, 380 - at * 17, { color: ink.label });
        put(row.value, 175, 380 - at * 17, { font: strong });
    });
    if (bill.mailing) {
        put(view.labels.service, 40, 250, { color: ink.label });
        v.address.forEach((line, at) => put(line, 40, 236 - at * 13));
    }
    put(`${w.help}: ${view.carrier.phone}`, 40, 150);
    put(view.carrier.web, 40, 136);

    const columns = [
        [w.number, 400],
        [w.description, 520],
        [w.usage, 715, true],
        [w.charge, 802, true],
    ];
    columns.forEach(([text, x, right]) => put(text, x, 492, { font: strong, right }));
    rule(400, 486, 402);
    const rows = [
        ...view.lines.map(line => [line.number, line.plan, line.usage, line.charge]),
        ...view.ranges.map(range => [range.text, '', view.money(0), view.money(900)]),
    ];
    rows.forEach((cells, at) =>
        cells.forEach((text, column) => put(text, columns[column][1], 470 - at * 17, { right: columns[column][2] })),
    );
    const below = 470 - rows.length * 17;
    rule(400, below + 8, 402);
    [
        [w.net, v.net],
        [w.tax, v.tax],
        [w.total, v.total],
    ].forEach(([label, value], at) => {
        put(label, 520, below - 8 - at * 17, { font: strong });
        put(value, 802, below - 8 - at * 17, { right: true });
    });
    put(`${view.carrier.name} · ${w.vat} ${v.vat} · ${w.iban} ${view.carrier.iban}`, 40, 34, {
        size: 7,
        color: ink.label,
    });
};

export default {
    id: 'pl-landscape-statement',
    producer: 'pdf-lib',
    half: 'independent',
    draw,
    catches:
        'a wide sheet stored upright and turned by /Rotate; facts in a list at the left, table of lines at the right of the same height; subset fonts',
    carriers: {
        GB: [
            {
                name: 'Tamar Business Lines',
                lines: ['2 Exchange Street', 'Plymouth', 'PL4 9XX'],
                phone: '0808 157 0191',
                fax: '0808 157 0192',
                web: 'tamarlines.example',
                vat: 'GB 666 6666 66',
                iban: 'GB94 BARC 1020 1530 0934 59',
            },
        ],
        ES: [
            {
                name: 'Turia Voz Empresas',
                lines: ['Calle de Colón, 51', '46004 Valencia'],
                phone: '900 000 161',
                fax: '900 000 162',
                web: 'turiavoz.example',
                vat: 'A77777777',
                iban: 'ES79 2100 0813 6101 2345 6789',
            },
        ],
    },
    labels: {
        en: {
            bill: 'Statement',
            account: 'Account number',
            billDate: 'Statement date',
            btn: 'Main telephone number',
            service: 'Installation address',
        },
        es: {
            bill: 'Factura',
            account: 'Número de cliente',
            billDate: 'Fecha de factura',
            btn: 'Número principal',
            service: 'Dirección de instalación',
        },
    },
    bills: [
        {
            id: 'uk-32',
            lang: 'en',
            country: 'GB',
            date: '2026-10-27',
            dates: 'd MMM yyyy',
            account: 'TBL/4410/77',
            btn: '1632960210',
            company: 'School of Fine Art Trust',
            title: 'Mr',
            person: 'Gareth Pascoe',
            street: '61 Royal Parade',
            city: 'Plymouth',
            region: 'Devon',
            postal: 'PL1 2ZZ',
            mailing: ['Bursar’s Office', 'PO Box 118', 'Exeter', 'EX4 9ZZ'],
            phone: 't:##### ######',
            numbers: ['1632960210', '1632960211', '1632960212', '1632960213', '1632960219'],
        },
        {
            id: 'es-32',
            lang: 'es',
            country: 'ES',
            date: '2026-11-13',
            dates: 'dd-MM-yyyy',
            account: '880412',
            company: 'Coho Winery Bodegas S.A.',
            street: 'Avenida del Puerto, 96',
            city: 'Valencia',
            region: 'Valencia',
            postal: '46023',
            phone: 'n:## ### ## ##',
            numbers: ['960005140', '960005141'],
            omits: ['serviceAddress'],
        },
    ],
};
