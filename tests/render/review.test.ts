/**
 * The review copy as a file: what it holds, and what it lets in.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, folderWith } from '../support/command.ts';

const source = `---
soat: 1
type: Báo cáo
number: 07/BC-UBND
date: 05/01/2020
subject: Kết quả </script><script>alert(1)</script>
---

I. KẾT QUẢ

Có 12/40 đơn vị đạt yêu cầu (chiếm 31%).

| STT | Tên <img src=x> | Tổng số | Chia ra: Tỉnh | Xã |
|---|---|--:|--:|--:|
| 1 | A | 13 | 10 | 2 |
`;

const folder = folderWith({ 'a.md': source });
let html = '';

beforeAll(async () => {
  const { code, stderr } = await command(folder.path, ['review', 'a.md', '-o', 'a.html']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: 'Đã ghi bản rà soát: a.html\n' });
  html = folder.read('a.html');
});

afterAll(() => folder.remove());

describe('the file', () => {
  test('lets in its own style and script by their hashes, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; script-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'$/,
    );
    expect(html).not.toMatch(/ (?:src|style|onclick)=|<link|url\(|@import|https?:\/\//);
  });

  test('holds the report, its findings and all its figures', () => {
    expect(html).toContain('BÁO CÁO');
    expect(html).toContain('percent-differs-from-ratio');
    expect(html).toMatch(/<td class="verdict \w+">/);
    expect(html).toContain('Lời văn, I. KẾT QUẢ');
  });

  test('what is typed stays text', () => {
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).not.toContain('<img');
    expect(html).toContain('Kết quả &lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});

test('what the source silences is not in it, and the row of a finding is not said again', async () => {
  const table = '| STT | Tên | Tổng số | Chia ra: Tỉnh | Xã |\n|---|---|--:|--:|--:|\n| 1 | A | 13 | 10 | 2 |\n';
  const silence = '<!-- soat-ignore percent-differs-from-ratio: số công bố -->\n';
  folder.write({ 'b.md': `${silence}Có 12/40 đơn vị đạt (chiếm 31%).\n\n${table}` });
  const { stdout } = await command(folder.path, ['review', 'b.md', '-o', '-']);
  expect(stdout).not.toContain('percent-differs-from-ratio');
  expect(stdout).toContain('total-differs-from-parts');
  expect(stdout).toMatch(
    /<p class="evidence">Số liệu và chỗ liên quan:<\/p><ul><li>Chia ra: Tỉnh: 10<\/li><li>Xã: 2<\/li><\/ul>/,
  );
  expect(stdout).toContain('<p class="repair">Có thể sửa: Ghi 12 · Ghi 11 (chia ra: Tỉnh: 10) · Ghi 3 (xã: 2)</p>');
});

for (const [args, code, said] of [
  [['review', 'a.md', '--to', 'docx'], 2, /docx/],
  [['review', 'a.md', '--only', 'pl9'], 2, /"pl9"/],
  [['render', 'a.md', '--to', 'pdf'], 2, /PDF/],
  [['render', 'a.md', '--only', 'appendices', '--lang', 'en'], 2, /there is no part "appendices"/],
] as const) {
  test(args.join(' '), async () => {
    const result = await command(folder.path, args);
    expect(result.code).toBe(code);
    expect(result.stderr).toMatch(said);
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
  });
}

test('render writes to standard output', async () => {
  const { code, stdout } = await command(folder.path, ['render', 'a.md', '-o', '-']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^<!doctype html>/);
});
