/** How figures are called in messages: as a careful reader would, or not at all. */
import { describe, expect, it } from 'vitest';
import { messageOf, openProject, relatedOf } from '../../server/core/project.ts';

describe('a message calls a figure', () => {
  it.each([
    [
      'by what it counts, as all of its list',
      'Tỉnh có 03 di tích đặc biệt, 48 di tích cấp quốc gia, 196 di tích cấp tỉnh, tổng số 252 di tích.',
      '03 di tích đặc biệt + 48 di tích cấp quốc gia + 196 di tích cấp tỉnh',
    ],
    [
      'by its label without the words that announce the list',
      'Thi hành kỷ luật 148 đảng viên bằng các hình thức: khiển trách 96, cảnh cáo 31, cách chức 05, khai trừ 18.',
      '(khiển trách 96 + cảnh cáo 31 + cách chức 05 + khai trừ 18)',
    ],
    [
      'by its label where the nouns tell nothing',
      'Tổng số nhiệm vụ được giao là 45 nhiệm vụ, trong đó đã hoàn thành 25 nhiệm vụ, còn lại 19 nhiệm vụ.',
      '(hoàn thành 25 + còn lại 19)',
    ],
    [
      'not at all where it has no name',
      'Có 318 sản phẩm, trong đó có 03 sản phẩm 5 sao, 71 sản phẩm 4 sao, còn lại 248 sản phẩm 3 sao.',
      '(03 + 71 + còn lại 248)',
    ],
    [
      'with its capitals',
      'Giải quyết 42.318 lượt hồ sơ: 1.204 lượt hưu trí, 2.816 lượt BHXH một lần, 38.398 lượt ốm đau.',
      '2.816 lượt BHXH một lần',
    ],
    [
      'with the limit that ends its name',
      'Hiện có 4.126 người, chia theo trình độ: sau đại học 318 người, đại học 3.204 người, cao đẳng trở xuống 624 người.',
      'cao đẳng trở xuống 624',
    ],
    [
      'as a number where only a verb stands before it',
      'Thu tiền sử dụng đất 2.136 tỷ đồng, gấp 2,9 lần năm 2024 (890 tỷ đồng).',
      'Có thể số 2,9 phải là 2,4',
    ],
    [
      'not by what is left of a time',
      'Cả năm thu 450 tỷ đồng (6 tháng đầu năm 200 tỷ đồng, 6 tháng cuối năm 260 tỷ đồng).',
      '(200 tỷ đồng + 260 tỷ đồng)',
    ],
    [
      'behind the number, what it counts',
      'Số thuê bao đạt 186.400 thuê bao, tăng gấp 5 lần so với cuối năm 2024 (46.600 thuê bao).',
      'Có thể 5 lần phải là 4',
    ],
    [
      'by its unit alone, not by the words that follow it',
      'Ghi nhận 214 ca sởi, gấp 71,8 lần so với cùng kỳ (12 ca).',
      'Ghi gấp 71,8 lần; 214/12 = 17,8: lệch 54,0 lần.',
    ],
    [
      'by the word of the text, and says where only that is wrong',
      'Tỷ lệ hộ nghèo là 62,05%, cao hơn 4,53 điểm phần trăm so với năm 2024 (66,58%).',
      'Ghi cao hơn 4,53 điểm phần trăm, nhưng số liệu thấp hơn: 62,05% - 66,58% = -4,53 điểm phần trăm.',
    ],
    [
      'by all that a total is of',
      'Kinh phí đào tạo là 1.240 triệu đồng, kinh phí bồi dưỡng là 320 triệu đồng. Tổng kinh phí đào tạo, bồi dưỡng là 1.650 triệu đồng.',
      'Tổng kinh phí đào tạo, bồi dưỡng ghi 1.650 triệu đồng; cộng các thành phần được 1.560 triệu đồng',
    ],
    [
      'once: what the message begins with is not named again',
      'Kinh phí đào tạo là 1.240 triệu đồng, kinh phí bồi dưỡng là 320 triệu đồng. Tổng kinh phí đào tạo, bồi dưỡng là 1.650 triệu đồng.',
      'Có thể số 1.650 phải là 1.560 (đảo hai chữ số)',
    ],
    [
      'by its points',
      'Tỷ lệ thất nghiệp giảm từ 5,16% xuống 3,92%, giảm 1,34 điểm phần trăm.',
      '5,16% - 3,92% = 1,24 điểm phần trăm: lệch 0,10 điểm phần trăm.',
    ],
    [
      'by the rate that is stated',
      'Sản lượng lúa đạt 8.301 tấn, diện tích 1.285 ha, năng suất 62,5 tạ/ha.',
      'Ghi năng suất 62,5 tạ; 10 × 8.301 tấn/1.285 ha = 64,6',
    ],
  ])('%s', (_, sentence, words) => {
    const project = openProject();
    project.set('s.md', { kind: 'text', content: sentence });
    project.setReport({ uri: 's.md', body: ['s.md'], appendices: [], missing: [] });
    const checked = project.check('s.md');
    const said = checked.findings.map(finding => messageOf(finding, 'vi', checked.report.style));
    expect(said.join('\n')).toContain(words);
  });
});

it('a fall beside a total is no part of it', async () => {
  const rows = [
    '| Một | 128 | 91 | 37 |',
    '| Hai | 141 | 98 | 43 |',
    '| Ba | 143 | 98 | 54 |',
    '| Cộng | 412 | 287 | 125 |',
  ];
  const head = '| Thôn | Hộ nghèo đầu năm | Hộ nghèo cuối năm | Giảm |\n|---|--:|--:|--:|\n';
  const project = openProject();
  project.set('s.md', { kind: 'text', content: `${head}${rows.join('\n')}\n` });
  project.setReport({ uri: 's.md', body: ['s.md'], appendices: [], missing: [] });
  const checked = project.check('s.md');
  const said = checked.findings.map(finding => messageOf(finding, 'vi', checked.report.style)).join('\n');
  expect(said).toContain('tính được 152 (hộ nghèo cuối năm 98 + giảm 54)');
  expect(said).not.toContain('thành phần');
});

describe('what stands beside a figure and is no name of it', () => {
  it.each([
    [
      'the letter of an item',
      'Tổng thu là 16.500 triệu đồng, gồm:\n\na) Thu nội địa: 500 triệu đồng.\n\nb) Thu theo tỷ lệ: 1.000 triệu đồng.\n\nc) Thu bổ sung: 15.100 triệu đồng.',
      'vi',
      '(Thu nội địa 500 triệu đồng + Thu theo tỷ lệ 1.000 triệu đồng + Thu bổ sung 15.100 triệu đồng)',
    ],
    [
      'marks of bold letters',
      '**Ủy thác qua các tổ chức chính trị - xã hội:** 558 triệu đồng, gồm: **Hội Nông dân:** 258 triệu đồng, **Hội Phụ nữ:** 310 triệu đồng.',
      'vi',
      'Ủy thác qua các tổ chức chính trị - xã hội ghi 558 triệu đồng; cộng các thành phần được 568 triệu đồng (Hội Nông dân 258 triệu đồng + Hội Phụ nữ 310 triệu đồng)',
    ],
    [
      'commas in the name of a part',
      'Đã xử lý 430 đơn, gồm: tố cáo 22 đơn, kiến nghị, phản ánh 323 đơn, khiếu nại 84 đơn.',
      'vi',
      '(tố cáo 22 + kiến nghị, phản ánh 323 + khiếu nại 84)',
    ],
    [
      'not a time before a comma',
      'Tổng số 430 đơn, trong đó khiếu nại 84 đơn, đến nay, tố cáo 22 đơn, còn lại 323 đơn.',
      'vi',
      '(khiếu nại 84 + tố cáo 22 + còn lại 323)',
    ],
    [
      'what is left by one word',
      'Kiến nghị thu hồi 1.675 triệu đồng, đã thu 1.186 triệu đồng, còn phải thu 448 triệu đồng.',
      'vi',
      'còn phải thu 448 triệu đồng',
    ],
    [
      'meters',
      'Tuyến dài 1.860 m (420 m + 657 m + 810 m).',
      'vi',
      '420 m + 657 m + 810 m = 1.887, kết quả ghi 1.860 m',
    ],
    [
      'what it is times as much as',
      'Giải ngân 8,5 tỷ đồng, gấp 2,6 lần thiệt hại (5,3 tỷ đồng).',
      'vi',
      'Ghi gấp 2,6 lần; 8,5 tỷ đồng/5,3 tỷ đồng = 1,6: lệch 1,0 lần.',
    ],
    [
      'what a change in points is of',
      'The rate fell from 13.7% to 12.4%, 3.1 percentage points lower than the year before; it was a fall of 3.1 percentage points lower.',
      'en',
      'Says a fall of 3.1 percentage points; 13.7% - 12.4% = 1.3 percentage points: off by 1.8 percentage points.',
    ],
  ] as const)('%s', (_, content, language, words) => {
    const project = openProject();
    project.set('s.md', { kind: 'text', content });
    project.setReport({ uri: 's.md', body: ['s.md'], appendices: [], missing: [] });
    const checked = project.check('s.md');
    const said = checked.findings.map(finding => messageOf(finding, language, checked.report.style));
    expect(said.join('\n')).toContain(words);
  });

  it('no syllable is cut from a name of ten', () => {
    const project = openProject();
    const content =
      'Kế hoạch vốn đầu tư công năm 2026 được giao là 14.200 triệu đồng. Đến ngày 20/9/2026, đã giải ngân 9.415 triệu đồng, đạt 63,6% kế hoạch.';
    project.set('s.md', { kind: 'text', content });
    project.setReport({ uri: 's.md', body: ['s.md'], appendices: [], missing: [] });
    const [finding] = project.check('s.md').findings;
    const said = relatedOf(finding!, 'vi').map(({ message }) => message);
    expect(said).toContain('Kế hoạch vốn đầu tư công năm 2026 được giao: 14.200');
  });
});

it('the year in which something was done is no part of its name', () => {
  const project = openProject();
  const content = 'In 2024 the department received 1,240 applications, of which 1,054 were granted (86.0 per cent).';
  project.set('s.md', { kind: 'text', content });
  project.setReport({ uri: 's.md', body: ['s.md'], appendices: [], missing: [] });
  const [finding] = project.check('s.md').findings;
  expect(relatedOf(finding!, 'en').map(({ message }) => message)).toContain('department received: 1,240');
});

it('a verb alone is no name of a total', () => {
  const project = openProject();
  const content = 'It replaced 21.7 km of pipe, of which 14.2 km were cast iron and 7.9 km asbestos cement.';
  project.set('s.md', { kind: 'text', content });
  project.setReport({ uri: 's.md', body: ['s.md'], appendices: [], missing: [] });
  const checked = project.check('s.md');
  const said = checked.findings.map(finding => messageOf(finding, 'en', checked.report.style)).join('\n');
  expect(said).toMatch(/^Says 21\.7 km; the parts add up to 22\.1 km/);
});
