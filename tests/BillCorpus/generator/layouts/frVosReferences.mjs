import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font-size: 9pt } .top { display: grid; grid-template-columns: 72mm 1fr; gap: 10mm; margin-bottom: 9mm } .refs { background: #fff3e6; padding: 3mm } .refs h4 { margin: 0 0 1mm; color: #c50 }
.refs p { margin-bottom: .6mm } .to { margin-top: 26mm } .sum td { padding: 1mm 0; border-bottom: .4pt dotted #999 } h3 { margin: 6mm 0 1mm; color: #c50 } .tot { font-size: 13pt; font-weight: bold }`;

const draw = view => {
  const { values: v, bill } = view;
  const pair = (label, value) => html`<tr><td>${label}</td><td class="r">${value}</td></tr>`;
  return page(
    view,
    css,
    html`<div class="top"><div><h2>${view.carrier.name}</h2><p>${brokenLines(view.carrier.lines)}</p><div class="refs" style="margin-top:6mm"><h4>vos références</h4>
${view.rows('account', 'btn', 'contact').map(row => html`<p>${row.label} : ${row.value}</p>`)}<p>facture n° ${v.invoiceNo}${v.billDate && ` du ${v.billDate}`}</p>
${bill.country === 'FR' && html`<p>SIRET : 999 999 999 00011</p>`}<p>mandat : ++FR${bill.mandate}</p></div></div>
<div><p class="to">${brokenLines([v.company, ...(bill.mailing ?? v.address)])}</p></div></div>
<p class="tot">montant à payer : ${v.total} TTC</p><p>Il sera prélevé à partir du ${v.dueDate} sur votre compte bancaire ${v.iban.slice(0, 9)} **** ****.</p>
<h3>votre facture en un coup d’œil</h3><table class="sum">${pair('abonnements, forfaits et options', v.net)}${pair('consommations au-delà', view.money(612))}${pair('TVA 20 %', v.tax)}${pair('total de la facture TTC', v.total)}</table>
<h3>nous contacter</h3><p>par téléphone : ${view.carrier.phone} (service gratuit + prix appel), par courrier : ${view.carrier.lines.join(', ')}</p>
<div class="break"></div><p class="small">facture n° ${v.invoiceNo} – page 2/2</p>${bill.mailing && html`<h3>${view.labels.service}</h3><p>${brokenLines(v.address)}</p>`}
<h3>détail par ligne, du ${v.periodFrom} au ${v.periodTo}</h3>${view.lines.map(line => html`<p style="margin-top:3mm"><b>ligne ${line.number}</b></p><table class="sum">${pair(line.plan, line.charge)}${pair(`vers numéros spéciaux (${bill.special})`, line.usage)}</table>`)}
<h3>à savoir</h3><p>Nos conditions générales changent le ${view.date('2026-12-01')}. En cas de litige, écrivez au service réclamations, ${view.carrier.lines.join(', ')}. Pénalités de retard : trois fois le taux d’intérêt légal ; indemnité forfaitaire de 40 €.</p>
<p class="small" style="margin-top:12mm">${view.carrier.name}, SA au capital de 1 000 000 €, ${view.carrier.vat}. Prochaine facture vers le ${view.date(view.addDays(view.issued, 30))}.</p>`,
  );
};

export default {
  id: 'fr-vos-references',
  producer: 'chromium',
  half: 'independent',
  untagged: true,
  draw,
  catches:
    'labels in lower case in a box; date of the bill in the line of its number (“facture n° … du …”); installation address on page 2; special numbers called in brackets',
  carriers: {
    FR: [
      {
        name: 'Garonne Mobile & Fixe',
        lines: ['TSA 99001', '33734 Bordeaux Cedex 9'],
        phone: '09 69 39 99 00',
        vat: 'TVA FR 99 999 999 999',
        iban: 'FR14 2004 1010 0505 0001 3M02 606',
      },
    ],
    LU: [
      {
        name: 'Moselle Réseaux',
        lines: ['9, rue du Central', '4360 Esch-sur-Alzette'],
        phone: '8002 99 00',
        vat: 'LU99999999',
        iban: 'LU28 0019 4006 4475 0000',
      },
    ],
    CH: [
      {
        name: 'Léman Connect SA',
        lines: ['Rue du Relais 3', '1207 Genève'],
        phone: '0800 555 999',
        vat: 'CHE-888.888.888 TVA',
        iban: 'CH56 0483 5012 3456 7800 9',
      },
    ],
  },
  labels: {
    fr: {
      account: 'n° de compte de facturation',
      btn: 'n° de ligne principale',
      contact: 'gestionnaire du compte',
      service: 'adresse d’installation',
    },
  },
  bills: [
    {
      id: 'fr-09',
      lang: 'fr',
      country: 'FR',
      date: '2026-10-12',
      dates: 'dd/MM/yyyy',
      mandate: '7781000342',
      account: '1.20948817',
      btn: '536490140',
      company: 'Voyages Margie SARL',
      person: 'Jeanne Martin',
      street: '14 allée du Prototype',
      city: 'Toulouse',
      postal: '31000',
      mailing: ['Service comptable', 'BP 90017', '31001 Toulouse Cedex 6'],
      phone: 't:## ## ## ## ##',
      numbers: ['536490140', '536490141', '536490142'],
      special: '0 892 99 00 00',
    },
    {
      id: 'fr-10',
      lang: 'fr',
      country: 'FR',
      date: '2026-11-01',
      dates: 'do MMMM yyyy',
      mandate: '7781000988',
      account: '2.77100459',
      company: 'Assurances Colossales SA',
      street: 'Immeuble Le Modèle\n60 quai de l’Échantillon',
      city: 'Nantes',
      postal: '44200',
      phone: 't:## ## ## ## ##',
      numbers: ['261910155', '261910156'],
      special: '0 825 99 00 11',
    },
    {
      id: 'lu-01',
      lang: 'fr',
      country: 'LU',
      date: '2026-10-26',
      dates: 'dd.MM.yyyy',
      mandate: '0099120',
      account: '400-7712-09',
      btn: '27555140',
      company: 'First Up Conseil S.à r.l.',
      person: 'Claude Weber',
      street: '21, rue de l’Exemple',
      city: 'Luxembourg',
      postal: '1611',
      phone: 'e:+### ## ## ## ##',
      numbers: ['27555140', '27555141'],
      special: '+352 900 55 500',
    },
    {
      id: 'ch-06',
      lang: 'fr',
      country: 'CH',
      dates: 'dd.MM.yyyy',
      mandate: '55100027',
      account: '7 440 118',
      btn: '245550170',
      company: 'Institut du Graphisme SA',
      person: 'Sacha Favre',
      street: 'Chemin de l’Étalon 8',
      city: 'Yverdon-les-Bains',
      postal: '1400',
      phone: 't:### ### ## ##',
      numbers: ['245550170', '245550171'],
      special: '0900 555 000',
      omits: ['billDate'],
    },
  ],
};
