/** The extension's manifest and its pure parts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { maybeReport, reportFiles } from '../../client/sniff.ts';
import { filesOf } from '../../client/templates.ts';
import { wordsOf } from '../../client/words.ts';
import { soatKind } from '../../server/core/model/files/recognise.ts';
import { outcomeWords } from '../../server/core/outcome-words.ts';
import { preferencesOf } from '../../server/lsp/settings.ts';

type Json = { readonly [key: string]: Json } & readonly Json[] & string;
const read = (path: string): Json => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const manifest = read('package.json');
const contributes = manifest.contributes!;

describe('the manifest', () => {
  const en = read('package.nls.json');
  const vi = read('package.nls.vi.json');

  test('says everything in both languages, and nothing that is not asked for', () => {
    const named = [
      ...JSON.stringify(contributes).matchAll(/%([a-z][\w.]*)%/gi),
      ...JSON.stringify(manifest.capabilities).matchAll(/%([a-z][\w.]*)%/gi),
    ]
      .map(match => match[1]!)
      .concat('description');
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
    expect([...new Set(named)].sort()).toEqual(Object.keys(en).sort());
  });

  test('reads the lines of the task in both languages, at every severity', () => {
    const matchers = contributes.problemMatchers as unknown as readonly {
      readonly severity: string;
      readonly pattern: readonly [{ readonly regexp: string; readonly code: number }];
    }[];
    const shown = { error: 'error', warning: 'warning', information: 'info', hint: 'info' };
    for (const language of ['vi', 'en'] as const) {
      for (const [severity, word] of Object.entries(outcomeWords[language].severity)) {
        const line = `bao cao/q3/pl1.md:6:21  ${word}  total-differs-from-parts`;
        const [matcher, ...more] = matchers.filter(({ pattern }) => new RegExp(pattern[0].regexp, 'u').test(line));
        expect([matcher?.severity, more]).toEqual([shown[severity as keyof typeof shown], []]);
        const [{ regexp, code }] = matcher!.pattern;
        const read = new RegExp(regexp, 'u').exec(line);
        expect(read?.slice(1, 4)).toEqual(['bao cao/q3/pl1.md', '6', '21']);
        expect(read?.[code]).toBe('total-differs-from-parts');
      }
    }
  });

  test('wakes for every kind of file in which a report is looked for', () => {
    for (const language of ['markdown', 'yaml', 'plaintext'])
      expect(manifest.activationEvents).toContain(`onLanguage:${language}`);
    expect(manifest.activationEvents).toContain(`workspaceContains:${reportFiles}`);
  });

  // There is no Vietnamese display language of VS Code's own: whoever reads only Vietnamese has the English editor.
  test('an English editor says in Vietnamese too what commands, settings and the first steps are', () => {
    const enums = /\.(?:off|faults|all|messages|verbose|vi|en|auto)$/;
    for (const [name, title] of Object.entries(en)) {
      if (name.startsWith('command.')) expect(title).toMatch(new RegExp(`^\\S.* \\(${vi[name]}\\)$`));
      if (/^(?:setting|walkthrough)\./.test(name) && !enums.test(name))
        for (const line of String(vi[name]).split('\n'))
          expect(title, name).toContain(line.replace(/\].*/, '').replace(/^\[/, ''));
    }
  });

  test('names only commands that it contributes', () => {
    const commands = new Set(contributes.commands!.map(({ command }) => String(command)));
    const menus = Object.values(contributes.menus!).flatMap(items => items.map(({ command }) => command));
    const keys = contributes.keybindings!.map(({ command }) => command);
    for (const command of [...menus, ...keys]) if (command) expect(commands).toContain(command);
    for (const text of [...Object.values(en), ...Object.values(vi)])
      for (const [, command] of text.matchAll(/command:(soat\.\w+)/g)) expect(commands).toContain(command);
  });

  test('names only files that are there', () => {
    const paths = [...JSON.stringify(contributes).matchAll(/"(\.?\/?(?:client|schemas)\/[^"]+)"/g)].map(
      match => match[1]!,
    );
    expect(paths.length).toBeGreaterThan(12);
    for (const path of paths) expect(existsSync(new URL(`../../${path}`, import.meta.url)), path).toBe(true);
  });

  test('its settings are those the server knows, with the same defaults', () => {
    const own = ['paste.confirm', 'foldAddresses', 'trace.server'];
    const properties = contributes.configuration!.properties!;
    const names = Object.keys(properties).map(name => name.replace('soat.', ''));
    const known = preferencesOf({});
    expect(names.filter(name => !own.includes(name) && !name.startsWith('preview.')).sort()).toEqual(
      Object.keys(known).sort(),
    );
    for (const [name, value] of Object.entries(known)) {
      const { default: set } = properties[`soat.${name}`] as unknown as { default: unknown };
      expect(set, name).toEqual(value instanceof Map ? {} : value);
    }
  });

  test('grammars and snippets are JSON', () => {
    for (const folder of ['client/grammars', 'client/snippets'])
      for (const name of readdirSync(new URL(`../../${folder}`, import.meta.url)))
        expect(() => read(`${folder}/${name}`)).not.toThrow();
  });
});

describe('where the server is started', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['report.yaml', 'soat: 1\nbody: body.md\n'],
    ['pl4.yaml', '# số liệu\nsoát: 1\nrows: |\n  | 1 |\n'],
    ['bao-cao.md', '---\nsoat: 1\n---\nI. A\n'],
    ['bao-cao.md', 'ỦY BAN NHÂN DÂN\n\nSố: 12/BC-UBND\n\nBÁO CÁO\nKết quả\n'],
    ['bao-cao.txt', 'Kiên Giang, ngày 09 tháng 12 năm 2019\n\nBÁO CÁO\n'],
    ['bao-cao.md', 'Kiên Giang, ngày     tháng     năm 2020\n\n# TỜ TRÌNH\n'.normalize('NFD')],
    ['annual.md', '# Annual Report 2024\n\nReport No. 14/2025, issued on Friday, 31 January 2025\n'],
    ['budget.txt', 'CITY OF NORTHFIELD\n\nBUDGET EXECUTION REPORT\n\nPresented on February 14th, 2025\n'],
    ['x.yaml', 'name: ci\non: push\n'],
    ['bao-cao.md', 'Trong quý, tiếp nhận 5.582 hồ sơ.\n'],
    ['Báo cáo quý III.md', 'Trong quý, tiếp nhận 5.582 hồ sơ.\n'],
    ['bao_cao_quy_3.txt'.normalize('NFD'), 'Trong quý, tiếp nhận 5.582 hồ sơ.\n'],
    ['notes.md', '# Notes\n\nSố: 3\n'],
    ['README.md', '# Tool\n\nHow to use it.\n'],
  ];
  test.each(cases)('%s %j: whatever the server takes, the client lets through', (name, content) => {
    if (soatKind(name, content)) expect(maybeReport(name, content)).toBe(true);
  });
  test.each([
    ['annual.md', '# Annual Report 2024\n\nIssued on Friday, 31 January 2025\n', 'plain-report'],
    ['progress.md', '**Quarterly Progress Report No. 11**\n\nDate of issue: 18 October 2024\n', 'plain-report'],
    ['budget.txt', 'CITY OF NORTHFIELD\n\nBUDGET EXECUTION REPORT\n\nPresented on February 14, 2025\n', 'plain-report'],
    ['CHANGELOG.md', '# Changelog\n\n## 1.2 - 31 January 2025\n\n- Reports a bug\n', undefined],
    ['bug.md', '# Bug report\n\nSteps to reproduce\n', undefined],
    ['guide.md', '# How to report\n\n31 January 2025: see [the site](https://example.org).\n', undefined],
  ])('an English report is known by its title and its day: %s', (name, content, kind) => {
    expect(soatKind(name, content)).toBe(kind);
  });
  test('ordinary files do not start it', () => {
    expect(maybeReport('README.md', '# Tool\n\nHow to use it.\n')).toBe(false);
    expect(maybeReport('docker-compose.yaml', 'services:\n  web: {}\n')).toBe(false);
    expect(maybeReport('notes.txt', 'buy milk, ngày mai\n')).toBe(false);
  });
});

describe('templates', () => {
  test.each(['report', 'single', 'appendix'] as const)('%s is read as a report', template => {
    const files = filesOf(template, { name: 'bao-cao', year: 2026 });
    for (const [path, content] of files) {
      const name = path.split('/').at(-1)!;
      if (name !== 'body.md') expect(soatKind(name, content), path).toBeDefined();
    }
  });
});

test('counts are said the way the status bar says them', () => {
  const found = { exact: 80, rounded: 5, faulty: 1, involved: 1, used: 7, unchecked: 9, compared: 87, all: 103 };
  const counts = {
    ...{ errors: 1, warnings: 3, informations: 0, hints: 4, exact: 80, rounded: 5, wrong: 2, unchecked: 16 },
    coverage: found,
  };
  expect(wordsOf('vi').status(counts)).toBe('Soát: 1 lỗi · 3 cần kiểm tra');
  expect(wordsOf('vi').status({ ...counts, errors: 0, warnings: 0, coverage: { ...found, faulty: 0 } })).toBe(
    'Soát: chưa thấy điểm lệch',
  );
  expect(wordsOf('vi').coverage(counts)).toBe(
    'Đã đối chiếu 87/103 số liệu: khớp 80, khớp (làm tròn) 5, lệch 1, liên quan số lệch 1. Dùng để tính số khác: 7. Chưa đối chiếu: 9.',
  );
  expect(wordsOf('en').status(counts)).toBe('Soát: 1 error · 3 warnings');
});
