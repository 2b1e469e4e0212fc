import { html, render } from './lib/html.js';
import { setLanguage } from './lib/i18n.js';
import { loadSettings } from './lib/settings.js';
import { App } from './shell/app.js';

await Promise.all([setLanguage(), loadSettings().catch(() => {})]);
render(html`<${App} />`, document.getElementById('app'));
