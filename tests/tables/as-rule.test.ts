/** What is read from a table, written as rules, says the same when it is declared. */
import { describe, expect, test } from 'vitest';
import type { Table } from '../../server/core/model/table.ts';
import { openProject } from '../../server/core/project.ts';
import { ruleTextOf } from '../../server/core/relations/as-rule.ts';
import type { Evaluation } from '../../server/core/relations/evaluation.ts';
import { markdownOf, testTables } from './data.ts';

function checked(content: string): { table: Table; evaluations: readonly Evaluation[]; findings: string[] } {
  const project = openProject();
  project.set('bang.md', { kind: 'text', content });
  const { report, evaluations, findings } = project.check('bang.md');
  return { table: report.parts[0]!.tables[0]!, evaluations, findings: findings.map(({ check }) => check) };
}

const grid = [
  '| STT | Đơn vị | Tổng số | Trực tuyến | Trực tiếp | Tỷ lệ (%) |',
  '|---|---|--:|--:|--:|--:|',
  '| 1 | Sở Nội vụ | 30 | 20 | 10 | 66,7 |',
  '| 2 | Sở Y tế | 50 | 40 | 10 | 80,0 |',
  '| | Tổng cộng | 80 | 60 | 20 | 75,0 |',
].join('\n');

test('of every row, of one row', () => {
  const { table, evaluations } = checked(grid);
  const rules = new Set(
    evaluations.map(({ relation, reading }) => ruleTextOf({ ...relation, expression: reading }, table)),
  );
  expect([...rules]).toEqual([
    '[Tổng số] = [Trực tuyến] + [Trực tiếp]',
    'tong_cong.[Tổng số] = r1.[Tổng số] + r2.[Tổng số]',
    'tong_cong.[Trực tuyến] = r1.[Trực tuyến] + r2.[Trực tuyến]',
    'tong_cong.[Trực tiếp] = r1.[Trực tiếp] + r2.[Trực tiếp]',
    '[Tỷ lệ (%)] = [Trực tuyến] / [Tổng số]',
  ]);
});

const sampled = testTables()
  .filter(({ equations }) => equations.length > 0)
  .filter((_, index) => index % 6 === 0);

describe('declared, it holds as it did', () => {
  test.each(sampled)('$family · $name', table => {
    const plain = checked(markdownOf(table));
    const rules = new Set(
      plain.evaluations.flatMap(({ relation, reading, verdict }) => {
        const text = ruleTextOf({ ...relation, expression: reading }, plain.table);
        return verdict === 'exact' && text ? [text] : [];
      }),
    );
    const content = `:::table{#bang}\n${markdownOf({ ...table, caption: '' }).trim()}\n\`\`\`rules\n${[...rules].join('\n')}\n\`\`\`\n:::\n`;
    const declared = checked(content);
    expect(declared.findings).toEqual([]);
    const count = (of: readonly Evaluation[]): number =>
      of.filter(({ relation }) => relation.origin === 'declared').length;
    expect(count(declared.evaluations)).toBeGreaterThan(0);
  });
});
