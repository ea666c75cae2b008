/**
 * From what is printed to where it is written and back: every cell of the founding report, and its passages.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Place, textPlace } from '../../server/core/finding.ts';
import { locate } from '../../server/core/project.ts';
import { figureAt, placeAt, type Spot, spotOf, spotOfPlace } from '../../server/core/render/spots.ts';
import { whereOf } from '../../server/core/render/where.ts';
import { checkFiles } from '../support/memory-host.ts';
import { filesUnder, root } from '../support/sources.ts';
import { renderMarked } from './support.ts';

const folder = 'samples/bao-cao-389/';
const files = Object.fromEntries(
  [...filesUnder(join(root, folder), '.md'), ...filesUnder(join(root, folder), '.yaml')]
    .filter(path => !path.endsWith('README.md'))
    .map(path => [path.slice(folder.length), readFileSync(join(root, path), 'utf8')]),
);
const checked = await checkFiles(files, 'report.yaml');
const rendered = renderMarked(checked);

function textOf(place: Place | undefined): string {
  return place?.kind === 'text' ? place.block.text.slice(place.start, place.end) : '';
}

test('an offset between items is shown at the one before it, the mark of an item at its own', async () => {
  const text = '- Một đơn vị\n\n- Hai đơn vị\n\n- Ba đơn vị\n';
  const shown = renderMarked(await checkFiles({ 'a.md': text }, 'a.md'));
  const [first] = shown.sheets[0]!.pieces;
  const block = first?.kind === 'html' && first.place?.kind === 'text' ? first.place.block : undefined;
  const at = (words: string, offset = 0): number | undefined =>
    spotOf(shown, block!, block!.text.indexOf(words) + offset)?.piece;
  expect([at('- Một'), at('Một'), at('\n- Hai'), at('- Hai'), at('Hai', 3), at('\n- Ba'), at('- Ba', 1)]).toEqual([
    0, 0, 0, 1, 1, 1, 2,
  ]);
});

test('the title of an appendix in YAML is found from where it is written, and from where it is printed', async () => {
  const text = 'soat: 1\nappendix: IV\ntitle: Kết quả thu\ncolumns: [STT, Đơn vị]\nrows: |\n  | 1 | Xã A |\n';
  const own = await checkFiles({ 'report.yaml': 'soat: 1\nappendices: [a.yaml]\n', 'a.yaml': text }, 'report.yaml');
  const shown = renderMarked(own);
  const [block] = own.documents.get('/a.yaml')!.blocks;
  for (const words of ['IV', 'Kết quả', 'Xã A']) {
    const at = text.indexOf(words);
    const spot = spotOf(shown, block!, at);
    const place = spot && placeAt(shown, spot);
    const start = place && locate(own, place).range?.start;
    expect(start?.line, words).toBe(text.slice(0, at).split('\n').length - 1);
  }
});

test('every cell is found from its spot, and its spot from its place', () => {
  let cells = 0;
  for (const [sheet, { pieces }] of rendered.sheets.entries()) {
    for (const [piece, own] of pieces.entries()) {
      if (own.kind !== 'table') continue;
      for (const [row, printed] of own.rows.entries()) {
        for (const [column, index] of printed.columns.entries()) {
          if (index === undefined || printed.columns.indexOf(index) !== column) continue;
          const spot: Spot = { sheet, piece, row, column };
          const place = placeAt(rendered, spot)!;
          const cell = own.table.rows[printed.index]!.cells[index]!;
          expect(textOf(place).replace(/\[\^\d\]/, '')).toBe(cell.text);
          if (cell.text === '' || place.kind !== 'text') continue;
          const back = spotOf(rendered, place.block, place.start)!;
          expect([back.sheet, back.piece, back.row, back.column]).toEqual([sheet, piece, row, column]);
          if (cell.figures.length > 0) expect(figureAt(rendered, spot)).toBe(cell.figures[0]);
          cells++;
        }
      }
    }
  }
  expect(cells).toBeGreaterThan(700);
});

test('every passage is found from any of its characters', () => {
  for (const [sheet, { pieces }] of rendered.sheets.entries()) {
    for (const [piece, own] of pieces.entries()) {
      if (own.kind !== 'html' || own.place?.kind !== 'text' || own.stated) continue;
      const { block, start, end } = own.place;
      for (const offset of [start, Math.floor((start + end) / 2), end]) {
        expect(spotOf(rendered, block, offset)).toEqual({ sheet, piece, at: offset });
      }
    }
  }
});

test('every finding and every figure of the report is printed somewhere', () => {
  const lost = [...checked.findings, ...checked.figures].filter(
    ({ place }) => place.kind === 'text' && !spotOfPlace(rendered, place),
  );
  expect(lost.map(({ place }) => textOf(place))).toEqual([]);
});

describe('printed characters', () => {
  const piece = rendered.sheets[0]!.pieces.findIndex(
    own => own.kind === 'html' && own.html.startsWith('<p class="item d1">'),
  );
  const source = rendered.sheets[0]!.pieces[piece]!;
  for (const count of [2, 7, 30]) {
    test(`${count} of an item`, () => {
      const printed = (source.kind === 'html' ? source.html : '').replace(/<[^>]*>/g, '');
      const place = placeAt(rendered, { sheet: 0, piece, text: count });
      expect(place?.kind).toBe('text');
      if (place?.kind !== 'text') return;
      expect(textOf(textPlace(place.block, place.start, place.start + 8))).toBe(printed.slice(count, count + 8));
    });
  }
});

test('places have names', () => {
  const table = rendered.sheets[2]!.pieces.findIndex(({ kind }) => kind === 'table');
  expect(whereOf(rendered, { sheet: 2, piece: table, row: 5, column: 2 }, 'vi')).toBe('Phụ lục II, dòng 6, Tổng số');
  expect(whereOf(rendered, { sheet: 2, piece: table, row: 5, column: 2 }, 'en')).toBe('Phụ lục II, row 6, Tổng số');
  expect(whereOf(rendered, { sheet: 0, piece: 5 }, 'vi')).toMatch(/^Lời văn, /);
});
