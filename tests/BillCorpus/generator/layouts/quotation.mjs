const texts = {
  en: [
    'QUOTATION',
    'Quotation date',
    'Valid until',
    'Prepared for',
    'Numbers reserved for you until the quotation expires',
    'This is not a bill. No payment is due.',
  ],
  fr: [
    'DEVIS',
    'Date du devis',
    'Valable jusqu’au',
    'Établi pour',
    'Numéros réservés jusqu’à l’expiration du devis',
    'Ce document n’est pas une facture. Aucun paiement n’est dû.',
  ],
};

const draw = (view, doc) => {
  const [title, dated, valid, made, reserved, notice] = texts[view.bill.lang];
  doc.font('serif').fontSize(20).text(title, 60, 60, { lineBreak: false }).fontSize(10);
  doc
    .text(`${dated}: ${view.date('2026-10-14')}`, 60, 100, { lineBreak: false })
    .text(`${valid}: ${view.date('2026-11-13')}`, 60, 116, { lineBreak: false });
  doc.text(`${made}: ${view.bill.prospect}`, 60, 132, { lineBreak: false }).text(reserved, 60, 170, {
    lineBreak: false,
  });
  view.lines.forEach((line, at) =>
    doc.text(`${line.number}      ${line.charge}`, 80, 190 + at * 15, { lineBreak: false }),
  );
  doc.text(notice, 60, 210 + view.lines.length * 15, { lineBreak: false });
  doc.fontSize(8).text(`${view.carrier.name}, ${view.carrier.lines.join(', ')}, ${view.carrier.phone}`, 60, 730, {
    lineBreak: false,
  });
};

export default {
  id: 'quotation',
  producer: 'pdfkit',
  half: 'tuning',
  notABill: true,
  draw,
  printed: () => [],
  omits: [
    'billDate',
    'accountNumber',
    'billingTelephoneNumber',
    'companyName',
    'authorizedName',
    'serviceAddress',
    'numbers',
  ],
  catches: 'no bill: an offer with dates, a company and reserved numbers; nothing should be found',
  bills: [
    {
      id: 'none-03',
      lang: 'en',
      country: 'US',
      dates: 'MMMM d, yyyy',
      phone: 'n:(###) ###-####',
      numbers: ['2065550181', '2065550182', '2065550183'],
      prospect: 'Fourth Coffee',
    },
    {
      id: 'none-04',
      lang: 'fr',
      country: 'FR',
      dates: 'dd/MM/yyyy',
      phone: 't:## ## ## ## ##',
      numbers: ['353017710', '353017711'],
      prospect: 'Litware SAS',
    },
  ],
};
