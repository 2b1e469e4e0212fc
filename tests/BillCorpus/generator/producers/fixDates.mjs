import { createHash } from 'node:crypto';

/**
 * What changes from run to run is set, at the same length so that no offset moves: the dates of the document's information,
 * and its id, which becomes the hash of the rest.
 */
export function fixDates(pdf) {
  const text = pdf
    .toString('latin1')
    .replace(/\(D:\d{14}(?:Z|[+-]\d{2}'\d{2}'?)/g, date => `(D:20261021000000${date.slice(17).replace(/\d/g, '0')}`)
    .replace(/\/DocChecksum \/[0-9A-F]+/g, sum => sum.replace(/[0-9A-F]+$/, '0'.repeat(sum.length - 14)));
  const id = createHash('sha256')
    .update(text.replace(/\/ID\s*\[[^\]]*\]/g, ''))
    .digest('hex')
    .slice(0, 32)
    .toUpperCase();
  return Buffer.from(
    text.replace(/(\/ID\s*\[\s*<)[0-9A-F]{32}(>\s*<)[0-9A-F]{32}(>\s*\])/g, `$1${id}$2${id}$3`),
    'latin1',
  );
}
