import { html, useRef, useState } from '../../lib/html.js';
import { call } from '../../lib/api.js';
import { t } from '../../lib/i18n.js';
import { useKept } from '../../lib/kept.js';
import { paths } from '../../lib/paths.js';
import { readNumbers } from '../../lib/phone.js';
import { amend, refreshOrder } from '../../lib/port-order.js';
import { refresh } from '../../lib/resource.js';
import { errorsAt, Field } from '../../ui/field.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { Card, Notice, ProblemNotice } from '../../ui/parts.js';
import { toast } from '../../ui/toast.js';
import { Foot } from './foot.js';
import { useSaveOnLeaving } from './leaving.js';
import { NumberList } from './number-list.js';
import { usePortability } from './portability.js';

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** The file's lines that could not be taken, each with why. */
const Rejected = ({ lines }) => html`
  <${Notice} kind="warn" live title=${t('import.rejected', { n: lines.length })}>
    <ul class="plain stack close small">${lines.slice(0, 20).map((l) => html`<li>${t('import.line', { line: l.line })} <code>${l.value}</code>: ${l.detail}</li>`)}</ul>
    ${lines.length > 20 && html`<p class="small">${t('list.more', { n: lines.length - 20 })}</p>`}<//>`;

/** Numbers typed, pasted or from a file; whether each can be ported is said beside it. */
export const NumbersStep = ({ order, etag, market, next, leave }) => {
  const [numbers, setNumbers, forget] = useKept(`${order.id}/numbers`, order.numbers);
  const [typed, setTyped] = useState('');
  const [rejected, setRejected] = useState([]);
  const file = useRef(null);
  const portability = usePortability(numbers.map((n) => n.number), order.locationId, order.organizationId);
  const lineType = market.port.lineTypePerNumber;

  const take = (text = typed) => {
    const found = readNumbers(text, market.callingCode).filter((n) => !numbers.some((x) => x.number === n));
    const all = [...numbers, ...found.map((number) => ({ number, ...(lineType && { lineType: 'SingleLine' }) }))];
    if (found.length) setNumbers(all);
    setTyped('');
    return all;
  };
  const save = async (all) => {
    if (!same(all, order.numbers)) {
      await amend(order, etag, { numbers: all });
      await refreshOrder(order);
    }
    forget();
  };
  const settled = useSaveOnLeaving(() => save(numbers));
  const go = useSend(async () => { await save(take()); settled(); next(); });
  const away = useSend(async () => { await save(take()); settled(); leave(); });
  const load = useSend(async (chosen) => {
    await save(numbers);
    const { data } = await call('POST', `${paths.port(order.id, order.organizationId)}/numbers-import`, { file: chosen, contentType: 'text/csv' });
    setRejected(data.rejected);
    toast(t('import.added', { n: data.added }));
    await refresh(paths.port(order.id, order.organizationId));
    const { data: now } = await call('GET', paths.port(order.id, order.organizationId));
    setNumbers(now.numbers);
    forget();
  });
  const problem = go.problem ?? away.problem ?? load.problem;
  const errors = [...(problem?.errors ?? []), ...(problem ? [] : order.errors)];
  const noPort = numbers.filter((n) => portability.known.get(n.number)?.portable === false);
  return html`
    <form class="stack" onSubmit=${onSubmit(go.run)} novalidate>
      <${Card}>
        <div class="stack">
          <${Field} label=${t('port.typeNumbers')} hint=${t('port.typeNumbersHint', { code: market.callingCode })} rows=${3} inputClass="numbers" value=${typed} onInput=${setTyped}
            onPaste=${(event) => { event.preventDefault(); take(`${typed}\n${event.clipboardData.getData('text')}`); }}
            onKeyDown=${(event) => { if (event.key === 'Enter') { event.preventDefault(); take(); } }} onBlur=${() => take()} autocomplete="off" spellcheck="false"
            errors=${errorsAt(errors, '/numbers')} />
          <div class="row tight">
            <button type="button" class="button small" onClick=${() => take()}>${t('port.add')}</button>
            <input ref=${file} type="file" accept=".csv,text/csv" class="visually-hidden" tabindex="-1" aria-label=${t('import.file')} onChange=${(event) => { load.run(event.target.files[0]); event.target.value = ''; }} />
            <button type="button" class="button small quiet" aria-busy=${load.busy || undefined} onClick=${() => file.current.click()}>${t('import.file')}</button>
            <span class="small muted">${t(lineType ? 'import.formLine' : 'import.form')}</span>
          </div>
          ${rejected.length > 0 && html`<${Rejected} lines=${rejected} />`}
          <p class="strong" role="status">${t('port.count', { n: numbers.length })}</p>
          <${NumberList} numbers=${numbers} known=${portability.known} errors=${errors} lineType=${lineType}
            onChange=${(number, change) => setNumbers(numbers.map((n) => (n.number === number ? { ...n, ...change } : n)))}
            onRemove=${(number) => setNumbers(numbers.filter((n) => n.number !== number))} />
          ${noPort.length > 0 && html`<${Notice} kind="warn" live title=${t('port.notPortable', { n: noPort.length })}
            actions=${html`<button type="button" class="button small" onClick=${() => setNumbers(numbers.filter((n) => !noPort.includes(n)))}>${t('port.removeThese')}</button>`}><p>${t('port.notPortableDetail')}</p><//>`}
          <${ProblemNotice} problem=${portability.problem} />
          <${ProblemNotice} problem=${problem} shown=${errors.filter((e) => e.field?.startsWith('/numbers')).map((e) => e.field)} />
        </div>
      <//>
      ${market.port.messagingMoves && html`<p class="small muted">${t('port.messaging')}</p>`}
      <${Foot} busy=${go.busy} onLeave=${away.run} />
    </form>`;
};
