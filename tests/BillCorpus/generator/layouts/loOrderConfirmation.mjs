import { OpenDocument } from '../openDocument.mjs';

const text = {
  nl: {
    title: 'Bevestiging van uw aanvraag',
    body: 'Bedankt voor uw belangstelling. Wij hebben uw aanvraag ontvangen en nemen binnen vijf werkdagen contact op. Er is nog geen overeenkomst en er wordt niets in rekening gebracht.',
    wish: 'Nummers die u kunt kiezen',
    note: 'Dit is geen factuur.',
  },
  es: {
    title: 'Presupuesto sin compromiso',
    body: 'Gracias por su interés. Esta oferta no constituye un contrato ni una factura y no supone cargo alguno. Un asesor se pondrá en contacto con usted en cinco días laborables.',
    wish: 'Números disponibles para su elección',
    note: 'Documento sin valor de factura.',
  },
};

const draw = view => {
  const doc = new OpenDocument(view, { size: 10 });
  const t = text[view.bill.lang];
  return doc.text(
    doc.p(view.carrier.name, { size: 16, align: 'end' }) +
      doc.p(view.carrier.lines.join(', '), { size: 8, align: 'end', after: 15 }) +
      doc.p(view.date('2026-11-04'), { after: 6 }) +
      doc.p(t.title, { size: 14, bold: true, after: 4 }) +
      doc.p(t.body, { after: 5 }) +
      doc.p(t.wish, { bold: true }) +
      doc.table(
        [50, 60, 30],
        view.lines.map(line => [doc.p(line.number), doc.p(line.plan), doc.p(line.charge, { align: 'end' })]),
        { border: '0.3pt solid #000000' },
      ) +
      doc.p(t.note, { before: 6 }) +
      doc.p(view.carrier.phone, { before: 3 }),
  );
};

export default {
  id: 'lo-order-confirmation',
  producer: 'libreoffice',
  extension: 'fodt',
  half: 'independent',
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
  catches:
    'no bill: an answer to an enquiry that says itself that it is none, with a date, prices and numbers to choose from; nothing should be found',
  carriers: {
    NL: [{ name: 'IJsselvoice', lines: ['Postbus 441', '7400 AK  Deventer'], phone: '0800 0771' }],
    ES: [{ name: 'Meseta Fibra, S.A.U.', lines: ['Ronda del Enlace, 11', '41092 Sevilla'], phone: '900 555 199' }],
  },
  bills: [
    {
      id: 'none-07',
      lang: 'nl',
      country: 'NL',
      dates: 'd MMMM yyyy',
      phone: 't:#### ### ###',
      numbers: ['570555160', '570555161'],
    },
    {
      id: 'none-08',
      lang: 'es',
      country: 'ES',
      dates: "d 'de' MMMM 'de' yyyy",
      phone: 'n:### ### ###',
      numbers: ['955005170', '955005171'],
    },
  ],
};
