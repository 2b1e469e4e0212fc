import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 9pt/1.4 "Liberation Serif" } .top { display: grid; grid-template-columns: 64mm 1fr; gap: 14mm } .box { border-left: 3pt solid #909; padding-left: 3mm } .box dt { color: #909; font-size: 8pt } .box dd { margin-bottom: 1.4mm }
.t td, .t th { padding: 1mm 0; border-bottom: .4pt solid #999 } .mb { width: 60mm; border: 1pt solid #000; padding: 2mm; margin: 8mm 0 } h3 { margin: 6mm 0 1mm }`;

const draw = view => {
  const { values: v, bill } = view;
  return page(
    view,
    css,
    html`<h1>${view.carrier.name}</h1><div class="top" style="margin-top:6mm"><dl class="box">${view.rows('account', 'invoiceNo', 'billDate', 'period', 'btn').map(row => html`<dt>${row.label}</dt><dd>${row.value}</dd>`)}<dt>NIF</dt><dd>599999990</dd></dl>
<div><p>Exmo.(s) Sr.(s)<br>${brokenLines([v.company, v.contact && `A/C ${v.contact}`, ...bill.mailing].filter(Boolean))}</p>${v.address.length > 0 && html`<h3>${view.labels.service}</h3><p>${brokenLines(v.address)}</p>`}</div></div>
<h3>Resumo da fatura</h3><table class="t"><tr><td>Mensalidades</td><td class="r">${v.net}</td></tr><tr><td>Comunicações adicionais</td><td class="r">${view.money(488)}</td></tr><tr><td>IVA 23%</td><td class="r">${v.tax}</td></tr><tr><td><b>Total a pagar até ${v.dueDate}</b></td><td class="r"><b>${v.total}</b></td></tr></table>
<div class="mb">Pagamento por Multibanco<br>Entidade: 20999<br>Referência: ${bill.mb}<br>Montante: ${v.total}</div>
<h3>Detalhe dos serviços de voz fixa</h3><table class="t"><tr><th>N.º de telefone</th><th>Tarifário</th><th class="r">Valor</th></tr>${view.lines.map(line => html`<tr><td>${line.number}</td><td>${line.plan}</td><td class="r">${line.charge}</td></tr>`)}</table>
<p class="small" style="margin-top:10mm">${view.carrier.name}, ${view.carrier.lines.join(', ')}. Apoio ao cliente: ${view.carrier.phone}. Capital social 1 000 000 EUR. NIPC ${v.vat}. Débito direto: IBAN ${v.iban}.</p>`,
  );
};

export default {
  id: 'pt-extrato',
  producer: 'cairo',
  half: 'independent',
  draw,
  catches:
    'label over value beside a bar, in serif type; address of the letter and labelled address of the service; entity and reference of the payment; written anew by cairo',
  carriers: {
    PT: [
      {
        name: 'Tejo Comunicações',
        lines: ['Avenida do Sinal, 40', '1069-999 Lisboa'],
        phone: '800 990 199',
        vat: '509999999',
        iban: 'PT50 0027 0000 0001 2345 6783 3',
      },
    ],
  },
  labels: {
    pt: {
      account: 'N.º de conta',
      billDate: 'Data de emissão',
      btn: 'Número principal',
      service: 'Morada de instalação',
    },
  },
  words: { pt: { invoiceNo: 'Fatura n.º', period: 'Período de faturação' } },
  bills: [
    {
      id: 'pt-04',
      lang: 'pt',
      country: 'PT',
      date: '2026-10-17',
      dates: 'dd-MM-yyyy',
      invoiceNo: 'FT A/771840022',
      account: '1.20774418',
      btn: '210005140',
      company: 'Viagens Margie, Lda.',
      person: 'Maria Silva',
      street: 'Rua do Ensaio, 12 - 3.º Esq.',
      city: 'Lisboa',
      postal: '1250-096',
      mailing: ['Apartado 5501', '1901-999 Lisboa'],
      mb: '771 840 022',
      phone: 'n:### ### ###',
      numbers: ['210005140', '210005141', '210005142'],
    },
    {
      id: 'pt-05',
      lang: 'pt',
      country: 'PT',
      date: '2026-11-12',
      dates: "d 'de' MMMM 'de' yyyy",
      invoiceNo: 'FT 2026/0047718',
      account: '7741180',
      btn: '239005110',
      company: 'Cooperativa Água e Luz, C.R.L.',
      street: 'Largo do Modelo, 4',
      city: 'Coimbra',
      postal: '3000-150',
      mailing: ['Largo do Modelo, 4', '3000-150 Coimbra'],
      mb: '004 771 826',
      phone: 'n:### ### ###',
      numbers: ['239005110', '239005111'],
      omits: ['billingTelephoneNumber'],
    },
  ],
};
