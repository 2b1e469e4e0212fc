import { carrierFooter, html, page } from '../markup.mjs';

const css = '.p td, .p th { border-bottom: .4pt solid #999; padding: 1mm } h1 { margin-bottom: 5mm }';

const titles = {
  en: ['Business price list', 'Prices valid from', 'Memorable numbers for sale', 'Monthly'],
  de: ['Preisliste Geschäftskunden', 'Preise gültig ab', 'Wunschrufnummern', 'Monatlich'],
};

const draw = view => {
  const [title, from, offered, monthly] = titles[view.bill.lang];
  return page(
    view,
    css,
    html`<h1>${view.carrier.name}: ${title}</h1><p>${from} ${view.date('2026-11-01')}</p>
<h3 style="margin-top:5mm">${offered}</h3><table class="p"><tr><th>${view.words.number}</th><th>${view.words.description}</th><th class="r">${monthly}</th></tr>
${view.lines.map(line => html`<tr><td>${line.number}</td><td>${line.plan}</td><td class="r">${line.charge}</td></tr>`)}</table>
<p style="margin:6mm 0">${view.words.help}: ${view.carrier.phone}</p>${carrierFooter(view)}`,
  );
};

export default {
  id: 'price-list',
  producer: 'chromium',
  half: 'tuning',
  untagged: true,
  notABill: true,
  draw,
  printed: () => [],
  omits: [
    'billDate',
    'accountNumber',
    'billingTelephoneNumber',
    'companyName',
    'authorizedName',
    'serviceAddress',
    'numbers',
  ],
  catches: 'no bill: a price list with a date and many numbers on offer; nothing should be found',
  bills: [
    {
      id: 'none-01',
      lang: 'en',
      country: 'GB',
      dates: 'd MMMM yyyy',
      phone: 't:#### ### ####',
      numbers: ['1174960500', '1174960555', '1174960600', '1174960700', '1174960777', '1174960888'],
    },
    {
      id: 'none-02',
      lang: 'de',
      country: 'DE',
      dates: 'dd.MM.yyyy',
      phone: 't:### / ##### ###',
      numbers: ['6990009100', '6990009200', '6990009222', '6990009333'],
    },
  ],
};
