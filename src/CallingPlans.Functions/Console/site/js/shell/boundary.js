import { Component, html } from '../lib/html.js';
import { t } from '../lib/i18n.js';
import { Notice } from '../ui/parts.js';

/** Where a view fails, the rest of the page stays, and says so. */
export class ErrorBoundary extends Component {
  constructor() {
    super();
    this.state = { fault: null };
  }

  static getDerivedStateFromError(fault) { return { fault }; }

  componentDidCatch(fault) { console.error(fault); }

  render({ children }, { fault }) {
    if (!fault) return children;
    return html`<div class="inner narrow"><${Notice} kind="bad" live title=${t('fault.title')}
      actions=${html`<button type="button" class="button small" onClick=${() => location.reload()}>${t('action.reload')}</button>`}>
      <p>${t('fault.detail')}</p><p class="small muted">${String(fault.message ?? fault)}</p><//></div>`;
  }
}
