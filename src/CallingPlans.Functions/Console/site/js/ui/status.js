import { html } from '../lib/html.js';
import { name, t } from '../lib/i18n.js';
import { formatPhone } from '../lib/phone.js';
import { Badge } from './parts.js';

const kinds = {
  Pending: '', Rejected: 'bad', Submitted: 'info', FocReceived: 'accent', Completed: 'good', Cancelled: '', Provisioned: 'good', Error: 'bad',
  Active: 'good', Inactive: '', PortingIn: 'info',
};

/** An order's status; where it is on the way to another, or not yet submitted, that is said too. */
export const Status = ({ order }) => {
  const { status, stage } = order;
  if (stage === 'Draft') return html`<${Badge}>${t('stage.Draft')}<//>`;
  if (stage === 'CancelRequested') return html`<${Badge} kind="warn">${t('stage.CancelRequested')}<//>`;
  if (stage === 'PortOverdue') return html`<${Badge} kind="warn">${t('stage.PortOverdue')}<//>`;
  return html`<${Badge} kind=${kinds[status]}>${name('status', status)}<//>`;
};

export const NumberStatus = ({ status }) => html`<${Badge} kind=${kinds[status]}>${name('numberStatus', status)}<//>`;

export const Phone = ({ number }) => html`<span class="number">${formatPhone(number)}</span>`;

/** What an order waits for, in a few words. */
export const stageText = (order) => {
  if (order.kind === 'NewNumbers') {
    if (order.status === 'Provisioned') return order.needsAction ? t('stage.AwaitingTerms') : t('stage.ProvisionedClosed');
    if (order.status === 'Error') return t('stage.ErrorClosed');
  }
  return order.stage === 'Closed' ? name('status', order.status) : name('stage', order.stage);
};
