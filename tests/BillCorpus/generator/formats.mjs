const day = 86_400_000;

export const addDays = (iso, days) => new Date(Date.parse(iso) + days * day).toISOString().slice(0, 10);

/** do (1er, else d), yyyy, yy, MM, M, dd, d, MMM and MMMM (by the locale); anything else stands for itself, text between apostrophes too. */
export function formatDate(iso, pattern, locale) {
  const date = new Date(`${iso}T00:00:00Z`);
  const [year, month, dayOfMonth] = iso.split('-');
  const name = width =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: width, timeZone: 'UTC' })
      .formatToParts(date)
      .find(part => part.type === 'month').value;
  const parts = {
    yyyy: () => year,
    yy: () => year.slice(2),
    MM: () => month,
    M: () => String(+month),
    dd: () => dayOfMonth,
    d: () => String(+dayOfMonth),
    do: () => (dayOfMonth === '01' ? '1er' : String(+dayOfMonth)),
    MMMM: () => name('long'),
    MMM: () => name('short'),
  };
  return pattern.replace(/'([^']*)'|yyyy|yy|MMMM|MMM|MM|M|dd|do|d/g, (token, quoted) => quoted ?? parts[token]());
}

/**
 * A pattern is 'n:' (national number), 't:' (with the trunk prefix) or 'e:' (with the calling code), then one # for each
 * digit; the last # takes all that is left.
 */
export function formatPhone(national, country, pattern) {
  const digits = { n: national, t: country.trunk + national, e: country.code + national }[pattern[0]];
  let text = '';
  let used = 0;
  const body = pattern.slice(2);
  const last = body.lastIndexOf('#');
  for (const [at, sign] of [...body].entries()) {
    if (sign !== '#') text += sign;
    else if (at === last) {
      text += digits.slice(used);
      used = digits.length;
    } else text += digits[used++] ?? '';
  }
  return text;
}

export function formatMoney(cents, [symbol, decimal, group], before) {
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, group);
  const amount = `${whole}${decimal}${String(Math.abs(cents) % 100).padStart(2, '0')}`;
  return `${cents < 0 ? '-' : ''}${before ? `${symbol}${amount}` : `${amount} ${symbol}`}`;
}
