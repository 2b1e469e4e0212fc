/** The value at a JSON pointer, or undefined. */
export const valueAt = (object, pointer) => pointer.split('/').slice(1).reduce((at, part) => at?.[part], object);

/** A merge patch that sets each pointer to its value; an empty text takes it away. */
export const patchOf = (values) => {
  const patch = {};
  for (const [pointer, value] of Object.entries(values)) {
    const parts = pointer.split('/').slice(1);
    let at = patch;
    for (const part of parts.slice(0, -1)) at = at[part] ??= {};
    at[parts.at(-1)] = value === '' || value === undefined ? null : value;
  }
  return patch;
};

const same = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Whether what a patch changes is the same in both objects. */
export const untouched = (before, after, patch) => Object.entries(patch).every(([name, value]) => (
  value && typeof value === 'object' && !Array.isArray(value)
    ? untouched(before?.[name] ?? {}, after?.[name] ?? {}, value)
    : same(before?.[name], after?.[name])));
