import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from './chromium.mjs';
import { fixDates } from './fixDates.mjs';

const run = promisify(execFile);

/** Prints each { id, source } of HTML with Chromium, and writes the pages anew with cairo, whose fonts and operators are others. */
export async function cairo(jobs) {
  const printed = await chromium(jobs.map(job => ({ ...job, untagged: true })));
  const folder = await mkdtemp(path.join(tmpdir(), 'bills-'));
  try {
    const pdfs = new Map();
    for (const [id, pdf] of printed) {
      const [from, to] = [path.join(folder, `${id}-printed.pdf`), path.join(folder, `${id}.pdf`)];
      await writeFile(from, pdf);
      await run('pdftocairo', ['-pdf', from, to]);
      pdfs.set(id, fixDates(await readFile(to)));
    }
    return pdfs;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
