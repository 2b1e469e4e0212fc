// Writes the settings for a local start that the environment does not give, as name\0value\0.
// The first that names a setting wins: environment, local.settings.json, the local pace below, the sample's defaults.
import { existsSync, readFileSync } from 'node:fs';

const valuesOf = (name) => {
  const file = new URL(`../${name}`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).Values ?? {}) : {};
};

const local = {
  Development__Enabled: 'true',
  FocPolling__Schedule: '*/2 * * * * *',
  RateLimits__RequestsPerMinute: '0',
  RateLimits__OrganizationRequestsPerMinute: '0',
  Console__BaseUrl: process.env.CONSOLE,
  Secrets__KeyFile: `${process.env.DATA}/keys.json`,
};

const settings = { ...valuesOf('local.settings.sample.json'), ...local, ...valuesOf('local.settings.json') };
for (const [name, value] of Object.entries(settings)) {
  const variable = name.replaceAll(':', '__');
  if (!variable.startsWith('AzureWebJobsStorage') && process.env[variable] === undefined) {
    process.stdout.write(`${variable}\0${value}\0`);
  }
}
