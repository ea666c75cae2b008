/** Which place a repair changes is said where it is not the place of the finding. */
import { expect, test } from 'vitest';
import { fixLabel, openProject } from '../../server/core/project.ts';

function labels(content: string): (language: 'vi' | 'en') => string[] {
  const project = openProject();
  project.set('a.md', { kind: 'text', content });
  project.setReport({ uri: 'a.md', body: ['a.md'], appendices: [], missing: [] });
  const [finding] = project.check('a.md').findings;
  return language => finding!.fixes!.map(fix => fixLabel(finding!, fix, language));
}

test('other cells are named with what they hold', () => {
  const said = labels(
    ':::table{#t title="T"}\n| Nội dung | Tổng số | Cấp tỉnh | Cấp xã |\n|---|--:|--:|--:|\n| x | 27 | 13 | 12 |\n```rules\n[Tổng số] = [Cấp tỉnh] + [Cấp xã]\n```\n:::\n',
  );
  expect(said('vi')).toEqual(['Ghi 25', 'Ghi 15 (cấp tỉnh: 13)', 'Ghi 14 (cấp xã: 12)']);
  expect(said('en')[1]).toBe('Write 15 (cấp tỉnh: 13)');
});

test('a repair that says where it writes is not told again', () => {
  const said = labels(
    'Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2025 của UBND tỉnh về chuyển đổi số.\n\nKế hoạch số 12/KH-UBND ngày 16/01/2025 đã hoàn thành.\n',
  );
  expect(said('vi')).toEqual(['Ghi ngày 15/01/2025', 'Ghi ngày 16/01/2025 ở chỗ kia']);
});
