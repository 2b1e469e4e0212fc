import { html, useState } from '../../lib/html.js';
import { get } from '../../lib/api.js';
import { t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { useResource } from '../../lib/resource.js';
import { go, to } from '../../lib/router.js';
import { chooseCustomer, knownCustomers } from '../../lib/session.js';
import { Field } from '../../ui/field.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { Icon } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';
import { Card, ProblemNotice } from '../../ui/parts.js';

const enter = (id) => {
  chooseCustomer(id);
  go(to('/orders'));
};

const Known = ({ id }) => {
  const { data, problem } = useResource(paths.organization(id));
  if (problem) return null;
  return html`<li class="row apart"><button type="button" class="link-button strong" onClick=${() => enter(id)}>${data?.name ?? id}</button>
    <span class="row tight small muted">${id}${data && html`<span class="tag">${t(`subscription.${data.subscription.kind}`)}</span>`}</span></li>`;
};

/** Which customer a partner or the desk works for. */
export default () => {
  const [id, setId] = useState('');
  const open = useSend(async () => {
    await get(paths.organization(id.trim()));
    enter(id.trim());
  });
  const known = knownCustomers();
  return html`
    <${Page} title=${t('customers.title')} lead=${t('customers.lead')} class="narrow">
      <div class="stack wide">
        <${Card} title=${t('customers.open')}>
          <form class="stack" onSubmit=${onSubmit(open.run)}>
            <${Field} label=${t('customers.id')} hint=${t('customers.idHint')} value=${id} onInput=${setId} required pattern="[a-z0-9\\-]{1,64}" spellcheck="false" autocapitalize="none" />
            <${ProblemNotice} problem=${open.problem} />
            <div><button class="button primary" aria-busy=${open.busy || undefined}><${Icon} name="arrow" />${t('customers.go')}</button></div>
          </form>
        <//>
        ${known.length > 0 && html`<${Card} title=${t('customers.recent')}><ul class="plain stack tight">${known.map((c) => html`<${Known} key=${c} id=${c} />`)}</ul><//>`}
      </div>
    <//>`;
};
