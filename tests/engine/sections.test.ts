/** What is asked about one block of a report is answered from its section and what ties that to others, not from the whole. */
import { expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';

const table = (id: string, base: number): string =>
  `## Bảng ${id}

:::table{#${id}}
| STT | Nội dung | Tổng số | Cấp tỉnh | Cấp xã |
|---|---|--:|--:|--:|
| 1 | Tiếp nhận | ${base + 1000} | ${base} | 1000 |
| 2 | Giải quyết | ${base + 900} | ${base} | 900 |
:::
`;

/** Long enough that each heading begins a section of its own. */
const filler = Array.from({ length: 40 }, (_, at) => `Đoạn văn thứ ${at + 1}, không có gì để đối chiếu.`).join('\n\n');

const content = `# Báo cáo

Cả tỉnh tiếp nhận [1.300](soat:hs.r1.tong_so) hồ sơ.

${filler}

${table('hs', 300)}
\`\`\`
Không phải lời văn.
\`\`\`

${filler}

${table('khac', 400)}`;

test('a relation between sections is known where its figures stand, and nowhere else', () => {
  const project = openProject();
  const uri = 'bao-cao.md';
  project.set(uri, { kind: 'text', content });
  const { documents, evaluations, evaluationsAt, sectionAt } = project.check(uri);
  const bound = evaluations.filter(({ relation }) => relation.origin === 'bound');
  expect(bound).toHaveLength(1);
  const { blocks } = documents.get(uri)!;
  const sectionOf = (words: string) => sectionAt(blocks.find(({ text }) => text.includes(words))!);
  const [prose, first, second] = [sectionOf('soat:'), sectionOf('1300'), sectionOf('1400')];
  expect(new Set([prose, first, second, undefined]).size).toBe(4);
  expect(sectionOf('Không phải')).toBeUndefined();
  const told = blocks.filter(block => evaluationsAt(block).includes(bound[0]!));
  expect(told).toEqual(blocks.filter(block => [prose, first].includes(sectionAt(block) ?? second)));
  // The relations of its own section are known with it.
  const own = blocks.find(({ text }) => text.includes('1400'))!;
  const ofTable = evaluations.filter(({ relation }) => relation.result.address?.startsWith('khac.'));
  expect(ofTable.length).toBeGreaterThan(0);
  expect(evaluationsAt(own)).toEqual(expect.arrayContaining(ofTable));
});
