import { html } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { latest, refreshOrder, uploadDocument } from '../../lib/port-order.js';
import { useSend } from '../../ui/form.js';
import { ProblemNotice } from '../../ui/parts.js';
import { toast } from '../../ui/toast.js';
import { Upload } from '../../ui/upload.js';

/** One document to be uploaded, and what is wrong with the one that was tried. */
export const UploadOne = ({ order, kind, request, label, hint, errors }) => {
  const send = useSend(async (file) => {
    await uploadDocument(order, kind, file, request);
    await refreshOrder(order);
    toast(t('upload.done', { name: file.name }));
  });
  return html`<div class="stack tight"><${Upload} label=${label} hint=${hint} busy=${send.busy} onFile=${send.run} errors=${errors} /><${ProblemNotice} problem=${send.problem} /></div>`;
};

/** What the order waits for that can be handed in at once. */
export const Uploads = ({ order, market }) => {
  const open = order.documentRequests.filter((r) => !r.fulfilledBy);
  const can = (action) => order.actions.includes(action);
  return html`
    ${order.stage === 'AwaitingDocuments' && open.map((r) => html`<${UploadOne} key=${r.id} order=${order} kind="Other" request=${r.id} label=${r.name} hint=${r.description} />`)}
    ${order.stage === 'AwaitingBill' && can('UploadBill') && html`<${UploadOne} order=${order} kind="Bill" label=${t(latest(order, 'Bill') ? 'upload.newBill' : 'upload.bill')} hint=${t('upload.billHint')} />`}
    ${order.stage === 'AwaitingLoa' && market?.port.loa === 'Uploaded' && can('UploadLoa') && html`<${UploadOne} order=${order} kind="Loa" label=${t('upload.loa')} />`}`;
};
