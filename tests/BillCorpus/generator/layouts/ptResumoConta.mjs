import { brokenLines, html, page } from '../markup.mjs';

const css = `
body { font: 9pt/1.4 "Liberation Sans", sans-serif } .head { display: flex; justify-content: space-between; align-items: flex-start } .brand { font-size: 19pt; font-weight: bold; color: #0f5f8a } .doc { text-align: right } .doc h1 { font-size: 13pt }
.main { display: grid; grid-template-columns: 78mm 1fr; gap: 12mm; margin-top: 12mm } .card { background: #eaf2f7; padding: 3mm 4mm } .card p { display: flex; justify-content: space-between; padding: .5mm 0 } .card p b { text-align: right } .to { font-size: 10pt; padding-top: 8mm }
h2 { font-size: 11pt; color: #0f5f8a; margin: 7mm 0 1.5mm } td, th { padding: .8mm 0; border-bottom: .4pt solid #bcd } .tot td { font-weight: bold; font-size: 11pt } .mb { margin-top: 8mm; border: .8pt solid #0f5f8a; width: 70mm; padding: 2mm 3mm }`;

const draw = view => {
    const { values: v, words: w, bill } = view;
    const row = (label, value, name = '') =>
        html`<tr class="${name}"><td>${label}</td><td class="r">${value}</td></tr>`;
    return page(
        view,
        css,
        html`<div class="head"><p class="brand">${view.carrier.name}</p><div class="doc"><h1>${view.labels.bill}</h1><p>${w.invoiceNo} ${v.invoiceNo}</p><p class="small">Original – Página 1 de 1</p></div></div>
<div class="main"><div class="card">${view.rows('account', 'billDate', 'btn').map(each => html`<p><span>${each.label}</span><b>${each.value}</b></p>`)}<p><span>NIF do cliente</span><b>${bill.nif}</b></p><p><span>Período de faturação</span><b>${v.periodFrom} a ${v.periodTo}</b></p><p><span>${w.dueDate}</span><b>${v.dueDate}</b></p></div>
<p class="to">${brokenLines([v.company, v.contact && `A/C ${v.contact}`, ...(bill.mailing ?? v.address)].filter(Boolean))}</p></div>
<h2>Resumo da fatura</h2><table>${row('Mensalidades', v.net)}${row('Comunicações', view.money(1377))}${row('IVA 23%', v.tax)}${row('Total a pagar', v.total, 'tot')}</table>
<h2>Detalhe por serviço</h2>${bill.mailing && html`<p>${view.labels.service}: ${v.address.join(', ')}</p>`}<table><tr><th>Telefone fixo</th><th>Tarifário</th><th class="r">Comunicações</th><th class="r">Mensalidade</th></tr>${view.lines.map(line => html`<tr><td>${line.number}</td><td>${line.plan}</td><td class="r">${line.usage}</td><td class="r">${line.charge}</td></tr>`)}</table>
<div class="mb"><p>Pagamento por Multibanco</p><p>Entidade: 20 051</p><p>Referência: ${bill.reference}</p><p>Montante: ${v.total}</p></div>
<p class="small" style="margin-top:10mm">Apoio ao cliente empresas: ${view.carrier.phone}, todos os dias das 9h às 21h. ${view.carrier.web}. ${view.carrier.name}, ${view.carrier.lines.join(', ')}. Contribuinte n.º ${v.vat}. Pode reclamar no Livro de Reclamações.</p>`,
    );
};

export default {
    id: 'pt-resumo-conta',
    producer: 'cairo',
    half: 'independent',
    draw,
    catches:
        'tinted card of pairs with right-aligned values at the left of the address, the customer’s tax number among them; “A/C” before the person; entity and reference of the payment; written anew by cairo',
    carriers: {
        PT: [
            {
                name: 'Mondego Empresas',
                lines: ['Avenida Sá da Bandeira, 51', '3000-351 Coimbra'],
                phone: '800 000 151',
                fax: '239 005 152',
                web: 'mondego.example',
                vat: '888888888',
                iban: 'PT50 0035 0651 0000 0000 0515 1',
            },
        ],
    },
    labels: {
        pt: {
            bill: 'Fatura',
            account: 'N.º de conta',
            billDate: 'Data de emissão',
            btn: 'Número principal',
            service: 'Morada de instalação',
        },
    },
    words: { pt: { invoiceNo: 'FT' } },
    bills: [
        {
            id: 'pt-30',
            lang: 'pt',
            country: 'PT',
            date: '2026-10-16',
            dates: 'dd/MM/yyyy',
            account: '1 204 118 77',
            btn: '239005110',
            company: 'Relecloud Sistemas, Lda.',
            person: 'Inês Carvalho',
            street: 'Rua da Sofia, 120',
            city: 'Coimbra',
            postal: '3000-389',
            nif: '500000019',
            reference: '204 118 771',
            phone: 'n:### ### ###',
            numbers: ['239005110', '239005111', '239005113'],
        },
        {
            id: 'pt-31',
            lang: 'pt',
            country: 'PT',
            date: '2026-11-05',
            dates: "d 'de' MMMM 'de' yyyy",
            account: '1330047712',
            company: 'Clínica Lamna',
            street: 'Praceta do Mondego, 8',
            city: 'Figueira da Foz',
            postal: '3080-011',
            mailing: ['Serviços administrativos', 'Apartado 118', '3001-601 Coimbra'],
            nif: '500000027',
            reference: '330 047 712',
            phone: 'n:### ### ###',
            numbers: ['233005120', '233005121'],
        },
    ],
};
