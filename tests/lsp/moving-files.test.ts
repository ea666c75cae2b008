/** Files and folders that are renamed or moved: what names them follows. */
import { renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import {
  appendix,
  appendixPath,
  body,
  bodyPath,
  register,
  registerPath,
  report,
  reportPath,
  reportServer,
} from '../support/report-server.ts';
import { edited } from '../support/server.ts';

const asked = reportServer({ [registerPath]: register });

describe('moving', () => {
  test('a file: the report that names it follows', async () => {
    const edit = await asked.request<WorkspaceEdit>('workspace/willRenameFiles', {
      files: [{ oldUri: asked.uriOf(bodyPath), newUri: asked.uriOf('bao-cao/loi-van/than.md') }],
    });
    const [change] = edit.documentChanges as TextDocumentEdit[];
    expect(edited(report, change!.edits as TextEdit[])).toContain('body: loi-van/than.md');
    const owner = asked.show(reportPath, `${report}documents: van-ban.yaml\n`);
    const other = await asked.request<WorkspaceEdit>('workspace/willRenameFiles', {
      files: [{ oldUri: asked.uriOf(registerPath), newUri: asked.uriOf('bao-cao/so.yaml') }],
    });
    const [second] = other.documentChanges as TextDocumentEdit[];
    expect(edited(owner.text, second!.edits as TextEdit[])).toContain('documents: so.yaml');
    owner.close();
  });

  describe('an appendix that a pattern names', () => {
    const five = 'bao-cao/appendices/pl5.md';
    const six = 'bao-cao/appendices/pl6.yaml';
    const fives = '---\nsoat: 1\nappendix: V\nid: pl5\n---\n\n| STT | Tổng số |\n|--|--|\n| 1 | 2 |\n';
    const linked = `${body}\nXem [Phụ lục IV](appendices/pl4.md).\n`;
    const folder = reportServer({
      [five]: fives,
      'bao-cao/du-lieu/pl5.csv': 'STT,Tổng số\n1,2\n',
      [six]: 'soat: 1\nappendix: VI\nid: pl6\n',
      [bodyPath]: linked,
    });
    const moved = async (identity: string, moves: readonly (readonly [string, string])[]) => {
      const owner = folder.show(reportPath, identity);
      const edit = await folder.request<WorkspaceEdit | null>('workspace/willRenameFiles', {
        files: moves.map(([from, to]) => ({ oldUri: folder.uriOf(from), newUri: folder.uriOf(to) })),
      });
      owner.close();
      const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
      const of = (path: string, text: string): string =>
        edited(
          text,
          (changes.find(({ textDocument: { uri } }) => uri === folder.uriOf(path))?.edits as TextEdit[] | undefined) ??
            [],
        );
      return { report: of(reportPath, owner.text), body: of(bodyPath, linked) };
    };
    const line = 'appendices: appendices/*\n';

    test.each<[string, string, readonly (readonly [string, string])[], string]>([
      ['the last', line, [[six, 'bao-cao/khac/pl6.yaml']], 'appendices:\n  - appendices/*\n  - khac/pl6.yaml\n'],
      ['the first', line, [[appendixPath, 'bao-cao/pl4.md']], 'appendices:\n  - pl4.md\n  - appendices/*\n'],
      [
        'into a folder below',
        line,
        [[five, 'bao-cao/appendices/cu/pl5.md']],
        'appendices:\n  - appendices/*\n  - appendices/cu/pl5.md\n',
      ],
      [
        'in a list',
        'các phụ lục:\n- "appendices/*" # tất cả\n',
        [[five, 'bao-cao/a [b].md']],
        'các phụ lục:\n- "appendices/*"\n- "a [b].md" # tất cả\n',
      ],
      [
        'in brackets',
        'appendices: [appendices/*]\n',
        [[five, 'bao-cao/pl5.md']],
        'appendices: [appendices/*, pl5.md]\n',
      ],
      ['the only one', 'appendices: appendices/*.yaml\n', [[six, 'bao-cao/pl6.yaml']], 'appendices: pl6.yaml\n'],
      [
        'into another pattern',
        'appendices: [appendices/*.yaml, phu/*]\n',
        [[six, 'bao-cao/phu/pl6.yaml']],
        'appendices: [appendices/*.yaml, phu/*]\n',
      ],
      ['within the pattern', line, [[six, 'bao-cao/appendices/pl06.yaml']], line],
      [
        'two at once',
        line,
        [
          [five, 'bao-cao/x/pl5.md'],
          [six, 'bao-cao/x/pl6.yaml'],
        ],
        'appendices:\n  - appendices/*\n  - x/pl5.md\n  - x/pl6.yaml\n',
      ],
      [
        'named by its name',
        'appendices: [appendices/pl5.md, appendices/*]\n',
        [[five, 'bao-cao/pl5.md']],
        'appendices: [pl5.md, appendices/*]\n',
      ],
    ])('and that moves: %s', async (_, before, moves, after) => {
      const { report: changed } = await moved(report.replace(line, before), moves);
      expect(changed).toBe(report.replace(line, after));
    });

    test('what it names itself follows, and a data file takes its path along', async () => {
      const data = 'bao-cao/du-lieu/pl5.csv';
      const identity = folder.show(reportPath, report);
      folder.show(five, `---\nsoat: 1\nappendix: V\nid: pl5\ndata: ../du-lieu/pl5.csv\n---\n\n[IV](pl4.md)\n`);
      const edits = async (from: string, to: string): Promise<string> => {
        const edit = await folder.request<WorkspaceEdit | null>('workspace/willRenameFiles', {
          files: [{ oldUri: folder.uriOf(from), newUri: folder.uriOf(to) }],
        });
        const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
        const own = changes.find(({ textDocument: { uri } }) => uri === folder.uriOf(five));
        return (own?.edits ?? []).map(one => (one as TextEdit).newText).join(' ');
      };
      expect(await edits(five, 'bao-cao/pl5.md')).toBe('du-lieu/pl5.csv appendices/pl4.md');
      expect(await edits(five, 'bao-cao/appendices/nam.md')).toBe('');
      expect(await edits(data, 'bao-cao/du-lieu/nam.csv')).toBe('../du-lieu/nam.csv');
      folder.close(five);
      identity.close();
    });

    test('links to it follow', async () => {
      for (const to of ['bao-cao/pl4.md', 'bao-cao/appendices/phu-luc-4.md']) {
        const { body: changed } = await moved(report, [[appendixPath, to]]);
        expect(changed).toBe(linked.replace('appendices/pl4.md', to.replace('bao-cao/', '')));
      }
    });
  });

  describe('a folder', () => {
    const data = 'bao-cao/so-lieu/pl5.csv';
    const five = 'bao-cao/appendices/pl5.md';
    const inside =
      '---\nsoat: 1\nappendix: V\nid: pl5\ndata: ../so-lieu/pl5.csv\n---\n\nXem [IV](pl4.md), [lời văn](../body.md), [IV](../appendices/pl4.md).\n';
    const linked = `${body}\nXem [Phụ lục IV](appendices/pl4.md) và [danh mục](appendices-cu/danh-muc.md).\n`;
    const alone = 'khac/bao-cao/bao-cao.yaml';
    const configPath = 'khac/soat.config.yaml';
    const config = 'documents: so/van-ban.yaml\n';
    const identity = 'soat: 1\ntype: Báo cáo\ndate: 09/12/2019\nbody: [loi-van/*.md]\nappendices: [phu-luc/pl1.md]\n';
    const first =
      '---\nsoat: 1\nappendix: I\nid: pl1\ndata: ../../chung/pl1.csv\n---\n\n[Số liệu](nam/2019/bang.md).\n';
    const texts: { readonly [path: string]: string } = {
      [reportPath]: report,
      [appendixPath]: appendix,
      [data]: 'STT,Tổng số\n1,2\n',
      [five]: inside,
      [bodyPath]: linked,
      'bao-cao/appendices-cu/danh-muc.md': 'Danh mục\n',
      [alone]: identity,
      'khac/bao-cao/loi-van/phan-1.md': 'Phần một.\n',
      'khac/bao-cao/phu-luc/pl1.md': first,
      'khac/bao-cao/phu-luc/nam/2019/bang.md': 'Bảng.\n',
      'khac/chung/pl1.csv': 'STT,Tổng số\n1,2\n',
      [configPath]: config,
      'khac/so/van-ban.yaml': 'soat: 1\ndocuments:\n  - number: 22/KH-UBND\n    date: 13/02/2019\n',
    };
    const folder = reportServer(texts);

    /** What the files that change are after the moves, by their paths before. */
    const changedBy = async (...moves: readonly (readonly [string, string])[]): Promise<{ [path: string]: string }> => {
      const edit = await folder.request<WorkspaceEdit | null>('workspace/willRenameFiles', {
        files: moves.map(([from, to]) => ({ oldUri: folder.uriOf(from), newUri: folder.uriOf(to) })),
      });
      const changed: { [path: string]: string } = {};
      for (const { textDocument, edits } of (edit?.documentChanges ?? []) as TextDocumentEdit[]) {
        const path = Object.keys(texts).find(one => folder.uriOf(one) === textDocument.uri)!;
        changed[path] = edited(texts[path]!, edits as TextEdit[]);
      }
      return changed;
    };

    test('is asked about, as files are', () => {
      const { willRename, didRename, didDelete } = folder.server.result.capabilities.workspace!.fileOperations!;
      expect(willRename!.filters.map(({ pattern }) => pattern.matches)).toEqual(['file', 'folder']);
      expect([didRename, didDelete]).toEqual([willRename, willRename]);
    });

    test('of appendices: the pattern and the links', async () => {
      expect(await changedBy(['bao-cao/appendices', 'bao-cao/phu-luc'])).toEqual({
        [reportPath]: report.replace('appendices/*', 'phu-luc/*'),
        [bodyPath]: linked.replace('(appendices/', '(phu-luc/'),
        [five]: inside.replace('../appendices/pl4', 'pl4'),
      });
    });

    test('of appendices that goes down a level: what they name outside it', async () => {
      expect(await changedBy(['bao-cao/appendices', 'bao-cao/kem theo/phu-luc'])).toEqual({
        [reportPath]: report.replace('appendices/*', 'kem theo/phu-luc/*'),
        [bodyPath]: linked.replace('(appendices/', '(kem theo/phu-luc/'),
        [five]: inside
          .replace('../so-lieu', '../../so-lieu')
          .replace('../body', '../../body')
          .replace('../appendices/pl4', 'pl4'),
      });
    });

    test('two levels below the report', async () => {
      expect(await changedBy(['khac/bao-cao/phu-luc/nam/2019', 'khac/bao-cao/phu-luc/nam/2020'])).toEqual({
        'khac/bao-cao/phu-luc/pl1.md': first.replace('2019', '2020'),
      });
    });

    test('whose name another one begins with', async () => {
      expect(await changedBy(['khac/bao-cao/loi', 'khac/bao-cao/noi-dung'])).toEqual({});
    });

    test('of data', async () => {
      expect(await changedBy(['bao-cao/so-lieu', 'bao-cao/du-lieu'])).toEqual({
        [five]: inside.replace('so-lieu', 'du-lieu'),
      });
    });

    test('of a whole report: nothing, where it stays beside what it names', async () => {
      expect(await changedBy(['bao-cao', 'bao-cao-389'])).toEqual({});
      expect(await changedBy(['khac/bao-cao', 'khac/bao-cao-nam'])).toEqual({});
      expect(await changedBy(['bao-cao', 'nam/2019/bao-cao'])).toEqual({});
    });

    test('of a whole report that leaves what it names', async () => {
      expect(await changedBy(['khac/bao-cao', 'khac/2019/thang 12/bao-cao'])).toEqual({
        'khac/bao-cao/phu-luc/pl1.md': first.replace('../../chung', '../../../../chung'),
      });
    });

    test('of the body by a pattern, of appendices by name', async () => {
      const moves = [
        ['khac/bao-cao/loi-van', 'khac/bao-cao/noi-dung'],
        ['khac/bao-cao/phu-luc', 'khac/bao-cao/kem-theo'],
      ] as const;
      expect(await changedBy(...moves)).toEqual({
        [alone]: identity.replace('loi-van/*.md', 'noi-dung/*.md').replace('phu-luc/', 'kem-theo/'),
      });
    });

    test('that a configuration above names', async () => {
      const shown = folder.show(alone, identity);
      await pull(alone);
      expect(await changedBy(['khac/so', 'khac/danh-muc'])).toEqual({
        [configPath]: config.replace('so/', 'danh-muc/'),
      });
      shown.close();
    });

    const pull = async (path: string): Promise<string[]> => {
      const { items } = await folder.request<{ items: { code: string }[] }>('textDocument/diagnostic', {
        textDocument: { uri: folder.uriOf(path) },
      });
      return items.map(({ code }) => code);
    };

    test('is found under its new name once it has it', async () => {
      const shown = folder.show(reportPath, report);
      expect(await pull(reportPath)).toEqual([]);
      const [from, to] = ['bao-cao/appendices', 'bao-cao/phu-luc'].map(path => fileURLToPath(folder.uriOf(path)));
      renameSync(from!, to!);
      folder.server.notify('workspace/didRenameFiles', {
        files: [{ oldUri: folder.uriOf('bao-cao/appendices'), newUri: folder.uriOf('bao-cao/phu-luc') }],
      });
      expect(await pull(reportPath)).toContain('file-missing');
      shown.close();
      const again = folder.show(reportPath, report.replace('appendices/*', 'phu-luc/*'));
      expect(await pull(reportPath)).toEqual([]);
      again.close();
      renameSync(to!, from!);
      folder.server.notify('workspace/didRenameFiles', {
        files: [{ oldUri: folder.uriOf('bao-cao/phu-luc'), newUri: folder.uriOf('bao-cao/appendices') }],
      });
    });

    test.each([
      ['by a pattern', reportPath, report, 'bao-cao/appendices', appendixPath],
      ['by their names', alone, identity, 'khac/bao-cao/phu-luc', 'khac/bao-cao/phu-luc/pl1.md'],
    ])('whose files a report names %s is missed once it is gone', async (_, path, source, gone, inIt) => {
      const shown = folder.show(path, source);
      const before = await pull(path);
      expect(before).not.toContain('file-missing');
      const [there, away] = [gone, 'bo'].map(one => fileURLToPath(folder.uriOf(one)));
      renameSync(there!, away!);
      folder.server.notify('workspace/didDeleteFiles', { files: [{ uri: folder.uriOf(gone) }] });
      expect(await pull(path)).toContain('file-missing');
      renameSync(away!, there!);
      folder.server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf(inIt), type: 1 }] });
      expect(await pull(path)).toEqual(before);
      shown.close();
    });
  });
});
