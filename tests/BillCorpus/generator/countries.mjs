// code: calling code; trunk: prefix of a national number; address: how the last lines of an address are written.
const postalFirst = a => [`${a.postal} ${a.city}`];

export const countries = {
  US: {
    code: '1',
    trunk: '',
    name: { en: 'United States', es: 'Estados Unidos' },
    address: a => [`${a.city}, ${a.region} ${a.postal}`],
  },
  CA: {
    code: '1',
    trunk: '',
    name: { en: 'Canada', fr: 'Canada' },
    address: a => [`${a.city} ${a.region}  ${a.postal}`],
  },
  GB: {
    code: '44',
    trunk: '0',
    name: { en: 'United Kingdom' },
    address: a => [a.city, ...(a.region ? [a.region] : []), a.postal],
  },
  IE: {
    code: '353',
    trunk: '0',
    name: { en: 'Ireland' },
    address: a => [a.city, ...(a.region ? [a.region] : []), a.postal],
  },
  FR: { code: '33', trunk: '0', name: { fr: 'France' }, address: a => [`${a.postal} ${a.city}`] },
  BE: { code: '32', trunk: '0', name: { fr: 'Belgique', nl: 'België' }, address: postalFirst },
  CH: { code: '41', trunk: '0', name: { fr: 'Suisse', de: 'Schweiz' }, address: postalFirst },
  DE: { code: '49', trunk: '0', name: { de: 'Deutschland' }, address: postalFirst },
  ES: {
    code: '34',
    trunk: '',
    name: { es: 'España' },
    address: a => [`${a.postal} ${a.city}${a.region ? ` (${a.region})` : ''}`],
  },
  IT: {
    code: '39',
    trunk: '',
    name: { it: 'Italia' },
    address: a => [`${a.postal} ${a.city}${a.region ? ` ${a.region}` : ''}`],
  },
  LU: { code: '352', trunk: '', name: { fr: 'Luxembourg' }, address: postalFirst },
  NL: { code: '31', trunk: '0', name: { nl: 'Nederland' }, address: a => [`${a.postal}  ${a.city}`] },
  PT: { code: '351', trunk: '', name: { pt: 'Portugal' }, address: postalFirst },
  SE: { code: '46', trunk: '0', name: { sv: 'Sverige' }, address: postalFirst },
  DK: { code: '45', trunk: '', name: { da: 'Danmark' }, address: postalFirst },
  NO: { code: '47', trunk: '', name: { nb: 'Norge' }, address: postalFirst },
  FI: { code: '358', trunk: '0', name: { fi: 'Suomi' }, address: postalFirst },
};
