import { OpenDocument, footerText } from '../openDocument.mjs';

const draw = view => {
  const doc = new OpenDocument(view, { font: 'DejaVu Sans', size: 9 });
  const { values: v, words: w } = view;
  const head = text => doc.p(text, { bold: true, before: 4, colour: '#1a4f9c' });
  const one = row => doc.p(`${row.label}: ${row.value}`);
  return doc.text(
    doc.p(`${view.carrier.name} — ${view.labels.bill}`, { size: 15, bold: true, after: 6 }) +
      doc.section(
        2,
        head(view.labels.company) +
          doc.p(v.company ?? '') +
          view.rows('contact').map(one).join('') +
          head(view.labels.service) +
          v.address.map(line => doc.p(line, { after: 0 })).join('') +
          head(w.invoiceNo) +
          doc.p(v.invoiceNo) +
          view.rows('account', 'billDate', 'dueDate', 'period').map(one).join('') +
          head(w.previous) +
          doc.p(`${v.previousDate}: ${v.previous}`) +
          head(view.labels.btn) +
          doc.p(v.btn ?? '—') +
          head(view.labels.lines) +
          view.lines.map(line => doc.p(`${line.number} ${line.plan} ${line.charge}`)).join('') +
          head(w.total) +
          doc.p(v.total) +
          doc.p(w.terms, { align: 'justify' }) +
          doc.p(`${w.help}: ${view.carrier.phone}`),
      ),
    { footer: doc.p(footerText(view), { size: 6.5 }) },
  );
};

export default {
  id: 'lo-two-columns',
  producer: 'libreoffice',
  extension: 'fodt',
  half: 'tuning',
  draw,
  catches: 'section of two balanced columns; a heading may end one column and its value begin the next',
  bills: [
    {
      id: 'es-02',
      lang: 'es',
      country: 'ES',
      date: '2026-10-16',
      dates: 'dd/MM/yyyy',
      account: 'C-4471-2026',
      btn: '930005120',
      company: 'Fabrikam España S.A.',
      person: 'E. Ejemplo',
      street: 'Avenida de la Muestra, 300',
      city: 'Barcelona',
      region: 'Barcelona',
      postal: '08015',
      phone: 'e:+## ## ### ## ##',
      numbers: ['930005120', '930005121', '930005122'],
      syn: 1,
      omits: ['billingTelephoneNumber'],
    },
    {
      id: 'pt-02',
      lang: 'pt',
      country: 'PT',
      date: '2026-09-22',
      dates: 'dd/MM/yyyy',
      account: '70.118.220',
      btn: '220005130',
      company: 'Litware Portugal, S.A.',
      person: 'H. Exemplo',
      street: 'Rua do Modelo, 77',
      city: 'Porto',
      postal: '4050-313',
      phone: 'e:+### ### ### ###',
      numbers: ['220005130', '220005131'],
      syn: 1,
      withCountry: true,
    },
    {
      id: 'fr-06',
      lang: 'fr',
      country: 'FR',
      date: '2026-10-02',
      dates: 'dd MMM yyyy',
      account: '4410-2278-C',
      btn: '261910120',
      company: 'Northwind Traders SARL',
      street: '6 rue de l’Exemple',
      city: 'Rennes',
      postal: '35000',
      phone: 't:## ## ## ## ##',
      numbers: ['261910120', '261910121'],
      syn: 4,
    },
  ],
};
