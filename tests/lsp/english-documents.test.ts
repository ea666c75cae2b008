/** What the editor says of documents in an English text: by their word and number, and by symbols without marks. */
import { describe, expect, test } from 'vitest';
import type {
  CompletionItem,
  CompletionList,
  Hover,
  Location,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { at, bodyPath, reportServer } from '../support/report-server.ts';
import { edited, textOf } from '../support/server.ts';

const asked = reportServer();

const text = `## I. RESULTS

Memorandum HR/POL/06 of 9 January 2023 on leave went to 12 offices; Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ (Decree No. 61/2018/ND-CP dated April 23, 2018) and Executive Order 13788 of April 18, 2017 apply.

Leave under Memorandum HR/POL/06 of 9 January 2023, Decree 61/2018/ND-CP and Executive Order 13788 grew.
`;

describe('documents of an English text', () => {
  test.each([
    ['HR/POL/06', [/Memorandum/, /09\/01\/2023/, /2 lần/]],
    ['61/2018/ND-CP', [/Nghị định/, /23\/4\/2018/, /3 lần/]],
    ['13788', [/Executive Order/, /18\/4\/2017/, /2 lần/]],
  ])('hover of %s', async (number, said) => {
    const { textDocument, position } = asked.show(bodyPath, at(text, number, 2));
    const hover = await asked.request<Hover | null>('textDocument/hover', { textDocument, position });
    const { value } = hover!.contents as { value: string };
    for (const words of said) expect(value).toMatch(words);
  });

  test.each([
    ['HR/POL/06', 2],
    ['61/2018/ND-CP', 3],
    ['13788', 2],
  ])('references of %s', async (number, count) => {
    const { textDocument, position } = asked.show(bodyPath, at(text, number, 2));
    const found = await asked.request<Location[]>('textDocument/references', {
      textDocument,
      position,
      context: { includeDeclaration: true },
    });
    expect(found).toHaveLength(count);
  });

  test('renaming a number changes all its mentions', async () => {
    const { textDocument, position } = asked.show(bodyPath, at(text, 'HR/POL/06', 2));
    const edit = await asked.request<WorkspaceEdit>('textDocument/rename', {
      textDocument,
      position,
      newName: 'HR/POL/07',
    });
    const [change] = edit.documentChanges as TextDocumentEdit[];
    const changed = edited(text, change!.edits as TextEdit[]);
    expect(changed.match(/HR\/POL\/07/gu)).toHaveLength(2);
    expect(changed).not.toContain('HR/POL/06');
  });

  test.each([
    ['61/2018/NĐ-CP', '62/2018/NĐ-CP', '62/2018/NĐ-CP', '62/2018/ND-CP'],
    ['61/2018/ND-CP', '62/2018/ND-CP', '62/2018/NĐ-CP', '62/2018/ND-CP'],
    ['61/2018/NĐ-CP', '62/2018/QĐ-CP', '62/2018/QĐ-CP', '62/2018/QD-CP'],
  ])('renaming %s to %s keeps how its symbol is written', async (number, newName, vietnamese, english) => {
    const { textDocument, position } = asked.show(bodyPath, at(text, number, 2));
    const edit = await asked.request<WorkspaceEdit>('textDocument/rename', { textDocument, position, newName });
    const [change] = edit.documentChanges as TextDocumentEdit[];
    const changed = edited(text, change!.edits as TextEdit[]);
    expect([changed.split(vietnamese).length - 1, changed.split(english).length - 1]).toEqual([1, 2]);
    expect(changed).not.toContain('61/2018');
  });

  test('from a later mention to the first', async () => {
    const { textDocument, position } = asked.show(bodyPath, at(text, 'Decree 61/2018/ND-CP', 9));
    const found = await asked.request<Location[]>('textDocument/definition', { textDocument, position });
    expect(found.map(({ range }) => textOf(text, range))[0]).toContain('61/2018/NĐ-CP');
  });

  test('completion behind the word and the first letters of the number', async () => {
    const { textDocument, position } = asked.show(bodyPath, `${text}\nSee Memorandum HR‸\n`);
    const list = await asked.request<CompletionList | CompletionItem[]>('textDocument/completion', {
      textDocument,
      position,
    });
    const items = Array.isArray(list) ? list : (list?.items ?? []);
    expect(items.map(({ label }) => label)).toContain('HR/POL/06 of 9 January 2023');
  });
});
