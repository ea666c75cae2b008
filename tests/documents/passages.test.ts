/**
 * Passages as reports of many fields have them, one file of text for each set in `passages/`. A passage begins with
 * `## its name`; `@` are lines of `report.yaml`, `=` what is read of each mention by number or type (number; type; day;
 * issuer; `-` where none is), `!` what is found above a hint. Without `=` lines mentions are not compared. `~ old => new
 * !! found && found` spoils the passage: its last `old` made `new`, and what is found then (`-` for nothing). `⍽` is a
 * no-break space; a passage whose name says NFD is read decomposed.
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
  readonly spoiled: readonly Spoiled[];
}

interface Spoiled {
  readonly change: string;
  readonly files: MemoryFiles;
  readonly found: readonly string[];
}

const folder = new URL('passages/', import.meta.url);
const families = new Set(['documents', 'dates', 'text']);

for (const file of readdirSync(folder).sort()) {
  const passages = passagesOf(readFileSync(new URL(file, folder), 'utf8'));
  describe(file, () => {
    it.each(passages)('$name', async ({ files, read, found }) => {
      const { seen, said } = await look(files);
      expect({ found: seen, ...(read.length > 0 && { read: said }) }).toEqual({
        found,
        ...(read.length > 0 && { read }),
      });
    });
    const spoiled = passages.flatMap(({ name, spoiled: all }) => all.map(one => ({ name, ...one })));
    if (spoiled.length === 0) return;
    it.each(spoiled)('$name: $change', async ({ files, found }) => {
      expect((await look(files)).seen).toEqual(found);
    });
  });
}

async function look(
  files: MemoryFiles,
): Promise<{ readonly seen: readonly string[]; readonly said: readonly string[] }> {
  const { findings, mentions, problems } = await checkFiles(files);
  expect(problems).toEqual([]);
  const said = mentions.map(({ number, read: { typeWords }, issuer, date }) =>
    [number ? printNumber(number) : '-', typeWords ?? '-', date ? isoWritten(date) : '-', issuer?.words ?? '-'].join(
      ' ; ',
    ),
  );
  const seen = findings
    .filter(({ check, severity }) => families.has(checkById.get(check)!.family) && severity !== 'hint')
    .map(({ check, place }) =>
      place.kind === 'text' ? `${check} "${place.block.text.slice(place.start, place.end)}"` : check,
    );
  return { seen, said };
}

function passagesOf(text: string): readonly Passage[] {
  return text
    .split(/^## /mu)
    .slice(1)
    .map(one => {
      const [name, ...lines] = one.split('\n');
      const marked = (mark: string): string[] =>
        lines.flatMap(line => (line.startsWith(`${mark} `) ? line.slice(2) : []));
      const body = lines
        .filter(line => !/^[@=!~] /u.test(line))
        .join('\n')
        .replaceAll('⍽', '\u00a0');
      const identity = marked('@');
      const filesOf = (text: string): MemoryFiles => {
        const written = /\bNFD\b/u.test(name!) ? text.normalize('NFD') : text;
        return identity.length > 0
          ? { 'report.yaml': `soat: 1\ntype: Báo cáo\nbody: a.md\n${identity.join('\n')}\n`, 'a.md': written }
          : { 'a.md': written };
      };
      return {
        name: name!,
        files: filesOf(body),
        read: marked('='),
        found: marked('!'),
        spoiled: marked('~').map(line => {
          const [change, found] = line.split(' !! ');
          const [old, fresh] = change!.split(' => ');
          const at = body.lastIndexOf(old!);
          if (at < 0) throw new Error(`${name}: "${old}" does not stand there`);
          return {
            change: change!,
            files: filesOf(body.slice(0, at) + fresh + body.slice(at + old!.length)),
            found: found === '-' ? [] : found!.split(' && '),
          };
        }),
      };
    });
}
