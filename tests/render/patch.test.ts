/**
 * What a preview is sent: the changes, applied to what it shows, give what a fresh rendering prints.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';
import { type Change, changesBetween, splicesOf } from '../../server/core/render/patch.ts';
import { pieceHtml, type Rendered } from '../../server/core/render/sheets.ts';
import { root } from '../support/sources.ts';
import { renderMarked } from './support.ts';

test('one list becomes the other', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(list, list, (old, fresh) => {
      const { changed, kept } = splicesOf(old, fresh, (a, b) => a === b);
      const result = [...old];
      for (const { at, remove, insert } of changed) result.splice(at, remove, ...insert);
      expect(result).toEqual(fresh);
      for (const { from, to } of kept)
        expect(old.slice(from.start, from.start + from.length)).toEqual(fresh.slice(to.start, to.start + from.length));
    }),
  );
});

test('a row that comes and one that changes are two rows, not all between them', () => {
  const old = Array.from({ length: 50 }, (_, index) => `r${index}`);
  const fresh = [...old.slice(0, 5), 'new', ...old.slice(5, 49), 'changed'];
  const { changed } = splicesOf(old, fresh, (a, b) => a === b);
  expect(changed).toEqual([
    { at: 49, remove: 1, insert: ['changed'] },
    { at: 5, remove: 0, insert: ['new'] },
  ]);
});

test('in a row of many sums, the last verdict that changes is sent', () => {
  const columns = ['T1', 'T2', 'T3', 'T4', 'T5'];
  const rules = columns.map(column => `[${column}] = [A] + [B]`).join('\n');
  const table = (last: number): string =>
    `:::table{#t title="T"}\n| Tên | A | B | ${columns.join(' | ')} |\n|---|${'--:|'.repeat(7)}\n| x | 10 | 11 | 21 | 21 | 21 | 21 | ${last} |\n\`\`\`rules\n${rules}\n\`\`\`\n:::\n`;
  const project = openProject();
  const step = (text: string, previous: Rendered | undefined): Rendered => {
    project.set('/t.md', { kind: 'text', content: text });
    project.setReport({ uri: '/t.md', body: ['/t.md'], appendices: [], missing: [] });
    return renderMarked(project.check('/t.md'), previous);
  };
  const right = step(table(21), undefined);
  const wrong = step(table(22), right);
  expect(JSON.stringify(changesBetween(right, wrong))).toContain('data-v=\\"wrong\\"');
  // The text of the row is the same; only what a rule makes of its last figure has changed.
  const other = step(table(22).replace('[T5] = [A] + [B]', '[T5] = [A] + [B] within 1'), wrong);
  expect(JSON.stringify(changesBetween(wrong, other))).not.toContain('data-v=\\"wrong\\"');
  expect(changesBetween(wrong, other)).not.toEqual([]);
});

test.each([
  ['[T] = [A] + [A]\n[T] = [A] + [B]', 'wrong'],
  ['[T] = [A] + [B]\n[T] = [A] + [A]', 'wrong'],
  ['[T] = [A] + [B]', 'exact'],
])('of several verdicts the worst is shown: %j is %s', (rules, verdict) => {
  const project = openProject();
  const content = `:::table{#t title="T"}\n| Tên | A | B | T |\n|---|--:|--:|--:|\n| x | 10 | 11 | 21 |\n\`\`\`rules\n${rules}\n\`\`\`\n:::\n`;
  project.set('/t.md', { kind: 'text', content });
  project.setReport({ uri: '/t.md', body: ['/t.md'], appendices: [], missing: [] });
  const rendered = renderMarked(project.check('/t.md'), undefined);
  const html = rendered.sheets.flatMap(({ pieces }) => pieces.map(pieceHtml)).join('');
  expect(html).toMatch(new RegExp(`data-v="${verdict}"[^>]*>21<`));
});

describe('edits of the founding report', () => {
  const uri = '/r.md';
  const appendix = readFileSync(join(root, 'samples/bao-cao-389/appendices/phu-luc-7.md'), 'utf8').replace(
    /^---[\s\S]*?---/,
    '',
  );
  const body = readFileSync(join(root, 'samples/bao-cao-389/body.md'), 'utf8').slice(0, 6000);
  const content = `${body}\n\nPhụ lục VII\n${appendix}`;

  test('changes give what a fresh rendering prints', () => {
    const project = openProject();
    const step = (text: string, previous: Rendered | undefined): Rendered => {
      project.set(uri, { kind: 'text', content: text });
      return renderMarked(project.check(uri), previous);
    };
    let text = content;
    let rendered = step(text, undefined);
    let shown = screenOf(rendered);
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.constantFrom(0, 0, 1, 2, 30, 200),
      insert: fc.constantFrom(
        '',
        '1',
        '9',
        '|',
        '\n',
        '\n\n',
        '**',
        '[^1]',
        '| x | y | 1 | 2 | |\n',
        '<b>',
        '12/15 (80%)',
      ),
    });
    fc.assert(
      fc.property(edit, ({ at, remove, insert }) => {
        const start = Math.floor(at * text.length);
        text = text.slice(0, start) + insert + text.slice(start + remove);
        if (text.length < 500) text = content;
        const fresh = step(text, rendered);
        const changes = changesBetween(rendered, fresh);
        shown = changes ? applied(shown, changes) : screenOf(fresh);
        rendered = fresh;
        const other = openProject();
        other.set(uri, { kind: 'text', content: text });
        expect(shown.map(whole)).toEqual(screenOf(renderMarked(other.check(uri))).map(whole));
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });
});

/** What a webview holds. */
type Piece = string | { above: string; head: string; classes: string; rows: string[]; below: string; frame: string };

function screenOf({ sheets }: Rendered): Piece[][] {
  return sheets.map(({ pieces }) =>
    pieces.map((piece): Piece => {
      if (piece.kind === 'html') return piece.html;
      const { above, head, classes, below, label } = piece;
      return { above, head, classes, below, rows: piece.rows.map(({ html }) => html), frame: label };
    }),
  );
}

function applied(screen: Piece[][], changes: readonly Change[]): Piece[][] {
  const next = screen.map(pieces =>
    pieces.map(piece => (typeof piece === 'string' ? piece : { ...piece, rows: [...piece.rows] })),
  );
  for (const change of changes) {
    const pieces = next[change.sheet]!;
    if (change.kind === 'pieces') {
      pieces.splice(change.at, change.remove, ...change.insert.map(parsed));
      continue;
    }
    const table = pieces[change.piece]!;
    if (typeof table === 'string') throw new Error('a change of a table names prose');
    if (change.kind === 'rows') table.rows.splice(change.at, change.remove, ...change.insert);
    else {
      const { above, head, classes, below } = change;
      Object.assign(table, JSON.parse(JSON.stringify({ above, head, classes, below })));
    }
  }
  return next;
}

function parsed(html: string): Piece {
  const match =
    /^<div class="table"><div>([\s\S]*?)<\/div><table class="([^"]*)" aria-label="([^"]*)">([\s\S]*?)<tbody>\n([\s\S]*)<\/tbody><\/table><div class="below">([\s\S]*)<\/div><\/div>$/.exec(
      html,
    );
  if (!match) return html;
  const [, above, classes, frame, head, rows, below] = match as unknown as string[];
  return {
    above: above!,
    classes: classes!,
    frame: frame!,
    head: head!,
    below: below!,
    rows: rows!.split('\n').slice(0, -1),
  };
}

function whole(pieces: readonly Piece[]): string[] {
  return pieces.map(piece =>
    typeof piece === 'string'
      ? piece
      : `${piece.above}${piece.classes}${piece.head}${piece.rows.join('\n')}${piece.below}`,
  );
}

test('pieces are one element each', () => {
  const project = openProject();
  project.set('/r.md', {
    kind: 'text',
    content: 'A.\n\n- b\n\n  c\n\n> d\n\n| x |\n|---|\n| 1 |\n\n```\ncode\n```\n\n---\n\n[^1]: e\n',
  });
  for (const { pieces } of renderMarked(project.check('/r.md')).sheets) {
    for (const piece of pieces) {
      const html = pieceHtml(piece);
      const name = /^<([a-z0-9]+)/.exec(html)?.[1];
      expect(html.endsWith(`</${name}>`)).toBe(true);
    }
  }
});
