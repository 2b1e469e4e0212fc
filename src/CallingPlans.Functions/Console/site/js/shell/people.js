import { post } from '../lib/api.js';
import { t } from '../lib/i18n.js';
import { rememberCustomers, signIn } from '../lib/session.js';

/** Whom one can be in development. */
export const people = ['customer', 'trial', 'partner', 'desk'];

const claimsOf = (person, sample) => ({
  customer: { role: 'CustomerAdmin', org: sample.organizations[0] },
  trial: { role: 'CustomerAdmin', org: sample.organizations[1] },
  partner: { role: 'PartnerAdmin', partner: sample.partner },
  desk: { role: 'PortingDesk' },
}[person]);

/** Makes the sample organisations, and signs in as one of their people. */
export const become = async (person) => {
  const { data: sample } = await post('/api/dev/seed', undefined, { anonymous: true });
  const { data } = await post('/api/dev/token', { ...claimsOf(person, sample), name: t(`people.${person}.name`) }, { anonymous: true });
  sessionStorage.removeItem('calling-plans.customer');
  rememberCustomers(sample.organizations);
  signIn(data.token);
};

/** Becomes somebody else, at the start of that person's work: loaded anew, so that nothing of the one before is left. */
export const switchTo = async (person) => {
  await become(person);
  location.assign('/');
};
