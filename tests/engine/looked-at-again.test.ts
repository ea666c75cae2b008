/** What an edit elsewhere makes others of: words around documents and days, read again as from a fresh start. */
import { expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';

const twice = (before: string, between: string): string =>
  `Số: 389/BC-UBND\n\nKiên Giang, ngày 09 tháng 12 năm 2019\n\n# BÁO CÁO\n\n${before} Kế hoạch số 12/KH-UBND ngày 05/3/2019${between} Kế hoạch số 12/KH-UBND ngày 10/4/2019 về công tác dân tộc.\n`;

/** One report typed into again and again: whether some day of a document differs, as from a fresh start. */
function retyped(): (text: string) => boolean {
  const project = openProject();
  return text => {
    project.set('bao-cao.md', { kind: 'text', content: text });
    const fresh = openProject();
    fresh.set('bao-cao.md', { kind: 'text', content: text });
    const checks = fresh.check('bao-cao.md').findings.map(({ check }) => check);
    expect(project.check('bao-cao.md').findings.map(({ check }) => check)).toEqual(checks);
    return checks.includes('document-date-differs');
  };
}

test('words around documents that say which of them carries out the other are looked at again', () => {
  const differs = retyped();
  const issued = ', UBND tỉnh đã ban hành';
  expect(differs(twice('Xem', issued))).toBe(true);
  expect(differs(twice('Thực hiện', issued))).toBe(false);
  expect(differs(twice('Thực hiện', ', UBND tỉnh đã gửi'))).toBe(true);
  expect(differs(twice('Thực hiện', issued))).toBe(false);
  expect(differs(twice('Thực hiện', '. UBND tỉnh đã ban hành'))).toBe(true);
});

test('words by which a day or a number may be those of something else are looked at again', () => {
  const differs = retyped();
  const day = (words: string): string => `${words} quán triệt Nghị quyết số 68-NQ/TW ngày 18/5/2025, có 100 người.\n`;
  expect(differs(day('Hội nghị'))).toBe(false);
  expect(differs(day('Các xã'))).toBe(true);
  expect(differs(day('Hội nghị'))).toBe(false);
  const law = (title: string): string => `${title} số 64/2020/QH14 ngày 18/7/2020.\n`;
  expect(differs(law('Luật Đất đai'))).toBe(false);
  expect(differs(law('Luật Đầu tư theo phương thức đối tác công tư'))).toBe(true);
  expect(differs(law('Luật Đất đai'))).toBe(false);
});
