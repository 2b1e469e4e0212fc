import { brokenLines, carrierFooter, html, page, raw } from '../markup.mjs';
import { words } from '../words/index.mjs';

const css = `
body { font-family: "DejaVu Serif"; font-size: 9pt } .band { background: #233; color: #fff; padding: 4mm; font-size: 15pt }
.pair td { padding: 1.4mm 2mm; border-bottom: .4pt solid #999; width: 50% } .pair { width: 118mm; margin: 6mm 0 }
.num { display: inline-block; width: 58mm; padding: .6mm 0 }`;

const both = (view, key, at) => {
  const other = view.bill.lang === 'en' ? 'fr' : 'en';
  const second = Array.isArray(words[other][key]) ? words[other][key][at] : words[other][key];
  const label = view.labels[key] ?? view.words[key];
  return html`${label} / ${second}`;
};

const draw = view =>
  page(
    view,
    css,
    html`<div class="band">${view.carrier.name} — ${both(view, 'bill', 0)}</div>
<p style="margin:6mm 0 0">${brokenLines([view.values.company, view.values.contact, ...view.values.address].filter(Boolean))}</p>
<table class="pair">${[['account', 0], ['btn', 1], ['billDate', 0], ['dueDate'], ['invoiceNo'], ['total']].map(
      ([key, at]) => view.values[key] && html`<tr><td>${both(view, key, at)}</td><td>${view.values[key]}</td></tr>`,
    )}</table>
<h3>${both(view, 'lines', 0)}</h3><div>${view.lines.map(line => html`<span class="num">${line.number}</span>${raw(' ')}`)}</div>
<p style="margin:5mm 0">${both(view, 'previous')} (${view.values.previousDate}) ${view.values.previous} · ${both(view, 'payment')} ${view.values.payment}</p>
${carrierFooter(view)}`,
  );

export default {
  id: 'ca-bilingual',
  producer: 'chromium',
  half: 'tuning',
  untagged: true,
  draw,
  catches:
    'two languages in one label (“Account number / N° de compte”); numbers that flow in lines, without a table; address without label',
  bills: [
    {
      id: 'ca-01',
      lang: 'en',
      country: 'CA',
      date: '2026-10-02',
      dates: 'yyyy-MM-dd',
      account: '90-114-5527',
      btn: '4165550130',
      company: 'Wide World Importers',
      person: 'A. Example',
      street: '900 Bay Concourse, Unit 14',
      city: 'Toronto',
      region: 'ON',
      postal: 'M5S 2B4',
      phone: 'n:### ###-####',
      numbers: ['4165550130', '4165550131', '4165550132', '4165550133', '4165550134', '4165550135', '4165550136'],
    },
    {
      id: 'ca-02',
      lang: 'fr',
      country: 'CA',
      date: '2026-08-14',
      dates: 'd MMMM yyyy',
      account: 'QC-6681940',
      btn: '5145550122',
      company: 'Adventure Works inc.',
      person: 'B. Exemple',
      street: '1515, rue du Marché',
      city: 'Montréal',
      region: 'QC',
      postal: 'H3A 0G4',
      phone: 'n:###-###-####',
      numbers: ['5145550122', '5145550123', '5145550180'],
    },
  ],
};
