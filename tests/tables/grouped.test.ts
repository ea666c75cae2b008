/**
 * Tables of money under groups of columns, each written three ways: two header rows with blanks, with `<` and `^`, and
 * the groups in the titles as they are pasted. Right ones say nothing, however few rows they have; a spoiled share is
 * found where the words say what it is a share of.
 */
import { describe, expect, test } from 'vitest';
import { messageOf, openProject } from '../../server/core/project.ts';

interface Form {
  readonly name: string;
  /** Titles; a group before " / ". */
  readonly titles: readonly string[];
  /** Per column: a figure of the row's own three, a sum of earlier columns "2+3", a share "6:3". */
  readonly made: readonly (string | 'a' | 'b' | 'c')[];
  /** The share that is found when it is spoiled in a table of two rows; none: silence is right. */
  readonly found?: number;
}

const capital = 'Kế hoạch năm 2024';

const forms: readonly Form[] = [
  {
    name: 'paid out of the whole plan',
    titles: [`${capital} / Tổng số`, `${capital} / NSTW`, `${capital} / NSĐP`, 'Giải ngân', 'Tỷ lệ giải ngân (%)'],
    made: ['1+2', 'a', 'b', 'c', '3:0'],
    found: 4,
  },
  {
    name: 'the plan without its total',
    titles: [`${capital} / NSTW`, `${capital} / NSĐP`, 'Giải ngân', 'Tỷ lệ giải ngân (%)'],
    made: ['a', 'b', 'c', '2:0+1'],
    found: 3,
  },
  {
    name: 'no column of what was paid',
    titles: [`${capital} / NSTW`, `${capital} / NSĐP`, 'Tỷ lệ giải ngân (%)'],
    made: ['a', 'b', '?'],
  },
  {
    name: 'both under groups',
    titles: [
      `${capital} / Tổng số`,
      `${capital} / Vốn trong nước`,
      `${capital} / Vốn nước ngoài`,
      'Giải ngân đến 30/6 / Tổng số',
      'Giải ngân đến 30/6 / Vốn trong nước',
      'Giải ngân đến 30/6 / Vốn nước ngoài',
      'Tỷ lệ giải ngân (%)',
    ],
    made: ['1+2', 'a', 'b', '4+5', 'c', 'a', '3:0'],
    found: 6,
  },
  {
    name: 'shares under a group of their own',
    titles: [
      `${capital} / Tổng số`,
      `${capital} / NSTW`,
      `${capital} / NSĐP`,
      'Giải ngân / Tổng số',
      'Giải ngân / NSTW',
      'Giải ngân / NSĐP',
      'Tỷ lệ giải ngân (%) / Tổng số',
      'Tỷ lệ giải ngân (%) / NSTW',
      'Tỷ lệ giải ngân (%) / NSĐP',
    ],
    made: ['1+2', 'a', 'b', '4+5', 'c', 'b', '3:0', '4:1', '5:2'],
    found: 7,
  },
  {
    name: 'this month and so far',
    titles: ['Kế hoạch vốn', 'Giải ngân / Trong tháng', 'Giải ngân / Lũy kế', 'Tỷ lệ giải ngân (%)'],
    made: ['a', 'b', 'c', '2:0'],
  },
  {
    name: 'parts of the plan named "trong đó"',
    titles: [
      'Kế hoạch vốn',
      'Trong đó / NSTW',
      'Trong đó / Vốn khác',
      'Đã giải ngân',
      'Tỷ lệ giải ngân so với kế hoạch (%)',
    ],
    made: ['1+2', 'a', 'b', 'c', '3:0'],
    found: 4,
  },
  {
    name: 'two years',
    titles: [
      'Năm 2023 / Kế hoạch',
      'Năm 2023 / Thực hiện',
      'Năm 2024 / Kế hoạch',
      'Năm 2024 / Thực hiện',
      '% so với kế hoạch',
      '% so với cùng kỳ',
    ],
    made: ['a', 'b', 'c', 'a', '3:2', '3:1'],
    found: 4,
  },
  {
    name: 'plan, execution and share in each level',
    titles: [
      'Cấp tỉnh / Kế hoạch',
      'Cấp tỉnh / Thực hiện',
      'Cấp tỉnh / Tỷ lệ (%)',
      'Cấp xã / Kế hoạch',
      'Cấp xã / Thực hiện',
      'Cấp xã / Tỷ lệ (%)',
    ],
    made: ['a', 'b', '1:0', 'c', 'a', '4:3'],
  },
  {
    name: 'a structure of the whole',
    titles: ['Dự toán / Tổng cộng', 'Dự toán / Chi đầu tư', 'Dự toán / Chi thường xuyên', 'Tỷ trọng chi đầu tư (%)'],
    made: ['1+2', 'a', 'b', '1:0'],
  },
  {
    name: 'the budget of two levels',
    titles: [
      'Dự toán giao / Trung ương giao',
      'Dự toán giao / HĐND tỉnh giao',
      'Thực hiện',
      'So với dự toán (%) / Trung ương giao',
      'So với dự toán (%) / HĐND tỉnh giao',
    ],
    made: ['a', 'b', 'c', '2:0', '2:1'],
    found: 3,
  },
  {
    name: 'carried over from the year before',
    titles: [
      'Kế hoạch vốn / Kéo dài từ năm 2023',
      'Kế hoạch vốn / Giao năm 2024',
      'Kế hoạch vốn / Cộng',
      'Thanh toán',
      'Giải ngân đạt (%)',
    ],
    made: ['a', 'b', '0+1', 'c', '3:2'],
    found: 4,
  },
];

const base = [
  [1250, 730, 990],
  [2480, 1160, 1655],
  [960, 845, 720],
  [3100, 1420, 2015],
  [1735, 905, 1310],
];

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** One decimal, half up, in whole numbers. */
function share(part: number, whole: number): string {
  const tenths = Math.trunc((part * 2000 + whole) / (2 * whole));
  return `${Math.trunc(tenths / 10)},${tenths % 10}`;
}

function rowsOf({ made }: Form, count: number): string[][] {
  return base.slice(0, count).map(own => {
    const values: number[] = [];
    const at = (index: string): number => values[Number(index)]!;
    const all = (indexes: string): number => indexes.split('+').reduce((sum, index) => sum + at(index), 0);
    const kinds: readonly string[] = made;
    // Sums may name columns to their right: plain figures first.
    for (const [index, how] of kinds.entries()) if (/^[abc]$/.test(how)) values[index] = own['abc'.indexOf(how)]!;
    for (const [index, how] of kinds.entries()) if (/^\d\+/.test(how)) values[index] = all(how);
    return kinds.map((how, index) => {
      const [part, whole] = how.split(':');
      if (how === '?') return '64,3';
      return whole === undefined ? grouped(values[index]!) : share(at(part!), all(whole));
    });
  });
}

type Writing = 'blanks' | 'marks' | 'pasted';

function written({ titles }: Form, rows: readonly (readonly string[])[], writing: Writing): string {
  const split = titles.map(title => title.split(' / '));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const top = split.map(([group = ''], index) =>
    index > 0 && split[index]!.length > 1 && split[index - 1]![0] === group ? (writing === 'marks' ? '<' : '') : group,
  );
  const under = split.map(([, title]) => title ?? (writing === 'marks' ? '^' : ''));
  const up = writing === 'marks' ? '^' : '';
  const head =
    writing === 'pasted'
      ? [line(['TT', 'Dự án', ...titles]), line(['TT', 'Dự án', ...titles].map(() => '---'))]
      : [line(['TT', 'Dự án', ...top]), line(['TT', 'Dự án', ...top].map(() => '---')), line([up, up, ...under])];
  const body = rows.map((cells, index) => line([String(index + 1), `Dự án ${'ABCDE'[index]}`, ...cells]));
  return ['Đơn vị tính: triệu đồng', '', ...head, ...body, ''].join('\n');
}

function said(content: string): string[] {
  const project = openProject();
  project.set('von.md', { kind: 'text', content });
  const checked = project.check('von.md');
  return checked.findings.map(finding => `${finding.severity} ${messageOf(finding, 'vi', checked.report.style)}`);
}

describe.each(['blanks', 'marks', 'pasted'] as const)('written with %s', writing => {
  test.each(forms)('$name', form => {
    for (const count of [1, 2, 3, 5]) {
      const rows = rowsOf(form, count);
      expect(said(written(form, rows, writing))).toEqual([]);
      if (form.found === undefined || count < 2) continue;
      const spoiled = rows.map(row => [...row]);
      const last = spoiled.at(-1)!;
      last[form.found] = last[form.found]!.replace(/^\d/, digit => String((Number(digit) + 3) % 9 || 7));
      const findings = said(written(form, spoiled, writing));
      expect(findings).toHaveLength(1);
      expect(findings[0]).toMatch(/^(?:error|warning) /);
    }
  });
});

test.each([
  [
    'a slash between two words',
    '| TT | Đơn vị | Tăng / giảm số | Tăng / giảm tỷ lệ |',
    ['Tăng / giảm số', 'Tăng / giảm tỷ lệ'],
  ],
  ['a slash in one title', '| TT | Đơn vị | Thực hiện / kế hoạch | Ghi chú |', ['Thực hiện / kế hoạch', 'Ghi chú']],
  ['one group', '| TT | Đơn vị | Kế hoạch / Tổng | Kế hoạch / NSTW |', ['Kế hoạch › Tổng', 'Kế hoạch › NSTW']],
  [
    'two levels of groups',
    '| TT | Vốn / Kế hoạch / Tổng | Vốn / Kế hoạch / NSTW | Vốn / Giải ngân |',
    ['Vốn › Kế hoạch › NSTW', 'Vốn › Giải ngân'],
  ],
])('groups in titles: %s', (_, header, expected) => {
  const project = openProject();
  const cells = header.split('|').length - 2;
  project.set('von.md', {
    kind: 'text',
    content: `${header}\n|${'---|'.repeat(cells)}\n| 1 |${' 2 |'.repeat(cells - 1)}\n`,
  });
  const [table] = project.check('von.md').report.parts.flatMap(part => part.tables);
  expect(table!.columns.slice(2).map(({ path, title }) => [...path, title].join(' › '))).toEqual(expected);
});
