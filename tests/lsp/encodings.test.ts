/** Positions as bytes, as UTF-16 units and as characters: whatever a client counts in, every feature means the same places. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Position } from 'vscode-languageserver/node';
import { pulls, startTestServer, type TestServer } from '../support/server.ts';

const encodings = ['utf-16', 'utf-8', 'utf-32'] as const;
type Encoding = (typeof encodings)[number];

const servers = new Map<Encoding, TestServer>();

beforeAll(async () => {
  for (const encoding of encodings) {
    const general = { positionEncodings: [encoding] };
    servers.set(
      encoding,
      await startTestServer({ capabilities: { ...pulls, general }, settings: { inlayHints: 'all' } }),
    );
  }
});

afterAll(async () => {
  for (const server of servers.values()) await server.stop();
});

const unitsOf = (character: string, encoding: Encoding): number =>
  encoding === 'utf-8' ? Buffer.byteLength(character) : encoding === 'utf-32' ? 1 : character.length;

function linesOf(text: string): { readonly start: number; readonly text: string }[] {
  const lines: { start: number; text: string }[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r|$/g)) {
    if (match[0] === '' && match.index !== text.length) continue;
    lines.push({ start, text: text.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  return lines;
}

function positionOf(text: string, offset: number, encoding: Encoding): Position {
  const lines = linesOf(text);
  const line = lines.findLastIndex(({ start }) => start <= offset);
  const before = [...text.slice(lines[line]!.start, offset)];
  return { line, character: before.reduce((sum, each) => sum + unitsOf(each, encoding), 0) };
}

/** -1 within a character, and beyond the line. */
function offsetOf(text: string, { line, character }: Position, encoding: Encoding): number {
  const at = linesOf(text)[line];
  if (!at) return -1;
  let units = 0;
  let offset = at.start;
  for (const each of at.text) {
    if (units >= character) break;
    units += unitsOf(each, encoding);
    offset += each.length;
  }
  return units === character ? offset : -1;
}

/** With offsets for positions, so that answers in different units may be compared. */
function plain(value: unknown, text: string, encoding: Encoding): unknown {
  if (Array.isArray(value)) return value.map(each => plain(each, text, encoding));
  if (typeof value !== 'object' || value === null) return value;
  if ('line' in value && 'character' in value) return offsetOf(text, value as Position, encoding);
  const entries = Object.entries(value).filter(([key]) => key !== 'resultId');
  return Object.fromEntries(entries.map(([key, each]) => [key, plain(each, text, encoding)]));
}

/** Tokens as lines and characters from the one before, as offsets and lengths. */
function tokensIn(data: readonly number[], text: string, encoding: Encoding): string[] {
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down, right, length, type] = data.slice(at, at + 4) as [number, number, number, number];
    character = down > 0 ? right : character + right;
    line += down;
    const start = offsetOf(text, { line, character }, encoding);
    const end = offsetOf(text, { line, character: character + length }, encoding);
    found.push(`${type} ${start} ${text.slice(start, end)}`);
  }
  return found;
}

const wide = fc.array(fc.constantFrom('😀', 'e\u0302\u0301', 'ế', '𝒳', 'đ', '🇻🇳', '中', 'a', ' '), { maxLength: 5 });
const noise = wide.map(all => all.join('').trim());

const reports = fc
  .record({ noises: fc.tuple(noise, noise, noise, noise), end: fc.constantFrom('\n', '\r\n') })
  .map(({ noises: [a, b, c, d], end }) =>
    [
      `# Báo cáo ${a}`,
      '',
      `${b} Tiếp nhận 100 hồ sơ, ${c} gồm 60 hồ sơ trực tiếp và 30 hồ sơ trực tuyến 😀.`,
      '',
      `${d} Nghị quyết số 12/2024/NQ-HĐND ngày 01/3/2024 ${a}; Nghị quyết số 12/2024/NQ-HĐND ngày 02/3/2024.`,
      '',
      `:::table{#pl1 title="Bảng ${b}"}`,
      `| Đơn vị ${c} | Nhận | Trả | Tồn |`,
      '|---|--:|--:|--:|',
      `| {#xa} ${d} Xã A | 10 | 6 | 5 |`,
      '',
      '```rules',
      '[Tồn] = [Nhận] - [Trả]',
      '```',
      ':::',
      '',
      `${a} Có [11](soat:pl1.xa.nhan) hồ sơ ${c} [5](soat:pl1.xa.ton).`,
    ].join(end),
  );

const features: readonly [method: string, at: string, more?: object][] = [
  ['textDocument/hover', '60'],
  ['textDocument/hover', '12/2024/NQ-HĐND'],
  ['textDocument/hover', '[Nhận]'],
  ['textDocument/definition', 'pl1.xa.nhan'],
  ['textDocument/definition', '11'],
  ['textDocument/references', '12/2024/NQ-HĐND', { context: { includeDeclaration: true } }],
  ['textDocument/documentHighlight', '10 |'],
  ['textDocument/prepareRename', 'xa.nhan'],
  ['textDocument/rename', 'xa.nhan', { newName: 'xb' }],
  ['textDocument/rename', '12/2024/NQ-HĐND', { newName: '13/2024/NQ-HĐND' }],
  ['textDocument/prepareCallHierarchy', '5 |'],
  ['textDocument/completion', 'pl1.xa.nhan'],
];

test('every feature means the same places in every encoding', { timeout: 120_000 }, async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(reports, async text => {
      const uri = `file:///tmp/bao-cao-${count++}.md`;
      const answers: unknown[] = [];
      for (const encoding of encodings) {
        const server = servers.get(encoding)!;
        server.open(uri, text);
        const textDocument = { uri };
        const whole = { start: { line: 0, character: 0 }, end: positionOf(text, text.length, encoding) };
        const answer: { [name: string]: unknown } = {};
        const ask = async (method: string, more: object = {}): Promise<unknown> =>
          plain(await server.request(method, { textDocument, ...more }), text, encoding);
        for (const [method, at, more] of features) {
          const position = positionOf(text, text.indexOf(at) + 1, encoding);
          answer[`${method} ${at}`] = await ask(method, { position, ...more });
        }
        const positions = [positionOf(text, text.indexOf('30 hồ'), encoding)];
        answer.selection = await ask('textDocument/selectionRange', { positions });
        answer.diagnostics = await ask('textDocument/diagnostic');
        answer.symbols = await ask('textDocument/documentSymbol');
        answer.lenses = await ask('textDocument/codeLens');
        answer.hints = await ask('textDocument/inlayHint', { range: whole });
        answer.formatting = await ask('textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } });
        const at = text.indexOf('100');
        const range = { start: positionOf(text, at, encoding), end: positionOf(text, at + 3, encoding) };
        const context = { diagnostics: [] };
        const actions = await server.request<object[]>('textDocument/codeAction', { textDocument, range, context });
        const resolved = [];
        for (const action of actions) {
          const whole = 'data' in action ? await server.request('codeAction/resolve', action) : action;
          resolved.push(plain(whole, text, encoding));
        }
        answer.actions = resolved;
        const { data } = await server.request<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument });
        answer.tokens = tokensIn(data, text, encoding);
        server.notify('textDocument/didClose', { textDocument });
        answers.push(answer);
      }
      const [units, bytes, characters] = answers as { diagnostics: { items: unknown[] }; tokens: string[] }[];
      expect(JSON.stringify(units)).not.toContain(':-1');
      expect(units!.diagnostics.items.length).toBeGreaterThan(2);
      expect(units!.tokens.join('\n')).toMatch(/ 11$/m);
      expect(bytes).toEqual(units);
      expect(characters).toEqual(units);
    }),
    { numRuns: 20 },
  );
});
