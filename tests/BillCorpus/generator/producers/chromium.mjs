import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { fixDates } from './fixDates.mjs';

const run = promisify(execFile);

/** Prints each { id, source, untagged } of HTML with Chromium; answers the PDFs by id. */
export async function chromium(jobs) {
  const folder = await mkdtemp(path.join(tmpdir(), 'bills-'));
  const pdfs = new Map();
  try {
    for (const { id, source, untagged } of jobs) {
      const [page, pdf] = [path.join(folder, 'page.html'), path.join(folder, 'page.pdf')];
      await writeFile(page, source);
      await run(process.env.CHROMIUM ?? 'chromium', [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-pdf-header-footer',
        ...(untagged ? ['--disable-pdf-tagging'] : []),
        `--user-data-dir=${path.join(folder, 'profile')}`,
        `--print-to-pdf=${pdf}`,
        `file://${page}`,
      ]);
      pdfs.set(id, fixDates(await readFile(pdf)));
      await rm(pdf);
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return pdfs;
}
