import { billText, bytes, flate, font, inObjectStream, join, onePage, packed, pdf, stream } from './rawPdf.mjs';

const depth = 100_000;
const cmap = body =>
  packed(`/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def ${body} endcmap end end`);
const composite = map => ({
  fonts: '6 0 R',
  more: [
    '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 9 0 R /W [0 [500] 1 99999999 600] >>',
    map,
    '<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 0 0] /FontFile2 10 0 R >>',
    packed('\x00\x01\x00\x00\xff\xff not a font'),
  ],
});
const hexText = stream('BT /F1 12 Tf 50 700 Td <004100630063006F0075006E0074> Tj ET');
const good = () => onePage(stream(billText));
const box = value => onePage(stream(billText), { page: `/MediaBox ${value}` });

export const broken = [
  {
    id: 'deep-arrays',
    what: '100,000 arrays, one in the other, in the page',
    make: () => onePage(stream(billText), { page: `/X ${'['.repeat(depth)}${']'.repeat(depth)}` }),
  },
  {
    id: 'unclosed-arrays',
    what: '150,000 arrays opened and none closed',
    make: () => onePage(stream(billText), { page: `/X ${'['.repeat(150_000)}` }),
  },
  {
    id: 'deep-dictionaries',
    what: '20,000 dictionaries, one in the other, in the catalogue',
    make: () => onePage(stream(billText), { catalog: `/X ${'<</A '.repeat(20_000)}1${'>>'.repeat(20_000)}` }),
  },
  {
    id: 'deep-dictionaries-packed',
    what: '100,000 dictionaries and as many arrays, one in the other, in an object stream',
    make: () => inObjectStream(`${'<</A [ '.repeat(depth)}1${']>>'.repeat(depth)}`),
  },
  {
    id: 'object-stream-extends',
    what: 'an object stream that extends itself, and is declared to lie in itself',
    make: () => inObjectStream('<< >>', '/Extends 4 0 R', { 4: [2, 4, 0] }),
  },
  {
    id: 'object-stream-count',
    what: 'an object stream that declares 2^31 objects and a first offset outside it',
    make: () => inObjectStream('<< >>', '/N 2147483647 /First 2147483647'),
  },
  {
    id: 'deep-content',
    what: 'content with 100,000 nested arrays, dictionaries and saved states',
    make: () =>
      onePage(
        packed(
          `${'q '.repeat(depth)}${'['.repeat(depth)}${']'.repeat(depth)} TJ ${'/P <</A '.repeat(depth)}${'>>'.repeat(depth)} BDC ${billText}`,
        ),
      ),
  },
  {
    id: 'deep-page-tree',
    what: 'a page tree 1,500 nodes deep with one leaf',
    make: () =>
      pdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        ...Array.from(
          { length: 1500 },
          (_, at) => `<< /Type /Pages ${at ? `/Parent ${at + 1} 0 R` : ''} /Kids [${at + 3} 0 R] /Count 1 >>`,
        ),
        '<< /Type /Page /MediaBox [0 0 9 9] >>',
      ]),
  },
  {
    id: 'truncated',
    what: 'a good file cut off in the middle of its content',
    make: () => good().subarray(0, good().indexOf('Bill date') + 12),
  },
  {
    id: 'no-xref',
    what: 'objects are whole, the cross-reference table and trailer are missing',
    make: () => good().subarray(0, good().indexOf('xref\n0')),
  },
  {
    id: 'garbage-after-header',
    what: 'a header, then 64 KiB of noise',
    make: () => join('%PDF-1.7\n', noise(65_536)),
  },
  {
    id: 'garbage-before-header',
    what: '900 bytes before the header, so that every offset is wrong',
    make: () =>
      join(
        noise(900).map(byte => byte | 128),
        good(),
      ),
  },
  {
    id: 'not-a-pdf',
    what: 'HTML under the name of a PDF',
    make: () => bytes('<!doctype html><title>Bill</title><p>Account number: 4400-1188</p>\n'),
  },
  { id: 'empty', what: 'a file of no bytes', make: () => Buffer.alloc(0) },
  { id: 'header-only', what: 'nothing but the header', make: () => bytes('%PDF-1.7\n') },
  {
    id: 'huge-length',
    what: 'a stream that declares 9,999,999,999,999 bytes',
    make: () => onePage(stream(billText, '', '9999999999999')),
  },
  { id: 'negative-length', what: 'a stream that declares -1 bytes', make: () => onePage(stream(billText, '', '-1')) },
  {
    id: 'huge-size',
    what: 'trailer and table that declare 2^31 objects',
    make: () =>
      bytes(
        good().toString('latin1').replace('xref\n0 6', 'xref\n0 2147483647').replace('/Size 6', '/Size 2147483647'),
      ),
  },
  {
    id: 'huge-object-numbers',
    what: 'references to objects 2^31 and 10^20',
    make: () => onePage(stream(billText), { page: '/Annots [2147483647 0 R 99999999999999999999 0 R -1 0 R]' }),
  },
  {
    id: 'unclosed-string',
    what: 'a string of 100,000 open brackets that does not end',
    make: () => onePage(stream(`BT /F1 9 Tf ${'('.repeat(100_000)}`)),
  },
  {
    id: 'unclosed-inline-image',
    what: 'an inline image that does not end',
    make: () => onePage(stream(`BI /W 99999 /H 99999 /BPC 8 /CS /RGB ID ${'x'.repeat(1000)}`)),
  },
  {
    id: 'bad-flate',
    what: 'content whose Flate data is noise',
    make: () => onePage(stream(noise(4000), '/Filter /FlateDecode')),
  },
  {
    id: 'cut-flate',
    what: 'content whose Flate data is cut in half',
    make: () => onePage(stream(flate(billText.repeat(200)).subarray(0, 200), '/Filter /FlateDecode')),
  },
  {
    id: 'unknown-filter',
    what: 'content under a filter that does not exist',
    make: () => onePage(stream(billText, '/Filter /NoSuchDecode')),
  },
  {
    id: 'tounicode-garbage',
    what: 'a ToUnicode map of noise, and a font file that is none',
    make: () => onePage(hexText, composite(stream(noise(3000)))),
  },
  {
    id: 'tounicode-huge-range',
    what: 'a ToUnicode map with ranges over 2^32 codes, and of one code to 60,000 letters',
    make: () =>
      onePage(
        hexText,
        composite(
          cmap(
            `1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 2 beginbfrange <00000000> <FFFFFFFF> <0041> <0000> <FFFF> <${'0041'.repeat(60_000)}> endbfrange`,
          ),
        ),
      ),
  },
  {
    id: 'tounicode-loop',
    what: 'a ToUnicode map that uses itself',
    make: () => onePage(hexText, composite(stream('/X usecmap', '/Type /CMap /CMapName /X /UseCMap 8 0 R'))),
  },
  {
    id: 'missing-font',
    what: 'text in a font that the page does not have',
    make: () => onePage(stream(billText.replace('/F1', '/F9'))),
  },
  {
    id: 'zero-pages',
    what: 'a document of no pages',
    make: () => pdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
  },
  {
    id: 'false-count',
    what: 'a page tree of one page that counts 2^31',
    make: () =>
      pdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
        stream(billText),
        font,
      ]),
  },
  { id: 'no-catalog', what: 'the root is a number', make: () => pdf(['42', '43']) },
  {
    id: 'mediabox-huge',
    what: 'a page of 10^38 points',
    make: () => box(`[0 0 1${'0'.repeat(38)} 1${'0'.repeat(38)}]`),
  },
  { id: 'mediabox-empty', what: 'a page without width and height', make: () => box('[0 0 0 0]') },
  { id: 'mediabox-wrong', what: 'a MediaBox of names and too few entries', make: () => box('[/a null (b)]') },
  {
    id: 'matrix-extreme',
    what: 'text matrices with zeros, and numbers beyond any range',
    make: () =>
      onePage(
        stream(
          `BT /F1 1e999 Tf 0 0 0 0 0 0 Tm (x) Tj 99999999999999999999 0 0 -99999999999999999999 1e38 -1e38 Tm (y) Tj /F1 0 Tf (z) Tj ET ${billText}`,
        ),
      ),
  },
];

// A sequence that looks random and is the same each time.
function noise(length) {
  let state = 20261021;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    }),
  );
}
