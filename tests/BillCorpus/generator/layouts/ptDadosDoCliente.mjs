import { OpenDocument } from '../openDocument.mjs';

const draw = view => {
  const doc = new OpenDocument(view, { font: 'DejaVu Sans', size: 9, margin: 17 });
  const { values: v, bill, labels, carrier, money } = view;
  const small = text => doc.p(text, { size: 7.5, after: 0 });
  const right = text => doc.p(text, { after: 0, align: 'end' });
  const cell = text => doc.p(text, { after: 0 });
  const facts = [
    { label: 'Fatura n.º', value: `FT ${v.invoiceNo.slice(0, 2)}A/${v.invoiceNo.slice(2)}` },
    ...view.rows('billDate', 'account'),
    { label: 'Contribuinte n.º', value: bill.taxId },
    { label: 'Período de faturação', value: v.period },
    ...view.rows('btn', 'contact').filter(row => row.key === 'btn' || !bill.care),
    { label: 'Data limite de pagamento', value: v.dueDate },
  ];
  return doc.text(
    doc.p('', { before: 52 }) +
      doc.p('Dados da fatura', { bold: true, size: 11, after: 1.5, colour: '#aa2200' }) +
      facts.map(row => doc.p(`${row.label}: ${row.value}`, { after: 0.4 })).join('') +
      (bill.siteLabel ? doc.p(`${labels.service}: ${v.address.join(', ')}`, { after: 0.4 }) : '') +
      doc.p('Resumo', { bold: true, size: 11, before: 6, after: 1.5, colour: '#aa2200' }) +
      doc.table(
        [126, 50],
        [
          [cell('Mensalidades'), right(v.net)],
          [cell('Comunicações'), right(money(318))],
          [cell('IVA 23%'), right(v.tax)],
          [doc.p('Valor a pagar', { bold: true, after: 0 }), right(v.total)],
        ],
      ) +
      doc.p('Serviço telefónico fixo', { bold: true, size: 11, before: 6, after: 1.5, colour: '#aa2200' }) +
      doc.table(
        [50, 76, 50],
        [
          ['Número', 'Descrição', 'Valor (s/ IVA)'].map(text => doc.p(text, { bold: true, after: 0 })),
          ...view.lines.map(line => [cell(line.number), cell(line.plan), right(line.charge)]),
        ],
        { border: '0.3pt solid #bbbbbb', padding: 0.8 },
      ) +
      doc.p('Pagamento por multibanco', { bold: true, before: 6 }) +
      doc.table(
        [24, 40],
        [
          [cell('Entidade'), cell(bill.entity)],
          [cell('Referência'), cell(bill.reference)],
          [cell('Montante'), cell(v.total)],
        ],
        { border: '0.3pt solid #bbbbbb', padding: 0.8 },
      ) +
      doc.p(
        'Caso não concorde com os valores faturados, pode reclamar por escrito no prazo de 30 dias. O serviço não será suspenso enquanto a reclamação não for decidida. Dispomos de livro de reclamações.',
        { size: 7.5, before: 5 },
      ),
    {
      frames:
        doc.frame(
          17,
          15,
          85,
          doc.p(carrier.name, { size: 15, bold: true, after: 0, colour: '#aa2200' }) +
            carrier.lines.map(small).join('') +
            small(`Apoio a empresas: ${carrier.phone}`),
        ) +
        doc.frame(
          110,
          42,
          85,
          (bill.salute ? cell('Exmos. Senhores') : '') +
            [v.company, bill.care && v.contact && `A/C ${v.contact}`, ...(bill.billing ?? v.address)]
              .filter(Boolean)
              .map(cell)
              .join(''),
        ),
      footer: small(`${carrier.name}, ${carrier.lines.join(', ')}. NIPC ${carrier.vat}. Processado por computador.`),
    },
  );
};

export default {
  id: 'pt-dados-do-cliente',
  producer: 'libreoffice',
  extension: 'fodt',
  half: 'independent',
  draw,
  catches:
    'list of “label: value” lines below a window address that is a frame of its own; number of the bill with series and slash; Multibanco entity and reference; taxpayer number that looks like a telephone number',
  carriers: {
    PT: [
      {
        name: 'Atlântico Voz, S.A.',
        lines: ['Avenida do Comutador, 12', '1069-099 Lisboa'],
        phone: '800 555 190',
        vat: '500000000',
      },
    ],
  },
  bills: [
    {
      id: 'pt-50',
      lang: 'pt',
      country: 'PT',
      date: '2026-10-16',
      dates: 'dd-MM-yyyy',
      account: '1288 400 731',
      btn: '210005140',
      company: 'Contoso Portugal, Lda.',
      person: 'Maria Exemplo',
      title: 'D.',
      care: true,
      salute: true,
      billing: ['Apartado 4407', '1501-001 Lisboa'],
      street: 'Rua da Amostra, 45, 2.º Dto.',
      city: 'Amadora',
      postal: '2700-099',
      phone: 'n:### ### ###',
      numbers: ['210005140', '210005141', '210005148'],
      siteLabel: true,
      taxId: '599999990',
      entity: '21 990',
      reference: '128 840 073',
      labels: {
        account: 'N.º de cliente',
        billDate: 'Data de emissão',
        btn: 'Número principal',
        service: 'Local de instalação',
      },
    },
    {
      id: 'pt-51',
      lang: 'pt',
      country: 'PT',
      date: '2026-05-05',
      dates: "d 'de' MMMM 'de' yyyy",
      dueDates: 'dd/MM/yyyy',
      account: 'C99120047',
      company: 'Padaria Fourth Coffee, Unipessoal Lda.',
      person: 'José Exemplo',
      street: 'Largo do Modelo, 3',
      city: 'Braga',
      postal: '4700-099',
      phone: 'n:### ## ## ##',
      numbers: ['253005122'],
      taxId: '588888880',
      entity: '21 990',
      reference: '991 200 474',
      labels: { account: 'Conta n.º', billDate: 'Data da fatura', contact: 'Pessoa de contacto' },
    },
    {
      id: 'pt-52',
      lang: 'pt',
      country: 'PT',
      date: '2026-11-02',
      dates: 'yyyy/MM/dd',
      account: '4410 2287',
      company: 'Hotelaria Margie’s Travel, S.A.',
      salute: true,
      street: 'Avenida do Protótipo, 200',
      city: 'Faro',
      postal: '8000-099',
      phone: 'e:+### ### ### ###',
      numbers: ['289005130', '289005131', '289005132', '289005133'],
      taxId: '577777770',
      entity: '21 990',
      reference: '441 022 875',
      labels: { account: 'Código de cliente', billDate: 'Data de emissão' },
    },
  ],
};
