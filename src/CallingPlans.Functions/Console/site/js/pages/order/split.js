import { html, useState } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { act, refreshOrder } from '../../lib/port-order.js';
import { go, to } from '../../lib/router.js';
import { Choices } from '../../ui/field.js';
import { useSend } from '../../ui/form.js';
import { ProblemNotice } from '../../ui/parts.js';
import { toast } from '../../ui/toast.js';

/** One order becomes several that can each go their way; this one is cancelled. */
export const Split = ({ order, by: given, onDone }) => {
  const [by, setBy] = useState(given ?? 'BillingTelephoneNumber');
  const send = useSend(async () => {
    const { data } = await act(order, 'split', { by });
    await refreshOrder(order);
    toast(t('split.done', { n: data.orders.length }));
    onDone?.();
    go(to(`/orders/${data.orders[0]}`, { org: order.organizationId }));
  });
  return html`
    <div class="stack">
      <p>${t('split.about')}</p>
      ${!given && html`<${Choices} legend=${t('split.by')} name="split-by" value=${by} onInput=${setBy} options=${['BillingTelephoneNumber', 'Carrier', 'Kind', 'Portable'].map((k) => [k, t(`split.${k}`)])} />`}
      <${ProblemNotice} problem=${send.problem} />
      <div><button type="button" class="button" aria-busy=${send.busy || undefined} onClick=${send.run}>${t('split.send')}</button></div>
    </div>`;
};
