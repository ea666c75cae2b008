/**
 * Headings and ends that are typed in the text: what is set in two columns and what stays as it is typed.
 */
import { type Printings, printed } from './support.ts';

const typed = `**ỦY BAN NHÂN DÂN**
**XÃ VĨNH AN**

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 57/BC-UBND

Vĩnh An, ngày 12 tháng 5 năm 2025

# BÁO CÁO

Kết quả 5 tháng đầu năm

I. KẾT QUẢ

Đã giải quyết 12 hồ sơ.

**Nơi nhận:**
- UBND huyện;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Thị Hạnh
`;

const declaring = `soat: 1
type: Báo cáo
number: 57/BC-UBND
date: 12/05/2025
place: Vĩnh An
issuer: Ủy ban nhân dân xã Vĩnh An
subject: Kết quả 5 tháng đầu năm
body: loi-van.md
`;

const typedInColumns: { readonly [name: string]: string } = {
  'in columns of spaces, a rule under each': `UBND HUYỆN VĨNH AN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG NỘI VỤ & LAO ĐỘNG             Độc lập - Tự do - Hạnh phúc
-------                             -----------------
Số: 57/BC-PNV                       Vĩnh An, ngày 12 tháng 5 năm 2025`,
  'with a rule that Markdown takes for a heading': `UBND HUYỆN VĨNH AN
**PHÒNG NỘI VỤ & LAO ĐỘNG**
-------
Số: 57/BC-PNV

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
**Độc lập - Tự do - Hạnh phúc**
-----------------
*Vĩnh An, ngày 12 tháng 5 năm 2025*`,
  'as a table between pipes': `| UBND HUYỆN VĨNH AN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
|:-:|:-:|
| **PHÒNG NỘI VỤ & LAO ĐỘNG** | **Độc lập - Tự do - Hạnh phúc** |
| Số: 57/BC-PNV | *Vĩnh An, ngày 12 tháng 5 năm 2025* |`,
  'as a table of HTML':
    '<table><tr><td>UBND HUYỆN VĨNH AN<br><b>PHÒNG NỘI VỤ &amp; LAO ĐỘNG</b><br>Số: 57/BC-PNV</td><td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b><br><i>Vĩnh An, ngày 12 tháng 5 năm 2025</i></td></tr></table>',
};

const cases: Printings = {
  'a typed heading and end in two columns': {
    files: { 'mot-tep.md': typed },
    has: [
      '<div data-i="issuer"><p class="issuer">ỦY BAN NHÂN DÂN</p><p class="issuer ruled">XÃ VĨNH AN</p></div>' +
        '<p class="number" data-i="number">Số: 57/BC-UBND</p>',
      '<p class="state">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p class="motto"><span>Độc lập - Tự do - Hạnh phúc</span></p>' +
        '<p class="date" data-i="date">Vĩnh An, ngày 12 tháng 5 năm 2025</p>',
      '<p class="to-all">Nơi nhận:</p><p>- UBND huyện;</p><p>- Lưu: VT.</p>',
      '<p>TM. ỦY BAN NHÂN DÂN</p><p>CHỦ TỊCH</p><div class="room"></div><p class="name">Lê Thị Hạnh</p>',
    ],
    lacks: ['<p>Lê Thị Hạnh</p>'],
  },
  'an end in bold in two columns': {
    files: {
      'mot-tep.md': typed.replace(
        /\*\*Nơi nhận[\s\S]*/u,
        '**Nơi nhận:**\n* UBND huyện;\n* Lưu: VT.\n\n**KT. TRƯỞNG PHÒNG**\n**PHÓ TRƯỞNG PHÒNG**\n\n*(Đã ký)*\n**Lê Thị Hạnh**\n\n[^1]: Tính đến ngày 12/5.\n',
      ),
    },
    has: [
      '<p class="to-all">Nơi nhận:</p><p>- UBND huyện;</p><p>- Lưu: VT.</p>',
      '<p>KT. TRƯỞNG PHÒNG</p><p>PHÓ TRƯỞNG PHÒNG</p><p>(Đã ký)</p><div class="room"></div><p class="name">Lê Thị Hạnh</p>',
    ],
    lacks: ['Nơi nhận:</strong>'],
  },
  'an end in bold, who signs first, in a table': {
    files: {
      'mot-tep.md': typed.replace(
        /\*\*Nơi nhận[\s\S]*/u,
        '| **Nơi nhận:**<br>- UBND huyện;<br>- Lưu: VT. | **TRƯỞNG PHÒNG**<br><br>**Lê Thị Hạnh** |\n|---|---|\n',
      ),
    },
    has: [
      '<p class="to-all">Nơi nhận:</p><p>- UBND huyện;</p><p>- Lưu: VT.</p>',
      '<p>TRƯỞNG PHÒNG</p><div class="room"></div><p class="name">Lê Thị Hạnh</p>',
    ],
    lacks: ['<table'],
  },
  'an end in bold in English': {
    files: {
      'report.md':
        '# Report\n\nOf 1,200 meters 900 were read.\n\n**Recipients:**\n- The Board;\n- Files.\n\n**DEPUTY DIRECTOR**\n\n**Mary Lake**\n',
    },
    has: [
      '<p class="to-all">Recipients:</p><p>- The Board;</p><p>- Files.</p>',
      '<p>DEPUTY DIRECTOR</p><div class="room"></div><p class="name">Mary Lake</p>',
    ],
  },
  'a last section in capitals is no end': {
    files: { 'mot-tep.md': 'Đã giải quyết 12 hồ sơ.\n\n**TĂNG TRƯỞNG KINH TẾ**\n\n**Rạch Giá**\n' },
    lacks: ['<footer class="signature">'],
  },
  ...Object.fromEntries(
    Object.entries(typedInColumns).map(([name, lines]): [string, Printings[string]] => [
      `a heading typed ${name}`,
      {
        files: { 'mot-tep.md': `${lines}\n\n**BÁO CÁO**\n\n**Kết quả 5 tháng đầu năm**\n\nĐã giải quyết 12 hồ sơ.\n` },
        has: [
          '<div data-i="issuer"><p class="superior">UBND HUYỆN VĨNH AN</p><p class="issuer ruled">PHÒNG NỘI VỤ &amp; LAO ĐỘNG</p></div>' +
            '<p class="number" data-i="number">Số: 57/BC-PNV</p>',
          '<p class="state">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p class="motto"><span>Độc lập - Tự do - Hạnh phúc</span></p>' +
            '<p class="date" data-i="date">Vĩnh An, ngày 12 tháng 5 năm 2025</p></div></header>',
          '<p class="o-title"><strong>BÁO CÁO</strong></p>',
          '<p class="o-title"><strong>Kết quả 5 tháng đầu năm</strong></p>',
        ],
        lacks: ['<table', 'class="rule"'],
      },
    ]),
  ),
  'a table in the place of a heading stays a table': {
    files: {
      'mot-tep.md': `${typedInColumns['as a table between pipes']}\n| Đợt | Hai |\n\n**BÁO CÁO**\n\nĐã giải quyết 12 hồ sơ.\n`,
    },
    has: ['<table'],
    lacks: ['<header class="national">'],
  },
  'a heading of the Party, with blanks to be filled in': {
    files: {
      'mot-tep.md':
        'ĐẢNG ỦY XÃ VĨNH AN\tĐẢNG CỘNG SẢN VIỆT NAM\nSố:       -BC/ĐU\tVĩnh An, ngày      tháng 5 năm 2025\n\n**BÁO CÁO**\n\nĐã kết nạp 12 đảng viên.\n',
    },
    has: [
      '<p class="state ruled">ĐẢNG CỘNG SẢN VIỆT NAM</p><p class="date" data-i="date">Vĩnh An, ngày',
      '<p class="number" data-i="number">Số:',
    ],
  },
  'what follows "BÁO CÁO" and is a sentence is no subject': {
    files: { 'mot-tep.md': '**BÁO CÁO**\n\nĐã giải quyết 12 hồ sơ trong năm.\n' },
    has: ['<p>Đã giải quyết 12 hồ sơ trong năm.</p>'],
  },
  'a typed heading that says something else is printed as typed': {
    files: { 'mot-tep.md': typed.replace('Số: 57/BC-UBND', 'Số: 57/BC-UBND\nLần thứ hai') },
    lacks: [
      'class="national"><div class="left"><div data-i="issuer"><p class="issuer">ỦY BAN NHÂN DÂN</p><p class="issuer ruled">XÃ VĨNH AN</p></div><p class="number"',
    ],
  },
  'an end that says something else is printed as typed': {
    files: { 'mot-tep.md': typed.replace('CHỦ TỊCH', 'CHỦ TỊCH\n\nKính trình.') },
    lacks: ['<footer class="signature">'],
  },
  'a letterhead that is declared and typed is printed once, as declared': {
    files: {
      'report.yaml': declaring,
      'loi-van.md': typed.slice(0, typed.indexOf('**Nơi nhận')),
    },
    has: ['<p class="issuer ruled">XÃ VĨNH AN</p>', '<p class="type" data-i="type">BÁO CÁO</p>', 'Đã giải quyết'],
    once: ['class="national"', 'CỘNG HÒA XÃ HỘI', 'BÁO CÁO', 'Kết quả 5 tháng đầu năm'],
  },
  'the letterhead of another document stays where it is typed': {
    files: {
      'report.yaml': declaring.replace('57/BC-UBND', '12/BC-UBND'),
      'loi-van.md': typed.slice(0, typed.indexOf('**Nơi nhận')),
    },
    has: ['Số: 12/BC-UBND', 'Số: <span class="kept">57/BC-UBND</span>'],
  },
  'a place of delivery may begin with how many it is': {
    files: { 'mot-tep.md': typed.replace('- Lưu: VT.', '- 08 Ban điều hành khu phố;\n- Lưu: VT.') },
    has: ['<p>- 08 Ban điều hành khu phố;</p><p>- Lưu: VT.</p>', '<p class="name">Lê Thị Hạnh</p>'],
  },
  'the body above a hospital is not bold': {
    files: {
      'mot-tep.md': typed.replace(
        '**ỦY BAN NHÂN DÂN**\n**XÃ VĨNH AN**',
        'SỞ Y TẾ TỈNH PHÚ AN\n**BỆNH VIỆN ĐA KHOA HÒA LỘC**',
      ),
    },
    has: ['<p class="superior">SỞ Y TẾ TỈNH PHÚ AN</p><p class="issuer ruled">BỆNH VIỆN ĐA KHOA HÒA LỘC</p>'],
  },
  'two who are named with their offices are members, and sign nothing': {
    files: {
      'mot-tep.md': typed.replace(
        /\*\*Nơi nhận[\s\S]*/u,
        'TRƯỞNG BAN\n\nNguyễn Văn Hòa\n\nPHÓ TRƯỞNG BAN\n\nLê Thị Mai\n',
      ),
    },
    has: ['<p>TRƯỞNG BAN</p>', '<p>Lê Thị Mai</p>'],
    lacks: ['<footer class="signature">'],
  },
  'a heading that ends a text signs nothing': {
    files: { 'mot-tep.md': typed.replace(/\*\*Nơi nhận[\s\S]*/u, '## GDP TĂNG TRƯỞNG\n') },
    lacks: ['<footer class="signature">'],
  },
  'nor does one that is called like an office': {
    files: { 'mot-tep.md': typed.replace(/\*\*Nơi nhận[\s\S]*/u, '## CHỦ TỊCH\n') },
    lacks: ['<footer class="signature">'],
  },
  'a deputy who signs for the head is one person': {
    files: {
      'mot-tep.md': typed.replace(/\*\*Nơi nhận[\s\S]*/u, 'KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\n(Đã ký)\n\nLê Thị Mai\n'),
    },
    has: ['<p>KT. TRƯỞNG BAN</p>', '<p class="name">Lê Thị Mai</p>'],
  },
  'an office and a name in headings sign all the same': {
    files: { 'mot-tep.md': typed.replace(/\*\*Nơi nhận[\s\S]*/u, '### CHỦ TỊCH\n\nTrần Văn Nam\n') },
    has: ['<footer class="signature">', '<p class="name">Trần Văn Nam</p>'],
  },
};

printed(cases);
