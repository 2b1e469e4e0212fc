import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 9.5pt/1.45 "Nimbus Sans", sans-serif } .bar { height: 5mm; background: #007a3d } .brand { font-size: 17pt; font-weight: bold; color: #007a3d; margin: 3mm 0 12mm } .two { display: flex; justify-content: space-between } .for { min-width: 80mm }
.facts { width: 70mm } .facts dt { float: left; clear: left; width: 30mm; color: #555 } .facts dd { margin-left: 32mm } h1 { font-size: 18pt; font-weight: normal; margin: 12mm 0 4mm } .a td { padding: 1mm 0; border-bottom: .4pt solid #ccc } .a .t td { font-weight: bold }
h2 { color: #007a3d; font-size: 12pt; margin: 6mm 0 2mm } .n td { padding: .5mm 0 } .n .first td { padding-top: 2.5mm; font-weight: bold } .pay { margin-top: 8mm; background: #e8f4ed; padding: 3mm }`;

const draw = view => {
    const { values: v, words: w, bill } = view;
    const row = (label, value, name = '') =>
        html`<tr class="${name}"><td>${label}</td><td class="r">${value}</td></tr>`;
    return page(
        view,
        css,
        html`<div class="bar"></div><p class="brand">${view.carrier.name}</p>
<div class="two"><p class="for">${brokenLines([v.company, v.contact && `t.a.v. ${v.contact}`, ...(bill.mailing ?? v.address)].filter(Boolean))}</p><dl class="facts">${view.rows('billDate', 'invoiceNo', 'account', 'btn').map(each => html`<dt>${each.label}</dt><dd>${each.value}</dd>`)}</dl></div>
<h1>${view.labels.bill} ${bill.month}</h1><p>${bill.mailing && html`${view.labels.service}: ${v.address.join(', ')}`}</p>
<table class="a">${row('Vaste kosten', v.net)}${row('Gesprekskosten', view.money(1894))}${row('Btw 21%', v.tax)}${row('Totaal te betalen', v.total, 't')}</table>
<p class="pay">We schrijven ${v.total} rond ${v.dueDate} af van rekening ${bill.ownIban}. Incassant-ID: ${bill.creditor}. Kenmerk machtiging: ${bill.mandate}.</p>
<h2>Vragen?</h2><p>Kijk op ${view.carrier.web} of bel ${view.carrier.phone} (ma-vr 8.00-18.00 uur). Storing: ${view.carrier.fax}.</p>
<p class="small" style="margin-top:20mm">${view.carrier.name}, ${view.carrier.lines.join(', ')}. KvK 00000000. ${w.vat} ${v.vat}. IBAN ${view.carrier.iban}</p>
<div class="break"><h2>Specificatie ${v.periodFrom} t/m ${v.periodTo}</h2><table class="n">${view.lines.map(line => html`<tr class="first"><td>Telefoonnummer ${line.number}</td><td class="r"></td></tr>${row(line.plan, line.charge)}${row('Bellen naar vaste en mobiele nummers', line.usage)}`)}
${view.ranges.map(range => html`<tr class="first"><td>Doorkiesnummers ${range.text}</td><td class="r">${view.money(950)}</td></tr>`)}</table></div>`,
    );
};

export default {
    id: 'nl-specificatie',
    producer: 'chromium',
    half: 'independent',
    draw,
    catches:
        'window at the left and list of terms at the right; direct debit in a tinted sentence with the customer’s bank account, creditor id and mandate; “Telefoonnummer …” as headings in the specification; range of extensions written in full',
    carriers: {
        NL: [
            {
                name: 'Delta Spraaknet B.V.',
                lines: ['Postbus 5100', '4380 KA  Vlissingen'],
                phone: '0800 0151',
                fax: '0800 0152',
                web: 'deltaspraaknet.example',
                vat: 'NL888888888B01',
                iban: 'NL02 ABNA 0123 4567 89',
            },
        ],
    },
    labels: {
        nl: {
            bill: 'Factuur',
            account: 'Klantnummer',
            billDate: 'Factuurdatum',
            btn: 'Hoofdnummer',
            service: 'Aansluitadres',
        },
    },
    bills: [
        {
            id: 'nl-30',
            lang: 'nl',
            country: 'NL',
            date: '2026-10-01',
            dates: 'd MMMM yyyy',
            month: 'oktober 2026',
            account: '3300 4817',
            btn: '118555120',
            company: 'Tailspin Toys Zeeland B.V.',
            person: 'Maarten de Witte',
            street: 'Nieuwendijk 42',
            city: 'Vlissingen',
            postal: '4381 BX',
            ownIban: 'NL•• •••• •••• •418 20',
            creditor: 'NL00ZZZ000000000000',
            mandate: 'DS-33004817-1',
            phone: 't:####-######',
            numbers: ['118555120', '118555121', '118555122', '118555124', '118555130', '118555133', '118555139'],
        },
        {
            id: 'nl-31',
            lang: 'nl',
            country: 'NL',
            date: '2026-11-01',
            dates: 'dd-MM-yyyy',
            month: 'november 2026',
            account: 'DSN-20771',
            btn: '205550130',
            company: 'Blue Yonder Logistiek',
            street: 'Kabelweg 57',
            city: 'Amsterdam',
            postal: '1014 BA',
            mailing: ['Crediteurenadministratie', 'Postbus 9014', '1006 AA  Amsterdam'],
            ownIban: 'NL•• •••• •••• •077 31',
            creditor: 'NL00ZZZ000000000000',
            mandate: 'DS-20771-4',
            phone: 't:### ### ## ##',
            numbers: ['205550130', '205550131'],
            ranges: [['205550140', '205550149']],
            rangeSign: ' t/m ',
            rangeDigits: 'all',
        },
    ],
};
