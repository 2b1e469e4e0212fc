// Business days of a market, by the rules of its profile. Days are texts such as 2026-03-16. The API decides; this shows
// beforehand what it will say.
const ms = 86_400_000;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export const dayOf = (year, month, day) => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
export const addDays = (day, count) => new Date(Date.parse(day) + count * ms).toISOString().slice(0, 10);
export const weekdayOf = (day) => new Date(day).getUTCDay();
const nameOf = (day) => weekdays[weekdayOf(day)];

/** The day and time at a place. */
export const localNow = (instant, timeZone) => {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-CA', {
    timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(instant).map((p) => [p.type, p.value]));
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
};

const firstFrom = (day, weekday) => {
  while (nameOf(day) !== weekday) day = addDays(day, 1);
  return day;
};

/** Easter Sunday by the method of Meeus, Jones and Butcher. */
const easter = (year) => {
  const a = year % 19, b = Math.floor(year / 100), c = year % 100;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
};

const nth = (rule, year) => {
  const first = dayOf(year, rule.month, 1);
  if (rule.unlessMonthBeginsWith && nameOf(first) === rule.unlessMonthBeginsWith) return first;
  return rule.nth < 0
    ? firstFrom(addDays(dayOf(year, rule.month + 1, 1), -7), rule.weekday)
    : firstFrom(addDays(first, 7 * (rule.nth - 1)), rule.weekday);
};

const ownDay = (rule, year) => {
  if (year < (rule.firstYear ?? -Infinity) || year > (rule.lastYear ?? Infinity)) return null;
  switch (rule.rule) {
    case 'FixedDay': return dayOf(year, rule.month, rule.day);
    case 'NthWeekday': return nth(rule, year);
    case 'WeekdayFrom': return firstFrom(dayOf(year, rule.month, rule.day), rule.weekday);
    case 'Easter': return addDays(easter(year), rule.offset);
    default: return null;
  }
};

export class BusinessCalendar {
  /** @param {{ weekend: string[], holidays: any[] }} rules */
  constructor(rules) {
    this.weekend = new Set(rules.weekend);
    this.rules = rules.holidays;
    this.years = new Map();
  }

  isWeekend(day) { return this.weekend.has(nameOf(day)); }

  /** The holiday's name, or undefined. */
  holiday(day) { return this.#kept(Number(day.slice(0, 4))).get(day); }

  isBusinessDay(day) { return !this.isWeekend(day) && !this.holiday(day); }

  onOrAfter(day) {
    while (!this.isBusinessDay(day)) day = addDays(day, 1);
    return day;
  }

  #kept(year) {
    if (!this.years.has(year)) {
      const own = [year - 1, year, year + 1]
        .flatMap((y) => this.rules.map((rule) => ({ rule, day: ownDay(rule, y) })))
        .filter((each) => each.day).sort((x, y) => x.day.localeCompare(y.day));
      const taken = new Set(own.map((each) => each.day));
      const kept = new Map();
      for (const { rule, day } of own) {
        const shifted = this.#shifted(day, rule.observed, taken);
        taken.add(shifted);
        kept.set(shifted, rule.name);
      }
      this.years.set(year, kept);
    }
    return this.years.get(year);
  }

  #shifted(day, observed, taken) {
    const weekday = nameOf(day);
    if (observed === 'NearestWeekday' && weekday === 'Saturday') return addDays(day, -1);
    if (observed === 'NearestWeekday' && weekday === 'Sunday') return addDays(day, 1);
    if (observed === 'SaturdayBefore' && weekday === 'Sunday') return addDays(day, -1);
    if (observed === 'NextFreeWeekday' && this.isWeekend(day)) {
      while (this.isWeekend(day) || taken.has(day)) day = addDays(day, 1);
    }
    return day;
  }
}
