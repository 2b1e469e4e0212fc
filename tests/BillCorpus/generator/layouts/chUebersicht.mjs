import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 9.5pt/1.4 "DejaVu Sans", sans-serif; font-size: 8.5pt } header { display: grid; grid-template-columns: 1fr 84mm; gap: 6mm } .brand { font-size: 15pt; font-weight: bold; color: #c00 } .to { margin-top: 22mm }
.ref { margin: 16mm 0 8mm; border-top: .6pt solid #c00; border-bottom: .6pt solid #c00; padding: 2mm 0; display: grid; grid-template-columns: repeat(2, 1fr); column-gap: 10mm } .ref p { display: flex; justify-content: space-between } .ref p span:last-child { font-weight: bold }
h2 { font-size: 12pt; margin: 5mm 0 2mm } .t td { padding: .9mm 0; border-bottom: .4pt solid #bbb } .t .b td { font-weight: bold; border-bottom: 1pt solid #222 } .svc { margin-top: 5mm } .svc h3 { font-size: 9pt; display: flex; justify-content: space-between; background: #f2f2f2; padding: 1mm 1.5mm }`;

const text = {
    de: {
        over: 'Übersicht',
        fixed: 'Abonnemente und feste Kosten',
        use: 'Verbindungskosten',
        due: 'Zahlbar bis',
        per: 'Kosten pro Anschluss',
        calls: 'Anrufe Schweiz',
        ours: 'Fragen zur Rechnung',
        transfer: 'Zahlung auf Konto',
        round: 'Rundungsdifferenz',
        ddi: 'Durchwahlbereich',
    },
    fr: {
        over: 'Vue d’ensemble',
        fixed: 'Abonnements et frais fixes',
        use: 'Frais de communication',
        due: 'Payable jusqu’au',
        per: 'Frais par raccordement',
        calls: 'Appels en Suisse',
        ours: 'Questions sur la facture',
        transfer: 'Paiement sur le compte',
        round: 'Différence d’arrondi',
        ddi: 'Plage de sélection directe',
    },
};

const draw = view => {
    const { values: v, words: w, bill } = view;
    const t = text[bill.lang];
    const row = (label, value, name = '') =>
        html`<tr class="${name}"><td>${label}</td><td class="r">${value}</td></tr>`;
    return page(
        view,
        css,
        html`<header><div><p class="brand">${view.carrier.name}</p><p class="small">${brokenLines([...view.carrier.lines, view.carrier.web, `${t.ours}: ${view.carrier.phone}`])}</p></div>
<p class="to">${brokenLines([v.company, v.contact, ...(bill.mailing ?? v.address)].filter(Boolean))}</p></header>
<div class="ref">${view.rows('account', 'billDate', 'invoiceNo', 'btn').map(each => html`<p><span>${each.label}</span><span>${each.value}</span></p>`)}<p><span>${t.due}</span><span>${v.dueDate}</span></p><p><span>${w.vat}</span><span>${v.vat}</span></p></div>
<h2>${view.labels.bill}</h2><p>${t.over} ${v.periodFrom} – ${v.periodTo}</p><table class="t">${row(t.fixed, v.net)}${row(t.use, view.money(1145))}${row(`${w.tax} 8.1%`, v.tax)}${row(t.round, view.money(2))}${row(w.total, v.total, 'b')}</table>
<p style="margin-top:5mm">${t.transfer} ${view.carrier.iban}, ${view.carrier.name}, ${view.carrier.lines.join(', ')}.</p>
<div class="break"><h2>${t.per}</h2>${bill.mailing && html`<p>${view.labels.service}: ${brokenLines(v.address)}</p>`}
${view.lines.map(line => html`<div class="svc"><h3><span>${line.number}</span><span>${view.money(line.cents + line.usageCents)}</span></h3><table class="t">${row(line.plan, line.charge)}${row(t.calls, line.usage)}</table></div>`)}
${view.ranges.map(range => html`<div class="svc"><h3><span>${t.ddi} ${range.text}</span><span>${view.money(1200)}</span></h3></div>`)}</div>`,
    );
};

export default {
    id: 'ch-uebersicht',
    producer: 'chromium',
    half: 'independent',
    untagged: true,
    draw,
    catches:
        'band of pairs in two columns between rules, the carrier’s VAT number among them; window at the right; grey bar with each number and its sum; range of direct-dial numbers in such a bar; service address on page 2',
    carriers: {
        CH: [
            {
                name: 'Rhonetal Telecom AG',
                lines: ['Bahnhofstrasse 51', '3900 Brig'],
                phone: '0800 009 951',
                fax: '027 555 09 51',
                web: 'rhonetal.example',
                vat: 'CHE-888.888.888',
                iban: 'CH56 0483 5012 3456 7800 9',
            },
            {
                name: 'Léman Numérique SA',
                lines: ['Rue du Grand-Pont 51', '1003 Lausanne'],
                phone: '0800 009 952',
                fax: '021 555 09 52',
                web: 'leman-numerique.example',
                vat: 'CHE-777.777.777',
                iban: 'CH56 0483 5012 3456 7800 9',
            },
        ],
    },
    labels: {
        de: {
            bill: 'Ihre Rechnung',
            account: 'Kundennummer',
            billDate: 'Rechnungsdatum',
            btn: 'Hauptnummer',
            service: 'Standort',
        },
        fr: {
            bill: 'Votre facture',
            account: 'Numéro de client',
            billDate: 'Date de la facture',
            btn: 'Numéro principal',
            service: 'Lieu de raccordement',
        },
    },
    words: {
        de: { vat: 'MWST-Nummer', invoiceNo: 'Rechnungsnummer', tax: 'MWST' },
        fr: { vat: 'Numéro TVA', invoiceNo: 'Numéro de facture' },
    },
    bills: [
        {
            id: 'ch-30',
            lang: 'de',
            country: 'CH',
            date: '2026-10-13',
            dates: 'dd.MM.yyyy',
            account: '500 218 8840',
            btn: '275550120',
            company: 'Alpine Ski House AG',
            title: 'Herr',
            person: 'Reto Imboden',
            street: 'Simplonstrasse 12',
            city: 'Brig',
            postal: '3900',
            phone: 't:### ### ## ##',
            numbers: ['275550120', '275550121'],
            ranges: [['275550130', '275550139']],
            rangeSign: ' – ',
            rangeDigits: 'all',
        },
        {
            id: 'ch-31',
            lang: 'fr',
            country: 'CH',
            carrier: 1,
            date: '2026-11-06',
            dates: 'd MMMM yyyy',
            account: '7.114.902',
            company: 'Northwind Traders Suisse Sàrl',
            street: 'Avenue de la Gare 9',
            city: 'Lausanne',
            postal: '1003',
            mailing: ['Comptabilité fournisseurs', 'Case postale 118', '1211 Genève 6'],
            phone: 'e:+## ## ### ## ##',
            numbers: ['215550140', '215550141', '215550142', '215550146', '215550147'],
        },
    ],
};
