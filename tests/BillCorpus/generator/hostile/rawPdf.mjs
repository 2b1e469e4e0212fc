import { deflateSync } from 'node:zlib';

export const bytes = text => (Buffer.isBuffer(text) ? text : Buffer.from(text, 'latin1'));
export const join = (...parts) => Buffer.concat(parts.map(bytes));
export const flate = data => deflateSync(bytes(data), { level: 9 });

/** A stream's object; `length` may lie. */
export const stream = (data, entries = '', length = bytes(data).length) =>
  join(`<< /Length ${length} ${entries} >>\nstream\n`, data, '\nendstream');

export const packed = (data, entries = '') => stream(flate(data), `/Filter /FlateDecode ${entries}`);

/** Writes objects 1, 2, … with a classic cross-reference table. */
export function pdf(objects, { trailer = '/Root 1 0 R', version = '1.7' } = {}) {
  const parts = [bytes(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`)];
  let at = parts[0].length;
  const offsets = objects.map((body, index) => {
    const part = join(`${index + 1} 0 obj\n`, body, '\nendobj\n');
    parts.push(part);
    at += part.length;
    return at - part.length;
  });
  parts.push(
    bytes(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}` +
        `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

export const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
export const billText =
  'BT /F1 12 Tf 50 750 Td (Account number: 4400-1188) Tj 0 -20 Td (Bill date: 2026-10-21) Tj 0 -20 Td (Telephone: \\(425\\) 555-0142) Tj ET';

/** One page: its content (an object's body), what else its dictionary says, and objects 6, 7, … after it. */
export const onePage = (
  content,
  { page = '', catalog = '', resources = '', fonts = '5 0 R', more = [], trailer } = {},
) =>
  pdf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R ${page.includes('/MediaBox') ? '' : '/MediaBox [0 0 595 842]'} /Contents 4 0 R /Resources << /Font << /F1 ${fonts} >> ${resources} >> ${page} >>`,
      content,
      font,
      ...more,
    ],
    trailer && { trailer },
  );

/** A document of no pages whose object 5, named by the catalogue, lies in object stream 4; `rows` overrides rows of the cross-reference stream. */
export function inObjectStream(body, entries = '', rows = {}) {
  const declared = entries.includes('/N ') ? '' : '/N 1 /First 4';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /More 5 0 R >>',
    '<< /Type /Pages /Kids [5 0 R] /Count 0 >>',
    null,
    packed(`5 0 ${body}`, `/Type /ObjStm ${declared} ${entries}`),
  ];
  const parts = [bytes('%PDF-1.7\n')];
  const size = () => parts.reduce((sum, part) => sum + part.length, 0);
  const table = [[0, 0, 255]];
  objects.forEach((object, at) => {
    table.push([1, size(), 0]);
    if (object) parts.push(join(`${at + 1} 0 obj\n`, object, '\nendobj\n'));
  });
  table[3] = [1, size(), 0];
  table.push([2, 4, 0]);
  for (const [at, row] of Object.entries(rows)) table[at] = row;
  const start = size();
  const data = Buffer.concat(
    table.map(([type, second, third]) => Buffer.from([type, second >> 16, (second >> 8) & 255, second & 255, third])),
  );
  return join(
    ...parts,
    '3 0 obj\n',
    packed(data, `/Type /XRef /W [1 3 1] /Size ${table.length} /Root 1 0 R`),
    `\nendobj\nstartxref\n${start}\n%%EOF\n`,
  );
}
