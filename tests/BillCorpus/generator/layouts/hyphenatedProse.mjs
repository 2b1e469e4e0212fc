import { brokenLines, carrierFooter, html, page } from '../markup.mjs';

const css = `
body { font: 9pt/1.4 "DejaVu Serif" } .prose { columns: 2; column-gap: 9mm; text-align: justify; hyphens: manual; margin-top: 8mm }
.prose p { margin-bottom: 3mm } h2 { letter-spacing: 3pt }`;

const texts = {
  en: ({ values: v, carrier: c, lines }) => [
    `Dear ${v.contact}, this statement of ${v.billDate} covers telecommunications services rendered to ${v.company} under account number ${v.account} between ${v.periodFrom} and ${v.periodTo}.`,
    `The services are installed at ${v.address.join(', ')}. Your main number is ${v.btn}; the following telephone numbers belong to the account: ${lines.map(line => line.number).join(', ')}.`,
    `We acknowledge with appreciation the payment received against your previous statement of ${v.previousDate}. The outstanding balance of ${v.total} is payable no later than ${v.dueDate}; invoice number ${v.invoiceNo} should be mentioned in all correspondence.`,
    `Representatives of ${c.name} answer administrative and technical enquiries on ${c.phone}, including international interconnection charges, supplementary subscriptions and directory registrations.`,
  ],
  fr: ({ values: v, carrier: c, lines }) => [
    `Madame, Monsieur, la présente facture, établie le ${v.billDate}, concerne les services de télécommunication fournis à ${v.company}, représentée par ${v.contact}, sous le numéro de client ${v.account}, du ${v.periodFrom} au ${v.periodTo}.`,
    `Les services sont installés à l’adresse suivante : ${v.address.join(', ')}. Votre numéro principal est le ${v.btn} ; les numéros suivants appartiennent au compte : ${lines.map(line => line.number).join(', ')}.`,
    `Nous accusons réception du paiement de la facture précédente du ${v.previousDate}. Le montant de ${v.total} est exigible avant le ${v.dueDate} ; veuillez rappeler la facture n° ${v.invoiceNo} dans toute correspondance.`,
    `Les conseillers de ${c.name} répondent au ${c.phone} à toutes vos questions administratives ou techniques, notamment sur les communications internationales et les abonnements supplémentaires.`,
  ],
};

// Chromium has no dictionaries when headless: a soft hyphen after a vowel and before a syllable does for this.
const hyphenable = text =>
  text.replace(/\p{L}{8,}/gu, word => word.replace(/([aeiouyéèê])(?=[bcdfglmnprstv][aeiouéèê]\p{L})/gu, '$1\u00ad'));

const draw = view =>
  page(
    view,
    css,
    html`<h2>${view.carrier.name}</h2><p>${brokenLines(view.carrier.lines)}</p>
<div class="prose" lang="${view.bill.lang}">${texts[view.bill.lang](view).map(text => html`<p>${hyphenable(text)}</p>`)}</div>${carrierFooter(view)}`,
  );

const unhyphened = view => view.printed.filter(value => /\d/.test(value) && value.length < 24);

export default {
  id: 'hyphenated-prose',
  producer: 'chromium',
  half: 'tuning',
  untagged: true,
  draw,
  printed: unhyphened,
  catches: 'facts in running sentences of two justified, hyphenated columns; no labels of a table at all',
  bills: [
    {
      id: 'uk-05',
      lang: 'en',
      country: 'GB',
      date: '2026-10-19',
      dates: 'd MMMM yyyy',
      account: 'WG-4490-771',
      btn: '1134960120',
      company: 'Wide World Importers Ltd',
      person: 'C. Example',
      street: '9 Wool Exchange',
      city: 'Leeds',
      postal: 'LS2 7EH',
      phone: 't:#### ### ####',
      numbers: ['1134960120', '1134960121', '1134960122'],
    },
    {
      id: 'fr-05',
      lang: 'fr',
      country: 'FR',
      carrier: 1,
      date: '2026-05-11',
      dates: 'd MMMM yyyy',
      account: 'LIL 20 7741',
      btn: '353014455',
      company: 'Fabrikam SAS',
      person: 'E. Exemple',
      street: '17 boulevard du Spécimen',
      city: 'Lille',
      postal: '59800',
      phone: 't:## ## ## ## ##',
      numbers: ['353014455', '353014456'],
    },
  ],
};
