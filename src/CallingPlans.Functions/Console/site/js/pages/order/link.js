import { html, useState } from '../../lib/html.js';
import { formatInstant, t } from '../../lib/i18n.js';
import { act, refreshOrder } from '../../lib/port-order.js';
import { errorsAt, Field } from '../../ui/field.js';
import { useSend } from '../../ui/form.js';
import { Icon } from '../../ui/icon.js';
import { Notice, ProblemNotice } from '../../ui/parts.js';

const ends = [['1.00:00:00', 'link.day'], ['7.00:00:00', 'link.week'], ['30.00:00:00', 'link.month']];

/** Hands one task to somebody who has no access: a link that can do that, for a time. */
export const LinkForm = ({ order, purposes, onDone }) => {
  const [purpose, setPurpose] = useState(purposes[0]);
  const [email, setEmail] = useState('');
  const [expiresIn, setExpiresIn] = useState('7.00:00:00');
  const [made, setMade] = useState(null);
  const send = useSend(async () => {
    const { data } = await act(order, 'links', { purpose, email, expiresIn });
    setMade(data);
    await refreshOrder(order);
  });
  if (made) {
    return html`<${Notice} kind="good" live title=${t('link.sent', { email })} actions=${html`
      <button type="button" class="button small" onClick=${() => navigator.clipboard?.writeText(made.url)}><${Icon} name="copy" />${t('link.copy')}</button>
      <button type="button" class="button small quiet" onClick=${onDone}>${t('action.close')}</button>`}>
      <p class="small">${t('link.until', { at: formatInstant(made.expiresAt) })}</p><p class="small"><code>${made.url}</code></p><//>`;
  }
  return html`
    <div class="sub stack" role="group" aria-label=${t('loa.sendLink')}>
      <p>${t('link.about')}</p>
      <div class="fields">
        ${purposes.length > 1 && html`<${Field} label=${t('link.purpose')} value=${purpose} onInput=${setPurpose} options=${purposes.map((p) => [p, t(`purpose.${p}`)])} />`}
        <${Field} class="half" label=${t('link.email')} type="email" required value=${email} onInput=${setEmail} errors=${errorsAt(send.errors, '/email')} autocomplete="email" />
        <${Field} class="half" label=${t('link.ends')} value=${expiresIn} onInput=${setExpiresIn} options=${ends.map(([v, key]) => [v, t(key)])} errors=${errorsAt(send.errors, '/expiresIn')} />
      </div>
      <${ProblemNotice} problem=${send.problem} shown=${['/email', '/expiresIn']} />
      <div class="row tight"><button type="button" class="button" aria-busy=${send.busy || undefined} onClick=${send.run}><${Icon} name="mail" />${t('link.send')}</button>
        <button type="button" class="button quiet" onClick=${onDone}>${t('action.cancel')}</button></div>
    </div>`;
};
