import { html, useState } from '../../lib/html.js';
import { formatInstant, t } from '../../lib/i18n.js';
import { act, refreshOrder } from '../../lib/port-order.js';
import { Check, errorsAt, Field, focusFirstError } from '../../ui/field.js';
import { useSend } from '../../ui/form.js';
import { Notice, ProblemNotice } from '../../ui/parts.js';
import { toast } from '../../ui/toast.js';
import { LinkForm } from './link.js';
import { UploadOne } from './uploads.js';

/** Signing in place: name, title, consent. */
export const Signature = ({ send, suggested }) => {
  const [name, setName] = useState(suggested ?? '');
  const [title, setTitle] = useState('');
  const [consent, setConsent] = useState(false);
  const [asked, setAsked] = useState(false);
  const lacking = { '/name': !name.trim() && 'port.missing', '/title': !title.trim() && 'port.missing', '/consent': !consent && 'loa.tick' };
  const sign = useSend(async () => {
    setAsked(true);
    if (Object.values(lacking).some(Boolean)) focusFirstError();
    else await send({ name, title, consent });
  });
  const wrong = (field) => (asked && lacking[field] ? [{ detail: t(lacking[field]) }] : errorsAt(sign.errors, field));
  return html`
    <div class="stack">
      <div class="sign">
        <p class="small muted">${t('loa.text')}</p>
        <p class="signature" aria-hidden="true">${name || ' '}</p>
        <p class="small muted">${title}</p>
      </div>
      <div class="fields">
        <${Field} class="half" label=${t('loa.name')} value=${name} onInput=${setName} errors=${wrong('/name')} autocomplete="name" />
        <${Field} class="half" label=${t('loa.jobTitle')} value=${title} onInput=${setTitle} errors=${wrong('/title')} autocomplete="organization-title" />
      </div>
      <${Check} label=${t('loa.consent')} value=${consent} onInput=${setConsent} errors=${wrong('/consent')} />
      <${ProblemNotice} problem=${sign.problem} shown=${['/name', '/title', '/consent']} />
      <div><button type="button" class="button primary" aria-busy=${sign.busy || undefined} onClick=${sign.run}>${t('loa.sign')}</button></div>
    </div>`;
};

/** The LOA in the form that the market has: a signature, or a signed document. */
export const LoaForm = ({ order, market }) => {
  const [again, setAgain] = useState(false);
  const [link, setLink] = useState(false);
  const signs = market.port.loa === 'SignedInPlace';
  const there = order.loa.status !== 'Missing';
  const rejected = order.errors.some((e) => e.field === '/loa');
  const purpose = signs ? 'SignLoa' : 'UploadLoa';
  return html`
    <div class="stack">
      ${there && html`<${Notice} kind=${rejected ? 'warn' : 'good'} title=${t(`loa.${order.loa.status}`)}
        actions=${!again && html`<button type="button" class="button small" onClick=${() => setAgain(true)}>${t('loa.again')}</button>`}>
        ${order.loa.signedBy && html`<p>${t('loa.signedBy', { name: order.loa.signedBy, title: order.loa.title, at: formatInstant(order.loa.signedAt) })}</p>`}<//>`}
      ${(!there || again) && (signs
        ? html`<${Signature} suggested=${order.account.authorizedName} send=${async (signature) => { await act(order, 'loa/signature', signature); await refreshOrder(order); setAgain(false); toast(t('loa.done')); }} />`
        : html`<${UploadOne} order=${order} kind="Loa" label=${t('upload.loa')} hint=${t('upload.loaHint')} />`)}
      ${(!there || again) && (link
        ? html`<${LinkForm} order=${order} purposes=${[purpose]} onDone=${() => setLink(false)} />`
        : html`<p class="small">${t('loa.otherPerson')} <button type="button" class="link-button" onClick=${() => setLink(true)}>${t('loa.sendLink')}</button></p>`)}
    </div>`;
};
