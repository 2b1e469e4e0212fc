// Writes the corpus again: bills/, hostile/, index.json and the README's table of lay-outs.
// Ids of bills or lay-outs as arguments write only those bills.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { layouts } from './generator/catalogue.mjs';
import { writeHostile } from './generator/hostile/write.mjs';
import { writeLayoutsTable } from './generator/layoutsTable.mjs';
import { viewOf } from './generator/model.mjs';
import { cairo } from './generator/producers/cairo.mjs';
import { chromium } from './generator/producers/chromium.mjs';
import { libreoffice } from './generator/producers/libreoffice.mjs';
import { pdfkit } from './generator/producers/pdfkit.mjs';
import { pdfLib } from './generator/producers/pdfLib.mjs';
import { check } from './generator/check.mjs';

const bills = new URL('bills/', import.meta.url);
const wanted = new Set(process.argv.slice(2));
const json = value => `${JSON.stringify(value, null, 2)}\n`;
const each = draw => async jobs =>
  new Map(await Promise.all(jobs.map(async job => [job.id, await draw(job.view, job.layout)])));
const drawn = job => ({
  id: job.id,
  source: job.layout.draw(job.view),
  extension: job.layout.extension,
  untagged: job.layout.untagged,
});
const producers = {
  chromium: jobs => chromium(jobs.map(drawn)),
  cairo: jobs => cairo(jobs.map(drawn)),
  libreoffice: jobs => libreoffice(jobs.map(drawn)),
  pdfkit: each(pdfkit),
  'pdf-lib': each(pdfLib),
};

const all = layouts.flatMap(layout => layout.bills.map(bill => ({ id: bill.id, layout, view: viewOf(bill, layout) })));
const jobs = all.filter(job => wanted.size === 0 || wanted.has(job.id) || wanted.has(job.layout.id));
if (new Set(all.map(job => job.id)).size !== all.length) throw new Error('Two bills have the same id.');

if (wanted.size === 0) await rm(bills, { recursive: true, force: true });
await mkdir(bills, { recursive: true });
for (const [producer, make] of Object.entries(producers)) {
  const mine = jobs.filter(job => job.layout.producer === producer);
  const pdfs = await make(mine);
  for (const { id, layout, view } of mine) {
    const { lang: language, country } = view.bill;
    await writeFile(new URL(`${id}.pdf`, bills), pdfs.get(id));
    await writeFile(
      new URL(`${id}.json`, bills),
      json({
        id,
        producer,
        layout: layout.id,
        language,
        country,
        isBill: !layout.notABill,
        fields: view.fields,
      }),
    );
  }
  console.log(`${producer}: ${mine.length}`);
}

const entry = layout => ({ layout: layout.id, producer: layout.producer, bills: layout.bills.map(bill => bill.id) });
const half = name => layouts.filter(layout => layout.half === name).map(entry);
await writeFile(new URL('index.json', import.meta.url), json({ tuning: half('tuning'), independent: half('independent') }));
await writeLayoutsTable(new URL('README.md', import.meta.url), layouts);
if (wanted.size === 0) await writeHostile(new URL('hostile/', import.meta.url));

const faults = await check(jobs, bills);
faults.forEach(fault => console.error(fault));
console.log(`${jobs.length} bills, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
