import { brokenLines, carrierFooter, html, lineTable, page, totals } from '../markup.mjs';

const css = `
body { font-family: "Nimbus Sans"; font-size: 9.5pt } .ab { font-size: 6.5pt; text-decoration: underline; margin-top: 25mm }
.din { display: flex; justify-content: space-between } .info { width: 80mm } .info td { padding: .5mm 0; vertical-align: top }
.lines td, .lines th { border-bottom: .3pt solid #888; padding: 1mm 0 } .totals { width: 85mm; margin: 4mm 0 6mm auto }`;

const draw = view =>
  page(
    view,
    css,
    html`<p class="ab">${view.carrier.name} · ${view.carrier.lines.join(' · ')}</p>
<div class="din"><p>${brokenLines(
      [
        view.values.company,
        view.values.contact && `${view.labels.contact} ${view.values.contact}`,
        ...view.values.address,
      ].filter(Boolean),
    )}</p>
<table class="info">${view.rows('invoiceNo', 'account', 'billDate', 'btn', 'period').map(row => html`<tr><td>${row.label}:</td><td>${row.value}</td></tr>`)}
<tr><td>Unser Ansprechpartner:</td><td>Team Geschäftskunden</td></tr><tr><td>Durchwahl:</td><td>${view.carrier.phone}</td></tr></table></div>
<h2 style="margin:12mm 0 3mm">${view.labels.bill} ${view.values.invoiceNo}</h2>
<p>Sehr geehrte Damen und Herren, für den Zeitraum vom ${view.values.periodFrom} bis ${view.values.periodTo} berechnen wir:</p>
${lineTable(view, ['number', 'plan', 'usage', 'charge'])}${totals(view)}
<p>Bitte überweisen Sie ${view.values.total} bis zum ${view.values.dueDate}. ${view.words.terms}</p>${carrierFooter(view)}`,
  );

export default {
  id: 'de-infoblock',
  producer: 'chromium',
  half: 'tuning',
  untagged: true,
  draw,
  catches:
    'DIN letter; Rechnungsnummer first as a decoy; “Unser Ansprechpartner” and “Durchwahl” are the carrier’s; OpenType CFF fonts (Type 3 in the PDF)',
  bills: [
    {
      id: 'de-01',
      lang: 'de',
      country: 'DE',
      date: '2026-10-21',
      dates: 'dd.MM.yyyy',
      account: '4711 0815 22',
      btn: '3023125123',
      company: 'Contoso Deutschland GmbH',
      person: 'A. Muster',
      labels: { contact: 'z. Hd.' },
      street: 'Musterallee 17',
      city: 'Berlin',
      postal: '10115',
      phone: 't:### / ##### ###',
      numbers: ['3023125123', '3023125124', '3023125125'],
    },
    {
      id: 'de-02',
      lang: 'de',
      country: 'DE',
      carrier: 1,
      date: '2026-06-01',
      dates: 'd. MMMM yyyy',
      account: 'K-2008845',
      btn: '2214710120',
      company: 'Fabrikam Werke AG',
      person: 'B. Beispiel',
      labels: { contact: 'Frau' },
      street: 'Am Prüfstand 3-5',
      city: 'Köln',
      postal: '50667',
      phone: 'e:+## (0) ### #######',
      numbers: ['2214710120', '2214710121'],
      syn: 1,
    },
  ],
};
