import { AccountStep } from './account.js';
import { DateStep } from './date.js';
import { LoaStep } from './loa.js';
import { NumbersStep } from './numbers.js';
import { progress } from './progress.js';
import { ReviewStep } from './review.js';

const views = { numbers: NumbersStep, account: AccountStep, date: DateStep, loa: LoaStep };

/** The steps of the wizard, each with its view. */
export const steps = [...progress.map((step) => ({ ...step, View: views[step.id] })), { id: 'review', View: ReviewStep, done: () => false }];

const stepOf = { '/numbers': 'numbers', '/requestedDate': 'date', '/requestedTime': 'date', '/loa': 'loa', '/bill': 'account', '/partialPort': 'account' };

/** The step at which a field is entered. */
export const stepFor = (pointer) => stepOf[pointer] ?? (pointer?.startsWith('/numbers') ? 'numbers' : pointer?.startsWith('/account') ? 'account' : null);
