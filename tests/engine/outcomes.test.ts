/** What is said of figures: which are named as the fault, which only take part, which are used to compute others. */
import { expect, test } from 'vitest';
import { outcomeWords } from '../../server/core/outcome-words.ts';
import { namedFaults, outcomeOf, outcomesOf } from '../../server/core/project/outcomes.ts';
import { openProject } from '../../server/core/project.ts';

function checked(content: string) {
  const project = openProject();
  project.set('/a.md', { kind: 'text', content });
  project.setReport({ uri: '/a.md', body: ['/a.md'], appendices: [], missing: [] });
  return project.check('/a.md');
}

const grid = (cell: string): string => `| STT | Xã | Tổng số | Chia ra | < |
|:-:|---|--:|--:|--:|
| ^ | ^ | ^ | Nam | Nữ |
| 1 | An Phú | 1.240 | 610 | ${cell} |
| 2 | Bình Hòa | 980 | 470 | 510 |
| | Tổng cộng | 2.220 | 1.080 | 1.140 |
`;

test('a part that breaks two totals is the one that is wrong; the totals only take part', () => {
  const { figures, faults, verdicts } = checked(grid('360'));
  const named = namedFaults(faults);
  const said = figures.map(figure => `${figure.figure.text} ${outcomeOf(figure, named)}`);
  expect(said).toContain('360 wrong');
  expect(said).toContain('1.240 involved');
  expect(said).toContain('1.140 involved');
  const outcomes = outcomesOf(verdicts, faults);
  expect(outcomes).toMatchObject({ wrong: 2, involved: 2, related: 3, faulty: 1 });
  for (const outcome of ['wrong', 'involved', 'used', 'unchecked'] as const) {
    const count = figures.filter(figure => outcomeOf(figure, named) === outcome).length;
    const shown = { wrong: 1, involved: 4, used: 1, unchecked: outcomes.unchecked - outcomes.used };
    expect(count, outcome).toBe(shown[outcome]);
  }
  expect(outcomeWords.vi.coverage(outcomes)).toBe(
    'Đã đối chiếu 8/9 số liệu: khớp 3, khớp (làm tròn) 0, lệch 1, liên quan số lệch 4. Dùng để tính số khác: 1. Chưa đối chiếu: 0.',
  );
});

test('what a result is computed from that does not come out is related to it, in a text as in a table', () => {
  const told = checked(
    'Năm 2023 có 20.138 học sinh, năm 2024 có 20.356 học sinh, tăng 281 học sinh.\n\nSố hộ nghèo giảm từ 57 hộ xuống 41 hộ, giảm 16 hộ.\n\n| Xã | Số hộ |\n|---|--:|\n| An Phú | 52 |\n| Bình Hòa | 31 |\n| Cộng | 90 |\n',
  );
  const named = namedFaults(told.faults);
  const said = told.figures.map(figure => `${figure.figure.text} ${outcomeOf(figure, named)}`);
  expect(said).toEqual([
    ...['20.138 involved', '20.356 involved', '281 wrong', '57 used', '41 used', '16 exact'],
    ...['52 involved', '31 involved', '90 wrong'],
  ]);
  expect(outcomeWords.en.coverage(outcomesOf(told.verdicts, told.faults))).toBe(
    'Compared 7 of 9 figures: 1 exact, 0 rounded, 2 differ, 4 related to one that differs. Used to compute others: 2. Not compared: 0.',
  );
});

test('what is right names nothing', () => {
  const { faults, verdicts } = checked(grid('630'));
  expect(outcomesOf(verdicts, faults)).toMatchObject({ wrong: 0, involved: 0, faulty: 0 });
  expect(outcomeWords.en.coverage(outcomesOf(verdicts, faults))).toBe(
    'Compared 5 of 9 figures: 5 exact, 0 rounded, 0 differ. Used to compute others: 4. Not compared: 0.',
  );
});
