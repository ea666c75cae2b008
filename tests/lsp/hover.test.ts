/** What a hover says of each thing that can stand under the cursor. */
import { describe, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver';
import {
  appendix,
  appendixPath,
  at,
  body,
  bodyPath,
  register,
  registerPath,
  report,
  reportPath,
  reportServer,
} from '../support/report-server.ts';

const asked = reportServer({ [registerPath]: register });

const value = (hover: Hover | null): string => (hover ? (hover.contents as { value: string }).value : '');

describe('hover', () => {
  test.each([
    [
      'a figure of a table: verdict, arithmetic, unit',
      appendixPath,
      at(appendix, '1.990'),
      [/1\.990.*Lệch/s, /1\.621 \+ 249 \+ 121 = 1\.991/, /TTHC/],
    ],
    [
      'a figure bound to a calculation: the calculation',
      bodyPath,
      at(`${body}\n\nĐạt [85,00%](soat:=1.700/2.000) kế hoạch.\n`, '85,00%'),
      [/85,00%.*Khớp\n\n`1\.700\/2\.000 = 85,00%`/],
    ],
    ['a share that is off: by how many points', bodyPath, at(body, '84,17%'), [/lệch `0,17 điểm phần trăm`/]],
    [
      'a column: its kind in words, and where figures stand in it',
      appendixPath,
      at(appendix, 'Cấp tỉnh |'),
      [/số đếm · 2\/2 dòng có số liệu/],
    ],
    ['a column of words: no count of figures', appendixPath, at(appendix, 'Loại cơ quan |'), [/\nchữ$/]],
    ['a part: where it is used', appendixPath, at(appendix, '249'), [/Được dùng ở/, /1\.621 \+ 249 \+ 121/]],
    [
      'a cell that the text is bound to: where',
      appendixPath,
      at(appendix, '1.991'),
      [/Được dùng ở:\n- I\. KẾT QUẢ: `1\.991`/],
    ],
    [
      'a figure of a table of HTML',
      bodyPath,
      at(
        `${body}\n\n<table>\n<tr><th>Xã</th><th>Tổng số</th><th>Nam</th><th>Nữ</th></tr>\n<tr><td>A</td><td><b>4.210</b></td><td>2.110</td><td>2.100</td></tr>\n</table>\n`,
        '4.210',
      ),
      [/4\.210.*Khớp/s, /2\.110 \+ 2\.100 = 4\.210/],
    ],
    [
      'a figure of a drawn table, under a header of two lines',
      bodyPath,
      at(
        `${body}\n\n+----+-------+-------+-------+\n| Xã | Tổng  | Nam   | Nữ    |\n|    | số    |       |       |\n+====+=======+=======+=======+\n| A  | 4.210 | 2.110 | 2.100 |\n+----+-------+-------+-------+\n`,
        '4.210',
      ),
      [/4\.210.*Khớp/s, /2\.110 \+ 2\.100 = 4\.210/],
    ],
    ['a share in prose', bodyPath, at(body, '33,3%'), [/33,3%.*Khớp/s, /14\/42/]],
    ['a wrong share', bodyPath, at(body, '84,17%'), [/84,17%.*Lệch/s, /84,00%/]],
    ['a document', bodyPath, at(body, '22/KH-UBND'), [/Kế hoạch/, /13\/02\/2019/, /2 lần/]],
    [
      'a law that the text only names by its number: its usual title and day',
      bodyPath,
      at(`${body}\n\nThực hiện Luật số 83/2015/QH13.\n`, '83/2015/QH13'),
      [/Thường viện dẫn: Luật Ngân sách nhà nước, 25\/6\/2015\./],
    ],
    [
      'of its day nothing, where the text says it',
      bodyPath,
      at(`${body}\n\nLuật số 83/2015/QH13 ngày 25/6/2015.\n`, '83/2015/QH13'),
      [/Thường viện dẫn: Luật Ngân sách nhà nước\.\n/],
    ],
    [
      'a date: weekday, distances',
      bodyPath,
      at(body, '30/9/2019'),
      [/Thứ Hai, ngày 30 tháng 9 năm 2019/, /trước ngày báo cáo 70 ngày/, /chốt số liệu/],
    ],
    ['a bound figure: its verdict and its cell', bodyPath, at(body, 'soat:pl4', 6), [/1\.991.*Khớp/s, /Tổng số/]],
    ['an id where it is declared', appendixPath, at(appendix, 'id: pl4', 5), [/Số lượng thủ tục/, /8 số liệu/]],
    ['a key between braces', appendixPath, at(appendix, 'unit: TTHC'), [/đơn vị tính/]],
    ['a key of the register', registerPath, at(register, 'subject'), [/trích yếu/]],
    ['a rule: its columns and its verdicts', appendixPath, at(appendix, 'tong = tinh', 8), [/Cấp tỉnh/, /lệch 1/]],
    ['a key in report.yaml', reportPath, at(report, 'cutOffs'), [/chốt số liệu/]],
    ['an appendix that is spoken of', bodyPath, at(body, 'Phụ lục IV'), [/Số lượng thủ tục hành chính/]],
  ])('%s', async (_, path, source, patterns) => {
    const { textDocument, position, close: done } = asked.show(path, source);
    const hover = await asked.request<Hover | null>('textDocument/hover', { textDocument, position });
    for (const pattern of patterns) expect(value(hover)).toMatch(pattern);
    done();
  });

  test('a document of the register: what the register says, here and there', async () => {
    const owner = asked.show(reportPath, `${report}documents: van-ban.yaml\n`);
    for (const [path, source] of [
      [bodyPath, at(body, '22/KH-UBND')],
      [registerPath, at(register, '22/KH-UBND')],
    ] as const) {
      const { textDocument, position, close: done } = asked.show(path, source);
      const words = value(await asked.request<Hover | null>('textDocument/hover', { textDocument, position }));
      expect(words).toMatch(
        /Kế hoạch `22\/KH-UBND`[\s\S]*Kiểm soát thủ tục hành chính năm 2019[\s\S]*2 lần[\s\S]*sổ văn bản/,
      );
      done();
    }
    owner.close();
  });

  test('a figure that the text states twice: where else', async () => {
    const source = `${body}\n\n## IV. ĐÁNH GIÁ\n\nToàn tỉnh có 1.256 hợp tác xã.\n\n## V. KẾT LUẬN\n\nĐến nay có 1.256 hợp tác xã trên địa bàn tỉnh.\n`;
    const { textDocument, position, close: done } = asked.show(bodyPath, at(source, '1.256'));
    const words = value(await asked.request<Hover | null>('textDocument/hover', { textDocument, position }));
    expect(words).toMatch(/1\.256.*Chưa đối chiếu[\s\S]*Cũng ghi ở: V\. KẾT LUẬN \(dòng \d+\)/);
    done();
  });

  test('plain words say nothing', async () => {
    const { textDocument, position } = asked.show(bodyPath, at(body, 'Tiếp tục', 3));
    expect(await asked.request('textDocument/hover', { textDocument, position })).toBeNull();
  });
});
