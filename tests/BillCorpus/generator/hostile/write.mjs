import { mkdir, rm, writeFile } from 'node:fs/promises';
import { active } from './active.mjs';
import { bombs } from './bombs.mjs';
import { broken } from './broken.mjs';
import { loops } from './loops.mjs';

const largest = 300 * 1024;
const kinds = { loop: loops, bomb: bombs, broken, active };

/** Writes each hostile file with a description beside it; a file over the limit is a fault of the generator. */
export async function writeHostile(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [kind, files] of Object.entries(kinds)) {
    for (const { id, what, make, readable = false, encrypted = false } of files) {
      const file = make();
      if (file.length > largest) throw new Error(`${id} has ${file.length} bytes.`);
      await writeFile(new URL(`${id}.pdf`, folder), file);
      await writeFile(
        new URL(`${id}.json`, folder),
        `${JSON.stringify({ id, kind, what, encrypted, readable }, null, 2)}\n`,
      );
    }
    console.log(`hostile, ${kind}: ${files.length}`);
  }
}
