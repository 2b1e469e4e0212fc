import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const largest = 60 * 1024;
const bare = text => text.normalize('NFKC').replace(/[\s\u00ad]+/g, '');

/** What is wrong with the bills: a value that is not in the text layer as it should read, one that should not be there, a large file. */
export async function check(jobs, folder) {
  const faults = [];
  for (const { id, view, layout } of jobs) {
    const file = fileURLToPath(new URL(`${id}.pdf`, folder));
    if ((await stat(file)).size > largest) faults.push(`${id}: larger than ${largest} bytes`);
    const texts = await Promise.all(
      [[], ['-layout'], ['-raw']].map(async mode => bare((await run('pdftotext', [...mode, file, '-'])).stdout)),
    );
    const shown = value => texts.some(text => text.includes(bare(value)));
    const values = layout.printed?.(view) ?? view.printed;
    faults.push(...values.filter(value => !shown(value)).map(value => `${id}: '${value}' is not in the text`));
    faults.push(
      ...unprinted(view)
        .filter(shown)
        .map(value => `${id}: '${value}' is in the text, and not in the fields`),
    );
  }
  return faults;
}

function unprinted({ bill, fields, phone }) {
  const spare = [];
  if (!fields.accountNumber && bill.account) spare.push(bill.account);
  if (!fields.companyName && bill.company) spare.push(bill.company);
  if (!fields.authorizedName && bill.person) spare.push(bill.person);
  if (!fields.billingTelephoneNumber && bill.btn && !bill.numbers?.includes(bill.btn)) spare.push(phone(bill.btn));
  if (!fields.serviceAddress && bill.postal) spare.push(bill.postal);
  return spare;
}
