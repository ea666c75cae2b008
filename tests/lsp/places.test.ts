/** Going places: definitions, references, highlights, the lineage of figures, links. */
import { describe, expect, test } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  DocumentHighlight,
  DocumentLink,
  Location,
} from 'vscode-languageserver';
import {
  appendix,
  appendixPath,
  at,
  body,
  bodyPath,
  register,
  registerPath,
  report,
  reportPath,
  reportServer,
} from '../support/report-server.ts';
import { textOf } from '../support/server.ts';

const asked = reportServer({ [registerPath]: register });

describe('going places', () => {
  const places = async (method: string, path: string, source: string, more = {}) => {
    const { textDocument, position, close: done } = asked.show(path, source);
    const found = (await asked.request<Location[] | null>(method, { textDocument, position, ...more })) ?? [];
    done();
    return found.map(({ uri, range }) => textOf(uri.endsWith('body.md') ? body : appendix, range));
  };

  test.each([
    ['a total: its parts', appendixPath, at(appendix, '1.990'), ['1.621', '249', '121']],
    ['a share: its numerator and base', bodyPath, at(body, '33,3%'), ['14', '42']],
    ['a bound figure: the cell', bodyPath, at(body, 'pl4.r1', 2), ['1.991']],
    ['a name in a rule: the column', appendixPath, at(appendix, '= tinh', 4), ['Cấp tỉnh']],
    ['an appendix: its heading', bodyPath, at(body, 'Phụ lục IV', 9), ['IV']],
  ])('definition of %s', async (_, path, source, expected) => {
    expect(await places('textDocument/definition', path, source)).toEqual(expected);
  });

  test('references of a cell: what it adds up to, and where the text names it', async () => {
    const more = { context: { includeDeclaration: false } };
    expect(await places('textDocument/references', appendixPath, at(appendix, '249'), more)).toEqual(['1.991']);
    expect(await places('textDocument/references', appendixPath, at(appendix, '1.991'), more)).toContain('1.991');
    expect(await places('textDocument/references', bodyPath, at(body, '22/KH-UBND'), more)).toHaveLength(1);
  });

  test('a citation and its entry in the register', async () => {
    const owner = asked.show(reportPath, `${report}documents: van-ban.yaml\n`);
    const found = async (method: string, path: string, source: string) => {
      const { textDocument, position, close: done } = asked.show(path, source);
      const more = { context: { includeDeclaration: true } };
      const all = (await asked.request<Location[] | null>(method, { textDocument, position, ...more })) ?? [];
      done();
      return all.map(({ uri, range }) => textOf(uri === asked.uriOf(registerPath) ? register : body, range));
    };
    const cited = 'Kế hoạch số 22/KH-UBND';
    expect(await found('textDocument/definition', bodyPath, at(body, '22/KH'))).toEqual(['22/KH-UBND']);
    expect(await found('textDocument/definition', registerPath, at(register, '22/KH'))).toEqual([
      expect.stringContaining(cited),
    ]);
    for (const [path, source] of [
      [bodyPath, at(body, '22/KH')],
      [registerPath, at(register, '22/KH')],
    ] as const) {
      expect(await found('textDocument/references', path, source)).toEqual([
        '22/KH-UBND',
        expect.stringContaining(cited),
        expect.stringContaining(cited),
      ]);
    }
    owner.close();
  });

  test('ids where they are declared, and the numeral of an appendix', async () => {
    const more = { context: { includeDeclaration: false } };
    const used = (words: string, into: number) =>
      places('textDocument/references', appendixPath, at(appendix, words, into), more);
    expect(await used('id: tinh', 5)).toEqual(['tinh']);
    expect(await used('id: pl4', 5)).toEqual(['pl4']);
    expect(await used('appendix: IV', 11)).toEqual(['Phụ lục IV']);
  });

  test('highlights: a total and its parts', async () => {
    const { textDocument, position, text } = asked.show(appendixPath, at(appendix, '1.990'));
    const found = await asked.request<DocumentHighlight[]>('textDocument/documentHighlight', {
      textDocument,
      position,
    });
    expect(found.map(({ range }) => textOf(text, range))).toEqual(['1.990', '1.621', '249', '121']);
    expect(found[0]!.kind).toBe(3);
  });

  test('lineage: from a total to its parts and back', async () => {
    const { textDocument, position } = asked.show(appendixPath, at(appendix, '1.990'));
    const [item] = await asked.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', {
      textDocument,
      position,
    });
    expect(item!.name).toContain('1.990');
    const outgoing = await asked.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
    expect(outgoing.map(({ to }) => to.name.split(' ')[0])).toEqual(['1.621', '249', '121']);
    const incoming = await asked.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
      item: outgoing[0]!.to,
    });
    expect(incoming.map(({ from }) => from.name.split(' ')[0])).toEqual(['1.990']);
  });

  test('lineage across files: from a cell to the sentence that states it, each figure once', async () => {
    const { textDocument, position } = asked.show(appendixPath, at(appendix, '1.991'));
    const [item] = await asked.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', {
      textDocument,
      position,
    });
    const incoming = await asked.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
    expect(incoming.map(({ from }) => [from.uri, from.detail])).toEqual([[asked.uriOf(bodyPath), 'I. KẾT QUẢ']]);
    const outgoing = await asked.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
      item: incoming[0]!.from,
    });
    expect(outgoing.map(({ to }) => [to.uri, to.detail])).toEqual([[asked.uriOf(appendixPath), 'pl4.r1.tong']]);
  });

  test('links: an address, and the files a report names', async () => {
    const { textDocument, text } = asked.show(bodyPath, body);
    const found = await asked.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    expect(found.map(({ range }) => textOf(text, range))).toEqual(['pl4.r1.tong']);
    expect(found[0]!.target).toBe(`${asked.uriOf(appendixPath)}#L19,32`);
    const yaml = asked.show(reportPath, report);
    const files = await asked.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: yaml.textDocument,
    });
    expect(files.map(({ target }) => target)).toEqual([asked.uriOf(bodyPath)]);
  });

  test('the definition of a path is the file, of a pattern all that it takes in', async () => {
    const definition = async (text: string, word: string): Promise<readonly Location[] | null> => {
      const { textDocument, position } = asked.show(reportPath, at(text, word));
      return asked.request<Location[] | null>('textDocument/definition', { textDocument, position });
    };
    const uris = async (text: string, word: string): Promise<readonly string[] | undefined> =>
      (await definition(text, word))?.map(({ uri }) => uri);
    expect(await uris(report, 'body.md')).toEqual([asked.uriOf(bodyPath)]);
    expect(await uris(report, 'appendices/*')).toEqual([asked.uriOf(appendixPath)]);
    const vi = report
      .replace('body:', 'lời văn:')
      .replace('appendices: appendices/*', 'phụ lục:\n  - appendices/pl4.md');
    expect(await uris(vi, 'body.md')).toEqual([asked.uriOf(bodyPath)]);
    expect(await uris(vi, 'pl4.md')).toEqual([asked.uriOf(appendixPath)]);
    expect((await uris(report.replace('body.md', 'loi-van.md'), 'loi-van.md')) ?? []).toEqual([]);
  });
});
