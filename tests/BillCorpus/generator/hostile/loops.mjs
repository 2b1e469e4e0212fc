import { billText, bytes, font, join, onePage, pdf, stream } from './rawPdf.mjs';

const page =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>';

const withXref = (table, start) => {
  const whole = onePage(stream(billText)).toString('latin1');
  const at = Number(/startxref\n(\d+)/.exec(whole)[1]);
  return bytes(
    whole.replace(/trailer\n<<[^]*/, match =>
      match.replace('<<', `<< /Prev ${table(at)}`).replace(/startxref\n\d+/, `startxref\n${start?.(at) ?? at}`),
    ),
  );
};

const streamLoop = () => {
  const body = join(
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n',
  );
  const row = (type, second) => bytes(String.fromCharCode(type, 0, second, 0));
  const at = body.length;
  return join(
    body,
    '3 0 obj\n',
    stream(
      join(row(0, 0), row(1, 9), row(1, 58), row(1, at)),
      `/Type /XRef /W [1 2 1] /Size 4 /Root 1 0 R /Prev ${at}`,
    ),
    `\nendobj\nstartxref\n${at}\n%%EOF\n`,
  );
};

export const loops = [
  {
    id: 'page-tree-loop',
    what: 'a node of the page tree names itself and its parent as kids',
    make: () =>
      pdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R 2 0 R 4 0 R] /Count 3 >>',
        page.replace('/Contents 4 0 R', ''),
        '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 4 0 R] /Count 2 >>',
        font,
      ]),
  },
  {
    id: 'parent-loop',
    what: 'the parents that a page inherits from form a ring, and none has the MediaBox',
    make: () =>
      pdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Parent 6 0 R /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>',
        stream(billText),
        font,
        '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>',
      ]),
  },
  {
    id: 'outline-loop',
    what: 'outline items whose /Next and /First point back at themselves',
    readable: true,
    make: () =>
      onePage(stream(billText), {
        catalog: '/Outlines 6 0 R',
        more: [
          '<< /Type /Outlines /First 7 0 R /Last 8 0 R /Count 2 >>',
          '<< /Title (One) /Parent 6 0 R /Next 8 0 R /First 7 0 R /Last 7 0 R >>',
          '<< /Title (Two) /Parent 6 0 R /Next 7 0 R /Prev 8 0 R >>',
        ],
      }),
  },
  {
    id: 'xref-prev-loop',
    what: 'the cross-reference table names itself as the previous one',
    make: () => withXref(at => at),
  },
  {
    id: 'xref-prev-outside',
    what: '/Prev and startxref point outside the file',
    make: () =>
      withXref(
        () => 999999999,
        () => 888888888,
      ),
  },
  { id: 'xref-stream-loop', what: 'a cross-reference stream names itself as the previous one', make: streamLoop },
  {
    id: 'reference-loop',
    what: 'page entries are references that lead to each other and never to a value',
    make: () => onePage(stream(billText), { page: '/Rotate 6 0 R /CropBox 8 0 R', more: ['7 0 R', '6 0 R', '8 0 R'] }),
  },
  {
    id: 'length-loop',
    what: 'the length of a stream is a reference to the stream itself',
    make: () => onePage(stream(billText, '', '4 0 R')),
  },
  {
    id: 'form-loop',
    what: 'form XObjects that draw themselves, and each other',
    make: () =>
      onePage(stream(`/A Do ${billText}`), {
        resources: '/XObject << /A 6 0 R /B 7 0 R >>',
        more: [
          stream(
            '/A Do /B Do',
            '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 6 0 R /B 7 0 R >> >>',
          ),
          stream('/A Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 6 0 R >> >>'),
        ],
      }),
  },
  {
    id: 'form-doubling',
    what: 'thirty form XObjects, each drawing the next ten times: 10^30 words from a small file',
    make: () =>
      onePage(stream('/X Do'), {
        resources: '/XObject << /X 6 0 R >>',
        more: Array.from({ length: 30 }, (_, at) =>
          stream(
            at === 29 ? billText : '/X Do '.repeat(10),
            `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> ${at === 29 ? '' : `/XObject << /X ${7 + at} 0 R >>`} >>`,
          ),
        ),
      }),
  },
  {
    id: 'type3-loop',
    what: 'a Type 3 font whose glyph shows text in the same font',
    make: () =>
      onePage(stream('BT /F1 12 Tf 50 700 Td (aaaa) Tj ET'), {
        fonts: '6 0 R',
        more: [
          '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 7 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [9] /Resources << /Font << /F1 6 0 R >> >> >>',
          stream('9 0 d0 BT /F1 12 Tf (aaaa) Tj ET'),
        ],
      }),
  },
];
