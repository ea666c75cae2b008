/** The founding report in one text, and its enlargements with blocks that are all distinct. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../support/sources.ts';

const folder = join(root, 'samples', 'bao-cao-389');

/** Body and appendices as one Markdown text, about 56 KB of UTF-8. */
export function foundingReport(): string {
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const appendices = [1, 2, 3, 5, 6, 7].map(number => {
    const text = read(`appendices/phu-luc-${number}.md`).replace(/^---\n[\s\S]*?\n---\n/, '');
    return `Phụ lục ${['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII'][number]}\n\n${text.trim()}\n`;
  });
  return [opening, read('body.md').trim(), ...appendices].join('\n\n');
}

/**
 * The tables of the founding report's appendices as YAML that is written by hand, a mapping a row; `times` copies, each
 * row told apart by words of its own.
 */
export function enlargedYaml(times: number): string {
  const lines = ['soat: 1', 'appendix: I', 'id: pl1', 'title: Biểu số liệu', 'columns:'];
  for (const [id, title] of [
    ['stt', 'STT'],
    ['noi_dung', 'Nội dung'],
    ...letters.map(letter => [letter, `Cột ${letter}`]),
  ])
    lines.push(`  - {id: ${id}, title: ${title}}`);
  lines.push('rows:');
  const rows = [1, 2, 3, 5, 6, 7].flatMap(number =>
    readFileSync(join(folder, `appendices/phu-luc-${number}.md`), 'utf8')
      .split('\n')
      .filter(line => line.startsWith('|') && !/^[|: -]+$/.test(line))
      .map(line =>
        line
          .split(/(?<!\\)\|/)
          .slice(1, -1)
          .map(cell => cell.trim()),
      ),
  );
  for (let copy = 0; copy < times; copy++) {
    for (const [number = '', label = '', ...cells] of rows) {
      const word = copy === 0 ? '' : ` lần ${toWords(copy)}`;
      const keys = cells.slice(0, letters.length).map((cell, index) => `${letters[index]}: ${JSON.stringify(cell)}`);
      lines.push(`  - {stt: ${JSON.stringify(number)}, noi_dung: ${JSON.stringify(label + word)}, ${keys.join(', ')}}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

const letters = ['a', 'b', 'c', 'd', 'e', 'g'];

/** What tells a report from any other text. */
const opening = `Số: 389/BC-UBND

Kiên Giang, ngày 09 tháng 12 năm 2019

# BÁO CÁO

Công tác cải cách hành chính năm 2019`;

/** `times` copies, each block told apart from its copies by words of its own. */
export function enlarged(times: number): string {
  const one = foundingReport();
  if (times === 1) return one;
  return Array.from({ length: times }, (_, index) => (index === 0 ? one : distinct(one, index))).join('\n\n');
}

function distinct(text: string, copy: number): string {
  const word = `lần ${toWords(copy)}`;
  return text
    .split(/\n{2,}/)
    .map(block => {
      if (!block.startsWith('|')) return `${block.trimEnd()} ${word}`;
      const lines = block.split('\n');
      return lines.map((line, index) => (index < 2 ? line : marked(line, word))).join('\n');
    })
    .join('\n\n');
}

/** A row with a word after the text of its second cell. */
function marked(line: string, word: string): string {
  const cells = line.split(/(?<!\\)\|/);
  const label = cells.findIndex((cell, index) => index > 0 && /\p{L}{2}/u.test(cell));
  if (label < 0) return line;
  cells[label] = `${cells[label]!.trimEnd()} ${word} `;
  return cells.join('|');
}

/** A number in letters, so that it is no figure. */
function toWords(number: number): string {
  return [...String(number)]
    .map(digit => 'khong mot hai ba bon nam sau bay tam chin'.split(' ')[Number(digit)])
    .join(' ');
}

/** One table of many rows whose totals hold. */
export function longTable(rows: number): string {
  const lines = ['| STT | Đơn vị | Tổng số | Cấp tỉnh | Cấp huyện | Cấp xã |', '|:-:|---|--:|--:|--:|--:|'];
  for (let index = 1; index <= rows; index++) {
    const [a, b, c] = [index % 97, (index * 7) % 89, (index * 13) % 53];
    lines.push(`| ${index} | Đơn vị ${index} | ${a + b + c} | ${a} | ${b} | ${c} |`);
  }
  return `${opening}\n\n${lines.join('\n')}\n`;
}

/** How the row that `boundEverywhere` refers to is named. */
export const boundRow = '{#tiepnhan}';

/** An enlargement with figures in many paragraphs that are bound to one row of one table. */
export function boundEverywhere(times: number): string {
  const paragraphs = Array.from(
    { length: 20 * times },
    (_, index) => `Theo biểu tổng hợp, đợt ${toWords(index)} đã ghi [1.250](soat:tonghop.tiepnhan.tong_so) hồ sơ.`,
  );
  const table = `:::table{#tonghop}
| STT | Chỉ tiêu | Tổng số |
|:-:|---|--:|
| ${boundRow} 1 | Hồ sơ tiếp nhận | 1.250 |
:::`;
  return [enlarged(times), table, ...paragraphs].join('\n\n');
}

/** Rows with a total of three parts and their share of the whole, and a row of totals; everything holds. */
export function tableWithTotals(rows: number): string {
  const lines = [
    '| STT | Đơn vị | Tổng số | Cấp tỉnh | Cấp huyện | Cấp xã | Tỷ lệ so với tổng số (%) | Ghi chú |',
    '|:-:|---|--:|--:|--:|--:|--:|---|',
  ];
  const body = Array.from({ length: rows }, (_, at) => [(at * 37) % 900, (at * 53) % 700, ((at * 71) % 500) + 1]);
  const sums = [0, 1, 2].map(column => body.reduce((sum, row) => sum + row[column]!, 0));
  const whole = sums.reduce((sum, part) => sum + part, 0);
  const grouped = (value: number): string => String(value).replace(/(\d)(?=(?:\d{3})+$)/g, '$1.');
  for (const [at, parts] of body.entries()) {
    const total = parts.reduce((sum, part) => sum + part, 0);
    const share = String(Math.round((total * 1_000_000) / whole)).padStart(5, '0');
    const percent = `${share.slice(0, -4)},${share.slice(-4)}`;
    lines.push(
      `| ${at + 1} | Đơn vị ${at + 1} | ${[total, ...parts].map(grouped).join(' | ')} | ${percent} | ghi chú ${at + 1} |`,
    );
  }
  lines.push(`| | Tổng cộng | ${[whole, ...sums].map(grouped).join(' | ')} | 100 | |`);
  return `${opening}\n\n${lines.join('\n')}\n`;
}

/** Many columns of counts after their total. */
export function wideTable(rows: number, columns: number): string {
  const titles = Array.from({ length: columns - 3 }, (_, at) => `Xã số ${at + 1}`);
  const lines = [`| STT | Chỉ tiêu | Tổng số | ${titles.join(' | ')} |`, `|${'---|'.repeat(columns)}`];
  for (let row = 1; row <= rows; row++) {
    const parts = titles.map((_, at) => (row * 31 + at * 17) % 90);
    const total = parts.reduce((sum, part) => sum + part, 0);
    lines.push(`| ${row} | Chỉ tiêu ${row} | ${total} | ${parts.join(' | ')} |`);
  }
  return `${opening}\n\n${lines.join('\n')}\n`;
}
