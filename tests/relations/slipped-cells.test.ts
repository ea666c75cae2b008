/** Figures of the text that are one slip away from a cell of the row that the clause names. */
import { describe, expect, it } from 'vitest';
import { openProject } from '../../server/core/project.ts';
import { slippedCells } from '../../server/core/relations/said-again/slipped-cells.ts';

const staff = [
  '| TT | Chức danh | Năm 2024 | Năm 2025 |',
  '|:-:|---|--:|--:|',
  '| 1 | Bác sĩ | 1.078 | 1.142 |',
  '| 2 | Dược sĩ đại học | 372 | 386 |',
  '| 3 | Điều dưỡng | 1.842 | 1.865 |',
].join('\n');
const money = [
  '| TT | Nguồn vốn | Kế hoạch (tỷ đồng) | Giải ngân (tỷ đồng) | Tỷ lệ (%) |',
  '|:-:|---|--:|--:|--:|',
  '| 1 | Ngân sách tỉnh | 2.438,6 | 1.519,7 | 62,32 |',
  '| 2 | Vốn nước ngoài | 284,75 | 96,84 | 34,01 |',
].join('\n');

describe('a slip of a cell', () => {
  it.each([
    ['two digits swapped', 'Toàn ngành có 1.124 bác sĩ.', staff, '1.124 1.142'],
    ['one digit of four', 'Số điều dưỡng hiện có là 1.865 người, bác sĩ là 1.145 người.', staff, '1.145 1.142'],
    ['a share', 'Giải ngân vốn nước ngoài mới đạt 30,41% kế hoạch.', money, '30,41% 34,01'],
    [
      'an amount whose unit stands in the column',
      'Ngân sách tỉnh đã giải ngân 1.591,7 tỷ đồng.',
      money,
      '1.591,7 1.519,7',
    ],
    ['the name behind the figure', 'Có 368 dược sĩ đại học đang làm việc.', staff, '368 386'],
  ])('%s', (_, sentence, table, found) => {
    expect(slips(sentence, table)).toEqual([found]);
  });

  it.each([
    ['the cell itself', 'Toàn ngành có 1.142 bác sĩ.', staff],
    ['a figure of another column of the row', 'Năm 2024 có 1.078 bác sĩ.', staff],
    ['a cell of a row with a slip of it', 'Năm 2024 có 1.124 bác sĩ.', staff.replace('1.078', '1.124')],
    ['a row that is not named', 'Toàn ngành có 1.124 người.', staff],
    ['a name of another clause', 'Bác sĩ được tập huấn đầy đủ; đã khám 1.124 lượt.', staff],
    ['the name of the figure before', 'Có 1.142 bác sĩ, 1.685 lượt tập huấn.', staff],
    ['one digit of three: that comes about by chance', 'Có 384 dược sĩ đại học.', staff],
    ['a figure that is no slip', 'Toàn ngành có 1.290 bác sĩ.', staff],
    ['about so many', 'Toàn ngành có khoảng 1.124 bác sĩ.', staff],
  ])('not %s', (_, sentence, table) => {
    expect(slips(sentence, table)).toEqual([]);
  });

  it('says nothing where two cells may be meant', () => {
    const twice = staff.replace('1.078', '1.214');
    expect(slips('Toàn ngành có 1.124 bác sĩ.', twice)).toEqual([]);
  });
});

function slips(sentence: string, table: string): string[] {
  const project = openProject();
  project.set('bao-cao.md', { kind: 'text', content: `${sentence}\n\n${table}\n` });
  project.setReport({ uri: 'bao-cao.md', body: ['bao-cao.md'], appendices: [], missing: [] });
  return slippedCells(project.check('bao-cao.md').report).map(
    ({ prose, row, column }) => `${prose.figure.text} ${row.cells[column.index]!.text}`,
  );
}
