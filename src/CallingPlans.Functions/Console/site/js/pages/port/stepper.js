import { html } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { to } from '../../lib/router.js';
import { stepFor, steps } from './steps.js';

export const Stepper = ({ order, market, at }) => html`
  <nav aria-label=${t('port.steps')}>
    <ol class="steps">${steps.map((step, i) => {
      const wrong = order.errors.some((e) => stepFor(e.field) === step.id);
      const done = step.done(order, market);
      return html`<li class=${`${done ? 'done' : ''} ${step.id === at ? 'current' : ''} ${wrong ? 'wrong' : ''}`}>
        <a href=${to(`/ports/${order.id}/${step.id}`)} aria-current=${step.id === at ? 'step' : undefined}>${i + 1}. ${t(`port.${step.id}`)}<span class="visually-hidden">${wrong ? `, ${t('port.wrong')}` : done ? `, ${t('port.done')}` : ''}</span></a></li>`;
    })}</ol>
  </nav>`;
