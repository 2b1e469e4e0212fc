// Fictional carriers. Their telephone numbers, addresses and tax numbers are decoys on every bill.
export const carriers = {
  US: [
    { name: 'Relecloud Telephone', lines: ['PO Box 660', 'Bellevue, WA 98009'], phone: '1-800-555-0199', fax: '(206) 555-0190', web: 'www.relecloud.example', vat: '91-0000000', iban: '' },
    { name: 'VanArsdel Communications', lines: ['200 Commerce Plaza', 'Columbus, OH 43215'], phone: '(888) 555-0198', fax: '(614) 555-0191', web: 'vanarsdel.example', vat: '31-0000000', iban: '' },
  ],
  CA: [{ name: 'Coho Telecom', lines: ['75 Exchange Avenue, Suite 900', 'Toronto ON  M5V 2T6'], phone: '1-866-555-0197', fax: '416-555-0196', web: 'coho-telecom.example', vat: 'GST 00000 0000 RT0001', iban: '' }],
  GB: [
    { name: 'Woodgrove Telecom plc', lines: ['Signal House', '1 Exchange Square', 'Leeds', 'LS1 4DY'], phone: '08081 570 199', fax: '0113 496 0990', web: 'woodgrove.example', vat: 'GB 000 0000 00', iban: 'GB29 NWBK 6016 1331 9268 19' },
    { name: 'Bellows Business Voice', lines: ['Unit 8, Harbour Park', 'Bristol BS1 6XN'], phone: '03069 990 150', fax: '0117 496 0991', web: 'bellows.example', vat: 'GB 000 0000 11', iban: 'GB29 NWBK 6016 1331 9268 19' },
  ],
  IE: [{ name: 'Lamna Telecom Ireland', lines: ['Harbour Quay', 'Dublin 1', 'D01 X4X0'], phone: '1800 000 199', fax: '(01) 555 0199', web: 'lamna.example', vat: 'IE 0000000A', iban: 'IE29 AIBK 9311 5212 3456 78' }],
  FR: [
    { name: 'Lucerne Télécom', lines: ['12 quai des Transmissions', '69002 Lyon'], phone: '01 99 00 99 00', fax: '04 65 71 99 00', web: 'lucerne-telecom.example', vat: 'FR 00 000000000', iban: 'FR76 3000 6000 0112 3456 7890 189' },
    { name: 'Wingtip Voix', lines: ['3 rue du Commutateur', '59000 Lille'], phone: '03 53 01 99 00', fax: '03 53 01 99 01', web: 'wingtip-voix.example', vat: 'FR 11 000000000', iban: 'FR76 3000 6000 0112 3456 7890 189' },
  ],
  BE: [{ name: 'Southridge Telecom', lines: ['Kabelstraat 5 rue du Câble', '1000 Brussel – Bruxelles'], phone: '0800 00 199', fax: '02 899 99 01', web: 'southridge.example', vat: 'BE 0000.000.000', iban: 'BE68 5390 0754 7034' }],
  CH: [{ name: 'Alpine Voice AG', lines: ['Bahnhofplatz 90', '3011 Bern'], phone: '0800 000 199', fax: '031 555 09 90', web: 'alpinevoice.example', vat: 'CHE-000.000.000 MWST', iban: 'CH93 0076 2011 6238 5295 7' }],
  DE: [
    { name: 'Trey Telefon GmbH', lines: ['Vermittlungsweg 3', '60329 Frankfurt am Main'], phone: '069 90009 800', fax: '069 90009 801', web: 'trey-telefon.example', vat: 'DE000000000', iban: 'DE89 3704 0044 0532 0130 00' },
    { name: 'Munson Fernnetz AG', lines: ['Am Schaltwerk 12', '20457 Hamburg'], phone: '040 66969 900', fax: '040 66969 901', web: 'munson-fernnetz.example', vat: 'DE111111111', iban: 'DE89 3704 0044 0532 0130 00' },
  ],
  ES: [{ name: 'Coho Telefonía S.A.', lines: ['Calle de la Centralita, 4', '28013 Madrid'], phone: '900 000 199', fax: '910 005 990', web: 'coho.example', vat: 'A00000000', iban: 'ES91 2100 0418 4502 0005 1332' }],
  IT: [{ name: 'Bellows Telefonia S.p.A.', lines: ['Via della Centrale, 8', '10121 Torino TO'], phone: '800 000 199', fax: '011 0000990', web: 'bellows.example', vat: 'IT00000000000', iban: 'IT60 X054 2811 1010 0000 0123 456' }],
  NL: [{ name: 'Wingtip Telefonie B.V.', lines: ['Postbus 990', '3500 AZ  Utrecht'], phone: '0800 0199', fax: '030 555 09 91', web: 'wingtip.example', vat: 'NL000000000B01', iban: 'NL91 ABNA 0417 1643 00' }],
  PT: [{ name: 'Lamna Telecomunicações', lines: ['Rua da Central, 2', '4000-099 Porto'], phone: '800 000 199', fax: '220 005 990', web: 'lamna.example', vat: 'PT 000000000', iban: 'PT50 0002 0123 1234 5678 9015 4' }],
  SE: [{ name: 'Relecloud Telefoni AB', lines: ['Box 990', '411 01 Göteborg'], phone: '031-390 06 90', fax: '031-390 06 91', web: 'relecloud.example', vat: 'SE000000000001', iban: 'SE45 5000 0000 0583 9825 7466' }],
  DK: [{ name: 'VanArsdel Tele A/S', lines: ['Centralvej 9', '8000 Aarhus C'], phone: '80 00 01 99', fax: '78 00 09 91', web: 'vanarsdel.example', vat: '00000000', iban: 'DK50 0040 0440 1162 43' }],
  NO: [{ name: 'Woodgrove Tele AS', lines: ['Postboks 99 Sentrum', '5803 Bergen'], phone: '800 00 199', fax: '55 00 09 91', web: 'woodgrove.example', vat: '000 000 000 MVA', iban: 'NO93 8601 1117 947' }],
  FI: [{ name: 'Lucerne Puhelin Oy', lines: ['PL 99', '33101 Tampere'], phone: '0800 00199', fax: '03 4245 0991', web: 'lucerne.example', vat: 'FI00000000', iban: 'FI21 1234 5600 0007 85' }],
};
