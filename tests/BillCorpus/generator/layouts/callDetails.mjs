import { brokenLines, carrierFooter, html, page, totals } from '../markup.mjs';
import { chance } from '../model.mjs';

const css = `
body { font-size: 8.5pt } .cols { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm } .calls td, .calls th { padding: .3mm 1mm; border-bottom: .2pt solid #ccc }
h3 { margin: 4mm 0 1mm; background: #ddd; padding: 1mm } .totals { margin: 4mm 0 }`;

// Who was called: drama numbers too, and none of them is the account's.
const called = {
  GB: ['01632 960123', '07700 900456', '01632 960998', '0121 496 0777'],
  FR: ['06 39 98 12 34', '05 36 49 77 88', '02 61 91 20 20', '06 39 98 55 66'],
};

const calls = (view, line) =>
  Array.from(
    { length: 6 },
    (_, at) => html`<tr><td>${view.date(view.addDays(view.issued, -30 + at * 4), 'dd/MM/yyyy')}</td>
<td>${String(8 + at)}:${String(10 + chance(view.bill, `m${at}${line.number}`, 49))}</td>
<td>${called[view.bill.country][chance(view.bill, `d${at}${line.number}`, 4)]}</td>
<td class="r">0:0${chance(view.bill, `s${at}`, 9)}:2${at}</td><td class="r">${view.money(chance(view.bill, `p${at}${line.number}`, 90))}</td></tr>`,
  );

const draw = view =>
  page(
    view,
    css,
    html`<div class="cols"><div><h2>${view.carrier.name}</h2>${brokenLines(view.carrier.lines)}</div>
<div>${view.rows('company', 'contact', 'account', 'billDate', 'btn', 'invoiceNo').map(row => html`<b>${row.label}</b> ${row.value}<br>`)}
<b>${view.labels.service}</b> ${view.values.address.join(', ')}</div></div>${totals(view)}
<div class="break">${view.lines.map(
      line => html`<h3>${view.words.number} ${line.number} — ${line.plan}: ${line.charge}</h3>
<table class="calls">${calls(view, line)}</table>`,
    )}</div>${carrierFooter(view)}`,
  );

export default {
  id: 'call-details',
  producer: 'chromium',
  half: 'tuning',
  untagged: true,
  draw,
  catches:
    'itemised calls: the numbers dialled, and the dates of calls, are not the account’s; own numbers only in headings of groups',
  bills: [
    {
      id: 'uk-04',
      lang: 'en',
      country: 'GB',
      date: '2026-10-01',
      dates: 'd MMM yyyy',
      account: 'BBV 300 4512',
      carrier: 1,
      btn: '1614960150',
      company: 'Adventure Works (UK) Ltd',
      person: 'B. Example',
      street: '48 Mill Lane',
      city: 'Manchester',
      postal: 'M2 5DB',
      phone: 't:#### ### ####',
      numbers: ['1614960150', '1614960151', '1614960152'],
    },
    {
      id: 'fr-04',
      lang: 'fr',
      country: 'FR',
      date: '2026-07-06',
      dates: 'dd/MM/yyyy',
      account: '9920 0417',
      btn: '199004410',
      company: 'Wide World Importers SA',
      person: 'B. Exemple',
      street: '60 quai de l’Échantillon',
      city: 'Nantes',
      postal: '44000',
      phone: 't:## ## ## ## ##',
      numbers: ['199004410', '199004411'],
      syn: 1,
    },
  ],
};
