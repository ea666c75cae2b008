/** Printed numbers: what is read, what it is worth, and what is no quantity. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english, type Figure, type NumberStyle, vietnamese } from '../../server/core/figures/figure.ts';
import { printDecimal, printLike } from '../../server/core/figures/print.ts';
import { plainBalance, styleFrom, tellingBalance } from '../../server/core/figures/recognise-style.ts';
import { readFigures } from '../../server/core/figures/scan.ts';
import { isEnglishText, isSurelyEnglish, wordsOfLanguages } from '../../server/core/figures/words-of-languages.ts';

/** `text → value [kind] …`: the value as a plain decimal number. */
function read(text: string, style: NumberStyle = vietnamese): string[] {
  return readFigures(text, style).map(figure => `${figure.text}=${plain(figure)} ${figure.kind}`);
}

function plain({ value }: Figure): string {
  const digits = BigInt(value.coefficient);
  if (value.scale <= 0) return (digits * 10n ** BigInt(-value.scale)).toString();
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(value.scale + 1, '0');
  const cut = text.length - value.scale;
  return `${sign}${text.slice(0, cut)}.${text.slice(cut)}`.replace(/\.?0+$/, '') || '0';
}

describe('Vietnamese style', () => {
  test.each<[string, string[]]>([
    ['1.991', ['1.991=1991 count']],
    ['02', ['02=2 count']],
    ['84,17%', ['84,17%=0.8417 percent']],
    ['100 %', ['100 %=1 percent']],
    ['3.145 tỷ đồng', ['3.145=3145000000000 measure']],
    ['10.367,700 tỷ', ['10.367,700=10367700000000 measure']],
    ['2,607 triệu người', ['2,607=2607000 measure']],
    ['47,5 nghìn tỷ đồng', ['47,5=47500000000000 measure']],
    ['14/42', ['14=14 count', '42=42 count']],
    ['34 nhiệm vụ/06 đơn vị', ['34=34 count', '06=6 count']],
    ['168.182 tỷ 330 triệu 867 nghìn đồng', ['168.182 tỷ 330 triệu 867=168182330867000 measure']],
    ['3.579 tỷ 654 triệu đồng', ['3.579 tỷ 654=3579654000000 measure']],
    ['5 tỷ 039 triệu 017 nghìn đồng', ['5 tỷ 039 triệu 017=5039017000 measure']],
    ['-4,2%', ['-4,2%=-0.042 percent']],
    ['(+12)', ['+12=12 count']],
    ['(-554)', ['-554=-554 count']],
    ['958⁽⁵⁾ đơn vị', ['958=958 count']],
    ['87.293,9⁴ tỷ đồng', ['87.293,9=87293900000000 measure']],
    ['958[^5] đơn vị', ['958=958 count']],
    ['1,5 ha', ['1,5=1.5 measure']],
    ['812 đồng chí', ['812=812 count']],
    ['812 đồng', ['812=812 measure']],
    ['120 km', ['120=120 measure']],
    ['5.967.793 lượt', ['5.967.793=5967793 count']],
    ['1579 TTHC', ['1579=1579 count']],
    ['đạt 0,06%.', ['0,06%=0.0006 percent']],
    ['50 USD/100 kg', ['50=50 measure', '100=100 measure']],
    ['50 HS/02 lớp', ['50=50 count', '02=2 count']],
    ['có 12, 13 và 14', ['12=12 count', '13=13 count', '14=14 count']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    'Kế hoạch số 172/KH-UBND',
    '20/2019/QĐ-UBND, 88/2019/QH14, 30c/NQ-CP',
    '32-CTr/TU và 405-TB/BCSĐ',
    'ngày 09/12/2019, 13-3-2019, 2.1.2018',
    'giai đoạn 2016-2020',
    'năm 2019',
    'tháng 9/2021',
    'TCVN ISO 9001:2015',
    'ISO 9001: 2015',
    'lúc 14h30 và 7:15',
    'điện thoại 02973.862.037 hoặc 0913123456',
    'khóa QH14',
    'AR-2024-08, HD/2024/117, SB/STAT/02, M-118/2022',
    '56.35% theo kiểu khác',
    '1.99.1',
  ])('no quantity in: %s', text => {
    expect(read(text)).toEqual([]);
  });
});

describe('English style', () => {
  test.each<[string, string[]]>([
    ['1,991', ['1,991=1991 count']],
    ['84.17%', ['84.17%=0.8417 percent']],
    ['3,145 billion dong', ['3,145=3145000000000 measure']],
    ['12.5 million', ['12.5=12500000 measure']],
    ['1,234,567 files', ['1,234,567=1234567 count']],
    ['14 depots under Nos. 3, 5 and 8, 120 staff', ['14=14 count', '120=120 count']],
    ['We were told no. 40 people came', ['40=40 count']],
    ['The Decree 45 bodies follow', ['45=45 count']],
    ['a ratio of 12/20', ['12=12 count', '20=20 count']],
  ])('%s', (text, expected) => {
    expect(read(text, english)).toEqual(expected);
  });

  test.each([
    'Resolution No. 46/2022',
    'under Decree No. 15/2020/ND-CP',
    'Instruction No 45',
    'Contracts Nos. 12, 14 and 15',
    'Ordinance 2023-41',
    'Resolution 70/1',
    'Public Law 117-58',
    'Resolution 45 (2023)',
    'decree no. 22/2024',
  ])('%s is no figure', text => {
    expect(read(text, english)).toEqual([]);
  });
});

describe('style of a text', () => {
  test.each([
    ['đạt 84,17%', 'vi'],
    ['5.967.793 lượt', 'vi'],
    ['84.17% of 1,234.5', 'en'],
    ['1,234,567', 'en'],
    ['1.991', 'vi'],
    ['không có số', 'vi'],
  ])('%s', (text, id) => {
    expect(styleFrom(tellingBalance(text)).id).toBe(id);
  });
});

describe('properties', () => {
  const styles = fc.constantFrom(vietnamese, english);

  test('what is printed is read back: value, decimals, place', () => {
    fc.assert(
      fc.property(
        styles,
        fc.bigInt(0n, 10n ** 18n),
        fc.integer({ min: 0, max: 4 }),
        fc.boolean(),
        fc.boolean(),
        (style, coefficient, decimals, percent, grouped) => {
          const printed = printDecimal(
            { coefficient, scale: decimals + (percent ? 2 : 0) },
            { style, decimals, percent, grouped },
          );
          const [figure, ...rest] = readFigures(`ghi ${printed} là`, style);
          expect(rest).toEqual([]);
          expect(figure!.text).toBe(printed);
          expect(figure!.decimals).toBe(decimals);
          expect(BigInt(figure!.value.coefficient)).toBe(coefficient);
          expect(figure!.span).toEqual({ start: 4, end: 4 + printed.length });
          if (grouped || coefficient < 1000n) expect(printLike(figure!.value, figure!, style)).toBe(printed);
        },
      ),
    );
  });

  test('spans lie within the text and in order, whatever the text', () => {
    const pieces = fc.constantFrom(...'0123456789.,%/-+() \tđồngtỷtriệunăm:[]^⁵ISO'.split(''), 'tỷ ', 'ISO ', '\u0323');
    fc.assert(
      fc.property(styles, fc.array(pieces, { maxLength: 60 }), (style, parts) => {
        const text = parts.join('');
        let end = 0;
        for (const { span, text: own } of readFigures(text, style)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(span.start, span.end)).toBe(own);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('the style of figures in a text that may be English', () => {
  test.each([
    ['| 1 | Land | 98.2 |\n| 2 | Roads | 1,250 |', -2],
    ['| 1 | Dat | 98,2 |\n| 2 | Duong | 1.250 |', 2],
    ['| 1.1 | Land | 120 |\n| 1.2 | Roads | 95 |', 0],
    ['1.1\tLand\t-4.8%\n', -1],
  ])('%s', (text, balance) => expect(plainBalance(text)).toBe(balance));

  test.each<[string, boolean]>([
    ['The province has 240 schools, of which 120 are primary and 80 lower secondary, with 40 upper ones.', true],
    ['Toan tinh co 240 truong; trong do 120 truong tieu hoc, 80 truong trung hoc co so.', false],
    ['| No. | District | Total | Poor | Other |', true],
    ['| TT | Phuong | Tong so | Ho ngheo | Website |', false],
    ['UBND, HDND, QD, NQ, KH 45', false],
    [
      ':::table{data="yearly-numbers.csv" title="Vehicles"}\n:::\n<td colspan="2" style="width: 9px">45</td>\ncolumns:\n  - title:\n',
      false,
    ],
    [
      'appendix: I\nid: yearly-numbers-of-schools\ndata: yearly-numbers.xlsx\nrules: |\n  total >= secondary\n  [Tong so] = SUM(rows where [Cap] = "xa")\n  on group I: upper <= lower within 3\n',
      false,
    ],
    ['[1](https://example.org/annual-report-numbers-schools) ![2](chart-of-schools.png)', false],
  ])('surely English: %s %s', (text, expected) => expect(isSurelyEnglish([wordsOfLanguages(text)])).toBe(expected));

  test.each<[string, boolean]>([
    ['The poverty rate in Điện Biên fell, as Resolution No. 55/NQ-HĐND had asked of Mường Ảng and Tủa Chùa.', true],
    ['Điện Biên 240, Mường Ảng 120', false],
    ['KẾT QUẢ GIẢM NGHÈO 1,250', false],
    ['Báo cáo kết quả of the board', false],
    ['Reports of Ảng Nưa and Ẳng Tở', true],
    ['Toàn tỉnh có 1,250 hộ nghèo, giảm so với năm trước; the rate of the year was 12%.', false],
    ['Of 1,250 households, 240 are poor.', true],
    ['1,250 | 240', true],
    ['| 1 | Đất | 98.2 |', false],
  ])('may be English: %s %s', (text, expected) => {
    for (const form of ['NFC', 'NFD']) expect(isEnglishText(text.normalize(form))).toBe(expected);
  });
});
