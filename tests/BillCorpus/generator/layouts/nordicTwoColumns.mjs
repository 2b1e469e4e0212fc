import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 9pt/1.4 "Liberation Sans", sans-serif } .top { display: grid; grid-template-columns: 1fr 76mm; gap: 10mm } .brand { font-size: 16pt; font-weight: bold; color: #23395b } .win { margin: 14mm 0 0 4mm; min-height: 30mm; font-size: 10pt }
.facts td { padding: .5mm 0; border-bottom: .4pt dotted #888 } h1 { font-size: 17pt; margin-bottom: 3mm } .pay { display: grid; grid-template-columns: 1fr 1fr 1.4fr; border: .8pt solid #23395b; margin: 9mm 0 6mm } .pay p { padding: 2mm 3mm } .pay p + p { border-left: .8pt solid #23395b } .pay b { display: block; font-size: 12pt }
.sum td { padding: .7mm 0 } .sum .t td { font-weight: bold; border-top: .8pt solid #23395b } .spec { column-count: 2; column-gap: 10mm; margin-top: 4mm; font-size: 8.5pt } .spec > div { break-inside: avoid; margin-bottom: 4mm; border-top: .8pt solid #23395b; padding-top: 1mm } .spec b { display: block }`;

const text = {
    sv: {
        fixed: 'Fasta avgifter',
        use: 'Trafikavgifter',
        spec: 'Specifikation per abonnemang',
        ref: 'OCR-nummer',
        giro: 'Bankgiro',
        range: 'Nummerserie',
        sub: 'Telefonabonnemang',
        q: 'Frågor om fakturan',
        cal: 'Samtal inom Sverige',
        late: 'Vid försenad betalning debiteras dröjsmålsränta.',
    },
    da: {
        fixed: 'Abonnementer',
        use: 'Forbrug',
        spec: 'Specifikation pr. abonnement',
        ref: 'Betalings-id',
        giro: 'Betales via',
        range: 'Nummerserie',
        sub: 'Fastnet',
        q: 'Spørgsmål til regningen',
        cal: 'Opkald i Danmark',
        late: 'Ved for sen betaling opkræves gebyr.',
    },
    nb: {
        fixed: 'Faste avgifter',
        use: 'Bruk',
        spec: 'Spesifikasjon per abonnement',
        ref: 'KID',
        giro: 'Til konto',
        range: 'Nummerserie',
        sub: 'Telefonabonnement',
        q: 'Spørsmål om fakturaen',
        cal: 'Samtaler i Norge',
        late: 'Ved forsinket betaling beregnes rente.',
    },
    fi: {
        fixed: 'Kuukausimaksut',
        use: 'Puhelut',
        spec: 'Erittely liittymittäin',
        ref: 'Viitenumero',
        giro: 'IBAN',
        range: 'Numerosarja',
        sub: 'Puhelinliittymä',
        q: 'Kysyttävää laskusta',
        cal: 'Puhelut kotimaassa',
        late: 'Viivästyskorko peritään korkolain mukaan.',
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
        html`<div class="top"><div><p class="brand">${view.carrier.name}</p><p class="win">${brokenLines([v.company, ...(bill.mailing ?? v.address)].filter(Boolean))}</p></div>
<div><h1>${view.labels.bill}</h1><table class="facts">${view.rows('billDate', 'invoiceNo', 'account', 'contact', 'btn', 'period').map(each => row(each.label, each.value))}${row(w.vat, v.vat)}</table></div></div>
<div class="pay"><p>${w.total}<b>${v.total}</b></p><p>${w.dueDate}<b>${v.dueDate}</b></p><p>${t.ref}<b>${bill.ocr}</b>${t.giro} ${view.carrier.giro}</p></div>
${bill.mailing && html`<p style="margin-bottom:4mm">${view.labels.service}: ${v.address.join(', ')}</p>`}
<table class="sum">${row(t.fixed, v.net)}${row(t.use, view.money(4410))}${row(`${w.tax} ${bill.rate}`, v.tax)}${row(w.total, v.total, 't')}</table>
<h1 style="margin-top:9mm;font-size:12pt">${t.spec}</h1><div class="spec">${view.lines.map(line => html`<div><b>${t.sub} ${line.number}</b><table>${row(line.plan, line.charge)}${row(t.cal, line.usage)}</table></div>`)}${view.ranges.map(range => html`<div><b>${t.range} ${range.text}</b><table>${row(t.fixed, view.money(9900))}</table></div>`)}</div>
<p class="small" style="margin-top:6mm">${t.late} ${t.q}: ${view.carrier.phone}, ${view.carrier.web}. ${view.carrier.name}, ${view.carrier.lines.join(', ')}.</p>`,
    );
};

export default {
    id: 'nordic-two-columns',
    producer: 'chromium',
    half: 'independent',
    draw,
    catches:
        'dotted list of pairs with right-aligned values under the title, the carrier’s tax number last; payment box of three cells with a reference of digits; specification in two columns of text, each number in the heading of its block',
    carriers: {
        SE: [
            {
                name: 'Norrsken Företagstele AB',
                lines: ['Box 51', '981 21 Kiruna'],
                phone: '0771-99 00 51',
                fax: '0980-319 290',
                web: 'norrskentele.example',
                vat: 'SE888888888801',
                giro: '000-0051',
                iban: 'SE35 5000 0000 0549 1000 0051',
            },
        ],
        DK: [
            {
                name: 'Lillebælt Telefoni A/S',
                lines: ['Havnegade 51', '7000 Fredericia'],
                phone: '80 00 51 51',
                fax: '75 00 51 52',
                web: 'lillebaelt-tele.example',
                vat: '88888888',
                giro: '+71<000000000000051+80000051<',
                iban: 'DK50 0040 0440 1162 43',
            },
        ],
        NO: [
            {
                name: 'Fjordtele Bedrift AS',
                lines: ['Postboks 51', '6001 Ålesund'],
                phone: '800 00 151',
                fax: '70 00 51 52',
                web: 'fjordtele.example',
                vat: '888 888 888 MVA',
                giro: '8601 11 17951',
                iban: 'NO93 8601 1117 947',
            },
        ],
        FI: [
            {
                name: 'Saimaan Yritysverkko Oy',
                lines: ['PL 51', '53101 Lappeenranta'],
                phone: '0800 00151',
                fax: '05 4245 0952',
                web: 'saimaanverkko.example',
                vat: 'FI88888888',
                giro: 'FI42 5000 1510 0000 51',
                iban: 'FI42 5000 1510 0000 51',
            },
        ],
    },
    labels: {
        sv: {
            bill: 'Faktura',
            account: 'Kundnummer',
            billDate: 'Fakturadatum',
            contact: 'Er referens',
            btn: 'Huvudnummer',
            service: 'Installationsadress',
        },
        da: {
            bill: 'Regning',
            account: 'Kundenummer',
            billDate: 'Regningsdato',
            contact: 'Deres ref.',
            btn: 'Hovednummer',
            service: 'Installationsadresse',
        },
        nb: {
            bill: 'Faktura',
            account: 'Kundenummer',
            billDate: 'Fakturadato',
            contact: 'Deres referanse',
            btn: 'Hovednummer',
            service: 'Installasjonsadresse',
        },
        fi: {
            bill: 'Lasku',
            account: 'Asiakasnumero',
            billDate: 'Laskun päivämäärä',
            contact: 'Asiakkaan yhteyshenkilö',
            btn: 'Päänumero',
            service: 'Asennusosoite',
        },
    },
    bills: [
        {
            id: 'se-30',
            lang: 'sv',
            country: 'SE',
            date: '2026-10-15',
            dates: 'yyyy-MM-dd',
            account: '8120447',
            btn: '980319210',
            company: 'Northwind Gruvservice AB',
            person: 'Elin Niia',
            street: 'Malmvägen 4',
            city: 'Kiruna',
            postal: '981 38',
            ocr: '812044726101',
            rate: '25 %',
            phone: 't:####-### ###',
            numbers: ['980319210', '980319211', '980319212', '980319215'],
        },
        {
            id: 'dk-30',
            lang: 'da',
            country: 'DK',
            date: '2026-11-02',
            dates: 'dd.MM.yyyy',
            account: '440 1187',
            company: 'Contoso Trælast ApS',
            person: 'Mette Lund',
            street: 'Vendersgade 18',
            city: 'Fredericia',
            postal: '7000',
            mailing: ['Regnskabsafdelingen', 'Postboks 210', '7100 Vejle'],
            ocr: '000044011870261',
            rate: '25 %',
            phone: 'n:## ## ## ##',
            numbers: ['75005120', '75005121', '75005122'],
        },
        {
            id: 'no-30',
            lang: 'nb',
            country: 'NO',
            date: '2026-10-20',
            dates: 'd. MMMM yyyy',
            account: '90 118 442',
            btn: '70005130',
            company: 'Adventure Works Maritim AS',
            street: 'Keiser Wilhelms gate 30',
            city: 'Ålesund',
            postal: '6003',
            ocr: '0901184420266',
            rate: '25 %',
            phone: 'n:## ## ## ##',
            numbers: ['70005130', '70005131'],
            ranges: [['70005140', '70005149']],
            rangeSign: ' – ',
            rangeDigits: 'all',
        },
        {
            id: 'fi-30',
            lang: 'fi',
            country: 'FI',
            date: '2026-11-09',
            dates: 'd.M.yyyy',
            account: '2207-5518',
            btn: '542450120',
            company: 'Fabrikam Sahat Oy',
            person: 'Jukka Heikkinen',
            street: 'Valtakatu 44',
            city: 'Lappeenranta',
            postal: '53100',
            ocr: '2207 55180 26112',
            rate: '25,5 %',
            phone: 't:## #### ####',
            numbers: ['542450120', '542450121'],
        },
    ],
};
