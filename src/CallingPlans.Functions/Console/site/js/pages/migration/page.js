import { html, useState } from '../../lib/html.js';
import { post } from '../../lib/api.js';
import { formatInstant, t } from '../../lib/i18n.js';
import { useLocation } from '../../lib/locations.js';
import { paths } from '../../lib/paths.js';
import { refresh, useResource } from '../../lib/resource.js';
import { to } from '../../lib/router.js';
import { Field } from '../../ui/field.js';
import { useSend } from '../../ui/form.js';
import { Page } from '../../ui/page.js';
import { Badge, Card, Loaded, Notice, ProblemNotice } from '../../ui/parts.js';

const kinds = { SelfService: 'good', Manual: 'info', ManualNotRecommended: 'warn', Unsupported: '' };
const services = { IntegratedCcp: 'IntegratedCcp', NonIntegratedCcp: 'NonIntegratedCcp' };

const optionName = (option, providers) => [t(`connection.${option.kind}`), option.providerId && (providers[option.providerId] ?? option.providerId)].filter(Boolean).join(' · ');

const Path = ({ path, base, country, providers }) => {
  const [provider, setProvider] = useState('');
  const service = services[path.to.kind];
  const offered = useResource(service && country && !path.to.providerId && path.support !== 'Unsupported' ? `/api/providers?service=${service}&market=${country}` : null, { all: true });
  const start = useSend(async () => {
    await post(`${base}/migrations`, { to: { ...path.to, ...(provider && { providerId: provider }) } });
    await refresh(base);
  });
  return html`
    <li class="stack tight">
      <div class="row apart tight"><h3>${optionName(path.to, providers)}</h3><${Badge} kind=${kinds[path.support]}>${t(`migration.${path.support}`)}<//></div>
      <p class="muted">${path.reason}</p>
      ${path.support !== 'Unsupported' && html`
        <div class="row tight">
          ${offered.data && html`<${Field} label=${t('migration.provider')} value=${provider} onInput=${setProvider} options=${[['', t('migration.chooseProvider')], ...offered.data.map((p) => [p.id, p.name])]} />`}
        </div>
        <${ProblemNotice} problem=${start.problem} />
        <div><button type="button" class="button small" aria-busy=${start.busy || undefined} disabled=${Boolean(service && !path.to.providerId) && !provider} onClick=${start.run}>${t('migration.start')}<span class="visually-hidden">: ${optionName(path.to, providers)}</span></button></div>`}
    </li>`;
};

const Checklist = ({ migration, base, zone, providers }) => {
  const done = useSend(async (step) => {
    await post(`${base}/migrations/${migration.id}/steps/${step.id}`, { done: !step.done });
    await refresh(base);
  });
  const count = migration.steps.filter((s) => s.done).length;
  return html`
    <${Card} title=${t('migration.to', { option: optionName(migration.to, providers) })} actions=${html`<${Badge} kind=${migration.status === 'Completed' ? 'good' : 'info'}>${t(`migration.${migration.status}`)}<//>`}>
      <div class="stack">
        <p class="muted" role="status">${t('migration.progress', { n: count, of: migration.steps.length })} · ${t('migration.started', { at: formatInstant(migration.startedAt, zone), name: migration.startedBy })}</p>
        <ul class="plain stack tight">${migration.steps.map((s) => html`<li key=${s.id}><label class="choice"><input type="checkbox" checked=${s.done} disabled=${done.busy} onChange=${() => done.run(s)} /><span>${s.title}${s.doneAt && html`<br /><span class="small muted">${formatInstant(s.doneAt, zone)} · ${s.doneBy}</span>`}</span></label></li>`)}</ul>
        <${ProblemNotice} problem=${done.problem} />
      </div>
    <//>`;
};

/** Which moves a location can make, and the checklists of those under way. */
export default ({ loc }) => {
  const base = paths.location(loc);
  const location = useLocation(loc);
  const options = useResource(`${base}/migration-paths`, { all: true });
  const moves = useResource(`${base}/migrations`, { all: true });
  const all = useResource('/api/providers', { all: true }).data ?? [];
  const providers = Object.fromEntries(all.map((p) => [p.id, p.name]));
  return html`
    <${Page} title=${location.data ? t('migration.title', { location: location.data.name }) : location.problem ? t('orders.location') : ''} lead=${t('migration.lead')} class="narrow"
      crumbs=${[[t('locations.title'), to('/locations')], [location.data?.name ?? '…', to(`/locations/${loc}`)]]}>
      <div class="stack">
        ${(moves.data ?? []).map((m) => html`<${Checklist} key=${m.id} migration=${m} base=${base} zone=${location.data?.timeZone} providers=${providers} />`)}
        <${Notice} kind="warn" title=${t('migration.risk')}><p>${t('migration.riskDetail')}</p><//>
        <${Card} title=${t('migration.paths')}><${Loaded} of=${options}>${(list) => html`<ul class="plain stack wide">${list.map((p) => html`<${Path} key=${p.to.kind + p.to.providerId} path=${p} base=${base} country=${location.data?.country} providers=${providers} />`)}</ul>`}<//><//>
      </div>
    <//>`;
};
