import { html, useState } from '../../lib/html.js';
import { formatBytes, formatDate, formatInstant, t } from '../../lib/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { Icon } from '../../ui/icon.js';
import { ActionButton, Badge, Card } from '../../ui/parts.js';
import { download, Preview } from '../../ui/preview.js';
import { LoaForm } from './loa.js';
import { UploadOne } from './uploads.js';

const Checked = ({ check }) => {
  if (!check.readable) return html`<${Badge}>${t('document.unreadable')}<//>`;
  if (check.findings.length) return html`<${Badge} kind="warn">${t('document.findings', { n: check.findings.length })}<//>`;
  return html`<${Badge} kind="good">${t('document.good')}<//>`;
};

const File = ({ order, document, zone, current, onShow }) => html`
  <li class="file">
    <${Icon} name="file" class="muted" />
    <div class="name"><button type="button" class="link-button" onClick=${onShow}>${document.fileName}</button>
      <p class="small muted">${t(`documentKind.${document.kind}`)} · ${formatBytes(document.size)} · ${formatInstant(document.uploadedAt, zone)}${document.check.billDate ? ` · ${t('document.dated', { date: formatDate(document.check.billDate) })}` : ''}${current ? '' : ` · ${t('document.older')}`}</p>
      ${document.check.findings.map((f) => html`<p class="small muted">${f.detail}</p>`)}</div>
    <${Checked} check=${document.check} />
    <${ActionButton} class="quiet icon-only small" aria-label=${t('document.download', { name: document.fileName })} run=${() => download(order, document)}><${Icon} name="download" /><//>
  </li>`;

/** The order's documents, to look at and to add to. */
export const Documents = ({ order, market, zone }) => {
  const [shown, setShown] = useState(null);
  const [adding, setAdding] = useState(null);
  const newest = new Map(order.documents.map((d) => [d.kind === 'Other' ? d.id : d.kind, d.id]));
  const can = (action) => order.actions.includes(action);
  const kinds = [can('UploadBill') && 'Bill', can('Amend') && 'Csr', market && (can('SignLoa') || can('UploadLoa')) && 'Loa', can('Amend') && market?.port.additionalDocuments && 'Other'].filter(Boolean);
  const open = order.documentRequests.filter((r) => !r.fulfilledBy);
  return html`
    <${Card} title=${t('order.documents')} id="documents">
      <div class="stack">
        ${order.documents.length === 0 ? html`<p class="muted">${t('document.none')}</p>`
          : html`<ul class="plain divided">${order.documents.map((d) => html`<${File} key=${d.id} order=${order} document=${d} zone=${zone} current=${d.kind === 'Other' || newest.get(d.kind) === d.id} onShow=${() => setShown(d)} />`)}</ul>`}
        ${order.stage !== 'AwaitingDocuments' && open.length > 0 && html`<p class="small">${t('document.requested')} ${open.map((r) => r.name).join(', ')}</p>`}
        ${kinds.length > 0 && html`<div class="row tight">${kinds.map((kind) => html`<button type="button" class="button small" aria-expanded=${adding === kind} onClick=${() => setAdding(adding === kind ? null : kind)}>
          <${Icon} name=${kind === 'Loa' ? 'pen' : 'upload'} />${t(`document.add${kind}`)}</button>`)}</div>`}
        ${adding === 'Loa' && html`<${LoaForm} order=${order} market=${market} />`}
        ${adding && adding !== 'Loa' && html`<${UploadOne} key=${adding} order=${order} kind=${adding} label=${t(`upload.${adding.toLowerCase()}`)} hint=${adding === 'Bill' ? t('upload.billHint') : undefined} />`}
      </div>
      ${shown && html`<${Dialog} title=${shown.fileName} wide onClose=${() => setShown(null)}><${Preview} order=${order} document=${shown} /><//>`}
    <//>`;
};
