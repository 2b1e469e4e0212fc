import { latest } from '../../lib/port-order.js';

const facts = ['carrierName', 'companyName', 'accountNumber', 'billingTelephoneNumber', 'authorizedName'];

/** The steps before the review, and whether a draft has what each is for. */
export const progress = [
  { id: 'numbers', done: (order, market) => order.numbers.length > 0 && (!market?.port.lineTypePerNumber || order.numbers.every((n) => n.lineType)) },
  { id: 'account', done: (order) => facts.every((f) => order.account[f]) && Boolean(order.account.serviceAddress?.street && latest(order, 'Bill')) },
  { id: 'date', done: (order) => Boolean(order.requestedDate), optional: () => true },
  { id: 'loa', done: (order) => order.loa.status !== 'Missing', optional: (market) => market?.port.loa === 'Uploaded' },
];

/** Where a draft that was left is gone on with: at the first step that lacks something. */
export const resumeAt = (order, market) => (order.errors.length > 0 ? 'review'
  : progress.find((step) => !step.done(order, market) && !step.optional?.(market))?.id ?? 'review');
