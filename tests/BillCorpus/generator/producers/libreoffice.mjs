import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { fixDates } from './fixDates.mjs';

const run = promisify(execFile);

/** Converts each { id, source, extension } of flat OpenDocument with LibreOffice; answers the PDFs by id. */
export async function libreoffice(jobs) {
  if (jobs.length === 0) return new Map();
  const folder = await mkdtemp(path.join(tmpdir(), 'bills-'));
  try {
    const files = [];
    for (const { id, source, extension } of jobs) {
      files.push(path.join(folder, `${id}.${extension}`));
      await writeFile(files.at(-1), source);
    }
    await run(process.env.SOFFICE ?? 'soffice', [
      '--headless',
      '--norestore',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files,
    ]);
    return new Map(
      await Promise.all(jobs.map(async ({ id }) => [id, fixDates(await readFile(path.join(folder, `${id}.pdf`)))])),
    );
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
