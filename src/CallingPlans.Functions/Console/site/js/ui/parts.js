import { html, useEffect, useState } from '../lib/html.js';
import { t } from '../lib/i18n.js';
import { Icon } from './icon.js';

export const Badge = ({ kind = '', children }) => html`<span class=${`badge ${kind}`}>${children}</span>`;

const noticeIcons = { info: 'info', warn: 'alert', bad: 'alert', good: 'check' };

/** Something to know; `live` where it appears after something was done. */
export const Notice = ({ kind = 'info', title, live, children, actions, id }) => html`
  <div class=${`notice ${kind}`} role=${live ? (kind === 'bad' ? 'alert' : 'status') : undefined} id=${id}>
    <${Icon} name=${noticeIcons[kind]} />
    <div class="grow stack tight">
      ${title && html`<p class="title">${title}</p>`}
      ${children && html`<div class="stack tight">${children}</div>`}
      ${actions && html`<div class="row tight">${actions}</div>`}
    </div>
  </div>`;

/** A refused request: what, why, and what to do, for each error that no field shows itself. */
export const ProblemNotice = ({ problem, shown = [], onRetry }) => {
  if (!problem) return null;
  const rest = problem.errors.filter((e) => !e.field || !shown.includes(e.field));
  if (problem.errors.length && !rest.length) return html`<${Notice} kind="bad" live title=${t('problem.seeFields')} />`;
  return html`
    <${Notice} kind="bad" live title=${problem.title}
      actions=${onRetry && html`<button type="button" class="button small" onClick=${onRetry}>${t('action.retry')}</button>`}>
      ${rest.length ? rest.map((e) => html`<div><p>${e.detail}</p>${e.remedy && html`<p class="small">${e.remedy}</p>`}</div>`) : html`<p>${problem.message}</p>`}
      ${problem.status >= 500 && problem.traceId && html`<p class="small muted">${t('problem.trace', { id: problem.traceId })}</p>`}
    <//>`;
};

/** Stands where something is read; seen only where that takes a while. */
export const Waiting = ({ lines = 4 }) => html`
  <div class="waiting" role="status"><span class="visually-hidden">${t('state.loading')}</span>
    <div aria-hidden="true"><div class="bone tall"></div>${Array.from({ length: lines }, (_, i) => html`<div class=${`bone ${i % 3 === 2 ? 'short' : ''}`}></div>`)}</div>
  </div>`;

/** A resource's data, or why there are none yet. */
export const Loaded = ({ of, lines, children }) => {
  if (of.problem) return html`<${ProblemNotice} problem=${of.problem} onRetry=${of.reload} />`;
  if (of.data === undefined) return html`<${Waiting} lines=${lines} />`;
  return children(of.data);
};

export const Empty = ({ icon = 'list', title, level = 2, children, actions }) => html`
  <div class="empty"><${Icon} name=${icon} />${title && html`<${`h${level}`}>${title}<//>`}${children && html`<p>${children}</p>`}${actions && html`<div class="row">${actions}</div>`}</div>`;

export const Card = ({ title, actions, children, foot, class: more = '', level = 2, id }) => html`
  <section class=${`card ${more}`} aria-labelledby=${title && id ? `${id}-title` : undefined} id=${id}>
    ${title && html`<div class="card-head"><${`h${level}`} id=${id && `${id}-title`}>${title}<//>${actions}</div>`}
    <div class="card-body">${children}</div>
    ${foot && html`<div class="card-foot">${foot}</div>`}
  </section>`;

/** A button that does something over the network: it says so meanwhile, and is not pressed twice. */
export const ActionButton = ({ run, class: kind = '', children, type = 'button', disabled, busy, ...more }) => {
  const [working, setWorking] = useState(false);
  const going = busy || working;
  const press = async (event) => {
    if (!run || going) return;
    setWorking(true);
    try {
      await run(event);
    } finally {
      setWorking(false);
    }
  };
  return html`<button type=${type} class=${`button ${kind}`} disabled=${disabled} aria-busy=${going || undefined}
    aria-disabled=${going || undefined} onClick=${(event) => { if (going) event.preventDefault(); else press(event); }} ...${more}>
    ${going && html`<span class="spin" aria-hidden="true"></span>`}${children}</button>`;
};

/** Draws its view again every so often, where it shows how long something takes. */
export const useTick = (every = 30_000) => {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((n) => n + 1), every);
    return () => clearInterval(timer);
  }, [every]);
};

export const Facts = ({ items, class: more = '' }) => html`
  <dl class=${`facts ${more}`}>${items.filter(Boolean).map(([term, value, kind]) => html`
    <div class=${kind}><dt>${term}</dt><dd>${value === undefined || value === null || value === '' ? html`<span class="muted">${t('state.none')}</span>` : value}</dd></div>`)}</dl>`;
