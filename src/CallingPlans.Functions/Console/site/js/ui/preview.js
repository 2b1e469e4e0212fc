import { html, useEffect, useState } from '../lib/html.js';
import { call } from '../lib/api.js';
import { t } from '../lib/i18n.js';
import { paths } from '../lib/paths.js';
import { ProblemNotice, Waiting } from './parts.js';

/** A document's content, fetched with the token and shown from memory. */
export const useDocument = (order, document) => {
  const [state, setState] = useState({});
  const path = document && `${paths.port(order.id, order.organizationId)}/documents/${document.id}`;
  useEffect(() => {
    if (!path) return undefined;
    let url;
    let gone = false;
    setState({});
    call('GET', path, { blob: true }).then(
      ({ data }) => {
        if (gone) return;
        url = URL.createObjectURL(new Blob([data], { type: document.contentType }));
        setState({ url });
      },
      (problem) => { if (!gone) setState({ problem }); });
    return () => {
      gone = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [path]);
  return state;
};

export const Preview = ({ order, document }) => {
  const { url, problem } = useDocument(order, document);
  if (problem) return html`<${ProblemNotice} problem=${problem} />`;
  if (!url) return html`<${Waiting} lines=${8} />`;
  return document.contentType === 'image/png'
    ? html`<img class="preview image" src=${url} alt=${t('document.previewOf', { name: document.fileName })} />`
    : html`<iframe class="preview" src=${`${url}#toolbar=0&navpanes=0&view=FitH`} title=${t('document.previewOf', { name: document.fileName })}></iframe>`;
};

/** Saves a document under its own name. */
export const download = async (order, document) => {
  const { data } = await call('GET', `${paths.port(order.id, order.organizationId)}/documents/${document.id}`, { blob: true });
  const url = URL.createObjectURL(data);
  const link = Object.assign(window.document.createElement('a'), { href: url, download: document.fileName });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
};
