import { brokenLines, carrierFooter, html, lineTable, page, totals } from '../markup.mjs';

const css = `
.cards { display: grid; grid-template-columns: repeat(3, 1fr); gap: 5mm; margin: 10mm 0 } .card { background: #eef4f0; padding: 4mm; border-radius: 2mm }
.card h3 { font-size: 8pt; letter-spacing: 2.4pt; text-transform: uppercase; color: #275; margin-bottom: 2mm }
.card small { display: block; color: #666; margin-top: 1.5mm } .lines td, .lines th { padding: 1mm; border-bottom: .4pt solid #ddd }
.totals { width: 80mm; margin: 5mm 0 8mm auto } h1 { letter-spacing: 6pt; text-transform: uppercase; font-weight: normal; font-size: 17pt }`;

const pairs = rows => rows.map(row => html`<small>${row.label}</small>${row.value}`);

const draw = view =>
  page(
    view,
    css,
    html`<h1>${view.labels.bill}</h1>
<div class="cards"><div class="card"><h3>${view.labels.company}</h3>${view.values.company}${pairs(view.rows('contact', 'account'))}</div>
<div class="card"><h3>${view.labels.service}</h3>${brokenLines(view.values.address)}${pairs(view.rows('btn'))}</div>
<div class="card"><h3>${view.words.invoiceNo}</h3>${view.values.invoiceNo}${pairs(view.rows('billDate', 'dueDate', 'period', 'total'))}</div></div>
<h3>${view.labels.lines}</h3>${lineTable(view)}${totals(view)}<p>${view.words.terms}</p><p>${view.words.help}: ${view.carrier.phone}</p>
${carrierFooter(view)}`,
  );

export default {
  id: 'three-cards',
  producer: 'chromium',
  half: 'tuning',
  untagged: true,
  draw,
  catches:
    'three cards side by side, so that lines of text run over three columns; letter-spaced capital headings; label above value',
  bills: [
    {
      id: 'es-01',
      lang: 'es',
      country: 'ES',
      date: '2026-10-05',
      dates: "d 'de' MMMM 'de' yyyy",
      dueDates: 'dd/MM/yyyy',
      account: '28-0044719',
      btn: '910005042',
      company: 'Contoso Ibérica S.L.',
      person: 'D. Ejemplo',
      street: 'Calle del Ensayo, 21, 3.º B',
      city: 'Madrid',
      postal: '28004',
      phone: 'n:### ### ###',
      numbers: ['910005042', '910005043', '910005044'],
    },
    {
      id: 'it-01',
      lang: 'it',
      country: 'IT',
      date: '2026-09-15',
      dates: 'dd/MM/yyyy',
      account: '003.884.120',
      btn: '0200005510',
      company: 'Adventure Works Italia S.r.l.',
      person: 'E. Esempio',
      street: 'Via della Prova, 44',
      city: 'Milano',
      region: 'MI',
      postal: '20121',
      phone: 'n:## ########',
      numbers: ['0200005510', '0200005511'],
    },
    {
      id: 'pt-01',
      lang: 'pt',
      country: 'PT',
      date: '2026-10-21',
      dates: "d 'de' MMMM 'de' yyyy",
      dueDates: 'dd-MM-yyyy',
      account: '1 204 778 003',
      btn: '210005511',
      company: 'Northwind Comércio, Lda.',
      person: 'G. Exemplo',
      street: 'Avenida do Ensaio, 120, 2.º',
      city: 'Lisboa',
      postal: '1050-121',
      phone: 'n:### ### ###',
      numbers: ['210005511', '210005512'],
    },
  ],
};
