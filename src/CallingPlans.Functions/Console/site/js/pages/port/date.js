import { html } from '../../lib/html.js';
import { formatDate, t } from '../../lib/i18n.js';
import { useKept } from '../../lib/kept.js';
import { amend, refreshOrder } from '../../lib/port-order.js';
import { errorsAt, Field } from '../../ui/field.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { Card, Facts, ProblemNotice } from '../../ui/parts.js';
import { WishedDate } from '../order/wished-date.js';
import { Foot } from './foot.js';
import { useSaveOnLeaving } from './leaving.js';

/** The wished date by the market's rules, and who else is to be told. */
export const DateStep = ({ order, etag, market, zone, location, back, next, leave }) => {
  const [wish, setWish, forget] = useKept(`${order.id}/date`, { date: order.requestedDate ?? null, time: order.requestedTime ?? '', emails: order.additionalEmails.join(', ') });
  const { date, time, emails } = wish;
  const set = (name) => (value) => setWish((now) => ({ ...now, [name]: value }));
  const save = async () => {
    const list = emails.split(/[,;\s]+/).filter(Boolean);
    const change = {
      ...(date !== (order.requestedDate ?? null) && { requestedDate: date }),
      ...(market.port.requestedTime && time !== (order.requestedTime ?? '') && { requestedTime: time || null }),
      ...(list.join() !== order.additionalEmails.join() && { additionalEmails: list }),
    };
    if (Object.keys(change).length) {
      await amend(order, etag, change);
      await refreshOrder(order);
    }
    forget();
  };
  const settled = useSaveOnLeaving(save);
  const go = useSend(async () => { await save(); settled(); next(); });
  const away = useSend(async () => { await save(); settled(); leave(); });
  const problem = go.problem ?? away.problem;
  const errors = [...(problem?.errors ?? []), ...(problem ? [] : order.errors)];
  const interval = market.port.intervals[order.orderClass.toLowerCase()];
  return html`
    <form class="stack" onSubmit=${onSubmit(go.run)} novalidate>
      <div class="columns main-aside">
        <div class="stack">
          <${Card} title=${t('field.requestedDate')}>
            <div class="stack">
              <p class="muted">${t('date.wishAbout')}</p>
              <${WishedDate} order=${order} market=${market} zone=${zone} pointer="/requestedDate" value=${date} onInput=${set('date')} errors=${errors} />
              ${market.port.requestedTime && html`<${WishedDate} order=${order} market=${market} zone=${zone} pointer="/requestedTime" value=${time} onInput=${set('time')} errors=${errors} />`}
            </div>
          <//>
          <${Card} title=${t('order.emails')}>
            <${Field} label=${t('port.emails')} optional hint=${t('port.emailsHint', { email: location.contact.email })} value=${emails} onInput=${set('emails')} errors=${errorsAt(errors, '/additionalEmails', true)} inputmode="email" autocomplete="off" />
          <//>
        </div>
        <${Card} title=${t('date.rules')}>
          <${Facts} items=${[
            [t('order.class'), html`${t(`orderClass.${order.orderClass}`)}<br /><span class="small muted">${t(`orderClass.about${order.orderClass}`)}</span>`],
            [t('date.earliestTerm'), formatDate(order.earliestDate)],
            [t('date.windowTerm'), t('date.windowValue', market.port.window)],
            [t('date.usual'), t('date.usualDays', { n: order.usualCarrierBusinessDays })],
            interval?.cutOff && [t('date.cutOff'), interval.cutOff],
            [t('date.zone'), zone],
          ]} />
        <//>
      </div>
      <${ProblemNotice} problem=${problem} shown=${['/requestedDate', '/requestedTime', '/additionalEmails/0']} />
      <${Foot} back=${back} busy=${go.busy} onLeave=${away.run} />
    </form>`;
};
