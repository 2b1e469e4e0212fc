/** A telephone number as it is read: the North American plan in its groups, others after their calling code. */
export const formatPhone = (number) => {
  const american = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number ?? '');
  if (american) return `+1 ${american[1]} ${american[2]} ${american[3]}`;
  return number ?? '';
};

/**
 * Numbers in a text, one a line or apart by commas, semicolons or tabs, each once; spaces and punctuation within a number go.
 * @param {string} text
 * @param {string} callingCode of the market
 */
export const readNumbers = (text, callingCode) => {
  const found = text.split(/[\n\r,;\t]+/).map((part) => normalise(part, callingCode)).filter(Boolean);
  return [...new Set(found)];
};

/** One number in E.164 where that can be told; else as it was typed. */
export const normalise = (typed, callingCode) => {
  const text = typed.trim();
  if (!text) return '';
  const digits = text.replace(/\D/g, '');
  if (text.startsWith('+')) return `+${digits}`;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  if (callingCode === '1' && digits.length === 10) return `+1${digits}`;
  if (callingCode && digits.startsWith(callingCode) && digits.length > 9) return `+${digits}`;
  return text;
};

export const looksLikeNumber = (number) => /^\+[1-9]\d{5,14}$/.test(number);
