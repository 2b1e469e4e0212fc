import { readdir } from 'node:fs/promises';

const folder = new URL('layouts/', import.meta.url);

/** Every lay-out, in the order of its id. */
export const layouts = (
  await Promise.all(
    (await readdir(folder))
      .filter(name => name.endsWith('.mjs'))
      .map(async name => (await import(new URL(name, folder))).default),
  )
).sort((one, other) => (one.id < other.id ? -1 : 1));
