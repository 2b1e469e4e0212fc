import { brokenLines, carrierFooter, html, lineTable, page, totals } from '../markup.mjs';

const css = `
.hero { font: bold 26pt "Liberation Sans"; color: #084; margin: 30mm 0 8mm } .facts p { margin: 1mm 0 } .facts { columns: 2; margin: 6mm 0 }
.lines td, .lines th { border-bottom: .3pt solid #999; padding: 1mm } .totals { width: 85mm; margin: 4mm 0 }`;

const draw = view =>
  page(
    view,
    css,
    html`<p>${view.carrier.name}</p><p class="hero">Faster fibre is coming to your street</p>
<p>Order before ${view.date(view.addDays(view.issued, 45))} and pay nothing for installation. Call ${view.carrier.phone} or visit ${view.carrier.web}.
Prices are held until ${view.date(view.addDays(view.issued, 400))}. New numbers from 1 a month.</p><p style="margin-top:20mm">Turn over for your bill.</p>
<div class="break"><h2>${view.labels.bill} — ${view.words.page} 2 ${view.words.of} 3</h2><div class="facts">
${view.rows('account', 'billDate', 'period', 'invoiceNo', 'company', 'contact', 'btn').map(row => html`<p>${row.label}: <b>${row.value}</b></p>`)}
<p>${view.labels.service}:<br>${brokenLines(view.values.address)}</p></div>${totals(view)}<p>${view.words.dueDate}: ${view.values.dueDate}</p></div>
<div class="break"><h2>${view.labels.lines} — ${view.words.page} 3 ${view.words.of} 3</h2>${lineTable(view)}<p>${view.words.terms}</p>${carrierFooter(view)}</div>`,
  );

export default {
  id: 'cover-page',
  producer: 'chromium',
  half: 'tuning',
  untagged: true,
  draw,
  catches:
    'first page is an advertisement with dates and numbers of its own; facts on page 2 (label, colon, value), lines on page 3',
  bills: [
    {
      id: 'us-06',
      lang: 'en',
      country: 'US',
      date: '2026-10-11',
      dates: 'MMMM d, yyyy',
      account: '5520-0019-83',
      btn: '3035550133',
      company: 'Adventure Works',
      person: 'D. Example',
      street: '77 Summit Court',
      city: 'Denver',
      region: 'CO',
      postal: '80202',
      phone: 'n:(###) ###-####',
      numbers: ['3035550133', '3035550134', '3035550135'],
    },
    {
      id: 'ie-02',
      lang: 'en',
      country: 'IE',
      date: '2026-09-18',
      dates: 'd MMMM yyyy',
      account: '88 10 442',
      btn: '91555017',
      company: 'Tailspin Toys Ireland DAC',
      person: 'E. Sample',
      street: 'Unit 12, Sample Business Park',
      city: 'Galway',
      region: 'Co. Galway',
      postal: 'H91 A2B3',
      phone: 'e:+### ## ######',
      numbers: ['91555017', '91555018'],
      syn: 5,
      withCountry: true,
    },
  ],
};
