import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 9pt/1.4 "Nimbus Sans", "Liberation Sans", sans-serif } .top { display: flex; justify-content: space-between } .brand { font-size: 18pt; font-weight: bold; color: #1d7a3a } .to { margin: 14mm 0 0 95mm; min-height: 42mm; font-size: 10pt } .sq { position: absolute; left: 0; top: 22mm; width: 82mm; border: .5pt solid #1d7a3a; padding: 2.5mm }
.sq dl { display: grid; grid-template-columns: 32mm 1fr; row-gap: .6mm } .sq dt { color: #555 } .sq dd { font-weight: bold } body > div.p { position: relative } h2 { font-size: 11pt; color: #1d7a3a; margin: 6mm 0 1.5mm; border-bottom: .8pt solid #1d7a3a } .t td, .t th { padding: .7mm 0 } .t .sum td { font-weight: bold; font-size: 11pt } .due { margin-top: 18mm; display: flex; gap: 4mm } .due div { flex: 1; background: #e9f4ec; padding: 3mm } .due b { display: block; font-size: 13pt }`;

const draw = view => {
  const { values: v, bill, labels, carrier, money } = view;
  const pair = (label, value) => value && html`<dt>${label}</dt><dd>${value}</dd>`;
  return page(
    view,
    css,
    html`<div class="p"><div class="top"><p class="brand">${carrier.name}</p><p class="small r">${carrier.lines.join(' - ')}<br>P. IVA ${carrier.vat}</p></div>
<div class="sq"><dl>${pair('Fattura n.', v.invoiceNo)}${pair(labels.billDate, v.billDate)}${pair(labels.account, v.account)}${pair(labels.btn, v.btn)}${pair('Periodo', bill.period)}${pair(labels.contact, v.contact)}${bill.billing ? pair(labels.service, v.address.join(' - ')) : null}${pair('Partita IVA cliente', bill.taxId)}</dl></div>
<p class="to">${bill.salute ? html`${bill.salute}<br>` : null}${brokenLines([v.company, ...(bill.billing ?? v.address)])}</p>
<div class="due"><div>Totale da pagare<b>${v.total}</b></div><div>Entro il<b>${v.dueDate}</b></div><div>Pagamenti precedenti<b>Regolari</b></div></div>
<h2>Riepilogo della fattura</h2><table class="t"><tr><td>Abbonamenti e canoni</td><td class="r">${v.net}</td></tr><tr><td>Telefonate e contenuti</td><td class="r">${money(541)}</td></tr><tr><td>Altri importi</td><td class="r">${money(300)}</td></tr><tr><td>IVA 22%</td><td class="r">${v.tax}</td></tr><tr class="sum"><td>Totale fattura</td><td class="r">${v.total}</td></tr></table>
<h2>Linee</h2><table class="t"><tr><th>Numero</th><th>Descrizione</th><th>Codice migrazione</th><th class="r">Canone</th></tr>${view.lines.map((line, at) => html`<tr><td>${line.number}</td><td>${line.plan}</td><td>${bill.migration}${String(at + 1).padStart(3, '0')}${'KQRWZB'[at]}</td><td class="r">${line.charge}</td></tr>`)}
${view.ranges.map(range => html`<tr><td>${range.text}</td><td>Selezione passante GNR</td><td></td><td class="r">${money(1500)}</td></tr>`)}</table>
<h2>Comunicazioni</h2><p>Servizio Clienti Business ${carrier.phone}, attivo tutti i giorni dalle 8 alle 22. Reclami: ${carrier.lines.join(', ')}. Dal ${view.date('2027-02-01')} il costo di spedizione della fattura cartacea sarà di ${money(350)}. Il documento fiscale è la fattura elettronica inviata al Sistema di Interscambio.</p></div>`,
  );
};

export default {
  id: 'it-riquadro-cliente',
  producer: 'chromium',
  untagged: true,
  half: 'independent',
  draw,
  catches:
    'framed pairs at the left of the addressee, so that lines of text run over both; “Spett.le” above the company; migration codes beside the numbers; number that keeps its leading zero',
  carriers: {
    IT: [
      {
        name: 'Proseware Impresa',
        lines: ['Casella Postale 990', '20199 Milano MI'],
        phone: '800 555 191',
        vat: '11111111111',
      },
      {
        name: 'Adria Telecom',
        lines: ['Via del Ripetitore, 21', '47121 Forlì FC'],
        phone: '800 555 192',
        vat: '22222222222',
      },
    ],
  },
  bills: [
    {
      id: 'it-50',
      lang: 'it',
      country: 'IT',
      date: '2026-10-07',
      dates: 'dd/MM/yyyy',
      account: '888011429077',
      btn: '025550140',
      company: 'Contoso Italia S.r.l.',
      person: 'Mario Rossi',
      title: 'Sig.',
      salute: 'Spett.le',
      billing: ['Ufficio Amministrazione', 'Corso dell’Esempio, 15', '20121 Milano MI'],
      street: 'Via del Campione, 8',
      city: 'Rho',
      region: 'MI',
      postal: '20017',
      phone: 'n:## #######',
      numbers: ['025550140', '025550147'],
      ranges: [['025550150', '025550159']],
      rangeDigits: 'all',
      rangeSign: ' - ',
      period: '1 settembre - 30 settembre 2026',
      taxId: '00000000000',
      migration: 'PRW0255501',
      labels: {
        account: 'Codice cliente',
        billDate: 'Data emissione',
        btn: 'Numero principale',
        contact: 'Referente',
        service: 'Sede impianto',
      },
    },
    {
      id: 'it-51',
      lang: 'it',
      country: 'IT',
      carrier: 1,
      date: '2026-01-12',
      dates: 'd MMMM yyyy',
      account: 'AT-0047713',
      company: 'Ristorante Lucerne di Bianchi & C. s.n.c.',
      salute: 'Spettabile',
      street: 'Piazza del Modello, 2',
      city: 'Cesena',
      region: 'FC',
      postal: '47521',
      phone: 'n:####/######',
      numbers: ['0547550133'],
      period: 'dicembre 2025',
      taxId: '99999999999',
      migration: 'ADT0547',
      labels: { account: 'Numero cliente', billDate: 'Emessa il' },
    },
    {
      id: 'it-52',
      lang: 'it',
      country: 'IT',
      date: '2026-06-09',
      dates: 'dd.MM.yyyy',
      account: '888040022158',
      company: 'Studio Legale Humongous Associati',
      street: 'Via della Prova, 77',
      city: 'Firenze',
      region: 'FI',
      postal: '50123',
      phone: 'e:+## ### ######',
      numbers: ['0555550121', '0555550122', '0555550128'],
      period: '01.05.2026 - 31.05.2026',
      taxId: '88888888888',
      migration: 'PRW0555550',
      labels: { account: 'Codice cliente', billDate: 'Data fattura' },
    },
  ],
};
