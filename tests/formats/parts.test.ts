/** Pieces that formats are made of. */
import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { checkstyle } from '../../server/cli/formats/checkstyle.ts';
import { github } from '../../server/cli/formats/github.ts';
import { gitlab } from '../../server/cli/formats/gitlab.ts';
import { junit } from '../../server/cli/formats/junit.ts';
import type { ListedFinding, Run } from '../../server/cli/formats/listed.ts';
import { utf8Length } from '../../server/cli/formats/listed.ts';
import { uriReference } from '../../server/cli/formats/paths.ts';
import { wrap } from '../../server/cli/formats/pretty.ts';
import { rdjson } from '../../server/cli/formats/rdjson.ts';
import { githubLimits, sarif } from '../../server/cli/formats/sarif.ts';
import { noTotals } from '../../server/cli/formats/totals.ts';
import { xml } from '../../server/cli/formats/xml.ts';
import { relativePath, uriOfPath } from '../../server/cli/paths.ts';
import { pageIn } from '../../server/core/checks/page.ts';
import { readXml } from '../support/xml.ts';

test.each([
  ['a/b.md', 'a/b.md'],
  ['../a b/ơ.md', '../a%20b/%C6%A1.md'],
  ['c:d/e.md', 'c%3Ad/e.md'],
  ['C:/Báo cáo/b#.md', 'file:///C:/B%C3%A1o%20c%C3%A1o/b%23.md'],
  ['/tmp/a?.md', 'file:///tmp/a%3F.md'],
  ['//may/chung/a.md', 'file://may/chung/a.md'],
])('%s as a URI reference', (path, uri) => {
  expect(uriReference(path)).toBe(uri);
});

test.each([
  ['a & b < c > "d"', 'a &amp; b &lt; c &gt; &quot;d&quot;'],
  ['một\ndòng\t', 'một&#10;dòng&#9;'],
  ['\u0000\u000b\uffff\ud800x', '\ufffd\ufffd\ufffd\ufffdx'],
  ['𝟙 ế', '𝟙 ế'],
])('%j in XML', (text, escaped) => {
  expect(xml(text)).toBe(escaped);
});

test.each(['', 'abc', 'Tổng số', 'e\u0302\u0301', '𝟙', 'a𝟙ế\u00a0'])('bytes of %j', text => {
  expect(utf8Length(text)).toBe(Buffer.byteLength(text));
});

const finding = (severity: ListedFinding['severity'], line: number, path = 'a.md'): ListedFinding => ({
  path,
  range: { start: { line, character: 0 }, end: { line, character: 1 } },
  cell: undefined,
  check: 'total-differs-from-parts',
  severity,
  fingerprint: String(line),
  message: 'x',
  data: {},
  related: [],
  fixes: [],
  silenced: undefined,
  known: false,
});

test.each([
  [win32, 'C:\\kho', 'báo cáo\\a.md', 'báo cáo/a.md'],
  [win32, 'C:\\kho\\con', '..\\b\\a.md', '../b/a.md'],
  [win32, 'C:\\kho', 'D:\\Số liệu, 100%\\a.md', 'D:/Số liệu, 100%/a.md'],
  [win32, 'C:\\kho', '\\\\may\\chung\\a.md', '//may/chung/a.md'],
  [posix, '/kho', '/tmp/a.md', '/tmp/a.md'],
])('one path in every format: %#', (flavour, cwd, written, path) => {
  expect(relativePath(uriOfPath(written, cwd, flavour), cwd, flavour)).toBe(path);
  const run: Run = {
    paths: [path],
    findings: [finding('error', 0, path)],
    left: 0,
    totals: { ...noTotals, unreadable: 1, failures: [{ path, sentence: 'y' }] },
  };
  const named = (text: string): (string | undefined)[] =>
    readXml(text).children.map(({ attributes }) => attributes.name);
  expect(named(checkstyle(run))).toEqual([path, path]);
  expect(named(junit(run, { failOn: 'error' }))).toEqual(['soat', path]);
  const issues: { location: { path: string } }[] = JSON.parse(gitlab(run));
  const { diagnostics }: { diagnostics: { location: { path: string } }[] } = JSON.parse(rdjson(run));
  expect([...issues, ...diagnostics].map(({ location }) => location.path)).toEqual([path, path, path, path]);
  const escaped = path.replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
  expect(github(run)).toContain(`file=${escaped},line=1`);
  const log = sarif(run, { language: 'vi', version: '1.0.0', limitNote: () => '' });
  const [{ physicalLocation }] = JSON.parse(log).runs[0].results[0].locations;
  expect(physicalLocation.artifactLocation.uri).toBe(uriReference(path));
});

test('a run that GitHub would refuse is cut to its worst, with a note', () => {
  const findings = Array.from({ length: githubLimits.results + 5 }, (_, line) =>
    finding(line % 2 === 0 ? 'hint' : 'error', line),
  );
  const run: Run = { paths: ['a.md'], findings, left: 0, totals: { ...noTotals, unreadable: 0 } };
  const options = {
    language: 'vi',
    version: '1.0.0',
    limitNote: (kept: number, all: number) => `${kept}/${all}`,
  } as const;
  const [{ results, invocations }] = JSON.parse(sarif(run, options)).runs;
  expect(results).toHaveLength(githubLimits.results);
  expect(results.filter((result: { level: string }) => result.level === 'error')).toHaveLength(12_502);
  expect(invocations[0].toolExecutionNotifications[0].message.text).toBe('25000/25005');
});

test('a page in one language', () => {
  const page =
    '# a-b\n\n## Việt\nmột\n\n## English\none\n\n## Ví dụ · Examples\n```markdown\nx\n```\n```findings\n1:1 error v\n```\n```findings en\n1:1 error e\n```\n';
  expect(pageIn(page, 'vi', { examples: false })).toBe('# a-b\n\n## Việt\nmột');
  expect(pageIn(page, 'en', { examples: true })).toBe(
    '# a-b\n\n## English\none\n\n## Ví dụ · Examples\n```markdown\nx\n```\n```findings en\n1:1 error e\n```',
  );
});

test('lines are as wide as a terminal shows them', () => {
  const words = 'tỷ lệ hồ sơ giải quyết đúng hạn của xã';
  expect(wrap(words, 20)).toEqual(['tỷ lệ hồ sơ giải', 'quyết đúng hạn của', 'xã']);
  expect(wrap(words.normalize('NFD'), 20).map(line => line.normalize('NFC'))).toEqual(wrap(words, 20));
  expect(wrap('Xã A\n(mới): 10', 40)).toEqual(['Xã A (mới): 10']);
});
