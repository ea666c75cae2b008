/**
 * Tables of many layouts in `spoiled/`, each followed by what is spoiled in it and what is then said first. A line is
 * `row:column text: severity check`, rows from 1 on, header rows not counted, or `without row: severity check`. As they
 * are, nothing is found in them, as Markdown and as text between tabs.
 */
import { describe, expect, test } from 'vitest';
import { betweenTabs, found, spoiled, spoiledTables } from './spoiled-tables.ts';

const tables = spoiledTables();

describe.each([...new Set(tables.map(({ file }) => file))])('%s', file => {
  test.each(tables.filter(table => table.file === file))('$name', ({ content, spoils }) => {
    expect(found('bang.md', content)).toEqual([]);
    expect(found('bang.txt', betweenTabs(content))).toEqual([]);
    const expected = spoils.map(line => line.slice(line.lastIndexOf(': ') + 2));
    expect(spoils.map(line => found('bang.md', spoiled(content, line))[0])).toEqual(expected);
    expect(spoils.map(line => found('bang.txt', betweenTabs(spoiled(content, line)))[0])).toEqual(expected);
  });
});
