/** A law's title beside a number: of that law, of another, of one that amends it, of one not known. */
import { describe, expect, it } from 'vitest';
import { knownDate } from '../../server/core/reading/documents/known-dates.ts';
import { lawsOf, titleOf } from '../../server/core/reading/documents/laws.ts';
import { numberOf } from '../../server/core/reading/documents/number.ts';
import { eachFound } from '../support/found.ts';

const differs = (text: string): string => `document-title-differs "${text}"`;

describe('the number of another law', () => {
  eachFound([
    ['Luật Đầu tư công số 51/2024/QH15', differs('Luật Đầu tư công số 51/2024/QH15')],
    ['Luật Cán bộ, công chức số 58/2010/QH12', differs('Luật Cán bộ, công chức số 58/2010/QH12')],
    ['Bộ luật Lao động số 91/2015/QH13', differs('Bộ luật Lao động số 91/2015/QH13')],
    ['Luật Hoà giải ở cơ sở số 33/2013/QH13', differs('Luật Hoà giải ở cơ sở số 33/2013/QH13')],
    ['Luật Đất đai (số 29/2023/QH15)', differs('Luật Đất đai (số 29/2023/QH15')],
    ['Luật Phòng chống tham nhũng số 37/2018/QH14', differs('Luật Phòng chống tham nhũng số 37/2018/QH14')],
    ['Luật Ban hành văn bản quy phạm pháp luật số 83/2015/QH13', differs('luật số 83/2015/QH13')],
    // Its day is that of neither, or of the law named: told once.
    [
      'Luật Ngân sách nhà nước số 86/2015/QH13 ngày 25/6/2015',
      differs('Luật Ngân sách nhà nước số 86/2015/QH13 ngày 25/6/2015'),
    ],
  ]);
});

describe('title and number that go together, or of which nothing is known', () => {
  eachFound([
    ['Luật Thanh tra số 56/2010/QH12; Luật Thanh tra số 11/2022/QH15; Luật Thanh tra số 84/2025/QH15'],
    ['Luật Phòng chống tham nhũng năm 2018 số 36/2018/QH14; Luật Hoà giải ở cơ sở số 35/2013/QH13'],
    ['Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13; Luật Phổ biến, giáo dục pháp luật số 14/2012/QH13'],
    // Amended; shortened; with a resolution's number.
    ['Luật Bảo hiểm y tế số 51/2024/QH15; Luật Xử lý vi phạm hành chính số 67/2020/QH14'],
    ['Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức số 52/2019/QH14'],
    ['Luật sửa đổi, bổ sung một số điều của Luật Đất đai, Luật Nhà ở số 43/2024/QH15'],
    ['Luật Đầu tư số 64/2020/QH14; Luật BHXH số 58/2014/QH13; Luật NSNN số 83/2015/QH13'],
    ['Luật Đất đai số 198/2025/QH15; Luật Thú y số 12/2031/QH17'],
    // The law with the number is named before, or after.
    ['Luật Nhà ở, Luật Kinh doanh bất động sản số 27/2023/QH15, 29/2023/QH15'],
    ['Luật Khiếu nại, Luật Tố cáo số 02/2011/QH13 và số 25/2018/QH14'],
    ['Luật Khiếu nại số 25/2018/QH14 (nay là Luật Tố cáo)'],
  ]);
});

it('titles are known with and without their type, and numbers by their titles', () => {
  for (const title of ['Luật Đầu tư công', 'Bộ luật Hình sự', 'luật luật sư', 'Luật Ngân sách Nhà nước năm 2015'])
    expect(lawsOf(title).length, title).toBeGreaterThan(0);
  for (const number of lawsOf('Tổ chức chính quyền địa phương')) {
    const read = numberOf(number)!;
    expect(titleOf(read)).toEqual({ title: 'Luật Tổ chức chính quyền địa phương', amends: false });
    expect(knownDate(read, read.year!, 'Luật')?.year).toBe(read.year);
  }
});
