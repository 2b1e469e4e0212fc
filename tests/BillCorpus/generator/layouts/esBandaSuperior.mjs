import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 9.5pt/1.38 "DejaVu Sans Condensed", sans-serif } .brand { font-size: 19pt; font-weight: bold; color: #00518b } .row { display: flex; justify-content: space-between; gap: 8mm } .band { background: #00518b; color: #fff; margin: 8mm 0 0 } .band td { padding: 1.5mm 2.5mm 0; font-size: 7.5pt } .band tr + tr td { padding: 0 2.5mm 1.8mm; font-size: 10.5pt; font-weight: bold }
.to { width: 80mm; padding-top: 4mm; line-height: 1.5 } .holder { margin-top: 6mm; border: .6pt solid #00518b; padding: 3mm; columns: 2 } .holder p { margin-bottom: 1mm; break-inside: avoid } h2 { font-size: 11pt; color: #00518b; margin: 7mm 0 1.5mm } .t td, .t th { padding: .7mm 1mm; border-bottom: .3pt solid #bbb } .t .sum td { font-weight: bold }`;

const draw = view => {
  const { values: v, bill, labels, carrier, money } = view;
  const cells = [
    [bill.invoiceLabel ?? 'N.º de factura', v.invoiceNo],
    v.billDate && [labels.billDate, v.billDate],
    v.account && [labels.account, v.account],
    ['Total a pagar', v.total],
  ].filter(Boolean);
  const pair = (label, value) => value && html`<p>${label}: <b>${value}</b></p>`;
  return page(
    view,
    css,
    html`<div class="row"><div><p class="brand">${carrier.name}</p><p class="small">${carrier.lines.join(' · ')}<br>CIF ${carrier.vat}</p></div>
<p class="to">${brokenLines([v.company, v.contact && bill.attention && `A/A ${v.contact}`, ...(bill.billing ?? v.address)].filter(Boolean))}</p></div>
<table class="band"><tr>${cells.map(([label]) => html`<td>${label}</td>`)}</tr><tr>${cells.map(([, value]) => html`<td>${value}</td>`)}</tr></table>
<div class="holder">${pair(labels.company, v.company)}${pair('CIF/NIF', bill.taxId)}${bill.attention ? null : pair(labels.contact, v.contact)}${pair(labels.btn, v.btn)}${bill.billing ? pair(labels.service, v.address.join(', ')) : null}${pair('Forma de pago', 'Domiciliación bancaria')}${pair('Fecha de cargo', v.dueDate)}${pair('Periodo de facturación', v.period)}</div>
<h2>Resumen de su factura</h2><table class="t"><tr><td>Cuotas</td><td class="r">${v.net}</td></tr><tr><td>Consumo</td><td class="r">${money(388)}</td></tr><tr><td>Base imponible</td><td class="r">${v.net}</td></tr><tr><td>IVA (21%)</td><td class="r">${v.tax}</td></tr><tr class="sum"><td>Total a pagar</td><td class="r">${v.total}</td></tr></table>
<h2>Detalle de cuotas por línea</h2><table class="t"><tr><th>Línea</th><th>Concepto</th><th class="r">Importe (sin IVA)</th></tr>${view.lines.map(line => html`<tr><td>${line.number}</td><td>${line.plan}</td><td class="r">${line.charge}</td></tr><tr><td></td><td>Tarifa plana a fijos y móviles nacionales</td><td class="r">${money(0)}</td></tr>`)}</table>
<h2>Información de interés</h2><p>Si tiene alguna duda sobre su factura puede llamar gratis al ${carrier.phone} o escribir a ${carrier.lines.join(', ')}. Puede presentar una reclamación en el plazo de un mes desde la recepción de la factura. A partir del ${view.date('2027-01-01')} cambian las tarifas de los servicios internacionales; consúltelas en ${carrier.web}.</p>`,
  );
};

export default {
  id: 'es-banda-superior',
  producer: 'chromium',
  half: 'independent',
  draw,
  catches:
    'white labels over white values in a dark band; box of two columns of pairs in sentences (“Titular: …”), which balance by themselves; each line of the table followed by a row without number',
  carriers: {
    ES: [
      {
        name: 'Proseware Empresas',
        lines: ['Apartado de Correos 990', '28080 Madrid'],
        phone: '900 555 190',
        web: 'proseware.example',
        vat: 'A11111111',
      },
      {
        name: 'Cantábrica de Fibra',
        lines: ['Polígono del Nodo, 3', '39011 Santander'],
        phone: '900 555 191',
        web: 'cantabricafibra.example',
        vat: 'B22222222',
      },
    ],
  },
  bills: [
    {
      id: 'es-50',
      lang: 'es',
      country: 'ES',
      date: '2026-10-18',
      dates: 'dd/MM/yyyy',
      account: '601 7740 2281',
      btn: '910005320',
      company: 'Contoso Ibérica, S.L.',
      person: 'Juan Ejemplo',
      title: 'D.',
      billing: ['Avda. de la Muestra, 100, 5.ª planta', '28046 Madrid'],
      street: 'Calle del Prototipo, 22, nave 4',
      city: 'Getafe',
      region: 'Madrid',
      postal: '28906',
      phone: 'n:### ## ## ##',
      numbers: ['910005320', '910005321', '910005327'],
      taxId: 'B00000000',
      labels: {
        account: 'Cuenta de facturación',
        billDate: 'Fecha de emisión',
        btn: 'Número de cabecera',
        company: 'Titular',
        contact: 'Persona de contacto',
        service: 'Domicilio de instalación',
      },
    },
    {
      id: 'es-51',
      lang: 'es',
      country: 'ES',
      carrier: 1,
      date: '2026-05-04',
      dates: "d 'de' MMMM 'de' yyyy",
      dueDates: 'dd/MM/yyyy',
      account: 'C-118820',
      company: 'Conservas Munson, S.A.',
      street: 'Muelle de Ejemplo, s/n',
      city: 'Santoña',
      region: 'Cantabria',
      postal: '39740',
      phone: 'n:### ### ###',
      numbers: ['942005140', '942005141'],
      taxId: 'A99999999',
      labels: { account: 'N.º de cliente', billDate: 'Fecha de factura', company: 'Cliente' },
    },
    {
      id: 'es-52',
      lang: 'es',
      country: 'ES',
      date: '2026-09-01',
      dates: 'dd-MM-yyyy',
      company: 'Hotel Margie’s Travel Valencia, S.L.',
      person: 'María Ejemplo Prueba',
      attention: true,
      street: 'Calle de la Maqueta, 9 bajo',
      city: 'Valencia',
      postal: '46001',
      phone: 'n:## ### ## ##',
      btn: '960005101',
      numbers: ['960005101', '960005102', '960005103', '960005110'],
      taxId: 'B77777777',
      labels: { billDate: 'Fecha emisión', btn: 'Teléfono principal', company: 'Razón social' },
    },
  ],
};
