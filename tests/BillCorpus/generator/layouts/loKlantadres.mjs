import { OpenDocument } from '../openDocument.mjs';

const text = {
    nl: {
        intro: 'Hieronder vindt u het overzicht van uw factuur.',
        subs: 'Abonnementen',
        use: 'Verbruik',
        third: 'Diensten geleverd door derden',
        detail: 'Detail van uw factuur',
        pay: 'Te betalen vóór',
        comm: 'Gestructureerde mededeling',
        manager: 'Beheerder',
        tel: 'Vaste lijn',
        question: 'Een vraag? Bel gratis',
        account: 'Rekeningnummer',
        mailing: 'Factuuradres',
        range: 'Nummerreeks',
    },
    fr: {
        intro: 'Vous trouverez ci-dessous l’aperçu de votre facture.',
        subs: 'Abonnements',
        use: 'Consommation',
        third: 'Services fournis par des tiers',
        detail: 'Détail de votre facture',
        pay: 'À payer avant le',
        comm: 'Communication structurée',
        manager: 'Gestionnaire',
        tel: 'Ligne fixe',
        question: 'Une question ? Appelez gratuitement le',
        account: 'Compte bancaire',
        mailing: 'Adresse de facturation',
        range: 'Série de numéros',
    },
};

const draw = view => {
    const doc = new OpenDocument(view, { size: 10, margin: 20 });
    const { values: v, words: w, bill } = view;
    const t = text[bill.lang];
    const edge = [[doc.width, 'right']];
    const stop = [[48]];
    const lines = (...each) =>
        each
            .filter(Boolean)
            .map(line => doc.p(line, { after: 0 }))
            .join('');
    const fact = row => doc.p(`${row.label}:\t${row.value}`, { tabs: stop, after: 0.4 });
    const flow =
        doc.table(
            [doc.width / 2, doc.width / 2],
            [
                [
                    doc.p(view.carrier.name, { size: 18, bold: true, colour: '#5b2a86', after: 2 }) +
                        view.carrier.lines.map(line => doc.p(line, { size: 8, after: 0 })).join('') +
                        doc.p(`${w.vat} ${v.vat}`, { size: 8 }),
                    (bill.mailing ? doc.p(t.mailing, { size: 8, colour: '#5b2a86', after: 1 }) : '') +
                        lines(v.company, v.contact && `${bill.attention} ${v.contact}`, ...(bill.mailing ?? v.address)),
                ],
            ],
        ) +
        doc.p(view.labels.bill, { size: 16, before: 12, after: 3 }) +
        view.rows('account', 'invoiceNo', 'billDate', 'btn').map(fact).join('') +
        doc.p(t.intro, { before: 6, after: 3 }) +
        [
            [t.subs, v.net],
            [t.use, view.money(bill.useCents)],
            [`${w.tax} 21%`, v.tax],
            [t.third, view.money(0)],
        ]
            .map(([label, value]) => doc.p(`${label}\t${value}`, { tabs: edge }))
            .join('') +
        doc.p(`${w.total}\t${v.total}`, { tabs: edge, bold: true, size: 12, before: 1 }) +
        doc.p('', { after: 6 }) +
        doc.table(
            [doc.width / 3, doc.width / 3, doc.width / 3],
            [
                [doc.p(t.pay, { size: 8 }), doc.p(t.account, { size: 8 }), doc.p(t.comm, { size: 8 })],
                [
                    doc.p(v.dueDate, { bold: true }),
                    doc.p(view.carrier.iban, { bold: true }),
                    doc.p(bill.structured, { bold: true }),
                ],
            ],
            { border: '0.4pt solid #5b2a86', padding: 1.2 },
        ) +
        doc.p(`${t.question} ${view.carrier.phone}. ${view.carrier.web}`, { before: 6 }) +
        doc.p(t.detail, { size: 14, pageBreak: true, after: 3 }) +
        (bill.mailing ? doc.p(`${view.labels.service}: ${v.address.join(', ')}`, { after: 3 }) : '') +
        view.lines
            .map(
                line =>
                    doc.p(`${t.tel} ${line.number}\t${view.money(line.cents + line.usageCents)}`, {
                        bold: true,
                        tabs: edge,
                        before: 2,
                        after: 0,
                    }) +
                    doc.p(`${line.plan}, ${v.period}\t${line.charge}`, { left: 6, tabs: edge, after: 0 }) +
                    doc.p(`${t.use}\t${line.usage}`, { left: 6, tabs: edge }),
            )
            .join('') +
        view.ranges
            .map(range => doc.p(`${t.range} ${range.text}\t${view.money(800)}`, { bold: true, tabs: edge, before: 2 }))
            .join('');
    return doc.text(flow, { footer: doc.p(`${view.carrier.name} – ${view.carrier.lines.join(' – ')}`, { size: 7 }) });
};

export default {
    id: 'lo-klantadres',
    producer: 'libreoffice',
    extension: 'fodt',
    half: 'independent',
    draw,
    catches:
        'billing address at the right, under a small heading where another is the service’s; facts with a colon and a tab; payment box of three cells with the carrier’s account and a structured message; each line’s number in a bold sentence with its sum on page 2',
    carriers: {
        BE: [
            {
                name: 'Scheldenet Zakelijk',
                lines: ['Noordersingel 31', '2018 Antwerpen'],
                phone: '0800 99 941',
                fax: '03 299 99 41',
                web: 'scheldenet.example',
                vat: 'BE 0888.888.841',
                iban: 'BE71 0961 2345 6769',
            },
            {
                name: 'Sambre Télécom',
                lines: ['Boulevard Tirou 101', '6000 Charleroi'],
                phone: '0800 99 942',
                fax: '071 99 99 42',
                web: 'sambretelecom.example',
                vat: 'BE 0777.777.742',
                iban: 'BE71 0961 2345 6769',
            },
        ],
    },
    labels: {
        nl: {
            bill: 'Uw factuur',
            account: 'Klantnummer',
            billDate: 'Factuurdatum',
            btn: 'Hoofdnummer',
            service: 'Installatieadres',
        },
        fr: {
            bill: 'Votre facture',
            account: 'Numéro de client',
            billDate: 'Date de la facture',
            btn: 'Numéro principal',
            service: 'Adresse d’installation',
        },
    },
    words: { nl: { invoiceNo: 'Factuurnummer', vat: 'Btw' }, fr: { invoiceNo: 'Numéro de facture', vat: 'TVA' } },
    bills: [
        {
            id: 'be-30',
            lang: 'nl',
            country: 'BE',
            date: '2026-10-12',
            dates: 'dd/MM/yyyy',
            account: '612 884 073',
            btn: '32509120',
            company: 'Lamna Healthcare BV',
            person: 'Sofie Peeters',
            attention: 't.a.v.',
            street: 'Mechelsesteenweg 214',
            city: 'Antwerpen',
            postal: '2018',
            structured: '+++612/8840/73197+++',
            useCents: 2310,
            phone: 't:## ### ## ##',
            numbers: ['32509120', '32509121'],
            ranges: [['32509130', '32509134']],
            rangeSign: ' t/m ',
            rangeDigits: 'all',
        },
        {
            id: 'be-31',
            lang: 'fr',
            country: 'BE',
            carrier: 1,
            date: '2026-11-04',
            dates: 'd MMMM yyyy',
            account: 'C-7100482',
            btn: '71509160',
            company: 'Atelier Graphic Design Institute ASBL',
            street: 'Rue de Marcinelle 5',
            city: 'Charleroi',
            postal: '6000',
            mailing: ['Service comptabilité', 'Avenue Reine Astrid 77', '5000 Namur'],
            structured: '+++071/0048/20616+++',
            useCents: 980,
            phone: 't:###/## ## ##',
            numbers: ['71509160', '71509161', '71509164'],
        },
    ],
};
