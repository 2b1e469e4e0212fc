import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 9.5pt/1.35 "Liberation Sans", sans-serif } .logo { text-align: right; font-size: 18pt; font-weight: bold; color: #a3003f } .sender { font-size: 6.5pt; text-decoration: underline; margin-top: 9mm }
.top { display: flex; justify-content: space-between; margin-bottom: 14mm } .top > div:first-child { width: 85mm } .info { width: 68mm; font-size: 8.5pt } .info td { padding: .4mm 0 } .info td + td { text-align: right }
.subject { font-weight: bold; font-size: 12pt; margin: 4mm 0 3mm } .sum td, .sum th { padding: 1mm 0; border-bottom: .4pt solid #999 } .sum .t td { font-weight: bold; border-bottom: 1.5pt solid #222 }
.conn { margin-top: 5mm; border: .6pt solid #a3003f } .conn h3 { background: #a3003f; color: #fff; padding: 1mm 2mm; font-size: 9.5pt } .conn td { padding: .6mm 2mm; font-size: 9pt } .evn td, .evn th { font-size: 8pt; padding: .3mm 0 } .foot { margin-top: 14mm; display: grid; grid-template-columns: 1fr 1fr 1fr; font-size: 7pt; color: #555; gap: 5mm }`;

const draw = view => {
    const { values: v, words: w, bill } = view;
    const { carrier } = view;
    return page(
        view,
        css,
        html`<p class="logo">${carrier.name}</p><div class="top"><div><p class="sender">${carrier.name} · ${carrier.lines.join(' · ')}</p><p style="margin-top:3mm">${brokenLines([v.company, v.contact, ...(bill.mailing ?? v.address)].filter(Boolean))}</p></div>
<table class="info">${view.rows('account', 'invoiceNo', 'billDate').map(row => html`<tr><td>${row.label}</td><td>${row.value}</td></tr>`)}<tr><td>Unsere Hotline</td><td>${carrier.phone}</td></tr><tr><td>Telefax</td><td>${carrier.fax}</td></tr><tr><td>Seite</td><td>1 von ${bill.called ? 3 : 2}</td></tr></table></div>
<p class="subject">${bill.subject}</p><p>${bill.greeting},</p><p>für den Abrechnungszeitraum ${v.periodFrom} bis ${v.periodTo} berechnen wir Ihnen:</p>
<table class="sum" style="margin-top:3mm"><tr><th>Leistung</th><th class="r">Nettobetrag</th></tr><tr><td>Monatliche Entgelte</td><td class="r">${v.net}</td></tr><tr><td>Verbindungen</td><td class="r">${view.money(731)}</td></tr><tr><td>Umsatzsteuer 19 %</td><td class="r">${v.tax}</td></tr><tr class="t"><td>Rechnungsbetrag</td><td class="r">${v.total}</td></tr></table>
<p style="margin-top:4mm">Den Rechnungsbetrag buchen wir am ${v.dueDate} von Ihrem Konto ${bill.ownIban} ab.</p><p style="margin-top:4mm">Mit freundlichen Grüßen<br>${carrier.name}</p>
<div class="foot"><p>${carrier.name}<br>${brokenLines(carrier.lines)}</p><p>Bankverbindung<br>${carrier.iban}</p><p>USt-IdNr. ${v.vat}<br>${carrier.web}</p></div>
<div class="break"><p class="subject">Ihre Leistungen im Einzelnen</p>${bill.mailing && html`<p>${view.labels.service}: ${v.address.join(', ')}</p>`}${v.btn && html`<p>${view.labels.btn}: ${v.btn}</p>`}
${view.lines.map(line => html`<div class="conn"><h3>Anschluss ${line.number}</h3><table><tr><td>${line.plan}</td><td>${v.periodFrom} – ${v.periodTo}</td><td class="r">${line.charge}</td></tr><tr><td>Verbindungen ins deutsche Festnetz</td><td></td><td class="r">${line.usage}</td></tr></table></div>`)}
${view.ranges.map(range => html`<div class="conn"><h3>Rufnummernblock ${range.text}</h3><table><tr><td>Durchwahlfähige Rufnummern am SIP-Trunk</td><td>${v.periodFrom} – ${v.periodTo}</td><td class="r">${view.money(1490)}</td></tr></table></div>`)}</div>
${bill.called && html`<div class="break"><p class="subject">Einzelverbindungsnachweis</p><p>Verbindungen von ${view.lines[0].number}</p><table class="evn"><tr><th>Datum</th><th>Beginn</th><th>Zielrufnummer</th><th>Dauer</th><th class="r">Betrag</th></tr>${bill.called.map((number, at) => html`<tr><td>${view.date(view.addDays(view.issued, -15 + at))}</td><td>1${at}:2${at}:07</td><td>${number}</td><td>00:0${at + 1}:41</td><td class="r">${view.money(19 + at * 12)}</td></tr>`)}</table></div>`}`,
    );
};

export default {
    id: 'de-anschlussblock',
    producer: 'chromium',
    half: 'independent',
    untagged: true,
    draw,
    catches:
        'letter with sender’s line and information block; debit date and own bank account in a sentence; each connection in a box of its own (“Anschluss …”), a block of direct-dial numbers too; itemised calls on page 3',
    carriers: {
        DE: [
            {
                name: 'Hansewerk Telekommunikation GmbH',
                lines: ['Speicherstraße 44', '28217 Bremen'],
                phone: '0800 000 99 51',
                fax: '0800 000 99 52',
                web: 'hansewerk-tk.example',
                vat: 'DE888888888',
                iban: 'DE02 1203 0000 0000 2020 51',
            },
            {
                name: 'Isarnetz Business',
                lines: ['Lindwurmstraße 200', '80337 München'],
                phone: '089 99998 901',
                fax: '089 99998 902',
                web: 'isarnetz.example',
                vat: 'DE777777777',
                iban: 'DE02 1203 0000 0000 2020 51',
            },
        ],
    },
    labels: {
        de: {
            account: 'Ihre Kundennummer',
            billDate: 'Rechnungsdatum',
            btn: 'Hauptrufnummer',
            service: 'Standort des Anschlusses',
        },
    },
    words: { de: { invoiceNo: 'Rechnungsnummer' } },
    bills: [
        {
            id: 'de-30',
            lang: 'de',
            country: 'DE',
            date: '2026-10-09',
            dates: 'dd.MM.yyyy',
            account: '1047 2288 51',
            btn: '4066969120',
            company: 'Fabrikam Logistik GmbH',
            title: 'Herrn',
            person: 'Jens Petersen',
            street: 'Reiherstieg 17',
            city: 'Hamburg',
            postal: '21107',
            subject: 'Ihre Rechnung Oktober 2026',
            greeting: 'Sehr geehrter Herr Petersen',
            ownIban: 'DE•• •••• •••• •••• ••31 07',
            phone: 't:### #####',
            numbers: ['4066969120', '4066969121', '4066969122', '4066969125', '4066969129', '4066969140'],
            called: ['030 23125 440', '0221 4710 881', '040 66969 733'],
        },
        {
            id: 'de-31',
            lang: 'de',
            country: 'DE',
            carrier: 1,
            date: '2026-11-02',
            dates: 'd. MMMM yyyy',
            account: 'IB-331902',
            btn: '8999998400',
            company: 'Wide World Importers Handels AG',
            street: 'Schillerstraße 8',
            city: 'München',
            postal: '80336',
            mailing: ['Kreditorenbuchhaltung', 'Postfach 20 04 11', '80004 München'],
            subject: 'Ihre Rechnung Nr. 11/2026',
            greeting: 'Sehr geehrte Damen und Herren',
            ownIban: 'DE•• •••• •••• •••• ••88 20',
            phone: 't:### #####-###',
            numbers: ['8999998400'],
            ranges: [['8999998410', '8999998419']],
            rangeSign: ' bis ',
            rangeDigits: 'all',
        },
        {
            id: 'de-32',
            lang: 'de',
            country: 'DE',
            dates: 'dd.MM.yyyy',
            account: '1050 7719 03',
            company: 'Tierarztpraxis Blue Yonder',
            title: 'Frau',
            person: 'Katrin Vogel',
            street: 'Ebertplatz 3',
            city: 'Köln',
            postal: '50668',
            subject: 'Ihre aktuelle Rechnung',
            greeting: 'Sehr geehrte Frau Vogel',
            ownIban: 'DE•• •••• •••• •••• ••04 56',
            phone: 't:(####) #### ###',
            numbers: ['2214710120', '2214710121'],
            labels: { account: 'Kunden-Nr.' },
            omits: ['billDate'],
        },
    ],
};
