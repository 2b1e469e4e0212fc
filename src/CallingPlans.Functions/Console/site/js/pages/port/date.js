import { html, useState } from '../../lib/html.js';
import { formatDate, t } from '../../lib/i18n.js';
import { amend, refreshOrder } from '../../lib/port-order.js';
import { errorsAt, Field } from '../../ui/field.js';
import { onSubmit, useSend } from '../../ui/form.js';
import { Card, Facts, ProblemNotice } from '../../ui/parts.js';
import { WishedDate } from '../order/wished-date.js';
import { Foot } from './foot.js';

/** The wished date by the market's rules, and who else is to be told. */
export const DateStep = ({ order, etag, market, zone, location, back, next, leave }) => {
  const [date, setDate] = useState(order.requestedDate ?? null);
  const [time, setTime] = useState(order.requestedTime ?? '');
  const [emails, setEmails] = useState(order.additionalEmails.join(', '));
  const save = async () => {
    const list = emails.split(/[,;\s]+/).filter(Boolean);
    const change = {
      ...(date !== (order.requestedDate ?? null) && { requestedDate: date }),
      ...(market.port.requestedTime && time !== (order.requestedTime ?? '') && { requestedTime: time || null }),
      ...(list.join() !== order.additionalEmails.join() && { additionalEmails: list }),
    };
    if (!Object.keys(change).length) return;
    await amend(order, etag, change);
    await refreshOrder(order);
  };
  const go = useSend(async () => { await save(); next(); });
  const away = useSend(async () => { await save(); leave(); });
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
              <${WishedDate} order=${order} market=${market} zone=${zone} pointer="/requestedDate" value=${date} onInput=${setDate} errors=${errors} />
              ${market.port.requestedTime && html`<${WishedDate} order=${order} market=${market} zone=${zone} pointer="/requestedTime" value=${time} onInput=${setTime} errors=${errors} />`}
            </div>
          <//>
          <${Card} title=${t('order.emails')}>
            <${Field} label=${t('port.emails')} optional hint=${t('port.emailsHint', { email: location.contact.email })} value=${emails} onInput=${setEmails} errors=${errorsAt(errors, '/additionalEmails', true)} inputmode="email" autocomplete="off" />
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
