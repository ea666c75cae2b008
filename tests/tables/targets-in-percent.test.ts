/** "Target (%)" beside amounts: what is to be reached is no share of them, however near it comes. */
import { expect, test } from 'vitest';
import { spoiled } from './found.ts';

const standards = [
  '| Standard | Patients | Within standard | Performance (%) | Target (%) |',
  '| First appointment | 16,284 | 15,112 | 92.8 | 93 |',
  '| Diagnosis | 15,906 | 12,042 | 75.7 | 75 |',
  '| Decision to treat | 3,218 | 3,105 | 96.5 | 96 |',
  '| Referral to treatment | 1,874 | 1,306 | 69.7 | 85 |',
];
const performance = ['warning percent-differs-from-ratio t1.referral_to_treatment.performance'];

test('right', () => {
  expect(spoiled(standards)).toEqual([]);
  expect(
    spoiled(standards, [' | Performance (%)', ''], [' | 92.8', ''], [' | 75.7', ''], [' | 96.5', ''], [' | 69.7', '']),
  ).toEqual([]);
});
test('the share beside it, wrong', () => {
  expect(spoiled(standards, ['69.7', '67.9'])).toEqual(performance);
  expect(spoiled(standards, ['69.7', '67.9'], ['Target (%)', '2024 target (%)'])).toEqual(performance);
});
test('a share of what was planned', () => {
  const plan = [
    '| Xã | Kế hoạch | Thực hiện | Kế hoạch đạt (%) |',
    '| Tân An | 1.200 | 1.140 | 95,0 |',
    '| Tân Bình | 800 | 728 | 91,0 |',
    '| Tân Châu | 950 | 874 | 92,0 |',
  ];
  expect(spoiled(plan)).toEqual([]);
  expect(spoiled(plan, ['91,0', '19,0'])).toHaveLength(1);
  expect(spoiled(plan, ['91,0', '85,0'], ['Kế hoạch đạt (%)', 'Kế hoạch năm 2026 (%)'])).toEqual([]);
});
test('of a plan that is named behind its sign', () => {
  const revenue = [
    '| Khoản thu | Dự toán năm | Lũy kế | % DT |',
    '| Thu từ DNNN | 1.257 | 597 | 47,5 |',
    '| Thuế TNCN | 927 | 763 | 82,3 |',
  ];
  expect(spoiled(revenue)).toEqual([]);
  expect(spoiled(revenue, ['47,5', '44,5'])).toHaveLength(1);
});
test('of a target that is to be undercut', () => {
  const targets = [
    '| Indicator | Target | Actual | % of target |',
    '| Visits | 200 | 210 | 105 |',
    '| Average days | 30 | 27 | 111 |',
    '| Calls | 400 | 380 | 95 |',
  ];
  expect(spoiled(targets)).toEqual([]);
  expect(spoiled(targets, ['111', '110'])).toEqual([]);
  expect(spoiled(targets, ['105', '150'])).toHaveLength(1);
  // Of what is to be reached no more is better.
  expect(spoiled(targets, ['200 | 210 | 105', '210 | 200 | 105'])).toHaveLength(1);
});
test('of the total of the year it names', () => {
  const staff = [
    '| Grade | 2023 | 2024 | Full-time equivalent 2024 | % of total 2024 |',
    '| Managers | 204 | 219 | 211.4 | 9.5 |',
    '| Officers | 1,742 | 1,766 | 1,660.9 | 76.9 |',
    '| Clerks | 340 | 312 | 268.5 | 13.6 |',
    '| Total | 2,286 | 2,297 | 2,140.8 | 100.0 |',
  ];
  expect(spoiled(staff)).toEqual([]);
  expect(spoiled(staff, ['76.9', '67.9'])).toHaveLength(1);
});
test('the structure of the one amount that the figures bear out', () => {
  const insured = [
    '| Nhóm | Số đối tượng | Đã tham gia | Chưa tham gia | Tỷ lệ (%) | Cơ cấu người tham gia (%) |',
    '| Người lao động | 94.215 | 93.880 | 335 | 99,64 | 11,85 |',
    '| Hưu trí | 21.340 | 21.340 | 0 | 100,00 | 2,69 |',
    '| Được hỗ trợ | 412.708 | 409.116 | 3.592 | 99,13 | 51,64 |',
    '| Hộ gia đình | 318.442 | 267.905 | 50.537 | 84,13 | 33,82 |',
    '| Tổng số | 846.705 | 792.241 | 54.464 | 93,57 | 100,00 |',
  ];
  expect(spoiled(insured)).toEqual([]);
  expect(spoiled(insured, ['11,85', '81,85'])).toHaveLength(1);
});
