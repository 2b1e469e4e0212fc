import { escape } from './markup.mjs';

const spaces = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"`;

/** Builds a flat OpenDocument file; `text` or `spreadsheet` closes it. Widths and places are in millimetres. */
export class OpenDocument {
  #styles = [];
  #layout;

  constructor({ bill }, { font = 'Liberation Sans', size = 10, landscape = false, margin = 18 } = {}) {
    const [short, long] = ['US', 'CA'].includes(bill.country) ? [215.9, 279.4] : [210, 297];
    const [width, height] = landscape ? [long, short] : [short, long];
    this.font = font;
    this.size = size;
    this.width = width - 2 * margin;
    this.#layout = `fo:page-width="${width}mm" fo:page-height="${height}mm" fo:margin="${margin}mm"
 style:scale-to-X="1" style:scale-to-Y="0" style:print-orientation="${landscape ? 'landscape' : 'portrait'}"`;
  }

  #style(family, properties, more = '') {
    const name = `${family[0]}${this.#styles.length}`;
    this.#styles.push(`<style:style style:name="${name}" style:family="${family}"${more}>${properties}</style:style>`);
    return name;
  }

  /** A paragraph: tabs are [mm, type, leader] of its tab stops, `\t` and `\n` in the text stand for themselves. */
  p(text, { align, size, bold, tabs = [], before = 0, after = 1, spacing, pageBreak, colour, left = 0 } = {}) {
    const stops = tabs
      .map(
        ([at, type = 'left', leader]) =>
          `<style:tab-stop style:position="${at}mm" style:type="${type}"${
            leader ? ` style:leader-style="dotted" style:leader-text="."` : ''
          }/>`,
      )
      .join('');
    const name = this.#style(
      'paragraph',
      `<style:paragraph-properties fo:margin-top="${before}mm" fo:margin-bottom="${after}mm" fo:margin-left="${left}mm"${
        align ? ` fo:text-align="${align}"` : ''
      }${pageBreak ? ' fo:break-before="page"' : ''}><style:tab-stops>${stops}</style:tab-stops></style:paragraph-properties>
<style:text-properties${size ? ` fo:font-size="${size}pt"` : ''}${bold ? ' fo:font-weight="bold"' : ''}${spacing ? ` fo:letter-spacing="${spacing}pt"` : ''}${
        colour ? ` fo:color="${colour}"` : ''
      }/>`,
    );
    const inner = escape(text)
      .replaceAll('\t', '<text:tab/>')
      .replaceAll('\n', '<text:line-break/>')
      .replace(/ {2,}/g, run => ` <text:s text:c="${run.length - 1}"/>`);
    return `<text:p text:style-name="${name}">${inner}</text:p>`;
  }

  /** A table of cells of content; widths in millimetres. */
  table(widths, rows, { border = 'none', padding = 0.6, align = 'left' } = {}) {
    const table = this.#style(
      'table',
      `<style:table-properties style:width="${widths.reduce((sum, each) => sum + each)}mm" table:align="${align}"/>`,
    );
    const cell = this.#style(
      'table-cell',
      `<style:table-cell-properties fo:padding="${padding}mm" fo:border="${border}"/>`,
    );
    const columns = widths
      .map(
        width =>
          `<table:table-column table:style-name="${this.#style(
            'table-column',
            `<style:table-column-properties style:column-width="${width}mm"/>`,
          )}"/>`,
      )
      .join('');
    return `<table:table table:style-name="${table}">${columns}${rows
      .map(
        row =>
          `<table:table-row>${row
            .map(
              content =>
                `<table:table-cell table:style-name="${cell}" office:value-type="string">${content}</table:table-cell>`,
            )
            .join('')}</table:table-row>`,
      )
      .join('')}</table:table>`;
  }

  /** A frame that stands at a place of its page, whatever the text around it does. */
  frame(x, y, width, content, { page = 1, border = 'none' } = {}) {
    const name = this.#style(
      'graphic',
      `<style:graphic-properties draw:fill="none" draw:stroke="none" style:wrap="run-through" fo:border="${border}" fo:padding="1mm"
 style:vertical-pos="from-top" style:vertical-rel="page" style:horizontal-pos="from-left" style:horizontal-rel="page"/>`,
    );
    return `<draw:frame draw:style-name="${name}" text:anchor-type="page" text:anchor-page-number="${page}" svg:x="${x}mm" svg:y="${y}mm" svg:width="${width}mm">
<draw:text-box fo:min-height="5mm">${content}</draw:text-box></draw:frame>`;
  }

  section(columns, content) {
    const name = this.#style(
      'section',
      `<style:section-properties><style:columns fo:column-count="${columns}" fo:column-gap="8mm"/></style:section-properties>`,
    );
    return `<text:section text:style-name="${name}" text:name="S${name}">${content}</text:section>`;
  }

  /** Frames come first in the text, then the flow; header and footer repeat on each page. */
  text(content, { frames = '', header = '', footer = '' } = {}) {
    return this.#file('text', `<office:text>${frames}${content}</office:text>`, header, footer);
  }

  /** Rows of cells: a string, or { text, bold, align, span }; widths in millimetres. */
  spreadsheet(name, widths, rows) {
    const column = width =>
      `<table:table-column table:style-name="${this.#style(
        'table-column',
        `<style:table-column-properties style:column-width="${width}mm"/>`,
      )}"/>`;
    const cell = content => {
      const { text, bold, align, span = 1 } = typeof content === 'object' && content ? content : { text: content };
      const style = this.#style(
        'table-cell',
        `<style:paragraph-properties fo:text-align="${align ?? 'start'}"/><style:text-properties fo:font-size="${this.size}pt" style:font-name="${
          this.font
        }"${bold ? ' fo:font-weight="bold"' : ''}/>`,
      );
      return `<table:table-cell table:style-name="${style}" office:value-type="string"${span > 1 ? ` table:number-columns-spanned="${span}"` : ''}><text:p>${escape(
        text ?? '',
      )}</text:p></table:table-cell>${'<table:covered-table-cell/>'.repeat(span - 1)}`;
    };
    const columns = widths.map(column).join('');
    const body = rows.map(row => `<table:table-row>${row.map(cell).join('')}</table:table-row>`).join('');
    const sheet = this.#style(
      'table',
      '<style:table-properties table:display="true"/>',
      ' style:master-page-name="Standard"',
    );
    return this.#file(
      'spreadsheet',
      `<office:spreadsheet><table:table table:style-name="${sheet}" table:name="${escape(name)}">${columns}${body}</table:table></office:spreadsheet>`,
    );
  }

  #file(kind, body, header = '', footer = '') {
    const part = (tag, content) => content && `<style:${tag}>${content}</style:${tag}>`;
    return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.${kind}">
<office:font-face-decls><style:font-face style:name="${this.font}" svg:font-family="'${this.font}'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="${this.font}" fo:font-size="${this.size}pt"/></style:default-style></office:styles>
<office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties ${this.#layout}/>
${header && '<style:header-style><style:header-footer-properties fo:min-height="8mm" fo:margin-bottom="5mm"/></style:header-style>'}
${footer && '<style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="5mm"/></style:footer-style>'}</style:page-layout>${this.#styles.join('\n')}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">${part('header', header)}${part('footer', footer)}</style:master-page></office:master-styles>
<office:body>${body}</office:body></office:document>`;
  }
}

export const footerText = ({ carrier, words }) =>
  `${carrier.name}, ${carrier.lines.join(', ')}. ${words.help} ${carrier.phone}, ${words.fax} ${carrier.fax}, ${
    carrier.web
  }. ${words.vat} ${carrier.vat}${carrier.iban ? `, ${words.iban} ${carrier.iban}` : ''}`;
