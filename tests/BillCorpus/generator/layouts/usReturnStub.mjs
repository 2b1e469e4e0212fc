import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font-size: 9pt } .sheet { position: relative; height: 244mm } .head { display: flex; justify-content: space-between; border-bottom: 2pt solid #163a70; padding-bottom: 2mm }
.name { font-size: 17pt; font-weight: bold; color: #163a70 } .head td { padding: 0 0 .5mm 6mm } .head td + td { font-weight: bold; text-align: right }
.window { margin: 14mm 0 10mm 8mm; font-size: 10pt } .two { display: grid; grid-template-columns: 1fr 62mm; gap: 8mm } h2 { font-size: 12pt; color: #163a70; margin: 5mm 0 1.5mm }
.owe td { padding: .8mm 0; border-bottom: .4pt solid #aaa } .owe .sum td { font-weight: bold; border-bottom: 1.5pt solid #163a70 } .news { background: #eef2f8; padding: 3mm; font-size: 8pt }
.stub { position: absolute; bottom: 0; left: 0; right: 0; border-top: 1pt dashed #444; padding-top: 2mm } .stub .cols { display: flex; justify-content: space-between; margin-top: 3mm } .stub table { width: 78mm } .stub td { border: .5pt solid #888; padding: 1mm 2mm }
.facts { width: 130mm; margin: 3mm 0 } .facts td { padding: .7mm 0; vertical-align: top } .facts td:first-child { width: 52mm; color: #555 } .line td { padding: .4mm 0 } .line .no td { font-weight: bold; padding-top: 3mm; border-bottom: .5pt solid #163a70 }
.calls td, .calls th { font-size: 8pt; padding: .3mm 0 }`;

const head = (
    view,
    at,
    of,
) => html`<div class="head"><div><p class="name">${view.carrier.name}</p><p class="small">${view.carrier.web}</p></div>
<table style="width:auto">${view.rows('account', 'billDate').map(row => html`<tr><td>${row.label}</td><td>${row.value}</td></tr>`)}<tr><td>Page</td><td>${at} of ${of}</td></tr></table></div>`;

const draw = view => {
    const { values: v, words: w, bill } = view;
    const to = [
        v.company,
        !bill.contactApart && v.contact && `Attn: ${v.contact}`,
        ...(bill.mailing ?? v.address),
    ].filter(Boolean);
    const pages = bill.called ? 3 : 2;
    const money = (label, value, sum) =>
        html`<tr class="${sum ? 'sum' : ''}"><td>${label}</td><td class="r">${value}</td></tr>`;
    return page(
        view,
        css,
        html`<div class="sheet">${head(view, 1, pages)}<p class="window">${brokenLines(to)}</p>
<div class="two"><div><h2>Your account summary</h2><table class="owe">${money(`Previous balance as of ${v.previousDate}`, v.previous)}${money('Payments – thank you', v.payment)}${money('Monthly charges', v.net)}${money(w.tax, v.tax)}${money(`Total due by ${v.dueDate}`, v.total, true)}</table>
<h2>Need help?</h2><p>Billing questions and repair: ${view.carrier.phone}, 24 hours a day. TTY users dial 711. Hearing-impaired customers may fax ${view.carrier.fax}.</p></div>
<div class="news"><b>News for your business</b><p>From ${view.date('2026-12-01')} a late payment charge of 1.5% applies to balances over $20. To stop paper bills, enroll at ${view.carrier.web}.</p></div></div>
<div class="stub"><p class="small">Please return this portion with your check payable to ${view.carrier.name}. Write your account number on your check.</p>
<div class="cols"><div><p>${brokenLines([v.company, ...(bill.mailing ?? v.address)].filter(Boolean))}</p><p style="margin-top:6mm">${brokenLines([view.carrier.name, ...view.carrier.lines])}</p></div>
<table>${view.rows('account').map(row => html`<tr><td>${row.label}</td><td class="r">${row.value}</td></tr>`)}<tr><td>Payment due</td><td class="r">${v.dueDate}</td></tr><tr><td>${w.total}</td><td class="r">${v.total}</td></tr><tr><td>Amount enclosed</td><td class="r">$ ________</td></tr></table></div></div></div>
<div class="break">${head(view, 2, pages)}<h2>Account details</h2><table class="facts">${view.rows('btn').map(row => html`<tr><td>${row.label}</td><td>${row.value}</td></tr>`)}${bill.contactApart && v.contact && html`<tr><td>${view.labels.contact}</td><td>${v.contact}</td></tr>`}${bill.mailing && html`<tr><td>${view.labels.service}</td><td>${brokenLines(v.address)}</td></tr>`}<tr><td>Service period</td><td>${v.periodFrom} – ${v.periodTo}</td></tr></table>
<h2>Charges by telephone number</h2><table class="line">${view.lines.map(line => html`<tr class="no"><td colspan="2">${line.number}</td></tr><tr><td>${line.plan}</td><td class="r">${line.charge}</td></tr><tr><td>Federal subscriber line charge</td><td class="r">$9.20</td></tr><tr><td>Local and long distance usage</td><td class="r">${line.usage}</td></tr>`)}</table></div>
${bill.called && html`<div class="break">${head(view, 3, 3)}<h2>Itemized calls</h2><p>Calls charged to ${view.lines[0].number}</p><table class="calls"><tr><th>No.</th><th>Date</th><th>Time</th><th>Place called</th><th>Number called</th><th class="r">Min.</th><th class="r">Amount</th></tr>${bill.called.map(([place, number], at) => html`<tr><td>${at + 1}</td><td>${view.date(view.addDays(view.issued, -20 + at), 'MM/dd')}</td><td>${9 + at}:1${at} am</td><td>${place}</td><td>${number}</td><td class="r">${at + 2}</td><td class="r">$0.${at + 1}4</td></tr>`)}</table></div>`}`,
    );
};

export default {
    id: 'us-return-stub',
    producer: 'chromium',
    half: 'independent',
    untagged: true,
    draw,
    catches:
        'account and date in a small table at the head of each page; window address with “Attn:”; return stub that repeats the account and names two addresses; charges grouped under each number; calls itemised on a page of their own',
    carriers: {
        US: [
            {
                name: 'Cascadia Bell',
                lines: ['PO Box 2118', 'Spokane, WA 99210-2118'],
                phone: '1-800-555-0121',
                fax: '1-800-555-0122',
                web: 'cascadiabell.example',
                vat: '91-8888888',
                iban: '',
            },
            {
                name: 'Tidewater Telephone Cooperative',
                lines: ['PO Box 70155', 'Norfolk, VA 23510'],
                phone: '1-866-555-0161',
                fax: '1-866-555-0162',
                web: 'tidewatertel.example',
                vat: '54-8888888',
                iban: '',
            },
        ],
    },
    labels: {
        en: {
            account: 'Account Number',
            billDate: 'Bill Date',
            btn: 'Billing Telephone Number',
            service: 'Service Address',
            contact: 'Authorized User',
        },
    },
    words: { en: { total: 'Total Due' } },
    bills: [
        {
            id: 'us-30',
            lang: 'en',
            country: 'US',
            date: '2026-10-14',
            dates: 'MMM d, yyyy',
            account: '509-0418-7732-06',
            btn: '5095550130',
            company: 'Fourth Coffee Roasters, Inc.',
            person: 'Dana Whitfield',
            street: '1819 W Riverside Ave',
            city: 'Spokane',
            region: 'WA',
            postal: '99201',
            phone: 'n:(###) ###-####',
            numbers: ['5095550130', '5095550131', '5095550134'],
            called: [
                ['Portland OR', '(503) 555-0171'],
                ['Boise ID', '(208) 555-0109'],
                ['Seattle WA', '(206) 555-0144'],
            ],
        },
        {
            id: 'us-31',
            lang: 'en',
            country: 'US',
            date: '2026-11-03',
            dates: 'MM/dd/yyyy',
            carrier: 1,
            account: '7740021865',
            btn: '7575550112',
            contactApart: true,
            company: 'Humongous Insurance Agency LLC',
            person: 'Renee Castellano',
            street: '640 Boush Street\nSuite 210',
            city: 'Norfolk',
            region: 'VA',
            postal: '23510-1704',
            mailing: ['PO Box 3391', 'Virginia Beach, VA 23454'],
            phone: 'n:###-###-####',
            numbers: ['7575550112', '7575550113', '7575550117', '7575550118', '7575550119', '7575550125', '7575550170'],
            called: [
                ['Raleigh NC', '919-555-0133'],
                ['Richmond VA', '804-555-0102'],
                ['Norfolk VA', '757-555-0190'],
                ['Baltimore MD', '410-555-0166'],
            ],
        },
        {
            id: 'us-32',
            lang: 'en',
            country: 'US',
            date: '2026-09-28',
            dates: 'MMMM d, yyyy',
            carrier: 1,
            account: '3318 00942',
            company: 'Margie’s Travel',
            street: '27 Ferry Plaza',
            city: 'Portsmouth',
            region: 'VA',
            postal: '23704',
            phone: 'n:### ###-####',
            numbers: ['7575550181', '7575550182'],
        },
    ],
};
