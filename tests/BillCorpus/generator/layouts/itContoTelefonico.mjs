import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 9pt/1.35 "Nimbus Sans Narrow", "Liberation Sans Narrow" } .top { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm } .card { border: .8pt solid #03a; border-radius: 2mm; padding: 2mm 3mm; margin-bottom: 4mm }
.card b { color: #03a } .slip { border: 1pt solid #000; margin-top: 18mm; display: grid; grid-template-columns: 1fr 1fr; font: 8pt "Liberation Mono" } .slip div { padding: 3mm; border-right: 1pt dashed #000 } .voci td { border-bottom: .3pt solid #aaa; padding: .8mm 0 }`;

const draw = view => {
  const { values: v, bill } = view;
  const pair = (label, value) => html`<tr><td>${label}</td><td class="r">${value}</td></tr>`;
  const item = row => html`<p><b>${row.label}</b> ${row.value}</p>`;
  return page(
    view,
    css,
    html`<h1>${view.carrier.name}</h1><p class="small">${view.carrier.lines.join(' – ')} – P. IVA ${v.vat}</p>
<div class="top" style="margin-top:8mm"><div><div class="card"><p><b>La tua fattura</b></p>${view.rows('invoiceNo', 'billDate', 'period', 'dueDate').map(item)}</div>
<div class="card"><p><b>I tuoi dati</b></p>${view.rows('account', 'btn', 'company').map(item)}<p><b>Codice Fiscale / Partita IVA</b> 00000000000</p>${view.rows('contact').map(item)}${v.address.length > 0 && html`<p><b>${view.labels.service}</b> ${v.address.join(' - ')}</p>`}<p><b>Codice di migrazione</b> ${bill.migration}</p></div></div>
<div><p style="margin:10mm 0 0 6mm">Spett.le<br>${brokenLines([v.company, ...bill.mailing])}</p><p style="margin:10mm 0 0 6mm"><b>Totale da pagare ${v.total}</b><br>entro il ${v.dueDate}</p></div></div>
<h3>Riepilogo dei costi</h3><table class="voci">${pair('Abbonamenti', v.net)}${pair('Consumi', view.money(771))}${pair('Altri addebiti', view.money(395))}${pair('IVA 22%', v.tax)}${pair('Totale', v.total)}</table>
<h3 style="margin-top:5mm">Dettaglio per linea</h3><table class="voci">${view.lines.map(line => pair(html`Linea ${line.number} – ${line.plan}`, line.charge))}</table>
<p style="margin-top:4mm">I pagamenti delle fatture precedenti risultano regolari. Assistenza: chiama il ${view.carrier.phone} o scrivi a ${view.carrier.lines.join(', ')}.</p>
<div class="slip"><div>CONTI CORRENTI POSTALI - Ricevuta di versamento<br>sul C/C n. ${bill.postal99} di ${v.total}<br>intestato a: ${view.carrier.name}<br>causale: fattura ${v.invoiceNo}</div>
<div>CONTI CORRENTI POSTALI - Ricevuta di accredito<br>sul C/C n. ${bill.postal99}<br>eseguito da: ${v.company}<br>scadenza ${v.dueDate}</div></div>`,
  );
};

export default {
  id: 'it-conto-telefonico',
  producer: 'chromium',
  half: 'independent',
  untagged: true,
  draw,
  catches:
    'bold label and value in one line of a card; address of the window is another than that of the line; payment slip with the number of the carrier’s postal account; migration code',
  carriers: {
    IT: [
      {
        name: 'Tirreno Rete',
        lines: ['Casella Postale 999', '00144 Roma RM'],
        phone: '800 900 199',
        vat: '99999999999',
        iban: '',
      },
    ],
    CH: [
      {
        name: 'Ceresio Comunicazioni SA',
        lines: ['Via del Segnale 2', '6900 Lugano'],
        phone: '0800 555 123',
        vat: 'CHE-777.777.777 IVA',
        iban: '',
      },
    ],
  },
  labels: {
    it: {
      billDate: 'Data emissione',
      account: 'Codice cliente',
      btn: 'Numero linea',
      company: 'Intestatario',
      contact: 'Referente aziendale',
      service: 'Ubicazione linea',
    },
  },
  words: { it: { invoiceNo: 'Fattura n.', period: 'Periodo di riferimento', dueDate: 'Scadenza' } },
  bills: [
    {
      id: 'it-05',
      lang: 'it',
      country: 'IT',
      date: '2026-10-15',
      dates: 'dd/MM/yyyy',
      invoiceNo: '8H00774102',
      account: '1.41807725',
      btn: '0500009140',
      company: 'Viaggi Margie S.r.l.',
      person: 'Mario Rossi',
      street: 'Lungarno della Prova 27',
      city: 'Pisa',
      region: 'PI',
      postal: '56125',
      mailing: ['Casella Postale 12', '56100 Pisa PI'],
      migration: 'TRN0500009140003T',
      postal99: '00991018',
      phone: 'n:### #######',
      numbers: ['0500009140', '0500009141'],
      cityLines: ['56125 Pisa (PI)'],
    },
    {
      id: 'it-06',
      lang: 'it',
      country: 'IT',
      date: '2026-11-09',
      dates: 'd MMMM yyyy',
      invoiceNo: 'AB-0044718',
      account: '7740 118 332',
      btn: '0510004820',
      company: 'Cooperativa Acqua e Luce',
      street: 'Via dei Campioni 5',
      city: 'Bologna',
      region: 'BO',
      postal: '40121',
      mailing: ['Via dei Campioni 5', '40121 Bologna (BO)'],
      migration: 'TRN0510004820001K',
      postal99: '00991018',
      phone: 'n:### ### ####',
      numbers: ['0510004820', '0510004821', '0510004822'],
      cityLines: ['40121 Bologna (BO)'],
    },
    {
      id: 'ch-07',
      lang: 'it',
      country: 'CH',
      date: '2026-10-29',
      dates: 'dd.MM.yyyy',
      invoiceNo: '26-118804',
      account: '55.702.118',
      btn: '915550120',
      company: 'Grafica Modello Sagl',
      person: 'Andrea Bernasconi',
      street: 'Via dell’Esempio 14',
      city: 'Bellinzona',
      postal: '6500',
      mailing: ['Casella postale 44', '6501 Bellinzona'],
      migration: '—',
      postal99: '65-000999-1',
      phone: 't:### ### ## ##',
      numbers: ['915550120', '915550121'],
      omits: ['billingTelephoneNumber'],
    },
  ],
};
