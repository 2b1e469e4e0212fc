import { createHash } from 'node:crypto';
import { carriers } from './carriers.mjs';
import { countries } from './countries.mjs';
import { addDays, formatDate, formatMoney, formatPhone } from './formats.mjs';
import { words } from './words/index.mjs';

const currencies = { US: ['$', '.', ','], CA: ['$', '.', ','], GB: ['£', '.', ','], CH: ['CHF', '.', '’'] };
const locales = { US: 'en-US', CA: 'en-CA', IE: 'en-IE' };

const variants = {
  US: { en: { tax: 'Taxes and surcharges', vat: 'Federal tax ID' } },
  CA: { en: { tax: 'GST/HST', vat: 'Registration' }, fr: { tax: 'TPS/TVH', vat: 'Inscription' } },
};

/** A number that the bill's id decides: what varies does so the same way each time. */
export const chance = (bill, salt, below) =>
  createHash('sha256').update(`${bill.id}/${salt}`).digest().readUInt32BE(0) % below;

/** All that a lay-out may draw of a bill, as it is written on it, and `fields`: what a reader should find. */
export function viewOf(bill, layout) {
  const { lang, country: market } = bill;
  const country = countries[market];
  const language = { ...words[lang], ...variants[market]?.[lang], ...layout.words?.[lang], ...bill.words };
  const pick = key =>
    bill.labels?.[key] ?? layout.labels?.[lang]?.[key] ?? language[key][(bill.syn ?? 0) % language[key].length];
  const locale = lang === 'en' ? (locales[market] ?? 'en-GB') : language.locale;
  const date = (iso, pattern = bill.dates) => formatDate(iso, pattern, locale);
  const money = cents => formatMoney(cents, currencies[market] ?? language.money, lang === 'en');
  const phone = national => formatPhone(national, country, bill.phone);
  const omitted = new Set([...(layout.omits ?? []), ...(bill.omits ?? [])]);
  const has = key => !omitted.has(key);

  const issued = bill.date ?? '2026-10-21';
  const ofMarket = layout.carriers?.[market] ?? carriers[market];
  const carrier = ofMarket[(bill.carrier ?? 0) % ofMarket.length];
  const cityLines = bill.cityLines ?? country.address(bill);
  const countryName = bill.withCountry ? country.name[lang] : null;
  const lines = (bill.numbers ?? [])
    .map((national, at) => ({
      national,
      number: phone(national),
      plan: language.plans[at === 0 ? 0 : 1 + chance(bill, at, 5)],
      cents: 1250 + chance(bill, `c${at}`, 3200),
      usageCents: chance(bill, `u${at}`, 900),
    }))
    .map(line => ({ ...line, charge: money(line.cents), usage: money(line.usageCents) }));
  const net = lines.reduce((sum, line) => sum + line.cents + line.usageCents, 0) + 4995;

  const values = {
    billDate: has('billDate') && bill.date ? date(issued) : null,
    account: has('accountNumber') ? (bill.account ?? null) : null,
    btn: has('billingTelephoneNumber') && bill.btn ? phone(bill.btn) : null,
    company: has('companyName') ? bill.company : null,
    contact: has('authorizedName') && bill.person ? [bill.title, bill.person].filter(Boolean).join(' ') : null,
    address: has('serviceAddress')
      ? [...bill.street.split('\n'), ...cityLines, ...(countryName ? [countryName] : [])]
      : [],
    dueDate: date(addDays(issued, 21), bill.dueDates ?? bill.dates),
    periodFrom: date(addDays(issued, -33)),
    periodTo: date(addDays(issued, -3)),
    previousDate: date(addDays(issued, -30)),
    period: `${date(addDays(issued, -33))} ${language.to} ${date(addDays(issued, -3))}`,
    invoiceNo: bill.invoiceNo ?? `${issued.slice(2, 4)}${chance(bill, 'inv', 90_000_000) + 10_000_000}`,
    previous: money(net - 312),
    payment: money(312 - net),
    net: money(net),
    tax: money(Math.round(net * 0.2)),
    total: money(Math.round(net * 1.2)),
    vat: carrier.vat,
    iban: carrier.iban,
    help: carrier.phone,
  };
  const labels = Object.fromEntries(
    ['billDate', 'account', 'btn', 'company', 'contact', 'service', 'lines', 'bill'].map(key => [key, pick(key)]),
  );
  const row = key => ({ key, label: labels[key] ?? language[key], value: values[key] });
  const ranges = (bill.ranges ?? []).map(([first, last]) => ({
    first,
    last,
    text: rangeText(bill, phone, first, last),
  }));

  return {
    bill,
    values,
    labels,
    carrier,
    lines,
    ranges,
    date,
    money,
    phone,
    words: language,
    countryName,
    cityLines,
    issued,
    addDays: (iso, days) => addDays(iso, days),
    rows: (...keys) => keys.map(row).filter(each => each.value),
    fields: fieldsOf(bill, values, country, omitted),
    printed: [
      values.billDate,
      values.account,
      values.btn,
      values.company,
      values.contact,
      ...values.address,
      ...(omitted.has('numbers') ? [] : [...lines.map(line => line.number), ...ranges.map(range => range.text)]),
    ].filter(Boolean),
  };
}

function rangeText(bill, phone, first, last) {
  const start = phone(first);
  const keep = bill.rangeDigits ?? 4;
  return `${start}${bill.rangeSign ?? ' – '}${keep === 'all' ? phone(last) : last.slice(-keep)}`;
}

function fieldsOf(bill, values, country, omitted) {
  const e164 = national => `+${country.code}${national}`;
  const numbers = [...(bill.numbers ?? []), ...(bill.ranges ?? []).flatMap(expand)];
  const all = [...new Set([...(values.btn ? [bill.btn] : []), ...(omitted.has('numbers') ? [] : numbers)])].sort();
  const address =
    values.address.length === 0
      ? null
      : {
          street: bill.street.replaceAll('\n', ', '),
          city: bill.city,
          region: bill.region ?? null,
          postalCode: bill.postal,
          country: bill.withCountry ? bill.country : null,
        };
  return {
    billDate: values.billDate ? bill.date : null,
    accountNumber: values.account,
    billingTelephoneNumber: values.btn ? e164(bill.btn) : null,
    companyName: values.company,
    authorizedName: values.contact ? bill.person : null,
    serviceAddress: address,
    postalCode: address?.postalCode ?? null,
    numbers: all.map(e164),
  };
}

function expand([first, last]) {
  const width = first.length;
  const count = Number(BigInt(last) - BigInt(first)) + 1;
  return Array.from({ length: count }, (_, at) => String(BigInt(first) + BigInt(at)).padStart(width, '0'));
}
