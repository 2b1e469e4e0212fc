import { html, useState } from '../../lib/html.js';
import { newKey, post } from '../../lib/api.js';
import { countryName, t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { refresh } from '../../lib/resource.js';
import { go, to } from '../../lib/router.js';
import { addressLine } from '../../ui/address.js';
import { errorsAt, Field } from '../../ui/field.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { Card, Facts, ProblemNotice } from '../../ui/parts.js';

const members = ['/supportRequest/quantity', '/supportRequest/kind', '/supportRequest/details'];

/** Where numbers are asked for of the desk: the location's details are filled in already. */
export const SupportCase = ({ location, market }) => {
  const [quantity, setQuantity] = useState('1');
  const [kind, setKind] = useState('Local');
  const [details, setDetails] = useState('');
  const [key, setKey] = useState(newKey);
  const send = useSend(async () => {
    try {
      const { data } = await post(`${paths.location(location.id)}/number-orders`, { supportRequest: { quantity: Number(quantity), kind, ...(details && { details }) } }, { key });
      await refresh(paths.orders());
      go(to(`/number-orders/${data.id}`));
    } finally {
      setKey(newKey());
    }
  });
  return html`
    <form onSubmit=${onSubmit(send.run)} novalidate>
      <${Card} title=${t('supportCase.title')} foot=${html`<button class="button primary" aria-busy=${send.busy || undefined}>${t('supportCase.send')}</button>`}>
        <div class="stack">
          <p class="muted">${t('supportCase.about', { country: countryName(market.country) })}</p>
          <${Facts} class="three" items=${[[t('orders.location'), location.name], [t('address.title'), addressLine(location.address)], [t('supportCase.contact'), `${location.contact.name}, ${location.contact.email}`]]} />
          <div class="fields">
            <${Field} class="half" label=${t('criteria.quantity')} type="number" min="1" max=${market.maxNewNumbers} value=${quantity} onInput=${setQuantity} errors=${errorsAt(send.errors, '/supportRequest/quantity')} />
            <${Field} class="half" label=${t('criteria.kind')} value=${kind} onInput=${setKind} options=${['Local', 'National'].map((k) => [k, t(`numberKind.${k}`)])} errors=${errorsAt(send.errors, '/supportRequest/kind')} />
            <${Field} label=${t('supportCase.details')} optional rows=${4} value=${details} onInput=${setDetails} hint=${t('supportCase.detailsHint')} errors=${errorsAt(send.errors, '/supportRequest/details')} />
          </div>
          <${ProblemNotice} problem=${send.problem} shown=${members} />
        </div>
      <//>
    </form>`;
};
