const draw = (view, doc) => {
    const { values: v, words: w } = view;
    const { width, height } = doc.page;
    doc.rect(0, 0, 176, height).fill('#20324f');
    doc.fillColor('#ffffff').font('bold').fontSize(15).text(view.carrier.name, 24, 44, { width: 134 });
    doc.font('sans').fontSize(8);
    view.carrier.lines.forEach((line, at) => doc.text(line, 24, 92 + at * 11));
    view.rows('account', 'billDate', 'invoiceNo', 'btn', 'dueDate', 'total').forEach((row, at) => {
        doc.font('sans')
            .fontSize(8)
            .fillColor('#b9c6dd')
            .text(row.label, 24, 160 + at * 42, { lineBreak: false });
        doc.font('bold')
            .fontSize(11)
            .fillColor('#ffffff')
            .text(row.value, 24, 171 + at * 42, { lineBreak: false });
    });
    doc.font('sans')
        .fontSize(8)
        .fillColor('#ffffff')
        .text(`${w.help}\n${view.carrier.phone}\n${view.carrier.web}`, 24, height - 120, { width: 134 });

    const left = 206;
    doc.fillColor('#222222').font('sans').fontSize(10);
    [v.company, v.contact, ...v.address]
        .filter(Boolean)
        .forEach((line, at) => doc.text(line, left, 60 + at * 14, { lineBreak: false }));
    doc.font('bold').fontSize(14).text(view.labels.bill, left, 190);
    doc.font('sans')
        .fontSize(9)
        .text(view.bill.letter, left, 214, { width: width - left - 36 });
    const row = (cells, y, font) => {
        doc.font(font).fontSize(9);
        cells.forEach(([text, x, right]) =>
            right
                ? doc.text(text, x - 90, y, { width: 90, align: 'right' })
                : doc.text(text, x, y, { lineBreak: false }),
        );
    };
    const edge = width - 36;
    row(
        [
            [w.number, left],
            [w.description, left + 120],
            [w.charge, edge, true],
        ],
        300,
        'bold',
    );
    doc.moveTo(left, 313).lineTo(edge, 313).stroke('#20324f');
    let y = 319;
    for (const line of view.lines) {
        row(
            [
                [line.number, left],
                [line.plan, left + 120],
                [line.charge, edge, true],
            ],
            y,
            'sans',
        );
        y += 16;
    }
    doc.moveTo(left, y).lineTo(edge, y).stroke('#20324f');
    for (const [label, value] of [
        [w.net, v.net],
        [w.tax, v.tax],
        [w.total, v.total],
    ]) {
        row(
            [
                [label, left + 120],
                [value, edge, true],
            ],
            y + 6,
            label === w.total ? 'bold' : 'sans',
        );
        y += 16;
    }
    doc.font('sans')
        .fontSize(7.5)
        .fillColor('#666666')
        .text(`${w.terms} ${w.vat} ${v.vat}`, left, height - 80, { width: edge - left });
};

export default {
    id: 'pk-side-panel',
    producer: 'pdfkit',
    half: 'independent',
    draw,
    catches:
        'coloured panel at the left with small pale labels above white values; person without label below the company; lines in a plain table at the right',
    carriers: {
        IE: [
            {
                name: 'Boyne Fibre & Voice',
                lines: ['Mill Road', 'Drogheda', 'Co. Louth'],
                phone: '1800 999 181',
                fax: '1800 999 182',
                web: 'boynefibre.example',
                vat: 'IE 7777777X',
                iban: 'IE64 IRCE 9205 0111 2222 33',
            },
        ],
        US: [
            {
                name: 'Ozark Cloud Voice',
                lines: ['1 Exchange Plaza', 'Springfield, MO 65806'],
                phone: '1-833-555-0181',
                fax: '1-833-555-0182',
                web: 'ozarkcloud.example',
                vat: '43-7777777',
                iban: '',
            },
        ],
    },
    labels: {
        en: {
            bill: 'Your invoice',
            account: 'Customer account',
            billDate: 'Invoice date',
            btn: 'Main phone number',
            service: '',
        },
    },
    words: { en: { total: 'Balance due', dueDate: 'Pay by' } },
    bills: [
        {
            id: 'ie-31',
            lang: 'en',
            country: 'IE',
            date: '2026-11-09',
            dates: 'dd/MM/yyyy',
            account: '61-440-0032',
            btn: '415550160',
            company: 'Wide World Importers Ireland Ltd',
            title: 'Ms',
            person: 'Aoife Gallagher',
            street: 'Unit 3, Donore Road Industrial Estate',
            city: 'Drogheda',
            region: 'Co. Louth',
            postal: 'A92 XY01',
            letter: 'Thank you for choosing us for your business. Here is your invoice for the month. You pay by direct debit, so there is nothing for you to do.',
            words: { money: ['€', '.', ','] },
            phone: 't:(###) ### ####',
            numbers: ['415550160', '415550161', '415550162', '415550166'],
        },
        {
            id: 'us-33',
            lang: 'en',
            country: 'US',
            dates: 'MM/dd/yyyy',
            account: 'OCV-118204',
            btn: '4175550144',
            company: 'Alpine Ski House Outfitters',
            street: '902 Boonville Ave',
            city: 'Springfield',
            region: 'MO',
            postal: '65802',
            letter: 'Thank you for your business. This invoice covers hosted voice seats and the numbers listed below. AutoPay is on for this account.',
            phone: 'n:+1 ### ### ####',
            numbers: ['4175550144', '4175550145', '4175550146'],
            omits: ['billDate'],
        },
    ],
};
