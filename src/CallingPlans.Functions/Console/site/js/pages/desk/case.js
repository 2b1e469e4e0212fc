import { html } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { Page } from '../../ui/page.js';
import { Card, Facts } from '../../ui/parts.js';
import { SupportCase } from '../help/case.js';
import { DeskPanel } from './panel.js';

/** A support case as the desk sees it: a request of its own, to be answered once. */
export const DeskCase = ({ item, crumbs }) => html`
  <${Page} title=${`${t('kind.SupportCase')} ${item.caseNumber}`} heading=${html`<span class="number">${item.caseNumber}</span>`} lead=${t('kind.SupportCase')} crumbs=${crumbs} class="narrow">
    <div class="stack">
      <${DeskPanel} order=${item} />
      <${Card}><div class="stack"><${Facts} items=${[[t('desk.customer'), item.organizationId]]} /><${SupportCase} item=${item} /></div><//>
    </div>
  <//>`;
