/** Which cell a repair changes is said where it is not the cell of the finding. */
import { expect, test } from 'vitest';
import { fixLabel, openProject } from '../../server/core/project.ts';

test('other cells are named with what they hold', () => {
  const project = openProject();
  const content =
    ':::table{#t title="T"}\n| Nội dung | Tổng số | Cấp tỉnh | Cấp xã |\n|---|--:|--:|--:|\n| x | 27 | 13 | 12 |\n```rules\n[Tổng số] = [Cấp tỉnh] + [Cấp xã]\n```\n:::\n';
  project.set('a.md', { kind: 'text', content });
  project.setReport({ uri: 'a.md', body: ['a.md'], appendices: [], missing: [] });
  const [finding] = project.check('a.md').findings;
  const said = (language: 'vi' | 'en'): string[] => finding!.fixes!.map(fix => fixLabel(finding!, fix, language));
  expect(said('vi')).toEqual(['Ghi 25', 'Ghi 15 (cấp tỉnh: 13)', 'Ghi 14 (cấp xã: 12)']);
  expect(said('en')[1]).toBe('Write 15 (cấp tỉnh: 13)');
});
