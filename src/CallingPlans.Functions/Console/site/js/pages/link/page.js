import { html, useEffect, useState } from '../../lib/html.js';
import { call } from '../../lib/api.js';
import { t, useLanguage } from '../../lib/i18n.js';
import { Preferences } from '../../shell/topbar.js';
import { useSend } from '../../ui/form.js';
import { useTitle } from '../../ui/page.js';
import { Facts, Notice, ProblemNotice, Waiting } from '../../ui/parts.js';
import { Phone } from '../../ui/status.js';
import { Upload } from '../../ui/upload.js';
import { Signature } from '../order/loa.js';

const anonymous = { anonymous: true };
const shown = 10;

const Task = ({ base, order, onDone }) => {
  const upload = useSend(async (file) => {
    await call('PUT', `${base}/${order.purpose === 'UploadBill' ? 'bill' : 'loa'}`, { ...anonymous, file });
    onDone();
  });
  if (order.purpose === 'SignLoa') return html`<${Signature} send=${async (body) => { await call('POST', `${base}/loa/signature`, { ...anonymous, body }); onDone(); }} />`;
  return html`<${Upload} label=${t(order.purpose === 'UploadBill' ? 'upload.bill' : 'upload.loa')} hint=${order.purpose === 'UploadBill' ? t('upload.billHint') : t('upload.loaHint')} busy=${upload.busy} onFile=${upload.run} /><${ProblemNotice} problem=${upload.problem} />`;
};

/** What somebody who was sent a signed link can do, and nothing else. */
export default ({ token }) => {
  const spoken = useLanguage();
  const base = `/api/order-links/${encodeURIComponent(token)}`;
  const [state, setState] = useState({});
  const [done, setDone] = useState(false);
  useTitle(t('orderLink.title'));
  useEffect(() => { call('GET', base, anonymous).then(({ data }) => setState({ order: data }), (problem) => setState({ problem })); }, [base, spoken]);
  const { order, problem } = state;
  return html`
    <main class="gate" id="main"><section class="card"><div class="card-body stack wide">
      <div class="row apart"><img src="/mark.svg" alt="" width="40" height="40" /><div class="row tight"><${Preferences} /></div></div>
      <h1>${order ? t(`purpose.${order.purpose}`) : t('orderLink.title')}</h1>
      ${problem ? html`<${Notice} kind="bad" title=${t('orderLink.gone')}><p>${t('orderLink.goneDetail')}</p><//>` : !order ? html`<${Waiting} />` : html`
        <p class="muted">${t('orderLink.about')}</p>
        <${Facts} items=${[
          [t('order.title'), html`<span class="number">${order.orderNumber}</span>`],
          order.companyName && [t('field.companyName'), order.companyName],
          order.carrierName && [t('field.carrierName'), order.carrierName],
          order.numbers.length > 0 && [t('field.numbers'), html`${order.numbers.slice(0, shown).map((n, i) => html`${i ? ', ' : ''}<${Phone} number=${n} />`)} ${order.numbers.length > shown ? t('list.more', { n: order.numbers.length - shown }) : ''}`],
        ]} />
        ${done ? html`<${Notice} kind="good" live title=${t('orderLink.done')}><p>${t('orderLink.doneDetail')}</p><//>` : !order.open ? html`<${Notice} kind="info" title=${t('orderLink.closed')}><p>${t('orderLink.closedDetail')}</p><//>` : html`<${Task} base=${base} order=${order} onDone=${() => setDone(true)} />`}`}
    </div></section></main>`;
};
