import { readFile, writeFile } from 'node:fs/promises';

/** Writes the table of lay-outs into the README, between its two marks. */
export async function writeLayoutsTable(readme, layouts) {
  const countries = layout => [...new Set(layout.bills.map(bill => `${bill.country} ${bill.lang}`))].join(', ');
  const rows = layouts.map(
    layout =>
      `| \`${layout.id}\` | ${layout.producer} | ${layout.half} | ${layout.bills.length}: ${countries(layout)} | ${layout.catches} |`,
  );
  const table = ['| Lay-out | Producer | Half | Bills | Meant to catch |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
  const text = await readFile(readme, 'utf8');
  await writeFile(readme, text.replace(/(<!-- lay-outs[^>]*-->\n)[^]*?(<!-- end -->)/, `$1${table}\n$2`));
}
