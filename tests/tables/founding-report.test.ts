/**
 * The appendices of the founding report as plain tables, without rules, ids or front matter: what is wrong in them is
 * found as with rules, and nothing else at warning or above.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Checked, checkById, openProject } from '../../server/core/project.ts';
import { root } from '../support/sources.ts';

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];

/** Every appendix with its front matter taken off; the one in YAML gets a header. */
function plainAppendices(sample: string): string {
  const folder = join(root, 'samples', sample, 'appendices');
  return readdirSync(folder)
    .sort()
    .map((name, index) => {
      const source = readFileSync(join(folder, name), 'utf8');
      const table = name.endsWith('.md') ? source.replace(/^---\n[\s\S]*?\n---\n/, '') : fromYaml(source);
      return `# Phụ lục ${numerals[index]}\n\n${table}`;
    })
    .join('\n');
}

function fromYaml(source: string): string {
  const rows = source.split('\n').filter(line => line.trim().startsWith('|'));
  const header =
    '| STT | LOẠI CƠ QUAN | TỔNG SỐ | Chia ra theo cấp hành chính | | | Tỷ lệ phần % (so với tổng số TTHC trong bộ TTHC) | Ghi chú |\n|---|---|---|---|---|---|---|---|\n| | | | Cấp tỉnh | Cấp huyện | Cấp xã | | |';
  return `${header}\n${rows.map(row => row.trim()).join('\n')}\n`;
}

function check(content: string, uri = 'phu-luc.md'): Checked {
  const project = openProject();
  project.set(uri, { kind: 'text', content });
  return project.check(uri);
}

function grave({ findings }: Checked): string[] {
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .filter(({ check: id }) => checkById.get(id)?.family === 'figures')
    .map(({ check: id, severity, about }) => `${severity} ${id} ${about ?? ''}`);
}

test('the appendices as they were issued', () => {
  expect(grave(check(plainAppendices('bao-cao-389')))).toEqual([
    'error total-differs-from-parts plii.r6.tong_so',
    'error total-differs-from-parts plii.r7.tong_so',
    'warning percent-of-zero plv.r9.ty_le_so_voi_tong_so',
    'error percent-differs-from-ratio plvi.r3.ty_le_so_voi_tong_so',
    'warning row-number-skipped plvii.rI.r5',
  ]);
});

test('the appendices as mended', () => {
  expect(grave(check(plainAppendices('bao-cao-389-da-sua')))).toEqual([]);
});

test('most of what can be verified is verified without rules too', () => {
  const verdicts = check(plainAppendices('bao-cao-389-da-sua')).figures.map(({ verdict }) => verdict);
  expect(verdicts.filter(verdict => verdict === 'exact').length).toBeGreaterThanOrEqual(54);
});
