/** Diagnostics by request: of one text, of the workspace, of unsaved texts together. */
import { describe, expect, test } from 'vitest';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { appendix, appendixPath, bodyPath, report, reportServer } from '../support/report-server.ts';
import { textOf } from '../support/server.ts';

const asked = reportServer();

describe('diagnostics', () => {
  test('say what is wrong, where, with a page, and the places that belong to it', async () => {
    const diagnostics = await asked.server.pull(asked.uriOf(appendixPath));
    const total = diagnostics.find(({ code }) => code === 'total-differs-from-parts')!;
    expect(textOf(appendix, total.range)).toBe('1.990');
    expect(total.message).toContain('1.991');
    expect(total.severity).toBe(1);
    expect(total.source).toBe('Soát');
    expect(total.codeDescription?.href).toBe('soat:/checks/total-differs-from-parts.md');
    expect(total.relatedInformation!.map(({ location }) => textOf(appendix, location.range))).toEqual([
      '1.621',
      '249',
      '121',
    ]);
    const page = await asked.request<{ text: string }>('workspace/textDocumentContent', {
      uri: total.codeDescription!.href,
    });
    expect(page.text).toContain('# total-differs-from-parts');
  });

  test('are unchanged as long as nothing changed', async () => {
    const ask = (previousResultId?: string) =>
      asked.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri: asked.uriOf(appendixPath) },
        previousResultId,
      });
    const first = await ask();
    expect(first.kind).toBe('full');
    expect((await ask(first.resultId)).kind).toBe('unchanged');
    const { uri, close: done } = asked.show(appendixPath, appendix.replace('1.990', '1.991'));
    const second = await ask(first.resultId);
    expect(second.kind === 'full' && second.items.filter(({ severity }) => severity === 1)).toEqual([]);
    expect(uri).toBe(asked.uriOf(appendixPath));
    done();
  });

  test('tell what a schema sees too from what only Soát does', async () => {
    const text = `${report.replace('09/12/2019', '31/11/2019')}status: xong\nboddy: x.md\nchecks: {no-such: off}\n`;
    const { uri, close } = asked.show('bao-cao/report.yaml', text);
    const said = (await asked.server.pull(uri)).filter(
      ({ code }) => code === 'value-invalid' || code === 'key-unknown',
    );
    expect(said.map(({ range, data }) => [textOf(text, range), data.bySchema === true])).toEqual([
      ['31/11/2019', false],
      ['xong', true],
      ['boddy', true],
      ['no-such', false],
    ]);
    close();
  });

  test('of the workspace name every file, open or not', async () => {
    const all = await asked.request<{ items: { uri: string; kind: string; items: Diagnostic[] }[] }>(
      'workspace/diagnostic',
      { previousResultIds: [] },
    );
    const files = Object.fromEntries(
      all.items.map(({ uri, items }) => [uri.slice(uri.indexOf('bao-cao/')), items.length]),
    );
    expect(Object.keys(files).sort()).toEqual([appendixPath, bodyPath, 'bao-cao/report.yaml'].sort());
    expect(files[appendixPath]).toBeGreaterThan(0);
  });

  test('of unsaved texts of one report belong together', async () => {
    const moved = asked.show(appendixPath, appendix.replaceAll('1.991', '2.000'));
    const diagnostics = await asked.server.pull(asked.uriOf(bodyPath));
    moved.close();
    const after = await asked.server.pull(asked.uriOf(bodyPath));
    const codes = (all: Diagnostic[]) => all.map(({ code }) => code);
    // Whether or not bound figures are checked yet, the two states differ in nothing else.
    expect(codes(diagnostics).filter(code => code !== 'figure-differs-from-cell')).toEqual(codes(after));
  });
});
