import { bytes, flate, font, join, onePage, packed, pdf, stream } from './rawPdf.mjs';

const mebi = 1024 * 1024;

// PNG's predictor “up”: of a row only what differs from the row above, so that rows that count become all the same.
function above(data, width) {
  const rows = Math.ceil(data.length / width);
  const coded = Buffer.alloc(rows * (width + 1));
  for (let at = 0; at < rows * width; at++) {
    const row = Math.floor(at / width);
    if (at % width === 0) coded[row * (width + 1)] = 2;
    coded[row * (width + 1) + 1 + (at % width)] = ((data[at] ?? 32) - (row > 0 ? data[at - width] : 0)) & 255;
  }
  return coded;
}

const millionObjects = () => {
  const count = 1_000_000;
  const width = 12;
  const pairs = Buffer.from(
    Array.from({ length: count }, (_, at) => `${String(at + 5).padStart(7, '0')}   0 `).join(''),
  );
  const objects = flate(flate(above(join(pairs, '<< /A (it) >>'), width)));
  const head = join(
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 /More 5 0 R >>\nendobj\n4 0 obj\n',
    stream(
      objects,
      `/Type /ObjStm /N ${count} /First ${pairs.length} /Filter [/FlateDecode /FlateDecode] /DecodeParms [null << /Predictor 12 /Columns ${width} >>]`,
    ),
    '\nendobj\n',
  );
  const places = [0, 9, 58, head.length, head.indexOf('4 0 obj')];
  const rows = Buffer.alloc((count + 5) * 8);
  for (let at = 1; at < count + 5; at++) {
    rows[at * 8] = at < 5 ? 1 : 2;
    rows.writeUInt32BE(at < 5 ? places[at] : 4, at * 8 + 1);
    if (at >= 5) rows.writeUIntBE(at - 5, at * 8 + 5, 3);
  }
  return join(
    head,
    '3 0 obj\n',
    stream(
      flate(above(rows, 8)),
      `/Type /XRef /W [1 4 3] /Size ${count + 5} /Root 1 0 R /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 8 >>`,
    ),
    `\nendobj\nstartxref\n${head.length}\n%%EOF\n`,
  );
};

const manyPages = count =>
  pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /Kids [${'3 0 R '.repeat(count)}] >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    packed('BT /F1 9 Tf 9 9 Td (Page) Tj ET '.repeat(2000)),
    font,
  ]);

export const bombs = [
  {
    id: 'flate-bomb',
    what: 'content of 100 MiB of spaces in one Flate stream',
    make: () => onePage(packed(Buffer.alloc(100 * mebi, ' '))),
  },
  {
    id: 'nested-flate-bomb',
    what: 'content of 1 GiB of spaces, deflated three times over',
    make: () =>
      onePage(
        stream(flate(flate(flate(Buffer.alloc(1024 * mebi, ' ')))), '/Filter [/FlateDecode /FlateDecode /FlateDecode]'),
      ),
  },
  {
    id: 'filter-chain',
    what: 'a stream with 30,000 filters named',
    make: () => onePage(stream('BT ET', `/Filter [${'/AHx '.repeat(30_000)}]`)),
  },
  {
    id: 'run-length-bomb',
    what: '250 MiB by RunLength under Flate',
    make: () =>
      onePage(
        stream(
          flate(flate(Buffer.alloc(4 * mebi, Buffer.from([129, 32])))),
          '/Filter [/FlateDecode /FlateDecode /RunLengthDecode]',
        ),
      ),
  },
  {
    id: 'predictor-columns',
    what: 'a predictor that asks for rows of 2^31 columns',
    make: () =>
      onePage(
        packed('\x02BT ET', '/DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 32 /BitsPerComponent 16 >>'),
      ),
  },
  {
    id: 'million-objects',
    what: 'a million tiny objects in one object stream, each with its own row of the cross-reference stream',
    make: millionObjects,
  },
  {
    id: 'million-text-operators',
    what: 'a page with a million text-showing operators',
    make: () => onePage(packed(`BT /F1 9 Tf 50 700 Td ${'(A) Tj '.repeat(1_000_000)} ET`)),
  },
  {
    id: 'million-text-objects',
    what: 'a million short texts, each at a place of its own',
    make: () =>
      onePage(
        stream(
          flate(
            flate(
              bytes(
                Array.from(
                  { length: 500 },
                  (_, at) => `BT /F1 6 Tf 1 0 0 1 ${at % 590} ${(at * 7) % 840} Tm (a1)Tj ET\n`,
                )
                  .join('')
                  .repeat(2000),
              ),
            ),
          ),
          '/Filter [/FlateDecode /FlateDecode]',
        ),
      ),
  },
  {
    id: 'contents-repeated',
    what: 'the page names the same content of 1 MiB 20,000 times over',
    make: () => onePage(packed(Buffer.alloc(mebi, ' ')), { page: `/Contents [${'4 0 R '.repeat(20_000)}]` }),
  },
  { id: 'many-pages', what: '20,000 pages, which are all one page with 2,000 texts', make: () => manyPages(20_000) },
  {
    id: 'huge-image',
    what: 'an image that declares 200,000 by 200,000 points',
    make: () =>
      onePage(stream('q 500 0 0 500 0 0 cm /I Do Q'), {
        resources: '/XObject << /I 6 0 R >>',
        more: [
          packed(
            Buffer.alloc(1000),
            '/Type /XObject /Subtype /Image /Width 200000 /Height 200000 /BitsPerComponent 8 /ColorSpace /DeviceRGB',
          ),
        ],
      }),
  },
  {
    id: 'long-digits',
    what: 'text for the reader’s patterns to choke on: a million digits, separators and letters without a match',
    make: () =>
      onePage(
        packed(
          `BT /F1 6 Tf 50 700 Td ${[
            ['1', 200_000],
            ['1 ', 150_000],
            ['+', 50_000],
            ['(1', 100_000],
            ['Account number: ', 20_000],
            ['-.', 100_000],
            ['1/', 100_000],
            ['aA', 100_000],
          ]
            .map(([part, times]) => `<${Buffer.from(part.repeat(times)).toString('hex')}> Tj 0 -8 Td`)
            .join('\n')} ET`,
        ),
      ),
  },
  {
    id: 'many-numbers',
    what: '100,000 well-formed telephone numbers, and as many dates',
    make: () =>
      onePage(
        stream(
          flate(
            flate(
              bytes(
                `BT /F1 6 Tf 8 TL 50 700 Td ${Array.from(
                  { length: 100_000 },
                  (_, at) =>
                    `(\\(425\\) 555-01${String(at % 100).padStart(2, '0')} Bill date: ${2000 + (at % 30)}-0${1 + (at % 9)}-1${at % 10}) '`,
                ).join('\n')} ET`,
              ),
            ),
          ),
          '/Filter [/FlateDecode /FlateDecode]',
        ),
      ),
  },
];
