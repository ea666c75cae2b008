/** What walks leave out. */
import { expect, test } from 'vitest';
import { filePlace } from '../../server/core/finding.ts';
import { reportsIn } from '../../server/core/project/discover.ts';
import { isIgnored } from '../../server/core/project/ignore.ts';
import { memoryHost } from '../support/memory-host.ts';

test.each<[string, string, boolean]>([
  ['nhap/**', 'nhap/a.md', true],
  ['nhap/**', 'nhap', true],
  ['nhap/**', 'x/nhap/a.md', false],
  ['nhap/', 'x/nhap/a.md', true],
  ['**/nhap/**', 'x/nhap/b/a.md', true],
  ['*-cu.md', 'x/y/bao-cao-cu.md', true],
  ['*-cu.md', 'x/y/bao-cao-cu.yaml', false],
  ['./2019/*/phu-luc.md', '2019/quy-1/phu-luc.md', true],
  ['./2019/*/phu-luc.md', '2019/quy-1/x/phu-luc.md', false],
  ['2019\\nhap', '2019/nhap/a.md', true],
  ['bản nháp?.md', 'bản nháp1.md', true],
  ['', 'a.md', false],
  ['a.b', 'axb', false],
])('%s and %s: %s', (path, file, expected) => {
  const base = '/home/soat.config.yaml';
  expect(isIgnored(`/home/${file}`, [{ path, base, from: filePlace(base) }])).toBe(expected);
});

test('a configuration says nothing of what is not below it', () => {
  const base = '/home/a/soat.config.yaml';
  expect(isIgnored('/home/b/x.md', [{ path: '**', base, from: filePlace(base) }])).toBe(false);
});

test('a walk leaves out what the configurations in and above it say, save the folder asked for', async () => {
  const report = '---\nsoat: 1\ntype: Báo cáo\n---\n';
  const host = memoryHost({
    'soat.config.yaml': 'soat: 1\nignore: [nhap/**, "*-cu.md"]\n',
    'a.md': report,
    'a-cu.md': report,
    'nhap/b.md': report,
    'nhap/b-cu.md': report,
    'quy/soat.config.yaml': 'soat: 1\nbỏ qua: thử\n',
    'quy/thử/c.md': report,
    'quy/c.md': report,
  });
  expect(await reportsIn('', host)).toEqual(['/a.md', '/quy/c.md']);
  expect(await reportsIn('/nhap', host)).toEqual(['/nhap/b.md']);
});
