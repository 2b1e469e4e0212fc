import { OpenDocument } from '../openDocument.mjs';

const draw = view => {
    const doc = new OpenDocument(view, { size: 9.5, margin: 18 });
    const { values: v, words: w, bill } = view;
    const small = (text, more = {}) => doc.p(text, { size: 8, after: 0, ...more });
    const heads = [...view.rows('account', 'invoiceNo', 'billDate', 'dueDate')];
    const width = doc.width / heads.length;
    const amount = (label, value, bold) =>
        doc.p(`${label}\t${value}`, { tabs: [[doc.width, 'right']], bold, after: 0.6 });
    const to = ['Spett.le', v.company, v.contact && `c.a. ${v.contact}`, ...(bill.mailing ?? v.address)].filter(
        Boolean,
    );
    const flow =
        doc.p(view.carrier.name, { size: 19, bold: true, colour: '#0a4f9e', after: 0 }) +
        small(`${view.carrier.lines.join(' – ')} – P. IVA ${v.vat}`) +
        to.map((line, at) => doc.p(line, { left: 98, after: 0, before: at === 0 ? 12 : 0 })).join('') +
        doc.p(view.labels.bill, { size: 13, bold: true, before: 14, after: 2 }) +
        doc.table(
            heads.map(() => width),
            [
                heads.map(row => small(row.label, { colour: '#0a4f9e' })),
                heads.map(row => doc.p(row.value, { bold: true, after: 0 })),
            ],
            { border: '0.5pt solid #0a4f9e', padding: 1.2 },
        ) +
        (v.btn ? doc.p(`${view.labels.btn}: ${v.btn}`, { before: 4 }) : '') +
        (bill.mailing ? doc.p(`${view.labels.service}: ${v.address.join(' - ')}`, { before: v.btn ? 0 : 4 }) : '') +
        doc.p(`Periodo di riferimento: dal ${v.periodFrom} al ${v.periodTo}`, { after: 4 }) +
        doc.p('Riepilogo importi', { bold: true, colour: '#0a4f9e', before: 2 }) +
        amount('Canoni e abbonamenti', v.net) +
        amount('Traffico telefonico', view.money(940)) +
        amount('IVA 22%', v.tax) +
        amount('Totale fattura', v.total, true) +
        doc.p(
            `Pagamento: addebito diretto SEPA sul conto ${bill.bank}, mandato ${bill.mandate}. In caso di bonifico: IBAN ${view.carrier.iban} intestato a ${view.carrier.name}.`,
            { before: 5, size: 8.5 },
        ) +
        doc.p(`Servizio clienti ${view.carrier.phone} – guasti ${view.carrier.fax} – ${view.carrier.web}`, {
            size: 8.5,
        }) +
        doc.p('Dettaglio dei costi per linea', { bold: true, size: 12, pageBreak: true, after: 3 }) +
        doc.table(
            [40, 64, 34, doc.width - 138],
            [
                ['Linea', 'Profilo', 'Traffico', 'Canone'].map(text => doc.p(text, { bold: true, after: 0 })),
                ...view.lines.map(line =>
                    [line.number, line.plan, line.usage, line.charge].map(text => doc.p(text, { after: 0 })),
                ),
            ],
            { border: '0.3pt solid #bbbbbb', padding: 1 },
        ) +
        view.ranges
            .map(range =>
                doc.p(`Selezione passante (GNR): ${range.text}\t${view.money(1400)}`, {
                    tabs: [[doc.width, 'right']],
                    before: 3,
                }),
            )
            .join('') +
        doc.p(
            `Codice di migrazione ${bill.migration}. Per passare ad altro operatore comunicare il codice al nuovo operatore.`,
            { before: 6, size: 8.5 },
        );
    return doc.text(flow, {
        footer: doc.p(`${view.carrier.name} – ${w.fax} ${view.carrier.fax}`, { size: 7, align: 'center' }),
    });
};

export default {
    id: 'lo-spettabile',
    producer: 'libreoffice',
    extension: 'fodt',
    half: 'independent',
    draw,
    catches:
        'indented address that begins with “Spett.le” and has “c.a.” before the person; ruled row of headings over values with the due date among them; migration code and mandate; range of direct-dial numbers below the table',
    carriers: {
        IT: [
            {
                name: 'Adria Telefonia S.r.l.',
                lines: ['Corso del Popolo 51', '30172 Venezia Mestre VE'],
                phone: '800 000 151',
                fax: '800 000 152',
                web: 'adriatelefonia.example',
                vat: 'IT88888888888',
                iban: 'IT28 W800 0000 2921 0064 5211 151',
            },
        ],
    },
    labels: {
        it: {
            bill: 'Fattura servizi di telefonia',
            account: 'Codice cliente',
            billDate: 'Data emissione',
            btn: 'Linea principale',
            service: 'Sede di attivazione',
        },
    },
    words: { it: { invoiceNo: 'Numero fattura' } },
    bills: [
        {
            id: 'it-30',
            lang: 'it',
            country: 'IT',
            date: '2026-10-07',
            dates: 'dd/MM/yyyy',
            account: '7.0048.112',
            btn: '0415550120',
            company: 'Officine Adventure Works S.p.A.',
            title: 'Sig.',
            person: 'Paolo Zennaro',
            street: 'Via Torino 88',
            city: 'Venezia Mestre',
            region: 'VE',
            postal: '30172',
            bank: 'IT•• •••• •••• 118',
            mandate: 'AD700481120',
            migration: 'ADR7700481120K',
            phone: 'n:### #######',
            numbers: ['0415550120', '0415550121'],
            ranges: [['0415550130', '0415550139']],
            rangeSign: ' - ',
            rangeDigits: 'all',
        },
        {
            id: 'it-31',
            lang: 'it',
            country: 'IT',
            date: '2026-11-03',
            dates: 'd MMMM yyyy',
            account: 'AD 331 907',
            company: 'Studio Legale VanArsdel',
            street: 'Riviera Ponti Romani 4',
            city: 'Padova',
            region: 'PD',
            postal: '35121',
            mailing: ['Amministrazione', 'Casella postale 210', '35100 Padova PD'],
            bank: 'IT•• •••• •••• 530',
            mandate: 'RUM2026004471',
            migration: 'ADR7700418250T',
            phone: 'n:###/#######',
            numbers: ['0495550140', '0495550141', '0495550143', '0495550144', '0495550148'],
            omits: ['accountNumber'],
        },
    ],
};
