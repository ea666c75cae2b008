/**
 * Tables of a plain text whose columns are set apart by spaces: which lines are one, whose title is whose, and what
 * edits do to them.
 */
import { describe, expect, test } from 'vitest';
import { scanPlainText } from '../../server/core/syntax/plain/plain-text.ts';
import { check, titles } from './plain-files.ts';
import { randomFrom } from './spoil.ts';

function found(content: string): string[] {
  return check(content).findings.map(({ check: id, about }) => `${id} ${about}`);
}

const email = `Kính gửi: Văn phòng

  Đơn vị                     Tổng    Trong đó
                             số    Đúng hạn  Trễ hạn
  ------------------------- ------ --------- --------
  Phòng Kinh tế hạ tầng đô thị 120       110       10
  Văn phòng HĐND và UBND        85        80        5
  Trung tâm PV HCC             300       295        5
  ------------------------- ------ --------- --------
  Cộng                         505       485       20

Trân trọng.
`;

describe('titles', () => {
  test('in two lines, over two columns, over a label that comes near the figures', () => {
    expect(titles(email)).toEqual([['Đơn vị', 'Tổng số', 'Trong đó > Đúng hạn', 'Trong đó > Trễ hạn']]);
    expect(found(email)).toEqual([]);
  });

  test('over columns with their numbers', () => {
    const text = `
STT   Chi nhánh          Huy động vốn           Dư nợ
                       Kế hoạch  Thực hiện  Kế hoạch  Thực hiện
(1)      (2)              (3)       (4)        (5)       (6)
 1    Rạch Giá            1.200     1.250      980       991
 2    Phú Quốc            2.300     2.410    1.700     1.820
`;
    expect(titles(text)).toEqual([
      [
        'STT',
        'Chi nhánh',
        'Huy động vốn > Kế hoạch',
        'Huy động vốn > Thực hiện',
        'Dư nợ > Kế hoạch',
        'Dư nợ > Thực hiện',
      ],
    ]);
  });

  test('in English, with English numbers', () => {
    const text = `
Region            Total beneficiaries    Male   Female
Mekong Delta                    9,855   3,855    6,000
Red River Delta                 8,912   4,700    4,212
Total                          18,767   8,555   10,212
`;
    expect(titles(text)).toEqual([['Region', 'Total beneficiaries', 'Male', 'Female']]);
    expect(found(text)).toEqual([]);
    expect(found(text.replace('4,212', '4,122'))).toEqual(['total-differs-from-parts t1.red_river_delta.female']);
  });

  test('of decomposed letters', () => {
    expect(titles(email.normalize('NFD')).map(each => each.map(title => title.normalize('NFC')))).toEqual(
      titles(email),
    );
  });
});

describe('findings', () => {
  test('point at the figure', () => {
    const checked = check(email.replace('485       20', '485       21'));
    expect(checked.findings.map(({ check: id }) => id)).toEqual(['total-differs-from-parts']);
    const [place] = checked.findings.map(finding => finding.place);
    expect(place?.kind === 'text' && place.block.text.slice(place.start, place.end)).toBe('21');
  });

  test('say which row and column', () => {
    expect(found(email.replace('295', '259'))).toEqual(['total-differs-from-parts t1.trung_tam_pv_hcc.dung_han']);
  });
});

const prose: { readonly [name: string]: string } = {
  'a letterhead': `UBND TỈNH KIÊN GIANG            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    SỞ NỘI VỤ                        Độc lập - Tự do - Hạnh phúc
   Số: 12/BC-SNV                 Kiên Giang, ngày 12 tháng 3 năm 2025
`,
  signatures: `Nơi nhận:                                   GIÁM ĐỐC
- Như trên;
- Lưu: VT.                               Nguyễn Văn A
`,
  'lines set to the width of the page': `Kết quả  thực hiện  nhiệm vụ  quý I năm  2025 có  nhiều  chuyển biến,
tổng  số 1.250  hồ sơ,  trong đó  đúng hạn  1.200 hồ  sơ,  quá hạn  50
hồ sơ,  đạt  96%  so với  tổng  số hồ sơ  đã  tiếp nhận trong  kỳ này.
`,
  'a few amounts under one another': `Tổng số hồ sơ:           1.250
Đã giải quyết:           1.200
Còn lại:                    50
`,
  'items with their numbers': `1.  Nội dung thứ nhất
2.  Nội dung thứ hai
3.  Nội dung thứ ba
`,
};

test.each(Object.entries(prose))('no table: %s', (_, text) => expect(titles(text)).toEqual([]));

test('after edits the blocks are those of a fresh start', () => {
  const random = randomFrom(7);
  const pieces = [' ', '  ', '\n', '12', 'Cộng', '----', '        ', '\n\n', '\f', 'Tổng số      45'];
  let content = `${Object.values(prose).join('\n')}\n${email}\n${email}`;
  let before = scanPlainText({ uri: 'a.txt', content });
  for (let edit = 0; edit < 300; edit++) {
    const at = random(content.length);
    const length = random(3) === 0 ? random(60) : random(3);
    content = `${content.slice(0, at)}${pieces[random(pieces.length)]}${content.slice(at + length)}`;
    before = scanPlainText({ uri: 'a.txt', content }, before);
    const fresh = scanPlainText({ uri: 'a.txt', content });
    expect(before.blocks.map(({ kind, text }) => [kind, text])).toEqual(
      fresh.blocks.map(({ kind, text }) => [kind, text]),
    );
  }
});
