import { html, useEffect } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { useLocation } from '../../lib/locations.js';
import { paths } from '../../lib/paths.js';
import { useResource } from '../../lib/resource.js';
import { go, to } from '../../lib/router.js';
import { Page } from '../../ui/page.js';
import { Loaded } from '../../ui/parts.js';
import { Stepper } from './stepper.js';
import { steps } from './steps.js';

/** A draft on its way to submission: a step an address, each kept when it is left. */
export default ({ id, step }) => {
  const order = useResource(paths.port(id));
  const location = useLocation(order.data?.locationId, order.data?.organizationId);
  const open = order.data?.stage === 'Draft';
  useEffect(() => { if (order.data && !open) go(to(`/orders/${id}`), { replace: true }); }, [open, Boolean(order.data)]);
  const ready = order.data && location.market;
  const at = steps.find((s) => s.id === step) ?? steps[0];
  const View = at.View;
  const move = (to_) => go(to(`/ports/${id}/${to_}`));
  const index = steps.indexOf(at);
  return html`
    <${Page} title=${ready ? t('port.stepTitle', { step: t(`port.${at.id}`), number: order.data.orderNumber }) : order.problem ? t('order.title') : ''} heading=${t(`port.${at.id}`)}
      lead=${t(`port.${at.id}Lead`)} crumbs=${[[t('orders.title'), to('/orders')], [order.data?.orderNumber ?? '…', to(`/orders/${id}`)]]}>
      ${order.data && html`<${Stepper} order=${order.data} market=${location.market} at=${at.id} />`}
      <${Loaded} of=${ready || order.problem ? order : { ...order, data: undefined }}>${(data) => html`
        <${View} key=${at.id} order=${data} etag=${order.etag} market=${location.market} location=${location.data} zone=${location.data.timeZone}
          back=${index > 0 && (() => move(steps[index - 1].id))} next=${() => move(steps[index + 1].id)} leave=${() => go(to(`/orders/${id}`))} />`}<//>
    <//>`;
};
