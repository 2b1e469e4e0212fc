import { latest } from '../../lib/port-order.js';
import { AccountStep } from './account.js';
import { DateStep } from './date.js';
import { LoaStep } from './loa.js';
import { NumbersStep } from './numbers.js';
import { ReviewStep } from './review.js';

const filled = (order) => ['carrierName', 'companyName', 'accountNumber', 'billingTelephoneNumber', 'authorizedName'].every((f) => order.account[f])
  && order.account.serviceAddress?.street && latest(order, 'Bill');

/** The steps, and whether a draft has what each is for. */
export const steps = [
  { id: 'numbers', View: NumbersStep, done: (order, market) => order.numbers.length > 0 && (!market?.port.lineTypePerNumber || order.numbers.every((n) => n.lineType)) },
  { id: 'account', View: AccountStep, done: filled },
  { id: 'date', View: DateStep, done: (order) => Boolean(order.requestedDate), optional: true },
  { id: 'loa', View: LoaStep, done: (order) => order.loa.status !== 'Missing', optional: (market) => market?.port.loa === 'Uploaded' },
  { id: 'review', View: ReviewStep, done: () => false },
];

const stepOf = { '/numbers': 'numbers', '/requestedDate': 'date', '/requestedTime': 'date', '/loa': 'loa', '/bill': 'account', '/partialPort': 'account' };

/** The step at which a field is entered. */
export const stepFor = (pointer) => stepOf[pointer] ?? (pointer?.startsWith('/numbers') ? 'numbers' : pointer?.startsWith('/account') ? 'account' : null);
