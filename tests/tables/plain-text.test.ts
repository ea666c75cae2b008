/**
 * Plain text reports: what page breaks, footnotes and tabs do to them is undone, and every place stays exact.
 */
import { describe, expect, test } from 'vitest';
import { passageText } from '../../server/core/model/passage-text.ts';
import type { Passage } from '../../server/core/model/report.ts';
import { openProject } from '../../server/core/project.ts';
import { scanPlainText } from '../../server/core/syntax/plain/plain-text.ts';

function check(content: string): ReturnType<ReturnType<typeof openProject>['check']> {
  const project = openProject();
  project.set('bao-cao.txt', { kind: 'text', content });
  return project.check('bao-cao.txt');
}

function words(passage: Passage): string {
  return `${passage.kind}: ${passageText(passage).text}`;
}

function passages(content: string): string[] {
  return check(content).report.parts.flatMap(part => part.passages.map(words));
}

describe('passages', () => {
  test('a sentence goes on after a page break', () => {
    const text = 'Kết quả kiểm tra tại các đơn vị cho thấy\n\n\n\ncó 12 đơn vị đạt yêu cầu.\n\nĐoạn sau.';
    expect(passages(text)).toEqual([
      'paragraph: Kết quả kiểm tra tại các đơn vị cho thấy có 12 đơn vị đạt yêu cầu.',
      'paragraph: Đoạn sau.',
    ]);
  });

  test('a date is joined to the number it belongs to', () => {
    expect(passages('theo Kế hoạch số 12/KH-UBND ngày\n\n05/3/2025 của Ủy ban.')).toEqual([
      'paragraph: theo Kế hoạch số 12/KH-UBND ngày 05/3/2025 của Ủy ban.',
    ]);
  });

  test('footnotes at the foot of the page stand between', () => {
    const text = 'Đã sắp xếp 14 phòng\n\n(²) Phòng A; Phòng B.\n\n⁽³⁾ Phòng C.\n\n7\n\nthuộc các sở, giảm 02 phòng.';
    expect(passages(text)).toEqual([
      'paragraph: Đã sắp xếp 14 phòng thuộc các sở, giảm 02 phòng.',
      'footnote: Phòng A; Phòng B.',
      'footnote: Phòng C.',
    ]);
  });

  test('headings, titles and items end where they end', () => {
    const text =
      'I. TÌNH HÌNH THỰC HIỆN\n\n1. Công tác chỉ đạo\n\nĐã ban hành 02 kế hoạch.\n- Cấp tỉnh: 12 hồ sơ;\n - + Đúng hạn: 10 hồ sơ\n\nb) Về biên chế';
    expect(passages(text)).toEqual([
      'heading: I. TÌNH HÌNH THỰC HIỆN',
      'heading: 1. Công tác chỉ đạo',
      'paragraph: Đã ban hành 02 kế hoạch.',
      'item: Cấp tỉnh: 12 hồ sơ;',
      'item: Đúng hạn: 10 hồ sơ',
      'heading: b) Về biên chế',
    ]);
  });

  test('places lead back over the break', () => {
    const content = 'Đến nay có 14/42 đơn vị đạt loại\n\n\n\nxuất sắc (chiếm 35,3%).';
    const { findings } = check(content);
    expect(findings).toHaveLength(1);
    const { place } = findings[0]!;
    expect(place.kind === 'text' && place.block.text.slice(place.start, place.end)).toBe('35,3%');
  });
});

const table = [
  'Phụ lục II',
  'SỐ LƯỢNG CƠ QUAN',
  '(Kèm theo Báo cáo số 12/BC-UBND ngày 05 tháng 3 năm 2025)',
  '',
  'STT\tTiêu chí\tTổng số\tChia ra\t\tGhi chú',
  '\t\t\tCấp tỉnh\tCấp xã\t',
  '1\tSố cơ quan được kiểm tra\t14\t9\t5\t',
  '2\tSố cơ quan có quy chế chi tiêu nội bộ thực hiện cơ\t12\t12\t/\t',
  '',
  '',
  '\tTiêu chí\tTổng số\tChia ra\t\tGhi chú',
  '\t\t\tCấp tỉnh\tCấp xã\t',
  '\tchế tự chủ\t\t\t\t',
  '3\tSố cơ quan có trang thông tin\t7\t3\t4\t',
].join('\n');

describe('tables', () => {
  const part = check(`Nội dung.\n\n${table}`).report.parts[1]!;
  const read = part.tables[0]!;

  test('two header rows make groups', () => {
    expect(read.columns.map(({ path, title }) => [...path, title].join('/'))).toEqual([
      'STT',
      'Tiêu chí',
      'Tổng số',
      'Chia ra/Cấp tỉnh',
      'Chia ra/Cấp xã',
      'Ghi chú',
    ]);
  });

  test('the header of the next page is dropped, a row it cut is whole', () => {
    expect(read.rows.map(({ number, label }) => `${number} ${label}`)).toEqual([
      '1 Số cơ quan được kiểm tra',
      '2 Số cơ quan có quy chế chi tiêu nội bộ thực hiện cơ chế tự chủ',
      '3 Số cơ quan có trang thông tin',
    ]);
  });

  test('the appendix knows its number, title and the line under it', () => {
    expect(part.appendix?.numeral?.value).toBe('II');
    expect(part.appendix?.title?.value).toBe('SỐ LƯỢNG CƠ QUAN');
    expect(part.appendix?.attached?.text).toContain('12/BC-UBND');
  });

  test('a letterhead is no table', () => {
    const head = 'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH A\tĐộc lập - Tự do - Hạnh phúc';
    expect(check(head).report.parts[0]!.tables).toEqual([]);
  });
});

test('the opening says who the report is', () => {
  const { identity } = check(
    'Số: 389 /BC-UBND\n\nKiên Giang, ngày 09 tháng 12 năm 2019\n\nBÁO CÁO\nCông tác cải cách\nnăm 2019\n\nNội dung.',
  ).report;
  expect([identity.number?.value, identity.place?.value, identity.type?.value, identity.subject?.value]).toEqual([
    '389/BC-UBND',
    'Kiên Giang',
    'Báo cáo',
    'Công tác cải cách năm 2019',
  ]);
  expect(identity.date?.value).toEqual({ year: 2019, month: 12, day: 9 });
});

test.each([
  'SỞ NỘI VỤ            Độc lập - Tự do - Hạnh phúc\n\nSố: 215/BC-SNV            Hòa Bình, ngày 20 tháng 11 năm 2025',
  'SỞ NỘI VỤ            Hòa Bình, ngày 20 tháng 11 năm 2025\n\nSố: 215/BC-SNV',
])('number, place and date may share a line: %s', head => {
  const { identity } = check(`${head}\n\nBÁO CÁO\nCông tác cải cách\n\nNội dung.`).report;
  expect([identity.number?.value, identity.place?.value]).toEqual(['215/BC-SNV', 'Hòa Bình']);
  expect(identity.date?.value).toEqual({ year: 2025, month: 11, day: 20 });
});

test('an edit gives what reading from scratch gives', () => {
  const base = `Số: 1/BC-UBND\n\nĐoạn một chưa hết\n\n(¹) Chú thích.\n\ntiếp theo đây.\n\n${table}\n\n- Mục\n\nHết.`;
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed % below;
  };
  const pieces = ['\n', '\t', 'a', 'B', '.', '- ', '\n\n', '¹ ', '1\t2\t3', '|', '(Kèm theo'];
  let content = base;
  let document = scanPlainText({ uri: 'a.txt', content });
  for (let step = 0; step < 400; step++) {
    const at = random(content.length);
    const cut = random(4);
    content = content.slice(0, at) + (random(3) > 0 ? pieces[random(pieces.length)] : '') + content.slice(at + cut);
    if (content.length < 40) content = base;
    document = scanPlainText({ uri: 'a.txt', content }, document);
    const fresh = scanPlainText({ uri: 'a.txt', content });
    expect(document.starts).toEqual(fresh.starts);
    expect(document.blocks.map(({ kind, text }) => [kind, text])).toEqual(
      fresh.blocks.map(({ kind, text }) => [kind, text]),
    );
  }
});
