// Takes the pictures of the console for the README: npm run screenshots [http://127.0.0.1:7071]
// The app has to run with Development:Enabled; it gets sample orders. The browser is Chromium, or what CHROMIUM_PATH names.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const origin = process.argv[2] ?? 'http://127.0.0.1:7071';
const images = fileURLToPath(new URL('../docs/images/', import.meta.url));
const bill = execFileSync('node', [fileURLToPath(new URL('../docs/examples/bill.mjs', import.meta.url))]);

const request = async (method, path, { body, token, type = 'application/json', name } = {}) => {
  const response = await fetch(`${origin}/api${path}`, {
    method,
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body && { 'Content-Type': type }),
      ...(name && { 'Content-Disposition': `attachment; filename="${name}"` }),
    },
    body: body && (type === 'application/json' ? JSON.stringify(body) : body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text ? JSON.parse(text) : null;
};

const tokenOf = async (claims) => (await request('POST', '/dev/token', { body: claims })).token;

const sample = await request('POST', '/dev/seed');
const organization = sample.organizations[0];
const admin = await tokenOf({ role: 'CustomerAdmin', org: organization, name: 'Contoso Admin' });
const desk = await tokenOf({ role: 'PortingDesk', name: 'Porting Desk' });
const base = `/organizations/${organization}`;

// Numbers kept for fiction; those of another run may still be in its orders.
let next = Math.floor(Math.random() * 80_000);
const number = () => {
  const area = [212, 213, 206, 312, 305, 303, 415, 512][Math.floor(next / 100) % 8];
  return `+1${area}55501${String(next++ % 100).padStart(2, '0')}`;
};

const prepare = async (accountNumber, count, location = 'us', own = {}) => {
  const numbers = Array.from({ length: count }, () => ({ number: own.number ?? number() }));
  const address = { street: '100 Contoso Way', city: 'New York', region: 'NY', postalCode: '10001', country: 'US' };
  const order = await request('POST', `${base}/locations/${location}/port-orders`, {
    token: admin,
    body: {
      numbers,
      account: {
        carrierName: 'Fabrikam Telecom', companyName: 'Contoso', accountNumber, billingTelephoneNumber: numbers[0].number,
        authorizedName: 'Alex Doe', serviceAddress: own.address ?? address,
      },
    },
  });
  const path = `${base}/port-orders/${order.id}`;
  await request('PUT', `${path}/bill`, { token: admin, body: bill, type: 'application/pdf', name: 'fabrikam-bill.pdf' });
  if (location === 'us') await request('POST', `${path}/loa/signature`, { token: admin, body: { name: 'Alex Doe', title: 'Office manager', consent: true } });
  return path;
};
const submit = async (path) => {
  await request('POST', `${path}/submission`, { token: admin });
  return path;
};
const until = async (path, status) => {
  for (let i = 0; i < 120; i++) {
    if ((await request('GET', path, { token: admin })).status === status) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${path} is not ${status}.`);
};

const completed = await submit(await prepare('FAB-100200', 12));
const draft = await prepare('FAB-100201', 3);
const waiting = await submit(await prepare('SIM-SLOW', 8));
await request('POST', `${waiting}/desk-requests`, { token: admin, body: { kind: 'Expedite', detail: 'The office moves on Friday.' } });
const german = (accountNumber) => prepare(accountNumber, 1, 'de', {
  number: `+493023125${String(next++ % 1000).padStart(3, '0')}`,
  address: { street: 'Contosostraße 1', city: 'Berlin', postalCode: '10115', country: 'DE' },
});
await submit(await german('DE-77'));
const reviewed = await german('DE-78');
await request('PUT', `${reviewed}/loa`, { token: admin, body: bill, type: 'application/pdf', name: 'loa.pdf' });
await submit(reviewed);
const rejected = await submit(await prepare('SIM-PostalCodeMismatch', 2));
await request('POST', `${base}/locations/us/number-orders`, { token: admin, body: { criteria: { kind: 'Standard', areaCode: '206' }, quantity: 5 } });
await until(completed, 'Completed');
await until(rejected, 'Rejected');

const idOf = (path) => path.split('/').at(-1);
const pages = [
  ['orders', '/orders', admin],
  ['order', `/orders/${idOf(rejected)}`, admin],
  ['wizard', `/ports/${idOf(draft)}/account`, admin],
  ['new-numbers', '/numbers/new?location=us', admin, async (page) => {
    await page.getByLabel('Area code').fill('206');
    await page.getByRole('button', { name: 'Find numbers' }).click();
    await page.locator('#found-title').waitFor();
  }],
  ['locations', '/locations', admin],
  ['desk', '/desk', desk],
];

mkdirSync(images, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const colorScheme of ['light', 'dark']) {
  for (const [width, height] of [[1280, 860], [360, 740]]) {
    for (const [name, address, token, reach] of pages) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: 'en-GB' });
      await context.addInitScript((value) => { try { sessionStorage.setItem('calling-plans.token', value); } catch { /* the frame of a preview */ } }, token);
      const page = await context.newPage();
      await page.goto(origin + address, { waitUntil: 'networkidle' });
      await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('.waiting'));
      await reach?.(page);
      await page.waitForTimeout(600);
      await page.screenshot({ path: `${images}${name}-${width}-${colorScheme}.png` });
      await context.close();
    }
  }
}
await browser.close();
