import { html, useState } from '../../lib/html.js';
import { newKey, post } from '../../lib/api.js';
import { t } from '../../lib/i18n.js';
import { paths } from '../../lib/paths.js';
import { errorsAt, Field } from '../../ui/field.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { Icon } from '../../ui/icon.js';
import { Card, ProblemNotice } from '../../ui/parts.js';
import { Found } from './found.js';

const drawing = 30;
const members = ['/kind', '/region', '/areaCode', '/prefix', '/city', '/quantity', '/blockSize'];

/** Search by what the market can be searched by; what is found is held for a short time. */
export const SelfService = ({ location, market, trial }) => {
  const [kind, setKind] = useState(market.numberKinds[0]);
  const [values, setValues] = useState({});
  const [quantity, setQuantity] = useState('10');
  const [blockSize, setBlockSize] = useState('');
  const [consecutive, setConsecutive] = useState('');
  const [found, setFound] = useState(null);
  const set = (name) => (text) => setValues({ ...values, [name]: text });
  const tollFree = kind === 'TollFree';
  const by = (criterion) => !tollFree && market.searchBy.includes(criterion);
  const blocks = market.blocks.offered && market.blocks.kinds.includes(kind) && !trial;
  const search = useSend(async () => {
    const criteria = Object.fromEntries(Object.entries(values).filter(([name, v]) => v && (!tollFree || name === 'areaCode' || name === 'prefix')));
    const body = { kind, ...criteria, ...(blockSize ? { blockSize: Number(blockSize) } : { quantity: Number(quantity) || undefined, ...(consecutive && { consecutive: true }) }) };
    const { data } = await post(`${paths.location(location.id)}/number-searches`, body, { key: newKey() });
    setFound({ ...data, size: blockSize ? Number(blockSize) : 0 });
    setTimeout(() => {
      const head = document.getElementById('found-title');
      head?.focus({ preventScroll: true });
      head?.closest('.card').scrollIntoView({ block: 'start' });
    }, drawing);
  });
  const field = (name, more) => html`<${Field} label=${t(`criteria.${name}`)} class="third" optional value=${values[name]} onInput=${set(name)} errors=${errorsAt(search.errors, `/${name}`)} ...${more} />`;
  return html`
    <div class="stack">
      <form onSubmit=${onSubmit(search.run)} novalidate>
        <${Card} title=${t('newNumbers.search')} foot=${html`<button class="button primary" aria-busy=${search.busy || undefined}><${Icon} name="search" />${t('newNumbers.find')}</button>`}>
          <div class="stack">
            <div class="fields">
              <${Field} class="third" label=${t('criteria.kind')} value=${kind} onInput=${(v) => { setKind(v); setBlockSize(''); }} options=${market.numberKinds.filter((k) => k !== 'TollFree' || (market.tollFree.order && !trial)).map((k) => [k, t(`numberKind.${k}`)])} errors=${errorsAt(search.errors, '/kind')} />
              ${by('Region') && field('region', market.address.regions?.length ? { options: [['', t('criteria.any')], ...market.address.regions.map((r) => [r, r])] } : {})}
              ${(by('AreaCode') || tollFree) && field('areaCode', { inputmode: 'numeric' })}
              ${(by('Prefix') || tollFree) && field('prefix', { inputmode: 'numeric', hint: t('criteria.prefixHint') })}
              ${by('City') && field('city')}
              ${blocks && html`<${Field} class="third" label=${t('criteria.block')} value=${blockSize} onInput=${setBlockSize} options=${[['', t('criteria.single')], ...market.blocks.sizes.map((s) => [String(s), t('criteria.blockOf', { n: s })])]} errors=${errorsAt(search.errors, '/blockSize')} />`}
              ${!blockSize && html`<${Field} class="third" label=${t('criteria.quantity')} type="number" min="1" max=${trial ? 10 : market.maxNewNumbers} value=${quantity} onInput=${setQuantity} errors=${errorsAt(search.errors, '/quantity')} />`}
              ${!blockSize && html`<${Field} class="third" label=${t('criteria.order')} value=${consecutive} onInput=${setConsecutive} options=${[['', t('criteria.anyOrder')], ['yes', t('criteria.consecutive')]]} />`}
            </div>
            <${ProblemNotice} problem=${search.problem} shown=${members} />
          </div>
        <//>
      </form>
      ${found && html`<${Found} key=${found.searchId} search=${found} location=${location} market=${market} onAgain=${search.run} />`}
    </div>`;
};
