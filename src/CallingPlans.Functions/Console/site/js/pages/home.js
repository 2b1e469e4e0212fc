import { useEffect } from '../lib/html.js';
import { go, to } from '../lib/router.js';
import { customer, session } from '../lib/session.js';

/** Where one's work begins. */
export default () => {
  useEffect(() => {
    const start = { PortingDesk: '/desk', PartnerAdmin: customer.get() ? to('/orders') : '/customers' }[session.get().role] ?? '/orders';
    go(start, { replace: true });
  }, []);
  return null;
};
