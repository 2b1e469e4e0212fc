import { degrees } from 'pdf-lib';

// Drawn upside down in a page that /Rotate 180 sets right again; standard fonts, not embedded; values stand above ruled lines, their labels below.
const draw = (view, doc, { helvetica, bold }) => {
  const { values: v, words: w, bill } = view;
  const sheet = () => {
    const page = doc.addPage([595, 842]);
    page.setRotation(degrees(180));
    const put = (text, x, y, size = 10, font = helvetica) =>
      page.drawText(text, { x: 595 - x, y: y, size, font, rotate: degrees(180) });
    const field = (value, label, x, y, width) => {
      put(value, x, y);
      page.drawLine({ start: { x: 595 - x, y: y + 4 }, end: { x: 595 - x - width, y: y + 4 }, thickness: 0.5 });
      put(label, x, y + 12, 6.5);
    };
    return { put, field };
  };
  const first = sheet();
  first.put(view.carrier.name, 50, 70, 18, bold);
  first.put(view.carrier.lines.join(', '), 50, 86, 8);
  const rows = view.rows('billDate', 'invoiceNo', 'account', 'btn', 'contact', 'dueDate');
  rows.forEach((row, at) => first.field(row.value, row.label, 50 + (at % 3) * 170, 150 + Math.floor(at / 3) * 48, 150));
  [v.company, ...v.address].filter(Boolean).forEach((line, at) => first.put(line, 50, 280 + at * 14, 11));
  ['net', 'tax', 'total'].forEach((key, at) => {
    first.put(w[key], 320, 420 + at * 18);
    first.put(v[key], 470, 420 + at * 18);
  });
  first.put(bill.notice, 50, 520, 8);
  first.put(`${w.help} ${view.carrier.phone} - ${w.vat} ${v.vat}`, 50, 790, 7);
  const second = sheet();
  second.put(view.labels.lines, 50, 70, 13, bold);
  view.lines.forEach((line, at) => {
    second.put(line.number, 50, 100 + at * 17);
    second.put(line.plan, 220, 100 + at * 17);
    second.put(line.charge, 470, 100 + at * 17);
  });
};

export default {
  id: 'upside-down-sheet',
  producer: 'pdf-lib',
  half: 'independent',
  draw,
  catches:
    '/Rotate 180 with content drawn upside down; values above ruled lines, labels in small type below them; standard fonts that are not embedded',
  carriers: {
    FR: [
      {
        name: 'Armor Liaisons',
        lines: ['4 quai du Sémaphore', '29200 Brest'],
        phone: '02 61 91 99 77',
        vat: 'FR 77 777777777',
      },
    ],
    IT: [
      {
        name: 'Etna Telefoni S.r.l.',
        lines: ['Via del Faro 9', '95131 Catania CT'],
        phone: '800 770 199',
        vat: '77777777777',
      },
    ],
    PT: [
      {
        name: 'Mondego Voz, S.A.',
        lines: ['Rua do Farol, 6', '3080-999 Figueira da Foz'],
        phone: '800 770 199',
        vat: '507777777',
      },
    ],
  },
  labels: {
    fr: {
      billDate: 'Date d’émission',
      account: 'Numéro de compte client',
      btn: 'Numéro de référence de la ligne',
      contact: 'Responsable du contrat',
      lines: 'Récapitulatif des lignes',
    },
    it: {
      billDate: 'Data fattura',
      account: 'Conto cliente',
      btn: 'Numero principale',
      contact: 'Persona di riferimento',
      lines: 'Elenco delle linee',
    },
    pt: {
      billDate: 'Data da fatura',
      account: 'Conta de cliente',
      btn: 'Telefone principal',
      contact: 'Pessoa de contacto',
      lines: 'Lista de números',
    },
  },
  bills: [
    {
      id: 'fr-12',
      lang: 'fr',
      country: 'FR',
      date: '2026-10-21',
      dates: 'd MMM yyyy',
      account: 'B-20771-884',
      btn: '261910170',
      company: 'Skis Alpins de Bretagne',
      title: 'M.',
      person: 'Yann Durand',
      street: '35 rue de la Cale',
      city: 'Brest',
      postal: '29200',
      phone: 't:## ## ## ## ##',
      numbers: ['261910170', '261910171'],
      notice: 'Votre prochaine facture sera émise le 20 novembre 2026.',
    },
    {
      id: 'it-07',
      lang: 'it',
      country: 'IT',
      date: '2026-11-14',
      dates: 'dd-MM-yyyy',
      account: 'CT 7718/84',
      btn: '0950000140',
      company: 'Scuola di Belle Arti Modello',
      street: 'Viale del Bozzetto 2',
      city: 'Catania',
      region: 'CT',
      postal: '95124',
      phone: 'n:### ## ## ###',
      numbers: ['0950000140', '0950000141', '0950000142'],
      omits: ['accountNumber'],
      notice: 'La fattura precedente del 14/10/2026 risulta pagata.',
    },
    {
      id: 'pt-06',
      lang: 'pt',
      country: 'PT',
      date: '2026-10-30',
      dates: 'yyyy-MM-dd',
      account: '2.077.188',
      btn: '233005140',
      company: 'Escola de Belas-Artes Modelo',
      person: 'Rui Sousa',
      street: 'Travessa do Esboço, 5',
      city: 'Figueira da Foz',
      postal: '3080-150',
      phone: 'n:### ### ###',
      numbers: ['233005140', '233005141'],
      notice: 'A sua fatura anterior, de 2026-09-30, encontra-se paga.',
    },
  ],
};
