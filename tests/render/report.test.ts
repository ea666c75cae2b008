/**
 * Reports as printed: small sources and what must, or must not, stand in their HTML.
 */
import { describe, expect, test } from 'vitest';
import { pageHtml } from '../../server/core/render/page/page.ts';
import { markStyle, paperStyle } from '../../server/core/render/page/styles.ts';
import type { MemoryFiles } from '../support/memory-host.ts';
import { checkFiles } from '../support/memory-host.ts';
import { htmlOf, type Printings, printed, render, renderMarked } from './support.ts';

const identity = `soat: 1
type: Báo cáo
number: 07/BC-UBND
date: 05/01/2020
place: Hà Tiên
issuer: Ủy ban nhân dân thành phố Hà Tiên
subject: Kết quả công tác quý IV
to: [Ủy ban nhân dân tỉnh, Sở Nội vụ]
body: body.md
appendices: pl*
recipients: |
  - Như trên;
  - Lưu: VT.
signature: |
  TM. ỦY BAN NHÂN DÂN
  CHỦ TỊCH
  Trần Văn A
`;

const appendix = `---
soat: 1
appendix: II
title: Số lượng hồ sơ
rules: |
  [Tổng số] = [Đúng hạn] + [Quá hạn]
---

| STT | Lĩnh vực | Tổng số | Chia ra | < |
|---|---|--:|--:|--:|
| ^ | ^ | ^ | Đúng hạn | Quá hạn |
| I | ĐẤT ĐAI | | | |
| 1 | Cấp mới | 12 | 10 | 2 |
| 2 | Chuyển sang kỳ sau theo văn bản của tỉnh | Chưa phát sinh trong kỳ báo cáo này | | |
| | Tổng cộng | 12 | 10 | 2 |
`;

const report: MemoryFiles = {
  'report.yaml': identity,
  'body.md': 'Mở đầu[^a].\n\nI. KẾT QUẢ\n\n1. Tiếp nhận\n\n- Nhận **12** hồ sơ;\n\n[^a]: Theo kế hoạch.\n',
  'pl2.md': appendix,
};

/** A report in English with these keys besides. */
function english(...keys: readonly string[]): MemoryFiles {
  const own = ['soat: 1', 'type: Report', 'date: 17/02/2025', 'numbers: en', 'body: body.md'];
  return { 'report.yaml': [...own, ...keys, ''].join('\n'), 'body.md': 'Of 1,200 meters 900 were read.\n' };
}

const cases: Printings = {
  'no heading of Viet Nam over a report in English of another body': {
    files: english('number: 12/2025', 'issuer: Lakeside Water Company'),
    has: ['<p class="issuer ruled">LAKESIDE WATER COMPANY</p>', '>17 February 2025</p>'],
    lacks: ['SOCIALIST', 'Independence'],
  },
  'the heading of Viet Nam over the English of a body of it': {
    files: english('number: 12/BC-UBND', 'issuer: Lakeside Office'),
    has: ['SOCIALIST REPUBLIC OF VIET NAM'],
  },
  'the heading of Viet Nam where the report asks for it': {
    files: english('issuer: Lakeside Office', 'nationalHeading: true'),
    has: ['SOCIALIST REPUBLIC OF VIET NAM'],
  },
  'no national heading where the report says so': {
    files: {
      'report.yaml':
        'soat: 1\nloại: Báo cáo\nngày: 17/02/2025\ncơ quan: Công ty Hồ Xanh\nquốc hiệu: không\nlời văn: body.md\n',
      'body.md': 'Đã đọc 900 đồng hồ.\n',
    },
    has: ['CÔNG TY HỒ XANH', '>Ngày 17 tháng 02 năm 2025</p>'],
    lacks: ['CỘNG HÒA', 'Độc lập'],
  },
  'a word of a title may be broken behind a stroke': {
    files: { 'mot-tep.md': '| STT | Xã | Học sinh/lớp |\n|:-:|---|--:|\n| 1 | An Phú | 32 |\n' },
    has: ['>Học sinh/<wbr>lớp</th>'],
  },
  'the national heading': {
    files: report,
    has: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '<p class="motto"><span>Độc lập - Tự do - Hạnh phúc</span></p>',
      '<p class="issuer">ỦY BAN NHÂN DÂN</p><p class="issuer ruled">THÀNH PHỐ HÀ TIÊN</p>',
      '>Số: 07/BC-UBND</p>',
      '>Hà Tiên, ngày 05 tháng 01 năm 2020</p>',
      '>BÁO CÁO</p>',
      '>Kết quả công tác quý IV</p>',
    ],
  },
  'addressees, one a line': {
    files: report,
    has: ['<p>Kính gửi:</p><div><p>- Ủy ban nhân dân tỉnh;</p><p>- Sở Nội vụ.</p></div>'],
  },
  'signature and recipients': {
    files: report,
    has: [
      '<p class="to-all">Nơi nhận:</p><p>- Như trên;</p>',
      '<p>CHỦ TỊCH</p><div class="room"></div><p class="name">Trần Văn A</p>',
    ],
  },
  'headings, items and footnotes of the text': {
    files: report,
    has: [
      '<h2 class="h d1">I. KẾT QUẢ</h2>',
      '<h3 class="h d2">1. Tiếp nhận</h3>',
      '<p class="item d1">- Nhận <strong>12</strong> hồ sơ;</p>',
      'Mở đầu<sup class="note"><a href="#n1">1</a></sup>.',
      '<p id="n1" data-i="n1"><sup>1</sup> Theo kế hoạch.</p>',
    ],
  },
  'a title that the text types once more is printed once': {
    files: {
      'report.yaml': 'soat: 1\nloại: Báo cáo\nsố: 7/BC-STC\ntrích yếu: Giải ngân quý IV\nlời văn: body.md\n',
      'body.md': '# BÁO CÁO\n\n**Giải ngân quý IV**\n\nĐã giải ngân 12 tỷ đồng.\n',
    },
    once: ['BÁO CÁO<', 'Giải ngân quý IV<', 'Đã giải ngân'],
  },
  'a subject that is the title of the text is printed once, another title stays': {
    files: {
      'report.yaml': 'soat: 1\nsố: 7/BC-STC\ntrích yếu: Giải ngân quý IV\nlời văn: body.md\n',
      'body.md': '# Giải ngân quý IV\n\n## Báo cáo tóm tắt\n\nĐã giải ngân 12 tỷ đồng.\n',
    },
    once: ['Giải ngân quý IV<', 'Báo cáo tóm tắt<'],
  },
  'nested items by their depth': {
    files: { 'mot-tep.md': '# Báo cáo\n\nGồm:\n\n- Đất đai:\n  - cấp tỉnh 12 hồ sơ;\n    1. trực tuyến 5 hồ sơ;\n' },
    has: [
      '<p class="item d1">- Đất đai:</p>',
      '<p class="item d2">- cấp tỉnh 12 hồ sơ;</p>',
      '<p class="item d3">1. trực tuyến',
    ],
  },
  'nested items that are indented by four': {
    files: {
      'mot-tep.md': '# Báo cáo\n\nGồm:\n\n- Đất đai:\n    - cấp tỉnh;\n        - sở;\n    - cấp xã;\n- Hộ tịch.\n',
    },
    has: ['d1">- Đất', 'd2">- cấp tỉnh', 'd3">- sở', 'd2">- cấp xã', 'd1">- Hộ tịch'],
  },
  'the heading of an appendix that says number and title on one line': {
    files: {
      'report.yaml': 'soat: 1\nsố: 7/BC-STC\nlời văn: body.md\nphụ lục: phu-luc-2.md\n',
      'body.md': 'Đã giải ngân 12 tỷ đồng (Phụ lục II).\n',
      'phu-luc-2.md':
        '---\nsoat: 1\n---\n\n# Phụ lục II: Kinh phí\n\n| Đơn vị | Số tiền |\n|---|--:|\n| Sở Y tế | 12 |\n',
    },
    once: ['>Phụ lục II</p>', '>KINH PHÍ</p>'],
    lacks: ['Phụ lục II: Kinh phí'],
  },
  'front matter that says nothing stands over a report, not over an appendix': {
    files: { 'mot-tep.md': '---\nsoat: 1\n---\n\n# Annual report 2024\n\nThe office received 12 applications.\n' },
    has: ['>Annual report 2024</h2>'],
    lacks: ['class="appendix"'],
  },
  'what is joined by a dash stays on one line': {
    files: {
      'mot-tep.md':
        '# Báo cáo\n\nNăm học 2023-24 có 1.000–2.000 học sinh theo Kế hoạch số 12/KH-UBND, giảm -5%; Hà Nội-Huế.\n\n| Năm 2023-24 |\n|--:|\n| 12 |\n',
    },
    has: [
      'Năm học <span class="kept">2023-24</span> có <span class="kept">1.000–2.000</span>',
      'số <span class="kept">12/KH-UBND,</span> giảm <span class="kept">-5%</span>; Hà Nội-Huế.',
      '>Năm 2023-24</th>',
    ],
  },
  'the heading of an appendix': {
    files: report,
    has: [
      '>Phụ lục II</p>',
      '>SỐ LƯỢNG HỒ SƠ</p>',
      '>(Kèm theo Báo cáo số <span class="kept">07/BC-UBND</span> <span class="kept">ngày 05 tháng 01 năm 2020</span> của Ủy ban nhân dân thành phố Hà Tiên)</p>',
    ],
  },
  'grouped headers': {
    files: report,
    has: [
      '<thead><tr><th scope="col" rowspan="2">STT</th><th scope="col" rowspan="2">Lĩnh vực</th><th scope="col" rowspan="2">Tổng số</th><th scope="colgroup" colspan="2">Chia ra</th></tr><tr><th scope="col">Đúng hạn</th><th scope="col">Quá hạn</th></tr></thead>',
    ],
  },
  'group and total rows, a phrase that runs across': {
    files: report,
    has: [
      '<tr class="g"><td class="c">I</td><th scope="row">ĐẤT ĐAI</th>',
      '<td colspan="3">Chưa phát sinh trong kỳ báo cáo này</td>',
      '<tr class="t"><td class="c"></td><th scope="row">Tổng cộng</th><td class="r">12</td>',
    ],
  },
  'a draft leaves number and date to be filled in by hand': {
    files: { ...report, 'report.yaml': identity.replace(/^(number|date).*\n/gm, '') },
    has: ['>Số: \u00a0\u00a0\u00a0\u00a0\u00a0\u00a0/BC-UBND</p>', 'ngày\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0tháng'],
  },
  'what is typed over an appendix is not printed twice': {
    files: {
      'report.yaml': identity,
      'body.md': 'Văn bản.\n',
      'pl2.md':
        'Phụ lục II\n\nSỐ LƯỢNG HỒ SƠ\n\n(Kèm theo Báo cáo số 99/BC-UBND ngày 05 tháng 01 năm 2020)\n\nGhi chú riêng.\n\n| STT | Tên |\n|---|---|\n| 1 | A |\n',
    },
    has: ['(Kèm theo Báo cáo số <span class="kept">07/BC-UBND</span>', '>SỐ LƯỢNG HỒ SƠ</p>', '<p>Ghi chú riêng.</p>'],
    lacks: ['99/BC-UBND', '<p>SỐ LƯỢNG', '<p>Phụ lục'],
  },
  'a text with a heading of its own is printed as it stands': {
    files: {
      'a.md':
        'ỦY BAN NHÂN DÂN\nTỈNH A\n\nSố: 5/BC-UBND\n\nA, ngày 05 tháng 01 năm 2020\n\nBÁO CÁO\nKết quả công tác\n\nNội dung.\n',
    },
    has: [
      '<p class="o-title">BÁO CÁO<br>Kết quả công tác</p>',
      '<p class="o-number">Số: <span class="kept">5/BC-UBND</span></p>',
      '<p class="o-date">',
    ],
    lacks: ['CỘNG HÒA'],
  },
  'an appendix in a text with typed headings keeps its typed line': {
    files: {
      'a.md':
        'Số: 5/BC-UBND\n\nA, ngày 05 tháng 01 năm 2020\n\nBÁO CÁO\nKết quả\n\nNội dung.\n\nPhụ lục I\n\n(Kèm theo Báo cáo số 6/BC-UBND ngày 05 tháng 01 năm 2020 của Ủy ban A)\n\n| STT | Tên |\n|---|---|\n| 1 | A |\n',
    },
    has: [
      '>(Kèm theo Báo cáo số <span class="kept">6/BC-UBND</span> <span class="kept">ngày 05 tháng 01 năm 2020</span> của Ủy ban A)</p>',
    ],
  },
  'parts of a long text': {
    files: {
      'report.yaml': identity,
      'body.md': 'Phần thứ nhất\n\nPhần thứ hai của báo cáo nêu nhiệm vụ; phần này nêu kết quả.\n',
      'pl2.md': appendix,
    },
    has: ['<h2 class="h centre">Phần thứ nhất</h2>', '<p>Phần thứ hai của báo cáo'],
  },
  'a plain text without any heading has none': {
    files: { 'a.md': 'Chỉ có một câu.\n' },
    has: ['<p>Chỉ có một câu.</p>'],
    lacks: ['national', 'signature'],
  },
  'stacked measures': {
    files: {
      'report.yaml': identity,
      'body.md': 'Văn bản.\n',
      'pl7.md': `---
soat: 1
appendix: VII
layout: stacked
measures: {phong: Số phòng, dv: Số đơn vị sự nghiệp}
bare: phong
columns:
  - {id: stt, title: STT, type: index}
  - {id: ten, title: Cơ quan, type: text}
  - {title: Số phòng, columns: [{id: phong_a, title: Năm 2018, type: count}, {id: phong_b, title: Năm 2019, type: count}]}
  - {title: Số đơn vị sự nghiệp, columns: [{id: dv_a, title: Năm 2018, type: count}, {id: dv_b, title: Năm 2019, type: count}]}
  - {id: ghi_chu, title: Ghi chú, type: text}
---

| STT | Cơ quan | a | b | c | d | Ghi chú |
|---|---|---|---|---|---|---|
| 1 | Sở Tư pháp | 6 | 5 | 3 | 3 | Giảm 1 |
| 2 | Sở Ngoại vụ | 4 | 4 | | | |
`,
    },
    has: [
      '<th scope="col">Cơ quan</th><th scope="col">Năm 2018</th><th scope="col">Năm 2019</th><th scope="col">Ghi chú</th>',
      '<th scope="row">Sở Tư pháp</th><td></td><td></td><td>Giảm 1</td></tr>',
      '<tr class="m"><td></td><th scope="row">Số phòng</th><td class="r">6</td><td class="r">5</td><td></td></tr>',
      '<tr class="m"><td></td><th scope="row">Số đơn vị sự nghiệp</th><td class="r">3</td><td class="r">3</td><td></td></tr>',
      '<th scope="row">Sở Ngoại vụ</th><td class="r">4</td><td class="r">4</td><td></td></tr>',
    ],
  },
  'what is typed stays text': {
    files: {
      'report.yaml': identity.replace('Kết quả công tác quý IV', '<script>alert(1)</script> "x" & y'),
      'body.md':
        '<script>alert(2)</script>\n\nXem [đây](javascript:alert) và <img src=x onerror=alert(3)>.\n\n# <b onmouseover=alert(4)>A</b>\n',
      'pl2.md':
        '| STT | <i onclick=x>Tên</i> |\n|---|---|\n| 1 | <script>alert(5)</script> |\n| 2 | " onload="alert(6) |\n',
    },
    has: [
      '&lt;script&gt;alert(1)&lt;/script&gt; &quot;x&quot; &amp; y',
      'Xem đây và &lt;img src=x onerror=alert(3)&gt;.',
      '&quot; onload=&quot;alert(6)',
    ],
    lacks: ['<script', '<img', 'onclick=', 'javascript:', ' onmouseover=', ' onload="'],
  },
};

printed(cases);

describe('only', () => {
  for (const [only, keys] of [
    [undefined, ['body', 'II']],
    ['body', ['body']],
    ['appendices', ['II']],
    ['pl2', ['II']],
    ['PLII', ['II']],
    ['ii', ['II']],
    ['pl9', []],
  ] as const) {
    test(String(only), async () => {
      const { sheets } = await render(report, only === undefined ? {} : { only });
      expect(sheets.map(({ key }) => key)).toEqual(keys);
    });
  }
});

test('a wide table lies on its side, a narrow one stands', async () => {
  const wide = Array.from({ length: 16 }, (_, index) => `Chỉ tiêu ${index}`);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = [
    row(['STT', 'Tên', ...wide]),
    row(Array(18).fill('---')),
    row(['1', 'A', ...Array(16).fill('1.234.567')]),
  ].join('\n');
  const { sheets } = await render({ ...report, 'pl3.md': `---\nsoat: 1\nappendix: III\n---\n\n${table}\n` });
  expect(sheets.map(({ landscape }) => landscape)).toEqual([false, false, true]);
});

test('pages of the text stand, so a wide table there is set smaller, and no word of its header is broken', async () => {
  const months = Array.from({ length: 9 }, (_, index) => `Tháng ${index + 1}`);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = [row(['STT', 'Lĩnh vực giải quyết', ...months]), row(Array(11).fill('---'))];
  for (let number = 1; number < 4; number++)
    table.push(row([`${number}`, 'Hộ tịch, chứng thực', ...Array(9).fill('1.234')]));
  const text = table.join('\n');
  const [body, , appendix] = (
    await render({
      ...report,
      'body.md': `Số liệu:\n\n${text}\n`,
      'pl3.md': `---\nsoat: 1\nappendix: III\n---\n\n${text}\n`,
    })
  ).sheets;
  const [own, beside] = [body!, appendix!].map(sheet => sheet.pieces.find(piece => piece.kind === 'table')!);
  expect([own!.classes, beside!.classes]).toEqual(['s3', 's1 wide']);
  const serial = (piece: typeof own): number => Number(/<col class="w(\d+)">/.exec(piece!.head)![1]);
  // "STT" in bold and its padding take some 4.9 of the 72 characters of an upright page at 13 pt.
  expect(serial(own)).toBeGreaterThanOrEqual(Math.ceil(((4.9 * 9.5) / 13 / 72) * 100));
  expect(serial(beside)).toBeGreaterThanOrEqual(Math.ceil(((4.9 * 12) / 13 / 112) * 100));
});

test('a unit that all measured columns share stands over the table, unless they differ', async () => {
  const printed = async (...titles: string[]): Promise<string> => {
    const head = `| STT | Nội dung | ${titles.join(' | ')} |\n|---|---|--:|--:|`;
    const text = `---\nsoat: 1\nappendix: III\n---\n\n:::table{unit="triệu đồng"}\n${head}\n| 1 | Chi | 12,5 | 10,5 |\n:::\n`;
    return htmlOf(await render({ ...report, 'pl3.md': text }));
  };
  expect(await printed('Dự toán', 'Thực hiện')).toContain('<p class="unit">Đơn vị tính: triệu đồng</p>');
  expect(await printed('Dự toán', 'Diện tích (ha)')).not.toContain('<p class="unit">');
});

test('figures carry their verdicts, once each, on the screen only', async () => {
  const checked = await checkFiles({
    ...report,
    'pl2.md': appendix.replace('| 12 | 10 | 2 |\n| 2', '| 13 | 10 | 2 |\n| 2'),
  });
  const rendered = renderMarked(checked);
  expect(htmlOf(rendered)).toContain('data-v="wrong">13</td>');
  expect(markStyle.trim().startsWith('@media screen{')).toBe(true);
  expect(paperStyle).not.toContain('data-v');
});

test('the page lets nothing in but its own style', async () => {
  const page = pageHtml(await render(report), { language: 'vi' });
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'$/,
  );
  expect(page).not.toMatch(/\b(?:src|style)="|<script|<link|url\(|@import/);
});

test('room that no column needs is shared: a share is not half the page', async () => {
  const table =
    '| STT | Đơn vị | Tổng số | Đúng hạn | Quá hạn | Tỷ lệ đúng hạn (%) |\n|:-:|---|--:|--:|--:|--:|\n| 1 | Sở Nội vụ | 1.205 | 1.200 | 5 | 99,59 |\n';
  const html = htmlOf(await render({ 'bao-cao.md': table }));
  const widths = [...html.matchAll(/<col class="w(\d+)">/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(6);
  expect(widths[0]).toBeLessThan(12);
  expect(Math.max(...widths.slice(1))).toBeLessThan(2 * Math.min(...widths.slice(1)));
});

describe('a text that states no type', () => {
  const english =
    '---\nsoat: 1\nnumbers: en\n---\n\n# Yearly review of the *bus* depots, 2024\n\nThe six depots served 1,204 routes.\n';

  test('in English is printed as English, under its own title', async () => {
    const rendered = await render({ 'a.md': english });
    expect([rendered.language, rendered.title]).toEqual(['en', 'Yearly review of the bus depots, 2024']);
    expect(pageHtml(rendered, { language: 'vi' })).toContain('<html lang="en" data-words="vi">');
  });

  test('in Vietnamese is Vietnamese, under its own title', async () => {
    const rendered = await render({ 'a.md': '# Tình hình các bến xe năm 2024\n\nSáu bến phục vụ 1.204 chuyến.\n' });
    expect([rendered.language, rendered.title]).toEqual(['vi', 'Tình hình các bến xe năm 2024']);
  });

  test('without a heading of its own is called a report', async () => {
    const rendered = await render({ 'a.md': 'Sáu bến phục vụ 1.204 chuyến.\n\n# Kết quả\n\nTốt.\n' });
    expect([rendered.language, rendered.title]).toEqual(['vi', 'Báo cáo']);
  });
});

test('recipients may be a list', async () => {
  const listed = identity.replace(/recipients: [\s\S]*?(?=signature)/u, 'recipients: [Như trên, "Lưu: VT."]\n');
  const html = htmlOf(await render({ 'report.yaml': listed, 'body.md': 'Đã làm.\n' }));
  expect(html).toContain('<p>- Như trên;</p><p>- Lưu: VT.</p>');
});
