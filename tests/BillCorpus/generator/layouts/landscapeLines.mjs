import { carrierFooter, html, page } from '../markup.mjs';

const css = `
body { font-size: 8.5pt } .head { display: flex; gap: 14mm; align-items: baseline; margin-bottom: 5mm }
.wide td, .wide th { border: .4pt solid #999; padding: 1mm 1.5mm; vertical-align: top }`;

const draw = view =>
  page(
    view,
    css,
    html`<div class="head"><h2>${view.carrier.name}</h2><span>${view.labels.bill} ${view.values.invoiceNo}</span>
${view.rows('billDate', 'account', 'dueDate').map(row => html`<span>${row.label}: ${row.value}</span>`)}</div>
<table class="wide"><thead><tr><th>#</th><th>${view.words.number}</th><th>${view.labels.company}</th><th>${view.labels.service}</th>
<th>${view.words.description}</th><th>${view.words.period}</th><th class="r">${view.words.usage}</th><th class="r">${view.words.charge}</th></tr></thead>
<tbody>${view.lines.map(
      (line, at) => html`<tr><td>${at + 1}</td><td>${line.number}</td><td>${view.values.company}</td>
<td>${view.values.address.join(', ')}</td><td>${line.plan}</td><td>${view.values.period}</td><td class="r">${line.usage}</td><td class="r">${line.charge}</td></tr>`,
    )}
</tbody></table><p style="margin:5mm 0">${view.rows('btn', 'contact', 'net', 'total').map(row => html`${row.label} ${row.value} &nbsp; `)}</p>
${carrierFooter(view)}`,
    ['US', 'CA'].includes(view.bill.country) ? 'letter landscape' : 'A4 landscape',
  );

export default {
  id: 'landscape-lines',
  producer: 'chromium',
  half: 'tuning',
  untagged: true,
  draw,
  catches:
    'landscape; company and address in a column of the table of lines, wrapped in narrow cells; facts in one header line',
  printed: view =>
    [
      view.values.billDate,
      view.values.account,
      view.values.btn,
      ...view.lines.map(line => line.number),
      view.bill.postal,
    ].filter(Boolean),
  bills: [
    {
      id: 'us-05',
      lang: 'en',
      country: 'US',
      date: '2026-10-15',
      dates: 'dd-MMM-yyyy',
      account: '7712 4409',
      btn: '2065550150',
      company: 'Northwind Traders',
      person: 'A. Specimen',
      street: '410 Harbor Steps',
      city: 'Seattle',
      region: 'WA',
      postal: '98104',
      phone: 'e:+# ### ### ####',
      numbers: [
        '2065550150',
        '2065550151',
        '2065550152',
        '2065550153',
        '2065550154',
        '2065550155',
        '2065550156',
        '2065550157',
      ],
    },
    {
      id: 'de-03',
      lang: 'de',
      country: 'DE',
      date: '2026-09-01',
      dates: 'dd.MM.yy',
      account: '88/30417',
      btn: '8999998200',
      company: 'Tailspin Spielwaren KG',
      person: 'C. Muster',
      street: 'Kreiselweg 9',
      city: 'München',
      postal: '80331',
      phone: 't:### ##### ###',
      numbers: ['8999998200', '8999998201', '8999998202', '8999998203', '8999998204'],
    },
  ],
};
