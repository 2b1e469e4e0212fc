import { html } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { onSubmit } from '../../ui/form.js';
import { Card } from '../../ui/parts.js';
import { LoaForm } from '../order/loa.js';
import { Foot } from './foot.js';

/** The LOA: signed here, uploaded, or handed to the signer. Where it is uploaded it may come later. */
export const LoaStep = ({ order, market, back, next, leave }) => html`
  <form class="stack narrow" onSubmit=${onSubmit(next)} novalidate>
    <${Card} title=${t('field.loa')}>
      <div class="stack"><p class="muted">${t(market.port.loa === 'SignedInPlace' ? 'loa.aboutSigned' : 'loa.aboutUploaded')}</p><${LoaForm} order=${order} market=${market} /></div>
    <//>
    <${Foot} back=${back} onLeave=${leave} label=${market.port.loa === 'Uploaded' && order.loa.status === 'Missing' ? t('loa.later') : undefined} />
  </form>`;
