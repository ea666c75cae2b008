/**
 * The rows of long tables in every form, edited at random: what is remembered of rows is what they would be from a fresh
 * start. The seed is printed with a failure; SOAT_SEED names another, SOAT_EDITS asks for longer runs.
 */
import { expect, test } from 'vitest';
import { documentOf, editDocument } from '../../../server/core/project/sources.ts';
import { edits, randomEdit, randomFrom, seed } from '../../support/edits.ts';
import { seen } from '../../support/seen.ts';
import { type Form, forms, listed, longTable, plainTable, separated } from '../long-tables.ts';
import { held, loaded } from '../projects.ts';

test.each<[string, readonly string[], number, Form]>([
  ['with groups', longTable(120), edits / 6, forms.pipes],
  ['a plain list', plainTable(400), edits / 12, forms.pipes],
  ['between tabs', separated(longTable(70), '\t'), edits / 6, forms.tabs],
  ['in a literal of YAML', longTable(120).slice(2), edits / 6, forms.literal],
  ['a plain list in a literal of YAML', plainTable(300).slice(2), edits / 12, forms.literal],
  ['in lists and mappings of YAML', listed(longTable(50)), edits / 8, forms.flow],
  ['in a data file', separated(longTable(120), ';'), edits / 8, forms.csv],
])('the rows of a long table, %s, edited at random', async (_, original, count, { file, report, between, files }) => {
  const random = randomFrom(seed);
  const project = await loaded(files(original), report);
  let lines = original;
  for (let done = 0; done < count; done++) {
    const at = random(20) === 0 ? random(2) : 2 + random(Math.max(1, lines.length - 2));
    const line = lines[at] ?? '';
    const cells = line.split(between);
    const cell = random(cells.length);
    const other = lines[random(lines.length)] ?? '';
    const changed = [
      () => [cells.with(cell, ` ${random(200)} `).join(between)],
      () => [
        cells
          .with(
            cell,
            ` ${['', '/', '1,5', 'I', 'tổng', '<', 'PHƯỜNG', '12a', '2/2023', '- Trong đó: nữ', '1.234.567', '2.50%'][random(12)]} `,
          )
          .join(between),
      ],
      () => [],
      () => [other, line],
      () => [line, line],
      () => [line.slice(0, random(line.length + 1))],
      () => [cells.with(cell, other.split(between)[cell] ?? '').join(between)],
      // What ends a table.
      () => [line, ['', '> Trích', '- Mục', '# Đề mục', '```'][random(5)]!, other],
      () => [`${line}\r`],
    ][random(9)]!();
    lines = [...lines.slice(0, at), ...changed, ...lines.slice(at + 1)];
    const content = files(lines)[file]!;
    project.set(`/${file}`, { kind: 'text', content });
    const fresh = await loaded(files(lines), report);
    expect(seen(project.check(report)), `seed ${seed}, edit ${done} of line ${at}: ${changed.join(' // ')}`).toEqual(
      seen(fresh.check(report)),
    );
    if (done % 12 === 11) lines = original;
  }
});

test.each<[string, readonly string[], Form]>([
  ['a literal of YAML', longTable(12).slice(2), forms.literal],
  [
    'lists and mappings of YAML',
    ['- [&so 4, Xã A, 3, 1, 2, ~]', ...listed(longTable(12)), '- [*so, Xã B, 5, 2, 3, *so]'],
    forms.flow,
  ],
  ['a data file', separated(longTable(12), ';'), forms.csv],
])('%s with what is declared around it, edited at random', async (_, lines, { file, report, files }) => {
  const random = randomFrom(seed);
  const original = files(lines);
  const uri = `/${file}`;
  const project = await loaded(original, report);
  let document = documentOf(uri, original[file]!);
  for (let done = 0; done < edits / 4; done++) {
    // Two edits at a time: what one of them has broken is seldom mended by the next.
    if (done % 3 === 0) document = documentOf(uri, original[file]!, document);
    const edit = randomEdit(document.text.content, random);
    document = editDocument(document, edit);
    project.set(uri, held(document));
    const fresh = await loaded({ ...original, [file]: document.text.content }, report);
    expect(seen(project.check(report)), `seed ${seed}, edit ${done}: ${JSON.stringify(edit)}`).toEqual(
      seen(fresh.check(report)),
    );
  }
});
