// Writes a one-page telephone bill as a PDF, dated today: node docs/examples/bill.mjs > bill.pdf
const today = new Date().toISOString().slice(0, 10);
const lines = [
  'Fabrikam Telecom', '', 'INVOICE', `Bill date: ${today}`, 'Account number: FAB-100200', 'Billing telephone number: +1 212 555 0100', '',
  'Contoso', 'Attn: Alex Doe', '100 Contoso Way', 'New York, NY 10001',
];
const text = lines.map((line) => `(${line}) Tj T*`).join(' ');
const content = `BT /F1 12 Tf 72 720 Td 16 TL ${text} ET`;
const objects = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
];
let pdf = '%PDF-1.4\n';
const offsets = objects.map((object, i) => {
  const offset = pdf.length;
  pdf += `${i + 1} 0 obj\n${object}\nendobj\n`;
  return offset;
});
const start = pdf.length;
const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
process.stdout.write(pdf);
