import { describe, expect, test } from 'vitest';
import { pastePlace } from '../../client/paste/place.ts';
import { understand } from '../../client/paste/understand.ts';

const excel = (rows: string, columns = ''): string =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td {mso-number-format:General;}--></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 style='border-collapse:collapse'>
<!--StartFragment--> ${columns}
${rows}
<!--EndFragment--></table></body></html>`;

const empty = pastePlace([''], 'markdown', { line: 0, character: 0 })!;
const pasted = (html: string, place = empty): string => understand({ html }, place)?.text ?? '';

describe('Excel', () => {
  test('a plain range: displayed text, line breaks inside cells are spaces', () => {
    const html = excel(`
 <tr height=20><td height=20 class=xl65 width=64>STT</td><td class=xl65>Chỉ&nbsp;tiêu</td><td class=xl66>Tổng số</td></tr>
 <tr><td class=xl65 align=right x:num>1</td><td class=xl65>Số hồ sơ<br style='mso-data-placement:same-cell'>
  đã giải quyết</td><td class=xl66 align=right x:num="621448">621.448</td></tr>`);
    expect(pasted(html)).toBe('| STT | Chỉ tiêu | Tổng số |\n|:-:|---|--:|\n| 1 | Số hồ sơ đã giải quyết | 621.448 |');
  });

  test('grouped headings become paths, merged body cells become <', () => {
    const html = excel(`
 <tr><td rowspan=2>STT</td><td rowspan=2>Tiêu chí</td><td rowspan=2>Tổng số</td><td colspan=3>Chia ra theo cấp</td></tr>
 <tr><td>Cấp tỉnh</td><td>Cấp huyện</td><td>Cấp xã</td></tr>
 <tr><td>1</td><td>Cơ quan</td><td>27</td><td>13</td><td>12</td><td>2</td></tr>
 <tr><td>2</td><td>Ghi chung</td><td colspan=4>Chưa có số liệu trong kỳ</td></tr>`);
    const offer = understand({ html }, empty)!;
    expect(offer.text).toBe(
      [
        '| STT | Tiêu chí | Tổng số | Chia ra theo cấp / Cấp tỉnh | Chia ra theo cấp / Cấp huyện | Chia ra theo cấp / Cấp xã |',
        '|:-:|---|--:|--:|--:|--:|',
        '| 1 | Cơ quan | 27 | 13 | 12 | 2 |',
        '| 2 | Ghi chung | Chưa có số liệu trong kỳ | < | < | < |',
      ].join('\n'),
    );
    expect(offer.facts).toMatchObject({ source: 'excel', rows: 2, columns: 6, headerRows: 2, merged: 5, figures: 4 });
  });

  test('a title and the unit above the table become lines, a row of column numbers is left out', () => {
    const html = excel(`
 <tr><td colspan=3>Biểu số 1: Thu ngân sách</td></tr>
 <tr><td></td><td></td><td>Đơn vị tính: triệu đồng</td></tr>
 <tr><td>TT</td><td>Nội dung</td><td>Số tiền</td></tr>
 <tr><td>A</td><td>1</td><td>2</td></tr>
 <tr><td>1</td><td>Thuế</td><td>1.250,5</td></tr>`);
    expect(pasted(html)).toBe(
      'Biểu số 1: Thu ngân sách\n\nĐơn vị tính: triệu đồng\n\n| TT | Nội dung | Số tiền |\n|:-:|---|--:|\n| 1 | Thuế | 1.250,5 |',
    );
  });

  test('a line of column numbers above the data is no data, though it begins with a number', () => {
    const html = excel(`
 <tr><td>TT</td><td>Nội dung</td><td>Năm 2019</td><td>Năm 2020</td></tr>
 <tr><td>1</td><td>2</td><td>3</td><td>4</td></tr>
 <tr><td>1</td><td>Thuế</td><td>12</td><td>15</td></tr>`);
    expect(pasted(html)).toBe('| TT | Nội dung | Năm 2019 | Năm 2020 |\n|:-:|---|--:|--:|\n| 1 | Thuế | 12 | 15 |');
  });

  test('a figure that runs across is no title', () => {
    const html = excel(
      '<tr><td colspan=2>1.250</td></tr><tr><td>Thuế</td><td>12</td></tr><tr><td>Phí</td><td>13</td></tr>',
    );
    expect(pasted(html)).not.toMatch(/^1\.250\n/);
  });

  test('a group that was not merged heads the columns below it; a row of names below a heading with a blank does not', () => {
    const grouped = excel(`
 <tr><td>STT</td><td>Tên</td><td>Chia ra</td><td></td></tr>
 <tr><td></td><td></td><td>Tỉnh</td><td>Xã</td></tr>
 <tr><td>1</td><td>A</td><td>5</td><td>6</td></tr>`);
    expect(pasted(grouped)).toMatch(/^\| STT \| Tên \| Chia ra \/ Tỉnh \| Chia ra \/ Xã \|\n/);
    const plain = excel(`
 <tr><td>Đơn vị</td><td>Người ký</td><td></td></tr>
 <tr><td>Sở Nội vụ</td><td>Ông A</td><td>Giám đốc</td></tr>
 <tr><td>Sở Y tế</td><td>Bà B</td><td>Giám đốc</td></tr>`);
    expect(pasted(plain)).toContain('| Sở Nội vụ | Ông A | Giám đốc |');
  });

  test('a month where a fraction was typed is asked about', () => {
    const html = excel(`
 <tr><td>Đơn vị</td><td>Kết quả</td></tr><tr><td>Sở A</td><td>01-Aug</td></tr><tr><td>Sở B</td><td>Thg8-02</td></tr>
 <tr><td>Sở C</td><td>####</td></tr><tr><td>Sở D</td><td>01/8/2019</td></tr>`);
    expect(understand({ html }, empty)!.questioned).toEqual(['01-Aug', 'Thg8-02', '####']);
  });

  test('English writing is offered in Vietnamese writing beside what is displayed', () => {
    const html = excel(`
 <tr><td>Chỉ tiêu</td><td>Số</td><td>Tỷ lệ</td></tr><tr><td>A</td><td>1,234,567</td><td>84.17%</td></tr><tr><td>B</td><td>1,991</td><td>6.8%</td></tr>`);
    const offer = understand({ html }, empty)!;
    expect(offer.text).toContain('| A | 1,234,567 | 84.17% |');
    expect(offer.converted).toContain('| A | 1.234.567 | 84,17% |\n| B | 1.991 | 6,8% |');
    expect(understand({ html: html.replaceAll('84.17%', '84,17%') }, empty)!.converted).toBeUndefined();
    expect(understand({ html }, { ...empty, style: 'en' })!.converted).toBeUndefined();
  });

  test('hidden rows and columns are not what was seen', () => {
    const html = excel(
      `<tr><td>Tên</td><td>Ẩn</td><td>Số</td></tr><tr style='display:none'><td>X</td><td>9</td><td>8</td></tr><tr><td>Y</td><td>7</td><td>6</td></tr>`,
      "<col width=64><col width=0 style='display:none'><col width=64>",
    );
    expect(pasted(html)).toBe('| Tên | Số |\n|---|--:|\n| Y | 6 |');
  });
});

describe('Word and web pages', () => {
  test('paragraphs, Office tags and footnote marks', () => {
    const html = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body lang=VI><!--StartFragment-->
<table class=MsoTableGrid border=1><tr><td width=57 valign=top><p class=MsoNormal align=center><b><span lang=EN-US>STT<o:p></o:p></span></b></p></td>
<td><p class=MsoNormal><b>C&#417; quan</b></p></td><td><p class=MsoNormal>N&#259;m 2019</p></td></tr>
<tr><td><p class=MsoNormal>1</p></td><td><p class=MsoNormal>V&#259;n ph&ograve;ng<o:p></o:p></p><p>UBND</p></td><td><p class=MsoNormal>142<sup>1</sup></p></td></tr></table>
<!--EndFragment--></body></html>`;
    const offer = understand({ html }, empty)!;
    expect(offer.text).toBe('| STT | Cơ quan | Năm 2019 |\n|:-:|---|--:|\n| 1 | Văn phòng UBND | 142[^1] |');
    expect(offer.facts.source).toBe('word');
  });

  test('text around the table is told', () => {
    expect(understand({ html: '<p>Lời dẫn</p><table><tr><td>a</td><td>1</td></tr></table>' }, empty)!.hasProse).toBe(
      true,
    );
    expect(understand({ html: '<table><tr><td>a</td><td>1</td></tr></table>' }, empty)!.hasProse).toBe(false);
  });

  test('th marks the headings; a pipe and a lone < are escaped', () => {
    const html =
      '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>x|y</td><td>&lt;</td></tr></tbody></table>';
    expect(pasted(html)).toBe('| A | B |\n|---|---|\n| x\\|y | \\< |');
  });

  test('no table, one cell, broken tags', () => {
    expect(understand({ html: '<p>chữ</p>' }, empty)).toBeUndefined();
    expect(understand({ html: '<table><tr><td>1</td></tr></table>' }, empty)).toBeUndefined();
    expect(pasted('<table><tr><td>a<td>1<tr><td>b<td>2')).toContain('| b | 2 |');
    expect(() => understand({ html: `<table><tr><td ${'"x'.repeat(5000)}` }, empty)).not.toThrow();
  });

  test('a square of m and a square of a figure differ', () => {
    const html =
      '<table><tr><td>Diện tích (m<sup>2</sup>)</td><td>Số</td></tr><tr><td>a</td><td>12<sup>(2)</sup></td></tr></table>';
    expect(pasted(html)).toContain('Diện tích (m²)');
    expect(pasted(html)).toContain('12[^2]');
  });
});

describe('tabbed text', () => {
  test('quoted cells, blanks, a quote that is a character', () => {
    const text = 'Tên\tSố\r\n"Sở ""A""\nvà B"\t1.991\r\n"chưa đóng\t\r\n';
    expect(understand({ text }, empty)!.text).toBe(
      '| Tên | Số |\n|---|--:|\n| Sở "A" và B | 1.991 |\n| "chưa đóng |  |',
    );
  });
  test('text with a stray tab is no table', () => {
    expect(understand({ text: 'một dòng\nhai\tdòng\nba dòng\nbốn dòng' }, empty)).toBeUndefined();
    expect(understand({ text: 'không có tab' }, empty)).toBeUndefined();
  });
});

describe('places', () => {
  const text = 'Tên\tSố\nA\t1\nB\t2';
  const at = (source: string, language = 'markdown'): string => {
    const lines = source.split('\n');
    const line = lines.findIndex(each => each.includes('¦'));
    const character = lines[line]!.indexOf('¦');
    lines[line] = lines[line]!.replace('¦', '');
    const place = pastePlace(lines, language, { line, character });
    const offer = place && understand({ text }, place);
    if (!offer) return 'none';
    lines[line] = lines[line]!.slice(0, character) + offer.text + lines[line]!.slice(character);
    return lines.join('\n');
  };
  const table = '| Tên | Số |\n|---|--:|\n';
  test('in prose it is a block of its own', () => {
    expect(at('Trước¦\nSau')).toBe(`Trước\n\n${table}| A | 1 |\n| B | 2 |\n\nSau`);
    expect(at('Trước\n¦\nSau')).toBe(`Trước\n\n${table}| A | 1 |\n| B | 2 |\n\nSau`);
  });
  test('in a table the rows alone', () => {
    expect(at(`${table}| X | 9 |¦`)).toBe(`${table}| X | 9 |\n| A | 1 |\n| B | 2 |`);
    expect(at(`${table}¦| X | 9 |`)).toBe(`${table}| A | 1 |\n| B | 2 |\n| X | 9 |`);
    expect(at(`${table}| X ¦| 9 |`)).toBe('none');
    expect(at(`${table}| X | 9 |\n¦`)).toBe(`${table}| X | 9 |\n| A | 1 |\n| B | 2 |`);
  });
  test('in rows of YAML with their indentation', () => {
    expect(at('soat: 1\nrows: |\n  | X | 9 |\n¦', 'yaml')).toBe(
      'soat: 1\nrows: |\n  | X | 9 |\n  | A | 1 |\n  | B | 2 |',
    );
    expect(at('soat: 1\nrows: |\n  ¦', 'yaml')).toBe('soat: 1\nrows: |\n  | A | 1 |\n  | B | 2 |');
    expect(at('soat: 1\nrows: |\n  | X | 9 |¦', 'yaml')).toBe(
      'soat: 1\nrows: |\n  | X | 9 |\n  | A | 1 |\n  | B | 2 |',
    );
  });
  test('at the top of an appendix columns and rows', () => {
    expect(at('soat: 1\nappendix: I\n¦', 'yaml')).toBe(
      'soat: 1\nappendix: I\ncolumns:\n  - {id: ten, title: Tên, type: text}\n  - {id: so, title: Số, type: count}\nrows: |\n  | A | 1 |\n  | B | 2 |\n',
    );
    expect(at('title: ¦', 'yaml')).toBe('none');
  });
});
