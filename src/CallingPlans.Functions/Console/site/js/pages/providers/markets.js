import { countryName, formatList, t } from '../../lib/i18n.js';

/** Where a service is offered, as it is said. */
export const Markets = ({ markets }) => (markets.includes('*') || markets.length > 12 ? t('providers.markets', { n: markets.length }) : formatList(markets.map(countryName)));
