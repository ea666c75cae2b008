/** Paths, on both kinds of systems. */
import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { joined, relativePath, resolveUri, uriOfPath } from '../../server/cli/paths.ts';

test.each([
  ['báo cáo\\a.md', 'C:\\Tài liệu', 'C:/Tài liệu/báo cáo/a.md', 'báo cáo/a.md'],
  ['a/b.md', 'C:\\x', 'C:/x/a/b.md', 'a/b.md'],
  ['..\\y\\b.md', 'C:\\x\\z', 'C:/x/y/b.md', '../y/b.md'],
  ['D:\\b.md', 'C:\\x', 'D:/b.md', 'D:/b.md'],
  ['\\\\may\\chung\\b.md', 'C:\\x', '//may/chung/b.md', '//may/chung/b.md'],
  ['b.md', '\\\\may\\chung\\x', '//may/chung/x/b.md', 'b.md'],
])('%s in %s on Windows', (path, cwd, uri, shown) => {
  expect(uriOfPath(path, cwd, win32)).toBe(uri);
  expect(relativePath(uri, cwd, win32)).toBe(shown);
});

test.each([
  ['a/b.md', '/x', '/x/a/b.md', 'a/b.md'],
  ['../b.md', '/x/y', '/x/b.md', '../b.md'],
  ['/tmp/b.md', '/x', '/tmp/b.md', '/tmp/b.md'],
  ['a\\b.md', '/x', '/x/a\\b.md', 'a\\b.md'],
])('%s in %s elsewhere', (path, cwd, uri, shown) => {
  expect(uriOfPath(path, cwd, posix)).toBe(uri);
  expect(relativePath(uri, cwd, posix)).toBe(shown);
});

test.each([
  ['C:/a/report.yaml', 'pl\\1.md', 'C:/a/pl/1.md'],
  ['//may/chung/report.yaml', '../b/1.md', '//may/b/1.md'],
  ['/a/report.yaml', './pl/1.md', '/a/pl/1.md'],
])('from %s, %s', (base, relative, uri) => {
  expect(resolveUri(base, relative)).toBe(uri);
});

test('entries of a share', () => {
  expect(joined('//may/chung', 'a.md')).toBe('//may/chung/a.md');
});
