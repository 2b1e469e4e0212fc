import { once } from 'node:events';
import PDFDocument from 'pdfkit';

const fonts = '/usr/share/fonts/truetype';

/** Draws with PDFKit: `draw(view, doc)` gets an open document of the lay-out's `page` options. */
export async function pdfkit(view, layout) {
  const doc = new PDFDocument({
    margin: 0,
    size: ['US', 'CA'].includes(view.bill.country) ? 'letter' : 'A4',
    ...layout.page,
    info: {
      Title: view.labels.bill,
      CreationDate: new Date('2026-10-21T00:00:00Z'),
      ModDate: new Date('2026-10-21T00:00:00Z'),
    },
  });
  const chunks = [];
  doc.on('data', chunk => chunks.push(chunk));
  const ended = once(doc, 'end');
  for (const [name, file] of [
    ['sans', 'liberation/LiberationSans-Regular'],
    ['bold', 'liberation/LiberationSans-Bold'],
    ['narrow', 'liberation/LiberationSansNarrow-Regular'],
    ['serif', 'dejavu/DejaVuSerif'],
  ])
    doc.registerFont(name, `${fonts}/${file}.ttf`);
  layout.draw(view, doc);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}
