import { PDFDocument, StandardFonts, rgb } from 'pdf-lib';

const places = view =>
  view
    .rows('account', 'billDate', 'btn', 'invoiceNo', 'dueDate', 'company', 'contact')
    .map((row, at) => ({ row, x: 50 + (at % 2) * 270, y: 690 - Math.floor(at / 2) * 42 }));

const draw = async (view, doc, { helvetica, bold }) => {
  const { values: v, words: w } = view;
  const form = await PDFDocument.create({ updateMetadata: false });
  const sheet = form.addPage([595, 842]);
  const font = await form.embedFont(StandardFonts.HelveticaBold);
  const label = (text, x, y, size = 8) => sheet.drawText(text, { x, y, size, font, color: rgb(0.3, 0.3, 0.3) });
  label(view.carrier.name, 50, 780, 20);
  label(view.carrier.lines.join(', '), 50, 765);
  label(`${w.help} ${view.carrier.phone}`, 400, 780);
  for (const { row, x, y } of places(view)) {
    label(row.label, x, y + 16);
    sheet.drawRectangle({
      x: x - 3,
      y: y - 5,
      width: 255,
      height: 18,
      borderWidth: 0.5,
      borderColor: rgb(0.5, 0.5, 0.5),
    });
  }
  label(view.labels.service, 50, 520);
  label(w.number, 50, 420);
  label(w.description, 220, 420);
  label(w.charge, 480, 420);
  label(w.total, 400, 120, 10);
  label(w.terms, 50, 60, 7);
  const [overlay] = await doc.embedPdf(await form.save());

  const page = doc.addPage([595, 842]);
  page.drawPage(overlay);
  const value = (text, x, y) => page.drawText(text, { x, y, size: 10, font: helvetica });
  for (const { row, x, y } of places(view)) value(row.value, x, y);
  v.address.forEach((line, at) => value(line, 50, 504 - at * 14));
  view.lines.forEach((line, at) => {
    value(line.number, 50, 402 - at * 16);
    value(line.plan, 220, 402 - at * 16);
    page.drawText(line.charge, {
      x: 545 - helvetica.widthOfTextAtSize(line.charge, 10),
      y: 402 - at * 16,
      size: 10,
      font: helvetica,
    });
  });
  page.drawText(v.total, { x: 480, y: 120, size: 11, font: bold });
};

export default {
  id: 'form-overlay',
  producer: 'pdf-lib',
  half: 'tuning',
  draw,
  catches: 'labels in a form XObject (the printed form), values in the page’s own content; object streams',
  bills: [
    {
      id: 'us-13',
      lang: 'en',
      country: 'US',
      date: '2026-12-01',
      dates: 'dd MMM yyyy',
      account: '4400118827',
      btn: '6175550140',
      company: 'Wide World Importers, LLC',
      person: 'K. Specimen',
      street: '30 Wharf Street, Floor 2',
      city: 'Boston',
      region: 'MA',
      postal: '02110',
      phone: 'e:+# (###) ###-####',
      numbers: ['6175550140', '6175550141', '6175550142'],
      syn: 3,
      labels: { btn: 'Main telephone number' },
    },
    {
      id: 'de-09',
      lang: 'de',
      country: 'DE',
      date: '2026-10-09',
      dates: 'd. MMM yyyy',
      account: '900 118 447',
      btn: '8999998310',
      company: 'Contoso Süd GmbH',
      person: 'J. Muster',
      street: 'Beispielplatz 2',
      city: 'München',
      postal: '80333',
      phone: 'e:+## ## ##### ###',
      numbers: ['8999998310', '8999998311'],
      syn: 1,
    },
  ],
};
