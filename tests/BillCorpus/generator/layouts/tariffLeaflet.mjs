import { brokenLines, html, page } from '../markup.mjs';

const css = `.big { font-size: 26pt; color: #c06; line-height: 1.1 } .cols { columns: 2; column-gap: 10mm; margin-top: 8mm } .cols p { margin-bottom: 3mm } td, th { padding: 1mm 0; border-bottom: .4pt solid #aaa }`;

const text = {
  en: {
    title: 'Business voice from $19 a month',
    dated: 'Offers valid from',
    until: 'to',
    body: [
      'Switch by the end of the month and keep the numbers your customers know. Every plan has unlimited calls within the country.',
      'Choose a memorable number for your reception. These are on offer now:',
      'Need more than ten lines? Our advisers will visit you.',
    ],
    call: 'Order today:',
  },
  sv: {
    title: 'Företagstelefoni från 199 kr per månad',
    dated: 'Erbjudandet gäller från',
    until: 'till',
    body: [
      'Byt före månadens slut och behåll de nummer som kunderna känner till. Fria samtal inom landet ingår i alla abonnemang.',
      'Välj ett nummer som är lätt att minnas till er växel. Dessa är lediga nu:',
      'Behöver ni fler än tio linjer? Våra rådgivare kommer gärna på besök.',
    ],
    call: 'Beställ i dag:',
  },
};

const draw = view => {
  const t = text[view.bill.lang];
  return page(
    view,
    css,
    html`<p>${view.carrier.name}</p><p class="big">${t.title}</p><p>${t.dated} ${view.date('2026-11-01')} ${t.until} ${view.date('2026-11-30')}</p>
<div class="cols"><p>${t.body[0]}</p><p>${t.body[1]}</p><table>${view.lines.map(line => html`<tr><td>${line.number}</td><td class="r">${line.charge}</td></tr>`)}</table><p style="margin-top:3mm">${t.body[2]}</p></div>
<p style="margin-top:10mm"><b>${t.call} ${view.carrier.phone}</b><br>${brokenLines(view.carrier.lines)}</p>`,
  );
};

export default {
  id: 'tariff-leaflet',
  producer: 'chromium',
  half: 'independent',
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
  catches: 'no bill: an advertisement with prices, dates, and numbers on offer; nothing should be found',
  carriers: {
    US: [{ name: 'Midland Bell Exchange', lines: ['400 Switch Street', 'Peoria, IL 61602'], phone: '1 800 555-0157' }],
    SE: [{ name: 'Mälarlinjen', lines: ['Box 990', '721 09 Västerås'], phone: '020-99 01 99' }],
  },
  bills: [
    {
      id: 'none-05',
      lang: 'en',
      country: 'US',
      dates: 'MMMM d, yyyy',
      phone: 'n:### ###-####',
      numbers: ['3095550110', '3095550120', '3095550130'],
    },
    {
      id: 'none-06',
      lang: 'sv',
      country: 'SE',
      dates: 'd MMMM yyyy',
      phone: 't:##-### ### ##',
      numbers: ['846500470', '846500480'],
    },
  ],
};
