/**
 * A part that says the report again, nearly all of whose figures the body has: the one that it has not, and that is a slip
 * of one of the body, is told of whatever the words. The reports are whole ones: what is said besides counts.
 */
import { expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';
import { randomFrom, seed } from '../support/edits.ts';

const forest = (closing: string, opening = 'cho 1.357 hộ nhận khoán'): string => `# BÁO CÁO
Kết quả công tác năm 2024 của Ban quản lý rừng phòng hộ Nậm Khánh

Năm 2024, đơn vị quản lý 18.462 ha rừng; đã khoán bảo vệ ${opening}, chi trả tiền dịch vụ môi trường rừng 7.284 triệu đồng. Trong năm phát hiện 47 vụ vi phạm, xử phạt 39 vụ, nộp ngân sách 286 triệu đồng.

## I. Công tác bảo vệ rừng

Tổng diện tích được giao quản lý là 18.462 ha, gồm rừng tự nhiên 14.925 ha, rừng trồng 3.537 ha. Các trạm tổ chức 1.248 lượt tuần tra, tăng 156 lượt so với năm trước.

Qua tuần tra đã lập biên bản 47 vụ việc. Cơ quan có thẩm quyền ra quyết định xử phạt 39 vụ, thu nộp 286 triệu đồng; 8 vụ còn lại đang xác minh.

## II. Phát triển rừng

Đã trồng mới 412 ha rừng. Khoanh nuôi tái sinh 1.680 ha. Gieo ươm 845.000 cây giống, tỷ lệ sống đạt 91,7%.

## III. Chi trả dịch vụ môi trường rừng

Đơn vị ký hợp đồng khoán với 1.357 hộ. Tổng số tiền đã trả cho người dân là 7.284 triệu đồng. Việc chi trả qua tài khoản ngân hàng thực hiện với 1.193 hộ.

## IV. Tài chính, tổ chức

Kinh phí được cấp trong năm là 21.735 triệu đồng, đã chi 20.948 triệu đồng. Đã cử 27 viên chức đi đào tạo.

## V. Đánh giá chung

Toàn bộ 18.462 ha rừng đều có chủ quản lý cụ thể; đã thực hiện 1.248 lượt tuần tra; người dân được trả 7.284 triệu đồng. ${closing}
`;

const libraries = (closing: string): string => `# Annual Report of the Calder Valley Library Service, 2024

## Summary

The service lent 642,815 items in 2024, and 187,340 people came through its doors. It ran 1,276 events.

## 1. Lending

Loans of books, films and music came to 642,815. Reservations numbered 53,170, of which 48,926 were filled within ten days. The stock of the libraries was 315,480 volumes at the end of December; 17,835 volumes had been bought.

## 2. Visitors and members

Counters at the doors registered 187,340 visits. New members: 6,982. There were 46,318 active members.

## 3. Events

The branches organised 1,276 events, including 537 story hours. Volunteers gave 8,415 hours of their time.

## 4. Money

Spending came to £4.83 million, against a budget of £4.95 million. Readers were let off fines of £38,640.

## 5. Conclusions

Borrowing reached 642,815 items; 187,340 visitors came. ${closing}
`;

function found(content: string, project = openProject()): string[] {
  project.set('r.md', { kind: 'text', content });
  return project
    .check('r.md')
    .findings.filter(({ check }) => check === 'same-figure-differs')
    .map(({ data, severity }) => `${severity ?? 'information'} ${data.stated}/${data.other}`);
}

// What stands in the closing part, the figure of the body, and a slip of it.
test.each([
  ['Diện tích trồng trong năm đạt N ha.', '412', '421'],
  ['Hơn một nghìn hộ (N hộ) có thêm thu nhập từ nhận khoán.', '1.357', '1.375'],
  ['Kinh phí sử dụng N triệu đồng, bảo đảm đúng chế độ.', '20.948', '20.984'],
  ['Đã chi N triệu đồng, bảo đảm đúng chế độ.', '20.948', '20.648'],
  ['Mới có N hộ nhận tiền qua ngân hàng.', '1.193', '1.139'],
  ['Mới có N hộ nhận tiền qua ngân hàng.', '1.193', '1.198'],
  ['Vườn ươm cung cấp N cây giống.', '845.000', '854.000'],
  ['Rừng tự nhiên được giữ nguyên N ha.', '14.925', '14.952'],
  ['Vẫn xảy ra N vụ xâm hại rừng, xử phạt 39 vụ, nộp 286 triệu đồng.', '47', '74'],
])('"%s" with %s, not with %s', (sentence, right, slip) => {
  expect(found(forest(sentence.replace('N', right)))).toEqual([]);
  expect(found(forest(sentence.replace('N', slip)))).toEqual([`warning ${slip}/${right}`]);
});

test('the opening part', () => {
  expect(found(forest('', 'cho 1.537 hộ nhận khoán'))).toEqual(['warning 1.537/1.357']);
});

test.each([
  ['Story hours, N of them, remained the favourite of the young.', '537', '573'],
  ['The membership grew by N people.', '6,982', '6,928'],
  ['Requests for reservation were met: N within ten days.', '48,926', '48,962'],
  ['The collection now holds N volumes.', '315,480', '315,840'],
  ['Total expenditure of £N million stayed inside the budget.', '4.83', '4.38'],
  ['Helpers worked N hours.', '8,415', '8,451'],
  ['Fines of £N were waived.', '38,640', '36,840'],
])('"%s" with %s, not with %s', (sentence, right, slip) => {
  expect(found(libraries(sentence.replace('N', right)))).toEqual([]);
  expect(found(libraries(sentence.replace('N', slip)))).toEqual([`warning ${slip}/${right}`]);
});

// Next door: another time, plan, place, a round part of it, a number less rounded, or short numbers that come near by chance.
test.each([
  'Năm 2023 đã chi 20.984 triệu đồng.',
  'Quý I đã trồng được 421 ha.',
  'Kế hoạch năm 2025 là khoanh nuôi 1.860 ha.',
  'Xã Mường Khay trồng 421 ha.',
  'Chi hỗ trợ người dân gần 7.248 triệu đồng.',
  'Còn 52 hộ chưa nhận tiền.',
  'Đã tuyên truyền 72 buổi cho người dân.',
  'Có 29 trạm viên được khen thưởng.',
  'Tổng kinh phí là 21,7 tỷ đồng.',
  'Diện tích giao cho cộng đồng là 15.925 ha, cho hộ gia đình 1.000 ha.',
  'Cả nước trồng được 421 ha rừng thay thế.',
  'Có 1.183 hộ ký cam kết không đốt nương.',
])('nothing of "%s"', sentence => {
  expect(found(forest(sentence))).toEqual([]);
});

test.each([
  'In 2023 the collection held 315,840 volumes.',
  'Next year 1,267 events are planned.',
  'The branch at Todmorden ran 573 story hours.',
  'Some 60 readers complained.',
  'There were 735 parking spaces.',
  'The budget for 2025 is £4.59 million.',
  'Readers returned 9,415 items late.',
  'Spending on books was £4.03 million.',
  'The national average is 573 story hours.',
  'Opening lasted 54 hours a week.',
])('nothing of "%s"', sentence => {
  expect(found(libraries(sentence))).toEqual([]);
});

// What is to come, or is asked for, is nothing that has been; next door words that only look so.
test.each([
  'Đơn vị dự kiến trồng mới 421 ha.',
  'Ban quản lý đề nghị giao thêm 421 ha.',
  'Nhu cầu trồng mới còn nhiều (421 ha).',
  'Thời gian tới phấn đấu giữ vững kết quả ấy; mở rộng khoán; chi trả cho người dân 7.248 triệu đồng.',
  'Xin cấp 20.984 triệu đồng.',
  'Vườn ươm mong cung cấp 854.000 cây giống.',
  'Trên 421 ha đất trống sẽ được trồng mới.',
])('nothing of "%s", which is to come', sentence => {
  expect(found(forest(sentence))).toEqual([]);
});

test.each([
  'Opening on Sundays is to cost £4.38 million.',
  'The service asks for £4.38 million.',
  'It requests £4.38 million.',
  'The board aims at 17,385 volumes.',
  'A further 573 story hours, 20 courses and 12 readings are proposed.',
  'Volunteers will be needed for 8,451 hours.',
])('nothing of "%s", which is to come', sentence => {
  expect(found(libraries(sentence))).toEqual([]);
});

test('what has been, with such words', () => {
  expect(found(forest('Nhu cầu lớn, đơn vị đã chi 20.984 triệu đồng.'))).toEqual(['warning 20.984/20.948']);
  expect(found(forest('Từ nhu cầu ấy đơn vị đã trồng mới 421 ha.'))).toEqual(['warning 421/412']);
  expect(found(libraries('As planned, helpers gave 8,451 hours.'))).toEqual(['warning 8,451/8,415']);
});

test('what the same words ask for in another part is a question', () => {
  const text = (closing: string): string => `# BÁO CÁO

## I. Kết quả

Trồng 1.216 ha rừng; thu 4.561 triệu đồng; cho 2.340 hộ vay vốn.

## II. Kết luận

Trong năm thu 4.561 triệu đồng; cho 2.340 hộ vay vốn. ${closing}
`;
  expect(found(text('Đã trồng 1.261 ha rừng.'))).toEqual(['warning 1.261/1.216']);
  for (const closing of ['Đề nghị trồng thêm 1.261 ha rừng.', 'Dự kiến trồng 1.261 ha rừng, cho 2.430 hộ vay.'])
    expect(found(text(closing)).filter(one => one.startsWith('warning'))).toEqual([]);
});

test('square metres are no metres', () => {
  const text = (closing: string): string => `# BÁO CÁO

## I. Kết quả

Đã lát 24.670 mét vuông vỉa hè, thay 1.385 ghế đá, nạo vét 2.917 hố ga.

## II. Kết luận

Trong năm đã thay 1.385 ghế đá, nạo vét 2.917 hố ga; ${closing}.
`;
  expect(found(text('lát 24.760 mét vỉa hè'))).toEqual([]);
  expect(found(text('lát 24.760 mét vuông vỉa hè'))).toEqual(['warning 24.760/24.670']);
});

test('figures changed at random: the same as from a fresh start', () => {
  const random = randomFrom(seed);
  const project = openProject();
  let content = forest('Diện tích trồng trong năm đạt 421 ha. Đã chi 20.984 triệu đồng.');
  for (let edit = 0; edit < 60; edit++) {
    const digits = [...content.matchAll(/\d/gu)];
    const { index } = digits[random(digits.length)]!;
    content = `${content.slice(0, index)}${random(10)}${content.slice(index + 1)}`;
    if (edit % 3 === 2) content = forest('Diện tích trồng trong năm đạt 421 ha. Đã chi 20.984 triệu đồng.');
    expect(found(content, project)).toEqual(found(content));
  }
});

test('a section of very many figures, half of them said again: what comes near by chance is not looked for', () => {
  const grouped = (n: number): string => `${n}`.replace(/\B(?=(\d{3})+$)/gu, '.');
  const values = Array.from({ length: 1500 }, (_, at) => 1_000_000 + ((at * 7_919_777) % 8_999_999));
  const body = values.map((n, at) => `Thôn ${at} đã trồng ${grouped(n)} cây xanh.`);
  const closing = values
    .slice(0, 700)
    .map((n, at) => (at % 4 ? `${n}` : `${n}`.replace(/^(..)(.)(.)/u, '$1$3$2')))
    .map(n => `Bà con được hỗ trợ ${grouped(Number(n))} bầu giống.`);
  expect(
    found(`# BÁO CÁO\n\n## I. Kết quả\n\n${body.join('\n\n')}\n\n## II. Kết luận\n\n${closing.join('\n\n')}\n`),
  ).toEqual([]);
});

test('nothing where the part says little of what the body says', () => {
  const text = forest('').replace(/Toàn bộ 18\.462.*$/mu, 'Diện tích trồng trong năm đạt 421 ha.');
  expect(found(text)).toEqual([]);
});
