import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 9pt/1.4 "Liberation Sans", sans-serif } .all { display: flex; gap: 7mm } .side { width: 50mm; background: #f3efe8; padding: 4mm; font-size: 8.5pt } .side h4 { margin: 0 0 .3mm; font-size: 7.5pt; font-weight: normal; color: #7a5c1e }
.side p { margin: 0 0 2.5mm } .main { flex: 1 } .brand { font-size: 13pt; color: #b3541e; font-weight: bold } .to { margin: 8mm 0 10mm 28mm; font-size: 10pt } h1 { font-size: 13pt; margin-bottom: 3mm }
.t td, .t th { padding: .9mm 1mm; border-bottom: .4pt solid #ccc } .t .sum td { font-weight: bold; background: #f3efe8 } h2 { font-size: 11pt; color: #b3541e; margin: 6mm 0 1.5mm }`;

const draw = view => {
  const { values: v, bill, labels, carrier, money } = view;
  const side = (label, value) => value && html`<h4>${label}</h4><p>${value}</p>`;
  const title = `Facture n° ${v.invoiceNo}${v.billDate && bill.dateInTitle ? ` du ${v.billDate}` : ''}`;
  return page(
    view,
    css,
    html`<div class="all"><div class="side"><p class="brand">${carrier.name}</p>
${side(labels.account, v.account)}${side('N° de facture', v.invoiceNo)}${bill.dateInTitle ? null : side(labels.billDate, v.billDate)}${side('Période facturée', v.period)}${side(labels.company, v.company)}${side(labels.contact, v.contact)}
${side('Mode de règlement', `Prélèvement le ${v.dueDate}`)}<hr><h4>Nous contacter</h4><p>Service client ${carrier.phone}<br>du lundi au vendredi<br>${carrier.web}</p><h4>Nous écrire</h4><p>${brokenLines(carrier.lines)}</p></div>
<div class="main"><p class="to">${brokenLines([v.company, bill.withAttention && v.contact && `À l’attention de ${v.contact}`, ...(bill.billing ?? v.address)].filter(Boolean))}</p>
<h1>${title}</h1><table class="t"><tr><th>Récapitulatif</th><th class="r">Montant HT</th></tr><tr><td>Abonnements, forfaits et options</td><td class="r">${v.net}</td></tr><tr><td>Consommations au-delà des forfaits</td><td class="r">${money(734)}</td></tr><tr><td>Remises</td><td class="r">${money(-500)}</td></tr>
<tr><td>TVA</td><td class="r">${v.tax}</td></tr><tr class="sum"><td>Total TTC à payer</td><td class="r">${v.total}</td></tr></table>
<p style="margin-top:5mm">Votre prochaine facture sera émise vers le ${view.date(view.addDays(view.issued, 30))}. En cas de retard, une indemnité forfaitaire de 40 ${bill.country === 'CH' ? 'francs' : '€'} pour frais de recouvrement est due.</p></div></div>
<div class="break"><h1>Détail par site et par ligne</h1>${v.address.length && bill.siteLabel ? html`<p>${labels.service} : ${v.address.join(', ')}</p>` : null}${v.btn ? html`<p>${labels.btn} : ${v.btn}</p>` : null}
<h2>Vos lignes</h2><table class="t"><tr><th>N° de ligne</th><th>Offre</th><th class="r">Abonnement</th><th class="r">Consommations</th></tr>
${view.lines.map(line => html`<tr><td>${line.number}</td><td>${line.plan}</td><td class="r">${line.charge}</td><td class="r">${line.usage}</td></tr>`)}
${view.ranges.map(range => html`<tr><td>${range.text}</td><td>Tranche de numéros SDA</td><td class="r">${money(900)}</td><td class="r">${money(0)}</td></tr>`)}</table>
<h2>Communications vers les services spéciaux</h2><table class="t"><tr><th>Numéro appelé</th><th>Date</th><th>Durée</th><th class="r">Montant</th></tr><tr><td>${bill.special}</td><td>${view.date(view.addDays(view.issued, -12))}</td><td>00:03:12</td><td class="r">${money(240)}</td></tr></table>
<p class="small" style="margin-top:12mm">${carrier.name}, ${carrier.lines.join(', ')}. ${bill.country === 'FR' ? 'RCS 000 000 000. TVA intracommunautaire' : 'TVA'} ${carrier.vat}.</p></div>`,
  );
};

export default {
  id: 'fr-sites-et-lignes',
  producer: 'chromium',
  half: 'independent',
  draw,
  catches:
    'coloured column at the left with small labels over the values, the carrier’s contacts in the same column; addressee without label; site, main number and lines on page 2; a premium number called with its date',
  carriers: {
    FR: [
      {
        name: 'Proseware Entreprises',
        lines: ['TSA 99001', '33900 Bordeaux Cedex 9'],
        phone: '09 69 36 99 00',
        web: 'proseware-entreprises.example',
        vat: 'FR 22 000000000',
      },
      {
        name: 'Adventure Télécom',
        lines: ['8 allée du Répartiteur', '35000 Rennes'],
        phone: '02 61 91 99 00',
        web: 'adventure-telecom.example',
        vat: 'FR 33 000000000',
      },
    ],
    CH: [
      {
        name: 'Humongous Communications SA',
        lines: ['Chemin des Antennes 4', '1020 Renens'],
        phone: '0800 555 990',
        web: 'humongous.example',
        vat: 'CHE-111.111.111 TVA',
      },
    ],
  },
  bills: [
    {
      id: 'fr-50',
      lang: 'fr',
      country: 'FR',
      date: '2026-10-05',
      dates: 'dd/MM/yyyy',
      account: '6 040 118 207',
      btn: '199001200',
      company: 'Contoso Conseil SAS',
      person: 'Claire Exemple',
      title: 'Mme',
      billing: ['Service comptabilité fournisseurs', '27 rue du Spécimen', '75011 Paris'],
      street: '140 avenue de l’Échantillon\nBâtiment C',
      city: 'Montreuil',
      postal: '93100',
      phone: 't:## ## ## ## ##',
      numbers: ['199001200', '199001255'],
      ranges: [['199001210', '199001229']],
      rangeDigits: 'all',
      rangeSign: ' à ',
      siteLabel: true,
      special: '0 899 99 00 00',
      labels: {
        account: 'Compte de facturation',
        billDate: 'Date de facture',
        btn: 'Numéro de désignation (NDI)',
        company: 'Titulaire du contrat',
        contact: 'Contact facturation',
        service: 'Site d’installation',
      },
    },
    {
      id: 'fr-51',
      lang: 'fr',
      country: 'FR',
      carrier: 1,
      date: '2026-07-01',
      dates: 'do MMMM yyyy',
      account: 'CL0088213',
      company: 'Boulangerie Fourth Coffee SARL',
      street: '5 place du Modèle',
      city: 'Vannes',
      postal: '56000',
      phone: 't:##.##.##.##.##',
      numbers: ['261910144', '261910145'],
      dateInTitle: true,
      special: '3899',
      labels: { account: 'Référence client', billDate: 'Date', company: 'Client' },
    },
    {
      id: 'ch-50',
      lang: 'fr',
      country: 'CH',
      date: '2026-09-02',
      dates: 'dd.MM.yyyy',
      account: '500.221.874',
      btn: '215550140',
      company: 'Trey Horlogerie SA',
      person: 'Hélène Spécimen',
      street: 'Rue de l’Échappement 18',
      city: 'Yverdon-les-Bains',
      postal: '1400',
      phone: 't:### ### ## ##',
      numbers: ['215550140', '215550141', '215550148'],
      withAttention: false,
      special: '0901 555 990',
      labels: {
        account: 'Numéro de client',
        billDate: 'Date de la facture',
        btn: 'Numéro principal',
        company: 'Client',
        contact: 'Personne de contact',
      },
    },
  ],
};
