import { readFile } from 'node:fs/promises';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, StandardFonts } from 'pdf-lib';

/** Draws with pdf-lib: `draw(view, doc, fonts)`; it writes object streams and a cross-reference stream. */
export async function pdfLib(view, layout) {
  const doc = await PDFDocument.create({ updateMetadata: false });
  doc.setCreationDate(new Date('2026-10-21T00:00:00Z'));
  doc.setModificationDate(new Date('2026-10-21T00:00:00Z'));
  doc.setProducer('pdf-lib');
  doc.registerFontkit(fontkit);
  const embed = async file => doc.embedFont(await readFile(`/usr/share/fonts/truetype/${file}.ttf`), { subset: true });
  await layout.draw(view, doc, {
    helvetica: await doc.embedFont(StandardFonts.Helvetica),
    bold: await doc.embedFont(StandardFonts.HelveticaBold),
    embed,
  });
  return Buffer.from(await doc.save());
}
