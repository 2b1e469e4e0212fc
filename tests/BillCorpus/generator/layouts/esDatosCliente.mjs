import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 9pt/1.4 "Liberation Sans" } .two { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; margin: 6mm 0 } .two h4, .det th { background: #0a7; color: #fff; margin: 0 0 1mm; padding: 1mm 2mm; font-size: 9pt }
.two td { padding: .6mm 2mm; vertical-align: top } .two td:first-child { color: #555; width: 38mm } .det { font-size: 8pt } .det td { padding: .6mm 2mm; border-bottom: .3pt solid #ccc } h3 { margin: 5mm 0 1mm }`;

const draw = view => {
  const { values: v, bill } = view;
  const row = ({ label, value }) => html`<tr><td>${label}</td><td>${value}</td></tr>`;
  return page(
    view,
    css,
    html`<div style="display:flex;justify-content:space-between"><h1>${view.carrier.name}</h1><p class="r small">${brokenLines([...view.carrier.lines, `CIF ${v.vat}`, view.carrier.web])}</p></div>
<div class="two"><div><h4>Datos del cliente</h4><table>${view.rows('company', 'contact', 'account', 'btn').map(row)}${row({ label: 'NIF', value: 'B00000000' })}${v.address.length > 0 && html`<tr><td>${view.labels.service}</td><td>${brokenLines(v.address)}</td></tr>`}</table></div>
<div><h4>Datos de la factura</h4><table>${view.rows('invoiceNo', 'billDate', 'period').map(row)}${row({ label: 'Fecha de cargo', value: v.dueDate })}${row({ label: 'Domiciliación', value: 'ES91 2100 **** **** **** 1332' })}${row({ label: 'Importe total', value: v.total })}</table></div></div>
<h3>Resumen de su factura</h3><table class="det"><tr><th>Concepto</th><th class="r">Importe</th></tr><tr><td>Cuotas mensuales</td><td class="r">${v.net}</td></tr><tr><td>Consumos</td><td class="r">${view.money(918)}</td></tr><tr><td>IVA 21 %</td><td class="r">${v.tax}</td></tr><tr><td>Total a pagar</td><td class="r">${v.total}</td></tr></table>
<p style="margin-top:5mm">Si tiene cualquier duda, llame gratis al ${view.carrier.phone} o, desde el extranjero, al ${view.carrier.fax}. Puede reclamar ante la oficina de atención al usuario en el plazo de un mes.</p>
<div class="break"></div><h2>Detalle por línea</h2>${view.lines.map(
      (
        line,
        at,
      ) => html`<h3>Línea ${line.number}</h3><table class="det"><tr><th>Fecha</th><th>Hora</th><th>Número llamado</th><th>Duración</th><th class="r">Importe</th></tr>
${bill.called.map((called, n) => html`<tr><td>${view.date(view.addDays(view.issued, -12 - n - at))}</td><td>1${n}:2${at}</td><td>${called}</td><td>0:0${n + 1}:4${at}</td><td class="r">${view.money(12 + 9 * n)}</td></tr>`)}<tr><td colspan="4">${line.plan}</td><td class="r">${line.charge}</td></tr></table>`,
    )}`,
  );
};

export default {
  id: 'es-datos-cliente',
  producer: 'chromium',
  half: 'independent',
  untagged: true,
  draw,
  catches:
    'customer’s and bill’s data side by side; lines only in headings of tables of numbers called; date of the direct debit',
  carriers: {
    ES: [
      {
        name: 'Meseta Fibra, S.A.U.',
        lines: ['Ronda del Enlace, 11', '41092 Sevilla'],
        phone: '900 555 199',
        fax: '+34 955 500 099',
        web: 'mesetafibra.example',
        vat: 'A99999999',
      },
    ],
  },
  labels: {
    es: {
      company: 'Titular',
      contact: 'Persona autorizada',
      account: 'Código de cliente',
      btn: 'Nº fijo de referencia',
      service: 'Dirección de instalación',
      billDate: 'Fecha de emisión',
    },
  },
  words: { es: { invoiceNo: 'Nº de factura', period: 'Periodo de facturación' } },
  bills: [
    {
      id: 'es-05',
      lang: 'es',
      country: 'ES',
      date: '2026-10-18',
      dates: 'dd/MM/yyyy',
      invoiceNo: 'TA6ZQ0771884',
      account: '0098.771.442',
      btn: '955005140',
      company: 'Instituto de Diseño Gráfico, S.L.',
      title: 'D.ª',
      person: 'Carmen Española Ruiz',
      street: 'Calle del Boceto, 18, 2.º B',
      city: 'Sevilla',
      postal: '41003',
      phone: 'n:### ### ###',
      numbers: ['955005140', '955005141'],
      called: ['912 345 670', '+44 20 7946 0012', '600 123 450'],
    },
    {
      id: 'es-06',
      lang: 'es',
      country: 'ES',
      date: '2026-11-05',
      dates: "d 'de' MMMM 'de' yyyy",
      invoiceNo: '28-K6-100441',
      account: 'W-118 20447',
      btn: '960005170',
      company: 'Seguros Descomunales, S.A.',
      street: 'Avenida del Modelo, 7',
      city: 'Valencia',
      region: 'Valencia',
      postal: '46021',
      phone: 'n:### ## ## ##',
      numbers: ['960005170', '960005171', '960005172'],
      called: ['902 100 200', '963 000 111'],
      omits: ['serviceAddress'],
    },
    {
      id: 'es-07',
      lang: 'es',
      country: 'ES',
      date: '2026-10-02',
      dates: 'dd-MM-yyyy',
      invoiceNo: '2026/0009914',
      account: '77120045',
      btn: '985005130',
      company: 'Ultramarinos Best For You, C.B.',
      person: 'Juan Nadie Gómez',
      street: 'Calle Muestra, s/n',
      city: 'Oviedo',
      postal: '33003',
      phone: 'n:### ### ###',
      numbers: ['985005130'],
      called: ['984 100 300'],
      omits: ['accountNumber'],
    },
  ],
};
