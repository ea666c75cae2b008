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

/** Party committees that are not one another. */
const committees: readonly (readonly string[])[] = [
  ['Đảng ủy xã ban hành', 'Ban Thường vụ Đảng ủy xã Tân Hội ban hành'],
  ['Đảng ủy UBND tỉnh ban hành'],
  ['Đảng ủy các cơ quan Đảng tỉnh có'],
  ['Đảng ủy xã Mỹ Đức ban hành', 'tại xã Mỹ Đức, Đảng ủy xã ban hành'],
  ['Đảng ủy Công an tỉnh có'],
  ['Đảng ủy phường Bình Đức (đơn vị điểm) ban hành'],
];
const ofOwnCommittee = [
  'Đảng ủy xã ban hành',
  'Ban Thường vụ Đảng ủy xã Tân Hội ban hành',
  'tiếp tục thực hiện',
  'các chi bộ hoàn thành',
  'Đảng bộ xã đã thông qua',
];

const plan = 'Kế hoạch số 30/KH-UBND';
const resolution = 'Nghị quyết số 07-NQ/ĐU';

/** Ways to speak of one body, and of which number of its. */
const same: readonly (readonly [Reporter, readonly string[], string])[] = [
  ['commune', ofOwnCommittee, resolution],
  ['province', ofProvince, plan],
  ['department', ofProvince, plan],
  ['commune', ofCommune, plan],
  ['unknown', ['UBND tỉnh ban hành', 'tỉnh đã ban hành', 'tiếp tục thực hiện'], plan],
  ['province', ofAnother, plan],
  ['commune', ofAnother, plan],
];

function inReport(reporter: Reporter, first: string, second: string, number: string): Promise<string[]> {
  return found(
    `Trong quý, ${first} ${number} ngày 17/11/2025 về chuyển đổi số. Sau đó, ${second} ${number} ngày 05/10/2025.`,
    reporters[reporter],
  );
}

function* pairs<Item>(items: readonly Item[]): Generator<readonly [Item, Item]> {
  for (const first of items) for (const second of items) if (first !== second) yield [first, second];
}

describe('two bodies', () => {
  it.each(
    (Object.keys(reporters) as Reporter[]).flatMap(reporter => [
      [reporter, plan, bodies] as const,
      [reporter, resolution, committees] as const,
    ]),
  )('in the report of a body (%s): %s', async (reporter, number, subjects) => {
    const seen: string[] = [];
    for (const [first, second] of pairs(subjects)) {
      for (const one of first) {
        for (const other of second) {
          if ((await inReport(reporter, one, other, number)).length > 0) seen.push(`${one} / ${other}`);
        }
      }
    }
    expect(seen).toEqual([]);
  });
});

describe('one body', () => {
  it.each(same)('in the report of a body (%s): %j', async (reporter, subjects, number) => {
    const missed: string[] = [];
    for (const [first, second] of pairs(subjects)) {
      const seen = await inReport(reporter, first, second, number);
      if (seen.length !== 1 || !seen[0]!.startsWith('document-date-differs')) missed.push(`${first} / ${second}`);
    }
    expect(missed).toEqual([]);
  });
});
