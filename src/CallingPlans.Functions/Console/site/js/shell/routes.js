// An address and a page each; a page's code is loaded when it is first gone to.
const page = (path, load, more) => ({ path, load, ...more });

export const routes = [
  page('/', () => import('../pages/home.js')),
  page('/customers', () => import('../pages/customers/page.js')),
  page('/orders', () => import('../pages/orders/page.js'), { customer: true }),
  page('/orders/:id', () => import('../pages/order/page.js'), { customer: true }),
  page('/number-orders/:id', () => import('../pages/number-order/page.js'), { customer: true }),
  page('/ports/new', () => import('../pages/port/start.js'), { customer: true }),
  page('/ports/:id/:step', () => import('../pages/port/page.js'), { customer: true }),
  page('/numbers', () => import('../pages/numbers/page.js'), { customer: true }),
  page('/numbers/new', () => import('../pages/new-numbers/page.js'), { customer: true }),
  page('/locations', () => import('../pages/locations/page.js'), { customer: true }),
  page('/locations/new', () => import('../pages/locations/new.js'), { customer: true }),
  page('/locations/:loc', () => import('../pages/location/page.js'), { customer: true }),
  page('/locations/:loc/connect', () => import('../pages/connect/page.js'), { customer: true }),
  page('/locations/:loc/migration', () => import('../pages/migration/page.js'), { customer: true }),
  page('/providers', () => import('../pages/providers/page.js')),
  page('/subscription', () => import('../pages/subscription/page.js'), { customer: true }),
  page('/webhooks', () => import('../pages/webhooks/page.js'), { customer: true }),
  page('/webhooks/:id', () => import('../pages/webhook/page.js'), { customer: true }),
  page('/help', () => import('../pages/help/page.js')),
  page('/desk', () => import('../pages/desk/page.js'), { role: 'PortingDesk' }),
  page('/desk/findings', () => import('../pages/desk/findings.js'), { role: 'PortingDesk' }),
  page('/desk/orders/:id', () => import('../pages/desk/order.js'), { role: 'PortingDesk' }),
  page('/mailbox', () => import('../pages/mailbox/page.js')),
  page('/order-links/:token', () => import('../pages/link/page.js'), { open: true }),
];
