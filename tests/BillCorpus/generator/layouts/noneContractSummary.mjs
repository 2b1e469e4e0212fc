import { OpenDocument } from '../openDocument.mjs';

const texts = {
  de: {
    title: 'Vertragszusammenfassung',
    intro: [
      'Diese Vertragszusammenfassung enthält die Hauptelemente dieses Dienstangebots, wie es das EU-Recht vorschreibt. Sie erleichtert den Vergleich zwischen Angeboten.',
      'Vollständige Informationen zum Dienst finden sich in anderen Dokumenten. Ein Vertrag kommt erst mit Ihrer Unterschrift zustande.',
    ],
    made: 'Erstellt am',
    services: 'Dienste und Geräte',
    plan: 'Business IP Komplett mit Sprachkanälen und Telefonanlage aus der Cloud. Auf Wunsch werden folgende Rufnummern für Sie reserviert:',
    price: 'Preis',
    monthly: 'Monatlicher Grundpreis',
    once: 'Einmaliger Bereitstellungspreis',
    term: 'Laufzeit, Verlängerung und Kündigung',
    terms:
      'Die Mindestlaufzeit beträgt 24 Monate. Danach verlängert sich der Vertrag auf unbestimmte Zeit und ist mit einer Frist von einem Monat kündbar.',
    access: 'Funktionsmerkmale für Endnutzer mit Behinderungen',
    accessText: 'Textbasierte Beratung unter',
    ask: 'Kontakt',
  },
  fr: {
    title: 'Récapitulatif contractuel',
    intro: [
      'Le présent récapitulatif contractuel contient les principaux éléments de cette offre de service, comme l’exige le droit de l’Union. Il permet de comparer des offres.',
      'Les informations complètes relatives au service figurent dans d’autres documents. Aucun contrat n’est conclu avant votre signature.',
    ],
    made: 'Établi le',
    services: 'Services et équipements',
    plan: 'Offre Pro Voix avec canaux de communication et standard hébergé. Sur demande, les numéros suivants vous sont réservés :',
    price: 'Prix',
    monthly: 'Abonnement mensuel',
    once: 'Frais de mise en service',
    term: 'Durée, reconduction et résiliation',
    terms:
      'L’engagement est de 12 mois. Le contrat est ensuite reconduit pour une durée indéterminée et peut être résilié à tout moment avec un préavis de dix jours.',
    access: 'Caractéristiques pour les utilisateurs finals handicapés',
    accessText: 'Accueil adapté au',
    ask: 'Contact',
  },
};

const draw = view => {
  const doc = new OpenDocument(view, { font: 'Liberation Sans', size: 10, margin: 22 });
  const { carrier, money } = view;
  const t = texts[view.bill.lang];
  const head = text => doc.p(text, { bold: true, size: 12, before: 6, after: 1.5 });
  const row = (label, value) => doc.p(`${label}\t${value}`, { tabs: [[166, 'right']] });
  return doc.text(
    doc.p(t.title, { bold: true, size: 18, after: 2 }) +
      doc.p(`${carrier.name}, ${carrier.lines.join(', ')}`, { after: 1 }) +
      doc.p(`${t.made} ${view.date(view.issued)}`, { after: 5 }) +
      t.intro.map(text => doc.p(`•\t${text}`, { tabs: [[5]], left: 0 })).join('') +
      head(t.services) +
      doc.p(t.plan) +
      doc.p(view.bill.offered.map(view.phone).join(', '), { left: 5 }) +
      head(t.price) +
      row(t.monthly, money(5990)) +
      row(t.once, money(4900)) +
      head(t.term) +
      doc.p(t.terms) +
      head(t.access) +
      doc.p(`${t.accessText} ${carrier.help}.`) +
      head(t.ask) +
      doc.p(`${carrier.name}, ${carrier.phone}, ${carrier.web}`),
  );
};

const offer = { omits: ['billDate', 'accountNumber', 'companyName', 'authorizedName', 'serviceAddress', 'numbers'] };

export default {
  id: 'none-contract-summary',
  producer: 'libreoffice',
  extension: 'fodt',
  half: 'independent',
  notABill: true,
  draw,
  catches:
    'no bill: the summary of an offer that the law asks for before a contract, with a date, prices and numbers held free; nothing should be found',
  carriers: {
    DE: [
      {
        name: 'Elbe Tailwind GmbH',
        lines: ['Speicherweg 3', '01099 Dresden'],
        phone: '0351 5550 990',
        help: '0351 5550 991',
        web: 'elbetailwind.example',
      },
    ],
    FR: [
      {
        name: 'Garonne Voix SAS',
        lines: ['2 quai du Spécimen', '31000 Toulouse'],
        phone: '05 36 49 99 00',
        help: '05 36 49 99 01',
        web: 'garonnevoix.example',
      },
    ],
  },
  ...offer,
  bills: [
    {
      id: 'none-50',
      lang: 'de',
      country: 'DE',
      date: '2026-10-06',
      dates: 'dd.MM.yyyy',
      phone: 't:### ##### ###',
      offered: ['3023125120', '3023125121', '3023125122'],
    },
    {
      id: 'none-51',
      lang: 'fr',
      country: 'FR',
      date: '2026-09-08',
      dates: 'do MMMM yyyy',
      phone: 't:## ## ## ## ##',
      offered: ['536491220', '536491221'],
    },
  ],
};
