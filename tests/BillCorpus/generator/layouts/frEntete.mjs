import { brokenLines, carrierFooter, html, lineTable, page, totals } from '../markup.mjs';

const css = `
.refs { display: grid; grid-template-columns: repeat(3, 1fr); border: .6pt solid #c33; margin: 8mm 0 } .refs div { padding: 2mm 3mm; border-right: .6pt solid #c33 }
.refs b { display: block } .dest { margin: 10mm 0 6mm 95mm } .lines td, .lines th { border: .4pt solid #aaa; padding: 1mm 1.5mm }
.totals { width: 82mm; margin: 4mm 0 6mm auto } h1 { color: #c33; font-size: 16pt }`;

const draw = view =>
  page(
    view,
    css,
    html`<p><b>${view.carrier.name}</b><br>${brokenLines(view.carrier.lines)}</p>
<p class="dest">${brokenLines(
      [
        view.values.company,
        view.values.contact && `${view.labels.contact} : ${view.values.contact}`,
        ...view.values.address,
      ].filter(Boolean),
    )}</p>
<h1>${view.values.billDate ? `Facture du ${view.values.billDate}` : 'Facture'}</h1>
<div class="refs">${view
      .rows('account', 'btn', 'invoiceNo', 'period', 'dueDate', 'total')
      .map(row => html`<div>${row.label}<b>${row.value}</b></div>`)}</div>
<h3>${view.labels.lines}</h3>${lineTable(view, ['number', 'plan', 'usage', 'charge'])}${totals(view)}
<p>${view.words.terms} ${view.words.help} : ${view.carrier.phone}</p>${carrierFooter(view)}`,
  );

export default {
  id: 'fr-entete',
  producer: 'chromium',
  half: 'tuning',
  untagged: true,
  draw,
  catches:
    'date in the title (“Facture du 21 octobre 2026”); address at the right; grid of cells, label above value; due date in a like cell',
  bills: [
    {
      id: 'fr-01',
      lang: 'fr',
      country: 'FR',
      date: '2026-10-21',
      dates: 'd MMMM yyyy',
      dueDates: 'dd/MM/yyyy',
      account: '1.10293.77',
      btn: '199001234',
      company: 'Contoso France SAS',
      person: 'A. Exemple',
      street: '25 rue des Essais',
      city: 'Paris',
      postal: '75009',
      phone: 't:## ## ## ## ##',
      numbers: ['199001234', '199001235', '199001236'],
    },
    {
      id: 'fr-02',
      lang: 'fr',
      country: 'FR',
      carrier: 1,
      date: '2026-08-01',
      dates: 'do MMMM yyyy',
      dueDates: 'dd/MM/yyyy',
      account: '00458812',
      btn: '353011200',
      company: 'Tailspin Toys France',
      person: 'C. Exemple',
      street: 'ZA des Trois Moulins\n8 allée du Jouet',
      city: 'Strasbourg Cedex',
      postal: '67082',
      phone: 't:##.##.##.##.##',
      numbers: ['353011200', '353011201', '353011210', '353011211'],
      syn: 1,
      withCountry: true,
    },
    {
      id: 'be-01',
      lang: 'fr',
      country: 'BE',
      date: '2026-09-30',
      dates: 'dd/MM/yyyy',
      account: '60.448.019',
      btn: '28991200',
      company: 'Litware Belgium SRL',
      person: 'D. Exemple',
      street: 'Chaussée de l’Essai 112 bte 4',
      city: 'Bruxelles',
      postal: '1050',
      phone: 't:## ### ## ##',
      numbers: ['28991200', '28991201'],
      syn: 2,
    },
    {
      id: 'fr-03',
      lang: 'fr',
      country: 'FR',
      dates: 'dd/MM/yyyy',
      account: '7 700 451',
      btn: '465710088',
      company: 'Proseware SARL',
      street: '4 place du Modèle',
      city: 'Marseille',
      postal: '13002',
      phone: 'e:+## # ## ## ## ##',
      numbers: ['465710088'],
      syn: 3,
      omits: ['billDate', 'authorizedName'],
    },
  ],
};
