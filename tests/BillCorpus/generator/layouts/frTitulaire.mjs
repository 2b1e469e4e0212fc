import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 9pt/1.4 "Liberation Sans", sans-serif } .grid { display: grid; grid-template-columns: 52mm 1fr; gap: 10mm } aside { border-right: .6pt solid #e2661a; padding-right: 4mm; font-size: 8pt } aside h3 { font-size: 9pt; color: #e2661a; margin-top: 4mm }
.logo { font-size: 18pt; font-weight: bold; color: #e2661a } .window { margin: 16mm 0 16mm 22mm; font-size: 10pt } h1 { font-size: 15pt } h2 { font-size: 11pt; margin: 5mm 0 1.5mm; border-bottom: 1.4pt solid #e2661a }
.ids td { padding: .6mm 0; width: 50% } .ids td + td { font-weight: bold } .amounts td { padding: .8mm 0; border-bottom: .4pt solid #ccc } .due { font-size: 12pt; font-weight: bold }
.lines th { background: #f6e3d6; padding: 1mm } .lines td { padding: 1mm; border-bottom: .4pt solid #ccc }`;

const draw = view => {
    const { values: v, words: w, bill } = view;
    const pair = row => html`<tr><td>${row.label}</td><td>${row.value}</td></tr>`;
    const amount = (label, value, name = '') =>
        html`<tr class="${name}"><td>${label}</td><td class="r">${value}</td></tr>`;
    return page(
        view,
        css,
        html`<div class="grid"><aside><p class="logo">${view.carrier.name}</p><h3>Pour nous contacter</h3><p>Par téléphone : ${view.carrier.phone}<br>du lundi au samedi de 8h à 20h (appel gratuit)</p><p>Par courrier :<br>${brokenLines([view.carrier.name, 'Service clients entreprises', ...view.carrier.lines])}</p><p>Sur internet : ${view.carrier.web}</p>
<h3>Votre mode de paiement</h3><p>Prélèvement automatique sur le compte ${bill.ownIban}, au plus tôt le ${v.dueDate}.</p></aside>
<main><p class="window">${brokenLines([v.company, v.contact && bill.inWindow && v.contact, ...(bill.mailing ?? v.address)].filter(Boolean))}</p>
<h1>${view.labels.bill}</h1><h2>Votre compte</h2><table class="ids">${view.rows('account', 'btn').map(pair)}${!bill.inWindow && view.rows('contact').map(pair)}</table>
<h2>Cette facture</h2><table class="ids">${view.rows('billDate', 'invoiceNo').map(pair)}<tr><td>Prochaine facture vers le</td><td>${view.date(view.addDays(view.issued, 30))}</td></tr></table>
<h2>Ce que vous nous devez</h2><table class="amounts">${amount('Abonnements, forfaits et options', v.net)}${amount('Communications hors forfait', view.money(1240))}${amount(`${w.tax} ${bill.rate}`, v.tax)}${amount('Total à payer TTC', v.total, 'due')}</table></main></div>
<div class="break"><h2>Le détail de votre facture</h2>${bill.mailing && html`<p>${view.labels.service} : ${brokenLines(v.address)}</p>`}<p>Abonnements du ${v.periodFrom} au ${v.periodTo}</p>
<table class="lines" style="margin-top:3mm"><tr><th>N° de ligne</th><th>Libellé</th><th class="r">Communications</th><th class="r">Montant HT</th></tr>${view.lines.map(line => html`<tr><td>${line.number}</td><td>${line.plan}</td><td class="r">${line.usage}</td><td class="r">${line.charge}</td></tr>`)}${view.ranges.map(range => html`<tr><td colspan="2">Tranche SDA ${range.text}</td><td class="r">${view.money(0)}</td><td class="r">${view.money(1500)}</td></tr>`)}</table>
<p class="small" style="margin-top:10mm">Tout retard de paiement donne lieu à une indemnité forfaitaire de 40 €. ${view.carrier.name}, ${view.carrier.lines.join(', ')}. ${w.vat} ${v.vat}. Règlement par virement : ${view.carrier.iban}.</p></div>`,
    );
};

export default {
    id: 'fr-titulaire',
    producer: 'chromium',
    half: 'independent',
    draw,
    catches:
        'contacts of the carrier in a column of their own beside the window; two short tables of label and value under headings; date of the next bill; range of direct-dial numbers in a row of the table; installation address on page 2',
    carriers: {
        FR: [
            {
                name: 'Azur Télécom Pro',
                lines: ['TSA 90022', '13906 Aix-en-Provence Cedex 9'],
                phone: '08 05 99 00 31',
                fax: '04 65 71 99 31',
                web: 'azurtelecom.example',
                vat: 'FR 22 000000000',
                iban: 'FR76 3000 6000 0198 7654 3210 189',
            },
        ],
        BE: [
            {
                name: 'Meuse Connect',
                lines: ['Quai de la Batte 50', '4000 Liège'],
                phone: '0800 99 931',
                fax: '04 299 99 31',
                web: 'meuseconnect.example',
                vat: 'BE 0999.999.931',
                iban: 'BE68 5390 0754 7034',
            },
        ],
    },
    labels: {
        fr: {
            bill: 'Votre facture',
            account: 'N° de compte client',
            billDate: 'Date d’émission',
            btn: 'N° tête de ligne (NDI)',
            contact: 'Représentant légal',
            service: 'Adresse d’installation',
        },
    },
    words: { fr: { invoiceNo: 'N° de facture' } },
    bills: [
        {
            id: 'fr-30',
            lang: 'fr',
            country: 'FR',
            date: '2026-10-05',
            dates: 'dd/MM/yyyy',
            account: '2 745 118 063',
            btn: '465710140',
            company: 'Contoso Immobilier SAS',
            title: 'M.',
            person: 'Étienne Garnier',
            street: '47 boulevard de la Corderie',
            city: 'Marseille',
            postal: '13007',
            ownIban: 'FR76 •••• •••• •••• •••• •••• 412',
            rate: '20 %',
            phone: 't:## ## ## ## ##',
            numbers: ['465710140', '465710141'],
            ranges: [['465710150', '465710159']],
            rangeSign: ' à ',
            rangeDigits: 'all',
        },
        {
            id: 'fr-31',
            lang: 'fr',
            country: 'FR',
            date: '2026-11-12',
            dates: 'd MMMM yyyy',
            account: '0098.447.21',
            btn: '536490120',
            company: 'Brasserie Fourth Coffee',
            title: 'Mme',
            person: 'Claire Besson',
            inWindow: true,
            street: '3 place du Capitole',
            city: 'Toulouse',
            postal: '31000',
            mailing: ['Service comptabilité', 'BP 40112', '31004 Toulouse Cedex 6'],
            ownIban: 'FR76 •••• •••• •••• •••• •••• 077',
            rate: '20 %',
            phone: 't:##.##.##.##.##',
            numbers: ['536490120', '536490121', '536490122'],
            omits: ['billingTelephoneNumber'],
        },
        {
            id: 'be-33',
            lang: 'fr',
            country: 'BE',
            date: '2026-10-19',
            dates: 'dd.MM.yyyy',
            account: '4410.772',
            btn: '42509140',
            company: 'Proseware Liège SRL',
            street: 'Rue Léopold 28',
            city: 'Liège',
            postal: '4000',
            ownIban: 'BE•• •••• •••• 1120',
            rate: '21 %',
            labels: { btn: 'Numéro principal', account: 'Numéro de client', billDate: 'Date de facture' },
            words: { vat: 'TVA' },
            phone: 't:## ### ## ##',
            numbers: ['42509140', '42509141', '42509142', '42509145'],
        },
    ],
};
