import { OpenDocument } from '../openDocument.mjs';

const draw = view => {
    const doc = new OpenDocument(view, { size: 9, margin: 20 });
    const { values: v, words: w, bill } = view;
    const cell = (text, more = {}) => doc.p(text, { size: 8.5, after: 0, ...more });
    const head = text => cell(text, { bold: true });
    const facts = view.rows('account', 'invoiceNo', 'billDate');
    const to = [v.company, v.contact && `FAO ${v.contact}`, ...(bill.mailing ?? v.address)].filter(Boolean);
    const flow =
        doc.table(
            [95, doc.width - 95],
            [
                [
                    doc.p('INVOICE', { size: 22, bold: true, colour: '#7a1f3d', after: 6 }) +
                        to.map(line => doc.p(line, { after: 0 })).join(''),
                    [view.carrier.name, ...view.carrier.lines, `Tel ${view.carrier.phone}`, view.carrier.web]
                        .map((line, at) => doc.p(line, { align: 'end', bold: at === 0, after: 0 }))
                        .join(''),
                ],
            ],
        ) +
        doc.p('', { after: 5 }) +
        doc.table(
            [44, 42, 42, doc.width - 128],
            [
                [...facts.map(row => head(row.label)), head('Terms')],
                [...facts.map(row => cell(row.value)), cell('21 days')],
            ].map(row => (row.length < 4 ? [...row, cell('')] : row)),
            { border: '0.4pt solid #777777', padding: 1.2 },
        ) +
        (bill.mailing ? doc.p(`${view.labels.service}: ${v.address.join(', ')}`, { before: 4 }) : '') +
        (v.btn ? doc.p(`${view.labels.btn}: ${v.btn}`, { before: bill.mailing ? 0 : 4 }) : '') +
        doc.p(`Charges for the period ${v.period}`, { bold: true, before: 4, after: 2 }) +
        doc.table(
            [48, 50, 24, 24, doc.width - 146],
            [
                ['CLI', 'Description', 'Rental', 'Calls', 'Net'].map(head),
                ...view.lines.map(line =>
                    [line.number, line.plan, line.charge, line.usage, view.money(line.cents + line.usageCents)].map(
                        (text, at) => cell(text, at > 1 ? { align: 'end' } : {}),
                    ),
                ),
                ...view.ranges.map(range =>
                    [range.text, 'DDI numbers', view.money(1000), view.money(0), view.money(1000)].map((text, at) =>
                        cell(text, at > 1 ? { align: 'end' } : {}),
                    ),
                ),
                ...['Broadband FTTC 80/20', 'Paper invoice'].map((text, at) =>
                    ['', text, view.money(3995 - at * 3745), '', view.money(3995 - at * 3745)].map((each, column) =>
                        cell(each, column > 1 ? { align: 'end' } : {}),
                    ),
                ),
            ],
            { border: '0.4pt solid #777777', padding: 1 },
        ) +
        doc.p('', { after: 3 }) +
        doc.table(
            [50, 30],
            [
                ['Net total', v.net],
                [w.tax, v.tax],
                ['Invoice total', v.total],
            ].map(([label, value]) => [head(label), cell(value, { align: 'end' })]),
            { align: 'right', border: '0.4pt solid #777777', padding: 1 },
        ) +
        doc.p(
            `Direct debit: ${v.total} will be collected from your account on or after ${v.dueDate}. If you pay by BACS use ${view.carrier.iban}.`,
            { before: 8 },
        ) +
        doc.p('Summary of calls by destination', { bold: true, before: 8 }) +
        doc.table(
            [60, 25, 30, 25],
            [
                ['Destination', 'Calls', 'Minutes', 'Cost'].map(head),
                ...[
                    ['National geographic', '114'],
                    ['National mobile', '63'],
                    ['International', '12'],
                ].map(([place, calls], at) =>
                    [place, calls, `${Number(calls) * 3}:0${at}`, view.money(Number(calls) * 4)].map(text =>
                        cell(text),
                    ),
                ),
            ],
            { padding: 0.8 },
        );
    return doc.text(flow, {
        footer: doc.p(
            `${view.carrier.name}. Registered in ${bill.country === 'IE' ? 'Ireland' : 'England and Wales'} no. 00000000. ${w.vat} ${v.vat}. Accounts department: ${view.carrier.fax}`,
            { size: 7, align: 'center' },
        ),
    });
};

export default {
    id: 'lo-reseller-invoice',
    producer: 'libreoffice',
    extension: 'fodt',
    half: 'independent',
    draw,
    catches:
        'ruled row of headings over one row of values; “Invoice date / tax point”; table of CLIs with a range of DDI numbers; empty cells; reseller’s own address beside the customer’s',
    carriers: {
        GB: [
            {
                name: 'Ridgeway Voice & Data Ltd',
                lines: ['Unit 14 Chalk Farm Business Park', 'Swindon', 'SN3 9XX'],
                phone: '0808 157 0171',
                fax: '0808 157 0172',
                web: 'ridgewayvoice.example',
                vat: 'GB 777 7777 77',
                iban: 'sort code 00-00-01, account 00054321',
            },
        ],
        IE: [
            {
                name: 'Corrib Business Telecom',
                lines: ['5 Dock Gate', 'Galway', 'H91 XX00'],
                phone: '1800 999 171',
                fax: '1800 999 172',
                web: 'corrib-telecom.example',
                vat: 'IE 8888888X',
                iban: 'IE64 IRCE 9205 0187 6543 21',
            },
        ],
    },
    labels: {
        en: {
            account: 'Account No',
            billDate: 'Invoice date / tax point',
            btn: 'Main billing number',
            service: 'Site address',
        },
    },
    words: { en: { invoiceNo: 'Invoice No', tax: 'VAT @ 20%' } },
    bills: [
        {
            id: 'uk-30',
            lang: 'en',
            country: 'GB',
            date: '2026-10-31',
            dates: 'dd/MM/yyyy',
            account: 'RVD10482',
            btn: '1174960150',
            invoiceNo: '229871',
            company: 'Tailspin Toys (Bristol) Ltd',
            person: 'Priya Nair',
            street: '4 Redcliffe Wharf',
            city: 'Bristol',
            postal: 'BS1 6SR',
            phone: 't:#',
            numbers: ['1174960150', '1174960151'],
            ranges: [['1174960160', '1174960169']],
            rangeSign: ' - ',
            rangeDigits: 'all',
        },
        {
            id: 'uk-31',
            lang: 'en',
            country: 'GB',
            date: '2026-11-05',
            dates: 'd MMMM yyyy',
            account: 'RVD09917',
            invoiceNo: '230114',
            company: 'Litware Property Management LLP',
            street: 'The Old Brewery\n19 Mill Lane',
            city: 'Cardiff',
            postal: 'CF10 2ZZ',
            mailing: ['Finance Shared Services', '3rd Floor, 80 Queen Square', 'Leeds', 'LS2 8ZZ'],
            phone: 't:### #### ####',
            numbers: ['2920180170', '2920180171', '2920180172', '2920180175', '2920180176', '2920180177', '2920180190'],
        },
        {
            id: 'ie-30',
            lang: 'en',
            country: 'IE',
            date: '2026-10-15',
            dates: 'dd MMM yyyy',
            account: 'CBT-5520',
            btn: '91550140',
            invoiceNo: 'IN-77103',
            company: 'Adventure Works Ireland DAC',
            person: 'Niamh Brennan',
            street: '11 Spanish Parade',
            city: 'Galway',
            postal: 'H91 A0K1',
            words: { money: ['€', '.', ','], tax: 'VAT @ 23%' },
            phone: 't:(###) ######',
            numbers: ['91550140', '91550141', '91550148'],
        },
    ],
};
