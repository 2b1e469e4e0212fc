import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 9.5pt/1.35 "DejaVu Sans Condensed" } .row { display: flex; gap: 10mm; margin: 8mm 0; border-top: 1.5pt solid #080; padding-top: 3mm } .row div { flex: 1 }
.v { font-size: 11pt; font-weight: bold } .k { font-size: 7.5pt; color: #666 } .spec td { padding: .8mm 0 } .spec td:last-child { text-align: right } h3 { color: #080; margin: 6mm 0 1mm }`;

const draw = view => {
  const { values: v, bill } = view;
  const cell = row => html`<div><p class="v">${row.value}</p><p class="k">${row.label}</p></div>`;
  return page(
    view,
    css,
    html`<p class="r" style="font-size:18pt;color:#080">${view.carrier.name}</p><p class="small r">${view.carrier.lines.join(', ')}</p>
<p style="margin-top:12mm">${brokenLines([v.company, v.contact && `t.a.v. ${v.contact}`, ...v.address].filter(Boolean))}</p>
<div class="row">${view.rows('account', 'billDate', 'invoiceNo').map(cell)}</div><div class="row">${view.rows('btn', 'dueDate', 'total').map(cell)}</div>
<h3>Uw factuur over ${v.period}</h3><table class="spec"><tr><td>Abonnementen en diensten</td><td>${v.net}</td></tr><tr><td>Gebruik buiten uw bundel</td><td>${view.money(655)}</td></tr><tr><td>Btw 21%</td><td>${v.tax}</td></tr><tr><td><b>Totaal</b></td><td><b>${v.total}</b></td></tr></table>
<p style="margin-top:3mm">Het bedrag wordt rond ${v.dueDate} afgeschreven van rekening ${bill.country}** **** **** **43 00.</p>
<h3>Uw aansluitingen</h3>${view.lines.map(line => html`<table class="spec"><tr><td><b>Vaste telefonie ${line.number}</b></td><td></td></tr><tr><td>${line.plan}</td><td>${line.charge}</td></tr><tr><td>Gesprekken naar ${bill.dialled}</td><td>${line.usage}</td></tr></table>`)}
<h3>Goed om te weten</h3><p>Per ${view.date('2027-01-01')} wijzigen onze tarieven. Komt u er met ons niet uit, dan kunt u uw klacht voorleggen aan de ${bill.ombudsman}.</p>
<p class="small" style="margin-top:14mm">Vragen? Bel ${view.carrier.phone} (gratis) of kijk op ${view.carrier.web}. ${bill.country === 'NL' && 'KvK 00000000.'} Btw ${v.vat}. IBAN ${v.iban}.</p>`,
  );
};

export default {
  id: 'nl-waarde-boven',
  producer: 'cairo',
  half: 'independent',
  draw,
  catches:
    'large values with their labels in small type below, in rows of three; “t.a.v.” in the address; written anew by cairo, with its own subset fonts',
  carriers: {
    NL: [
      {
        name: 'Polderlijn Zakelijk',
        lines: ['Postbus 77199', '1000 ZZ  Amsterdam'],
        phone: '0800 0990',
        web: 'polderlijn.example',
        vat: 'NL999999999B99',
        iban: 'NL20 INGB 0001 2345 67',
      },
    ],
    BE: [
      {
        name: 'Leiekabel',
        lines: ['Seinstraat 9', '9000 Gent'],
        phone: '0800 44 199',
        web: 'leiekabel.example',
        vat: 'BE 0888.888.888',
        iban: 'BE71 0961 2345 6769',
      },
    ],
  },
  labels: { nl: { account: 'Klantnummer', billDate: 'Factuurdatum', btn: 'Hoofdnummer' } },
  words: { nl: { invoiceNo: 'Factuurkenmerk', dueDate: 'Uiterste betaaldatum', total: 'Te betalen bedrag' } },
  bills: [
    {
      id: 'nl-05',
      lang: 'nl',
      country: 'NL',
      date: '2026-10-20',
      dates: 'd MMMM yyyy',
      account: '8007741182',
      btn: '205550140',
      company: 'Grafisch Instituut Voorbeeld B.V.',
      title: 'mevr.',
      person: 'W. de Bruijn',
      street: 'Proefkade 212 II',
      city: 'Amsterdam',
      postal: '1019 AB',
      phone: 't:###-### ## ##',
      numbers: ['205550140', '205550141', '205550142'],
      dialled: '0900-9990',
      ombudsman: 'geschillencommissie, Bemiddelingsplein 1, Den Haag, telefoon 070-555 99 00',
    },
    {
      id: 'nl-06',
      lang: 'nl',
      country: 'NL',
      date: '2026-11-03',
      dates: 'dd-MM-yyyy',
      account: '21 884 0075',
      btn: '505550118',
      company: 'Alpine Skihuis Noord V.O.F.',
      street: 'Oefenweg 3',
      city: 'Groningen',
      postal: '9711 LM',
      phone: 't:### ### ####',
      numbers: ['505550118', '505550119'],
      dialled: '+32 2 555 99 88',
      ombudsman: 'geschillencommissie, Bemiddelingsplein 1, Den Haag, telefoon 070-555 99 00',
    },
    {
      id: 'be-06',
      lang: 'nl',
      country: 'BE',
      date: '2026-10-09',
      dates: 'dd/MM/yyyy',
      account: '720.441.883',
      btn: '95550140',
      company: 'Stad Stroom & Licht NV',
      person: 'Jan Peeters',
      street: 'Modellaan 66 bus 3',
      city: 'Gent',
      postal: '9000',
      phone: 't:## ### ## ##',
      numbers: ['95550140', '95550141'],
      dialled: '0900 55 000',
      ombudsman: 'ombudsdienst, Bemiddelaarslaan 8 bus 3, 1000 Brussel, telefoon 02 555 99 09',
      omits: ['billingTelephoneNumber'],
    },
  ],
};
