import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 9pt/1.4 "Nimbus Sans", sans-serif } .band { background: #0b6e6e; color: #fff; padding: 4mm 5mm; display: flex; justify-content: space-between } .band h1 { font-size: 16pt }
.id { display: grid; grid-template-columns: 1.3fr 1fr 1fr 1fr; gap: 4mm; border-bottom: .8pt solid #0b6e6e; padding: 3mm 0 } .id span { display: block; font-size: 7.5pt; color: #555 }
.to { margin: 12mm 0 12mm 4mm; font-size: 10pt } .cols { display: grid; grid-template-columns: 1.6fr 1fr; gap: 9mm } h3 { font-size: 11pt; color: #0b6e6e; border-bottom: .8pt solid; margin: 4mm 0 1.5mm } td { padding: .6mm 0 } .total td { font-weight: bold; border-top: .8pt solid #222 }
.item { margin-top: 3.5mm } .item p:first-child { font-weight: bold }`;

const text = {
    en: {
        account: 'Summary of your account',
        charges: 'Summary of your charges',
        questions: 'Questions?',
        fixed: 'Fixed monthly charges',
        usage: 'Usage charges',
        balance: 'Balance from last bill',
        bank: 'Electronic banking ID',
        line: 'Telephone line',
        pay: 'Please pay by',
        write: 'Write to us',
        call: 'Call',
        trouble: 'Report trouble',
        tip: 'Your fixed monthly charges are billed one month in advance. Usage is billed after it has been incurred.',
    },
    fr: {
        account: 'Sommaire de votre compte',
        charges: 'Sommaire de vos frais',
        questions: 'Des questions?',
        fixed: 'Frais mensuels fixes',
        usage: 'Frais d’utilisation',
        balance: 'Solde de la dernière facture',
        bank: 'Numéro pour paiement électronique',
        line: 'Ligne téléphonique',
        pay: 'Veuillez payer avant le',
        write: 'Écrivez-nous',
        call: 'Composez le',
        trouble: 'Dérangements',
        tip: 'Vos frais mensuels fixes sont facturés un mois à l’avance. Les frais d’utilisation le sont après coup.',
    },
};

const draw = view => {
    const { values: v, words: w, bill } = view;
    const t = text[bill.lang];
    const row = (label, value, name = '') =>
        html`<tr class="${name}"><td>${label}</td><td class="r">${value}</td></tr>`;
    const id = html`<div class="id">${view.rows('company', 'billDate', 'account').map(each => html`<div><span>${each.label}</span><b>${each.value}</b></div>`)}<div><span>${t.bank}</span><b>${bill.bank}</b></div></div>`;
    return page(
        view,
        css,
        html`<div class="band"><h1>${view.carrier.name}</h1><p>${view.carrier.web}</p></div>${id}
<p class="to">${brokenLines([v.company, v.contact && `${bill.attention} ${v.contact}`, ...v.address].filter(Boolean))}</p>
<div class="cols"><div><h3>${t.account}</h3><table>${row(`${t.balance} (${v.previousDate})`, v.previous)}${row(w.payment, v.payment)}${row(`${t.pay} ${v.dueDate}`, v.total, 'total')}</table>
<h3>${t.charges}</h3><table>${row(t.fixed, v.net)}${row(w.tax, v.tax)}${row(w.total, v.total, 'total')}</table></div>
<div><h3>${t.questions}</h3><p>${t.call} ${view.carrier.phone}</p><p>${t.trouble}: ${view.carrier.fax}</p><p>${t.write}:<br>${brokenLines(view.carrier.lines)}</p><p style="margin-top:3mm">${t.tip}</p></div></div>
<p class="small" style="margin-top:14mm">${w.vat} ${v.vat}</p>
<div class="break">${id}<h3>${t.fixed}</h3>${v.btn && html`<p>${view.labels.btn}: ${v.btn}</p>`}<p>${v.periodFrom} ${w.to} ${v.periodTo}</p>
${view.lines.map(line => html`<div class="item"><p>${t.line} ${line.number}</p><table>${row(line.plan, line.charge)}${row(bill.lang === 'en' ? '9-1-1 emergency service' : 'Service d’urgence 9-1-1', view.money(46))}</table></div>`)}
<h3 style="margin-top:8mm">${t.usage}</h3><table>${view.lines.map(line => row(line.number, line.usage))}</table></div>`,
    );
};

export default {
    id: 'ca-account-summary',
    producer: 'chromium',
    half: 'independent',
    draw,
    catches:
        'strip of four small labels above bold values on both pages, the last of them a banking number; columns of summary and questions; each number after “Telephone line” as a heading and again in the usage',
    carriers: {
        CA: [
            {
                name: 'Prairie Exchange',
                lines: ['PO Box 880 Stn Main', 'Regina SK  S4P 3B2'],
                phone: '1-800-555-0131',
                fax: '1-800-555-0132',
                web: 'prairie-exchange.example',
                vat: 'GST 88888 8888 RT0001',
                iban: '',
            },
            {
                name: 'Télécom Saguenay',
                lines: ['C.P. 1450, succ. Racine', 'Chicoutimi QC  G7H 5G7'],
                phone: '1-877-555-0131',
                fax: '1-877-555-0132',
                web: 'telecom-saguenay.example',
                vat: 'TVQ 8888888888',
                iban: '',
            },
        ],
    },
    labels: {
        en: { company: 'Account name', billDate: 'Bill date', account: 'Account number', btn: 'Main telephone number' },
        fr: {
            company: 'Nom du client',
            billDate: 'Date de facturation',
            account: 'Numéro de compte',
            btn: 'Numéro de téléphone principal',
        },
    },
    words: { fr: { money: ['$', ',', ' '], total: 'Total à payer' } },
    bills: [
        {
            id: 'ca-30',
            lang: 'en',
            country: 'CA',
            date: '2026-10-08',
            dates: 'MMMM d, yyyy',
            account: '306 884 17',
            btn: '3065550150',
            bank: '30688417000152',
            company: 'Prairie Grain Analytics Ltd.',
            street: '1540 Broad Street, Unit 4',
            city: 'Regina',
            region: 'SK',
            postal: 'S4P 1X2',
            phone: 'n:### ###-####',
            numbers: ['3065550150', '3065550151', '3065550152', '3065550156'],
        },
        {
            id: 'ca-31',
            lang: 'fr',
            country: 'CA',
            carrier: 1,
            date: '2026-11-02',
            dates: 'do MMMM yyyy',
            account: '418-70-22951',
            btn: '4185550120',
            bank: '41870229510000',
            attention: 'À l’attention de',
            title: 'Mme',
            person: 'Josée Tremblay',
            company: 'Librairie Lucerne inc.',
            street: '388, rue Racine Est',
            city: 'Chicoutimi',
            region: 'QC',
            postal: 'G7H 1S6',
            phone: 'n:### ###-####',
            numbers: ['4185550120', '4185550127'],
        },
    ],
};
