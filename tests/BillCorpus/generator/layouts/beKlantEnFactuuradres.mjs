import { brokenLines, html, page } from '../markup.mjs';

const texts = {
  nl: {
    invoiceAddress: 'Factuuradres',
    summary: 'Overzicht van uw factuur',
    fixed: 'Abonnementen',
    usage: 'Verbruik',
    net: 'Totaal excl. btw',
    vat: 'Btw 21%',
    total: 'Totaal te betalen',
    before: 'Te betalen vóór',
    number: 'Factuurnummer',
    detail: 'Detail per nummer',
    message: 'Gestructureerde mededeling',
    to: 'Op rekening',
    ask: 'Vragen? Bel gratis',
    page: 'Pagina',
    third: 'Diensten geleverd door derden',
  },
  fr: {
    invoiceAddress: 'Adresse de facturation',
    summary: 'Aperçu de votre facture',
    fixed: 'Abonnements',
    usage: 'Consommation',
    net: 'Total hors TVA',
    vat: 'TVA 21 %',
    total: 'Total à payer',
    before: 'À payer avant le',
    number: 'Numéro de facture',
    detail: 'Détail par numéro',
    message: 'Communication structurée',
    to: 'Sur le compte',
    ask: 'Des questions ? Appelez gratuitement le',
    page: 'Page',
    third: 'Services fournis par des tiers',
  },
};

const css = `
body { font: 9.5pt/1.4 "DejaVu Sans Condensed", sans-serif } .top { display: flex; justify-content: space-between; align-items: center; background: #5c2d91; color: #fff; padding: 4mm 5mm } .top p:first-child { font-size: 17pt } .cols { display: flex; gap: 8mm; margin-top: 8mm } .cols > div { flex: 1 } h4 { margin: 0 0 .5mm; color: #5c2d91; font-size: 8.5pt }
h2 { color: #5c2d91; font-size: 12pt; margin: 8mm 0 2mm } .t td, .t th { padding: .8mm 0; border-bottom: .3pt solid #ccc } .t .sum td { font-weight: bold; font-size: 12pt } .pay { background: #f1ecf7; padding: 4mm; margin-top: 8mm; width: 100mm } .pay td { padding: .4mm 0 }`;

const draw = view => {
  const { values: v, bill, labels, carrier, money } = view;
  const t = texts[bill.lang];
  const addresses = bill.billing
    ? html`<div><h4>${labels.service}</h4><p>${brokenLines([v.company, ...v.address])}</p></div><div><h4>${t.invoiceAddress}</h4><p>${brokenLines([v.company, v.contact && `${bill.attention} ${v.contact}`, ...bill.billing].filter(Boolean))}</p></div>`
    : html`<div><p>${brokenLines([v.company, v.contact && `${bill.attention} ${v.contact}`, ...v.address].filter(Boolean))}</p></div>`;
  const ids = [...view.rows('account'), { label: t.number, value: v.invoiceNo }, ...view.rows('billDate', 'btn')];
  return page(
    view,
    css,
    html`<div class="top"><p>${carrier.name}</p><p>${carrier.web}</p></div><div class="cols"><div>${ids.map(row => html`<h4>${row.label}</h4><p style="margin-bottom:1.5mm">${row.value}</p>`)}</div>${addresses}</div>
<h2>${t.summary}</h2><table class="t"><tr><td>${t.fixed}</td><td class="r">${v.net}</td></tr><tr><td>${t.usage}</td><td class="r">${money(417)}</td></tr><tr><td>${t.net}</td><td class="r">${v.net}</td></tr><tr><td>${t.vat}</td><td class="r">${v.tax}</td></tr><tr><td>${t.third}</td><td class="r">${money(0)}</td></tr><tr class="sum"><td>${t.total}</td><td class="r">${v.total}</td></tr></table>
<div class="pay"><table><tr><td>${t.before}</td><td>${v.dueDate}</td></tr><tr><td>${t.to}</td><td>${carrier.iban}</td></tr><tr><td>${t.message}</td><td>${bill.message}</td></tr></table></div>
<p style="margin-top:6mm">${t.ask} ${carrier.phone}.</p>
<div class="break"><div class="top"><p>${carrier.name}</p><p>${t.page} 2/2</p></div><h2>${t.detail}</h2>${view.lines.map(line => html`<table class="t" style="margin-bottom:3mm"><tr><th>${line.number}</th><th></th></tr><tr><td>${line.plan}</td><td class="r">${line.charge}</td></tr><tr><td>${t.usage}</td><td class="r">${line.usage}</td></tr></table>`)}
<p class="small">${carrier.name}, ${carrier.lines.join(', ')}. ${carrier.vat}. RPR/RPM Brussel/Bruxelles.</p></div>`,
  );
};

export default {
  id: 'be-klant-en-factuuradres',
  producer: 'cairo',
  half: 'independent',
  draw,
  catches:
    'two labelled addresses side by side, of the place of the lines and of the bill, each below the company’s name; label over value in the column before them; written anew by cairo',
  carriers: {
    BE: [
      {
        name: 'Lucerne Bizz',
        lines: ['Koning Voorbeeldlaan 27', '1030 Brussel'],
        phone: '0800 55 800',
        web: 'lucernebizz.example',
        vat: 'BTW BE 0666.666.666',
        iban: 'BE43 0689 9999 9501',
      },
    ],
  },
  bills: [
    {
      id: 'be-51',
      lang: 'nl',
      country: 'BE',
      date: '2026-10-17',
      dates: 'dd.MM.yyyy',
      account: '610448722',
      btn: '25550140',
      company: 'Northwind Traders Benelux NV',
      person: 'An Voorbeeld',
      title: 'mevr.',
      attention: 't.a.v.',
      billing: ['Dienst Boekhouding', 'Postbus 44', '1000 Brussel'],
      street: 'Testkaai 81 bus 3',
      city: 'Vilvoorde',
      postal: '1800',
      phone: 't:## ### ## ##',
      numbers: ['25550140', '25550141', '25550149'],
      message: '+++610/4487/22014+++',
      labels: { account: 'Klantnummer', billDate: 'Factuurdatum', btn: 'Hoofdnummer', service: 'Installatieadres' },
    },
    {
      id: 'be-52',
      lang: 'fr',
      country: 'BE',
      date: '2026-06-08',
      dates: 'dd/MM/yyyy',
      account: '588.200.143',
      company: 'Librairie Nod ASBL',
      person: 'Luc Exemple',
      attention: 'À l’attention de',
      street: 'Rue de l’Échantillon 40 boîte 2',
      city: 'Namur',
      postal: '5000',
      phone: 't:### ## ## ##',
      numbers: ['81555121', '81555122'],
      message: '+++588/2001/43064+++',
      labels: { account: 'Numéro de client', billDate: 'Date de la facture' },
    },
    {
      id: 'be-53',
      lang: 'fr',
      country: 'BE',
      date: '2026-12-14',
      dates: 'd MMMM yyyy',
      account: '610990017',
      btn: '43555160',
      company: 'Trey Métallurgie SA',
      billing: ['Comptabilité', 'Boîte postale 18', '4000 Liège'],
      street: 'Quai du Prototype 7',
      city: 'Seraing',
      postal: '4100',
      phone: 't:## ### ## ##',
      numbers: ['43555160', '43555161', '43555162', '43555175'],
      message: '+++610/9900/17123+++',
      labels: {
        account: 'Numéro de client',
        billDate: 'Date de facture',
        btn: 'Numéro principal',
        service: 'Adresse d’installation',
      },
    },
  ],
};
