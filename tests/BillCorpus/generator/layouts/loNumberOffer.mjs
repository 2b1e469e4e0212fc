import { OpenDocument } from '../openDocument.mjs';

const draw = view => {
    const doc = new OpenDocument(view, { size: 10.5, margin: 22 });
    const { bill } = view;
    const o = bill.offer;
    const flow =
        doc.p(view.carrier.name, { size: 18, bold: true, colour: '#c05a00', after: 0 }) +
        doc.p(view.carrier.lines.join(', '), { size: 8, after: 14 }) +
        doc.p(o.to, { after: 8 }) +
        doc.p(`${o.place}, ${view.date(bill.written)}`, { align: 'end', after: 6 }) +
        doc.p(o.title, { size: 14, bold: true, after: 4 }) +
        o.text.map(line => doc.p(line, { after: 3 })).join('') +
        doc.table(
            [84, 38, 44],
            [o.heads, ...o.rows].map((cells, at) =>
                cells.map((text, column) =>
                    doc.p(text, { bold: at === 0, after: 0, align: column > 0 ? 'end' : undefined }),
                ),
            ),
            { border: '0.4pt solid #c05a00', padding: 1.2 },
        ) +
        doc.p(o.numbers, { before: 5, after: 1 }) +
        doc.p(bill.offered.map(number => view.phone(number)).join('   '), { bold: true, after: 4 }) +
        doc.p(`${o.call} ${view.carrier.phone}. ${o.close}`, { after: 6 }) +
        doc.p(view.carrier.name);
    return doc.text(flow, {
        footer: doc.p(`${view.carrier.name} · ${view.carrier.web} · ${view.words.vat} ${view.carrier.vat}`, {
            size: 7,
            align: 'center',
        }),
    });
};

export default {
    id: 'lo-number-offer',
    producer: 'libreoffice',
    extension: 'fodt',
    half: 'independent',
    notABill: true,
    omits: [
        'billDate',
        'accountNumber',
        'billingTelephoneNumber',
        'companyName',
        'authorizedName',
        'serviceAddress',
        'numbers',
    ],
    draw,
    catches:
        'no bill: a circular to new customers with a date, prices, and numbers that can be had; says that it is an advertisement; nothing should be found',
    carriers: {
        FR: [
            {
                name: 'Garonne Voix Pro',
                lines: ['51 quai des Chartrons', '33000 Bordeaux'],
                phone: '08 05 99 00 61',
                fax: '05 36 49 00 61',
                web: 'garonnevoix.example',
                vat: 'FR 33 000000000',
                iban: '',
            },
        ],
        DE: [
            {
                name: 'Weserfunk Business GmbH',
                lines: ['Am Wall 151', '28195 Bremen'],
                phone: '0800 000 99 61',
                fax: '0800 000 99 62',
                web: 'weserfunk.example',
                vat: 'DE666666666',
                iban: '',
            },
        ],
    },
    bills: [
        {
            id: 'none-30',
            lang: 'de',
            country: 'DE',
            written: '2026-10-05',
            dates: 'd. MMMM yyyy',
            phone: 't:### #####',
            offered: ['3023125610', '3023125620', '3023125630'],
            offer: {
                to: 'An alle Gewerbebetriebe in der Überseestadt',
                place: 'Bremen',
                title: 'Werbung: Ihr neuer Geschäftsanschluss zum Einstiegspreis',
                text: [
                    'Guten Tag,',
                    'ab sofort ist unser Glasfasernetz auch in Ihrem Gewerbegebiet verfügbar. Für kurze Zeit erhalten neue Kunden die ersten drei Monate zum halben Preis. Dieses Schreiben ist ein unverbindliches Angebot und keine Rechnung.',
                ],
                heads: ['Tarif', 'monatlich', 'einmalig'],
                rows: [
                    ['Business Voice S, 2 Sprachkanäle', '24,90 €', '49,00 €'],
                    ['Business Voice M, 8 Sprachkanäle', '59,90 €', '0,00 €'],
                    ['Rufnummernblock mit 10 Nummern', '4,90 €', '19,00 €'],
                ],
                numbers: 'Noch frei sind zum Beispiel diese Rufnummern:',
                call: 'Rufen Sie uns an unter',
                close: 'Das Angebot gilt für Bestellungen bis Jahresende.',
            },
        },
        {
            id: 'none-31',
            lang: 'fr',
            country: 'FR',
            written: '2026-11-02',
            dates: 'd MMMM yyyy',
            phone: 't:## ## ## ## ##',
            offered: ['536490710', '536490720', '536490730'],
            offer: {
                to: 'À l’attention des professionnels du quartier des Bassins à flot',
                place: 'Bordeaux',
                title: 'La fibre et la téléphonie réunies pour votre entreprise',
                text: [
                    'Madame, Monsieur,',
                    'La fibre arrive dans votre quartier. Jusqu’à la fin de l’année, nous offrons les frais de mise en service à toute entreprise qui nous rejoint. Le présent courrier est une publicité : il ne constitue ni une facture ni un devis.',
                ],
                heads: ['Offre', 'par mois HT', 'mise en service'],
                rows: [
                    ['Voix Pro, 2 appels simultanés', '22,00 €', 'offerte'],
                    ['Voix Pro, 6 appels simultanés', '48,00 €', 'offerte'],
                    ['Dix numéros supplémentaires', '5,00 €', '15,00 €'],
                ],
                numbers: 'Choisissez votre nouveau numéro, par exemple :',
                call: 'Appelez-nous au',
                close: 'Un conseiller vous rappelle sous 24 heures.',
            },
        },
    ],
};
