// Checks messages with the library of Standard Webhooks, as a receiver would. Reads [{ secret, headers, body }] from the
// standard input; ends with 1, and says why, at the first that is not genuine.
import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';

for (const { secret, headers, body } of JSON.parse(readFileSync(0, 'utf8'))) {
  try {
    new Webhook(secret).verify(body, headers);
  } catch (fault) {
    console.error(`${headers['webhook-id']}: ${fault.message}`);
    process.exit(1);
  }
}
