import { html } from '../../lib/html.js';
import { t } from '../../lib/i18n.js';
import { Badge } from '../../ui/parts.js';

/** What a webhook can be told of. */
export const webhookEvents = ['order.status_changed', 'order.needs_action', 'order.rejected', 'order.foc_received', 'order.completed'];

/** The name of an event, such as `order.foc_received`. */
export const eventName = (event) => t(`webhook.events.${event.slice('order.'.length)}`);

export const WebhookState = ({ webhook }) => html`<${Badge} kind=${webhook.status === 'Enabled' ? 'good' : 'bad'}>${t(`webhook.${webhook.status}`)}<//>`;
