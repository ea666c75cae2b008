/**
 * Passages as reports of many fields have them, one file of text for each set in `passages/`. A passage begins with
 * `## its name`; `@` are lines of `report.yaml`, `=` what is read of each mention by number or type (number; type; day;
 * issuer; `-` where none is), `!` what is found above a hint. Without `=` lines mentions are not compared.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkById } from '../../server/core/project.ts';
import { printNumber } from '../../server/core/reading/documents/number.ts';
import { isoWritten } from '../../server/core/reading/documents/print.ts';
import { checkFiles, type MemoryFiles } from '../support/memory-host.ts';

interface Passage {
  readonly name: string;
  readonly files: MemoryFiles;
  readonly read: readonly string[];
  readonly found: readonly string[];
}

const folder = new URL('passages/', import.meta.url);
const families = new Set(['documents', 'dates', 'text']);

for (const file of readdirSync(folder).sort()) {
  describe(file, () => {
    it.each(passagesOf(readFileSync(new URL(file, folder), 'utf8')))('$name', async ({ files, read, found }) => {
      const { findings, mentions, problems } = await checkFiles(files);
      expect(problems).toEqual([]);
      const said = mentions.map(({ number, read: { typeWords, issuer }, date }) =>
        [
          number ? printNumber(number) : '-',
          typeWords ?? '-',
          date ? isoWritten(date) : '-',
          issuer?.words ?? '-',
        ].join(' ; '),
      );
      const seen = findings
        .filter(({ check, severity }) => families.has(checkById.get(check)!.family) && severity !== 'hint')
        .map(({ check, place }) =>
          place.kind === 'text' ? `${check} "${place.block.text.slice(place.start, place.end)}"` : check,
        );
      expect({ found: seen, ...(read.length > 0 && { read: said }) }).toEqual({
        found,
        ...(read.length > 0 && { read }),
      });
    });
  });
}

function passagesOf(text: string): readonly Passage[] {
  return text
    .split(/^## /mu)
    .slice(1)
    .map(one => {
      const [name, ...lines] = one.split('\n');
      const marked = (mark: string): string[] =>
        lines.flatMap(line => (line.startsWith(`${mark} `) ? line.slice(2) : []));
      const body = lines.filter(line => !/^[@=!] /u.test(line)).join('\n');
      const identity = marked('@');
      return {
        name: name!,
        files:
          identity.length > 0
            ? { 'report.yaml': `soat: 1\ntype: Báo cáo\nbody: a.md\n${identity.join('\n')}\n`, 'a.md': body }
            : { 'a.md': body },
        read: marked('='),
        found: marked('!'),
      };
    });
}
