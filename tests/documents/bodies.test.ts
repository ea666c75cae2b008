/**
 * One number in two sentences, under two dates: a conflict where one body is meant by both, and none where there are two,
 * in the reports of a province, of one of its departments, of a commune, and in a text that does not say whose it is.
 */
import { describe, expect, it } from 'vitest';
import { found } from '../support/found.ts';

const reporters = {
  province: 'number: 40/BC-UBND\ndate: 12/12/2025\nissuer: UBND tỉnh An Giang',
  department: 'number: 40/BC-SNV\ndate: 12/12/2025\nissuer: UBND tỉnh An Giang\\nSở Nội vụ',
  commune: 'number: 40/BC-UBND\ndate: 12/12/2025\nissuer: UBND xã Tân Hội\nplace: Tân Hội',
  unknown: undefined,
} as const;
type Reporter = keyof typeof reporters;

/** Subjects of bodies that are not one another, however each is called. */
const bodies: readonly (readonly string[])[] = [
  ['UBND tỉnh ban hành', 'Ủy ban nhân dân tỉnh An Giang đã ban hành', 'Chủ tịch UBND tỉnh ký'],
  ['UBND xã Tân Hội đã kịp thời ban hành', 'Xã Tân Hội có'],
  ['UBND xã Mỹ Đức ban hành', 'Chủ tịch UBND xã Mỹ Đức ký'],
  ['Tại phường Bình Đức, đã ban hành', 'UBND phường Bình Đức (đơn vị điểm) có'],
  ['UBND tỉnh Cà Mau ban hành', 'Tỉnh Cà Mau có'],
  ['UBND thành phố Cần Thơ đã ban hành'],
  ['UBND huyện Thoại Sơn (trước đây) ban hành'],
  ['UBND đặc khu Phú Quốc ban hành'],
];

/** Ways to speak of one body. */
const ofProvince = [
  'UBND tỉnh ban hành',
  'Ủy ban nhân dân tỉnh An Giang đã ban hành',
  'tỉnh đã ban hành',
  'tiếp tục thực hiện',
  'các xã đã hoàn thành 12/14 nội dung của',
  'trên địa bàn các xã, việc thực hiện',
  'Sở Nội vụ tham mưu UBND tỉnh ban hành',
];
const ofCommune = [
  'UBND xã ban hành',
  'UBND xã Tân Hội đã kịp thời ban hành',
  'Chủ tịch UBND xã Tân Hội ký',
  'tiếp tục thực hiện',
  'các ấp đã hoàn thành 12/14 nội dung của',
  'Văn phòng tham mưu',
];
const ofAnother = [
  'UBND xã Mỹ Đức ban hành',
  'UBND xã Mỹ Đức đã chủ động xây dựng, ban hành',
  'Chủ tịch UBND xã Mỹ Đức ký',
];
const same: readonly (readonly [Reporter, readonly string[]])[] = [
  ['province', ofProvince],
  ['department', ofProvince],
  ['commune', ofCommune],
  ['unknown', ['UBND tỉnh ban hành', 'tỉnh đã ban hành', 'tiếp tục thực hiện']],
  ['province', ofAnother],
  ['commune', ofAnother],
];

function inReport(reporter: Reporter, first: string, second: string): Promise<string[]> {
  const number = 'Kế hoạch số 30/KH-UBND';
  return found(
    `Trong quý, ${first} ${number} ngày 17/9/2025 về chuyển đổi số. Sau đó, ${second} ${number} ngày 05/8/2025.`,
    reporters[reporter],
  );
}

function* pairs<Item>(items: readonly Item[]): Generator<readonly [Item, Item]> {
  for (const first of items) for (const second of items) if (first !== second) yield [first, second];
}

describe('two bodies', () => {
  it.each(Object.keys(reporters) as Reporter[])('in the report of a body (%s)', async reporter => {
    const seen: string[] = [];
    for (const [first, second] of pairs(bodies)) {
      for (const one of first) {
        for (const other of second) {
          if ((await inReport(reporter, one, other)).length > 0) seen.push(`${one} / ${other}`);
        }
      }
    }
    expect(seen).toEqual([]);
  });
});

describe('one body', () => {
  it.each(same)('in the report of a body (%s): %j', async (reporter, subjects) => {
    const missed: string[] = [];
    for (const [first, second] of pairs(subjects)) {
      const seen = await inReport(reporter, first, second);
      if (seen.length !== 1 || !seen[0]!.startsWith('document-date-differs')) missed.push(`${first} / ${second}`);
    }
    expect(missed).toEqual([]);
  });
});
