/** Tables long enough for their rows to be remembered, in every form in which a table may be written. */

/** A table long enough for its rows to be remembered, with groups, dates, documents, and totals both ways. */
export function longTable(rows: number): string[] {
  const lines = ['| STT | Đơn vị | Tổng số | Nam | Nữ | Ghi chú |', '|---|---|---|---|---|---|'];
  let [men, women] = [0, 0];
  for (let row = 1; row <= rows; row++) {
    const [a, b] = [3 + ((row * 37) % 91), 5 + ((row * 53) % 87)];
    men += a;
    women += b;
    const note =
      row % 23 === 0 ? 'Quyết định số 12/QĐ-UBND ngày 31/11/2024' : row % 17 === 0 ? 'từ 2.5.2024, TĐKT' : '';
    if (row % 50 === 0) lines.push(`| ${row === 50 ? 'I' : 'II'} | Khối ${row} | | | | |`);
    lines.push(`| ${row} | Xã Tân Lập ${row} | ${a + b} | ${a} | ${b} | ${note} |`);
  }
  const grouped = (value: number): string => String(value).replace(/(\d)(?=(?:\d{3})+$)/g, '$1.');
  lines.push(`| | Tổng cộng | ${grouped(men + women)} | ${grouped(men)} | ${grouped(women)} | |`);
  return lines;
}

/** Rows enough for several pieces: a plain list with a total of each row, a share of the whole, and a row of totals. */
export function plainTable(rows: number): string[] {
  const body = Array.from({ length: rows }, (_, at) => [3 + ((at * 37) % 91), 5 + ((at * 53) % 87)]);
  const whole = body.reduce((sum, [a, b]) => sum + a! + b!, 0);
  const share = (part: number): string => ((part * 100) / whole).toFixed(2).replace('.', ',');
  return [
    '| STT | Đơn vị | Tổng số | Nam | Nữ | Tỷ lệ so với tổng số (%) |',
    '|---|---|---|---|---|---|',
    ...body.map(([a, b], at) => `| ${at + 1} | Xã Tân Lập ${at + 1} | ${a! + b!} | ${a} | ${b} | ${share(a! + b!)} |`),
    `| | Tổng cộng | ${whole} | ${body.reduce((sum, [a]) => sum + a!, 0)} | ${body.reduce((sum, [, b]) => sum + b!, 0)} | 100 |`,
  ];
}

/** The same between tabs or semicolons. */
export function separated([header, _, ...rows]: readonly string[], by: string): string[] {
  return [header!, ...rows].map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim())
      .join(by),
  );
}

/** What a table is written in: the file of its rows, what parts the cells of a line, the files of the report around it. */
export interface Form {
  readonly file: string;
  readonly report: string;
  readonly between: string;
  readonly files: (lines: readonly string[]) => { readonly [path: string]: string };
}

const inText = (file: string, between: string): Form => ({
  file,
  report: `/${file}`,
  between,
  files: lines => ({ [file]: `# Báo cáo\n\n${lines.join('\n')}\n\nĐoạn cuối.\n` }),
});

const folder = `soat: 1
type: Báo cáo
appendices:
  - phu-luc-4.yaml
`;

const head = `soat: 1
appendix: IV
id: pl4
title: Kết quả tuyển dụng
columns:
  - {id: tt, title: STT}
  - {id: ten, title: Đơn vị}
  - {id: tong, title: Tổng số}
  - {id: nam, title: Nam}
  - {id: nu, title: Nữ}
  - {id: khac, title: Nữ}
rules: |
  [Tổng số] = [nam] + [nu]
`;

const inYaml = (between: string, begin: string, end: string): Form => ({
  file: 'phu-luc-4.yaml',
  report: '/report.yaml',
  between,
  files: lines => ({
    'report.yaml': folder,
    'phu-luc-4.yaml': `${head}${begin}${lines.map(line => `  ${line}\n`).join('')}${end}`,
  }),
});

const notes = 'notes:\n  - Số liệu đến ngày 15/12/2019.\n';

export const forms = {
  pipes: inText('bao-cao.md', '|'),
  tabs: inText('bao-cao.txt', '\t'),
  literal: inYaml('|', 'rows: |\n', notes),
  flow: inYaml(',', 'rows:\n', notes),
  csv: {
    file: 'so-lieu.csv',
    report: '/report.yaml',
    between: ';',
    files: lines => ({
      'report.yaml': folder,
      'phu-luc-4.yaml': `${head}data: so-lieu.csv\n`,
      'so-lieu.csv': `${lines.join('\n')}\n`,
    }),
  },
} satisfies { [name: string]: Form };

/** The rows of a table between pipes as lists and mappings of YAML. */
export function listed([_, __, ...rows]: readonly string[]): string[] {
  return rows.map((line, index) => {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map(cell => (/[,.]/.test(cell) ? `"${cell.trim()}"` : cell.trim() || '~'));
    if (index % 3 > 0) return `- [${cells.join(', ')}]`;
    return `- {${cells.map((cell, at) => `${['tt', 'ten', 'tong', 'nam', 'nu', 'khac'][at]}: ${cell}`).join(', ')}}`;
  });
}
