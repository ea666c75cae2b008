/** Tables drawn with more than pipes say what the same tables say between pipes: findings, verdicts, addresses. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inDocument } from '../../server/core/document.ts';
import { documentOf, editDocument } from '../../server/core/project/sources.ts';
import { messageOf, openProject } from '../../server/core/project.ts';
import { asHtml, redrawn } from '../support/drawn.ts';
import { applied, edits, randomEdit, randomFrom, seed } from '../support/edits.ts';
import { seen } from '../support/seen.ts';

const families = readFileSync(new URL('families.md', import.meta.url), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map(section => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n'))] as const);

function check(content: string, name = 'bang.md'): ReturnType<ReturnType<typeof openProject>['check']> {
  const project = openProject();
  project.set(name, { kind: 'text', content });
  return project.check(name);
}

/** Severity, check, address and message of all that is found, and the text of the place it is found at. */
function told(content: string): string[] {
  const { findings, report } = check(content);
  return findings
    .filter(({ severity }) => severity !== 'hint')
    .map(finding => {
      const place = finding.place.kind === 'text' ? inDocument(finding.place) : undefined;
      const text = place?.block.text.slice(place.start, place.end).replace(/<[^>]*>|\*\*/g, '');
      return `${finding.severity} ${finding.check} ${finding.about} "${text}" ${messageOf(finding, 'vi', report.style)}`;
    });
}

/** The first spoiled cell that a family names, put in. */
function spoiled(section: string): string {
  const [, row, column, text] = /^<!-- spoiled (\d+):(\d+) (\S+) -->$/m.exec(section) ?? [];
  if (!text) return section;
  const lines = section.split('\n');
  const first = lines.findIndex(line => line.startsWith('|---'));
  const second = lines[first + 1]!;
  const at = first + Number(row) + (/\d/.test(second) ? 0 : 1);
  const cells = lines[at]!.split('|');
  cells[Number(column)] = ` ${text} `;
  return lines.with(at, cells.join('|')).join('\n');
}

describe.each([['HTML', asHtml]] as const)('as %s', (_, draw) => {
  test.each(families)('%s', (_name, section) => {
    const content = spoiled(section).replace(/^<!--.*$/gm, '');
    expect(told(redrawn(content, draw))).toEqual(told(content));
  });

  test('after any edits they are read as from a fresh start', () => {
    const random = randomFrom(seed);
    for (const [name, section] of families.slice(0, 12)) {
      const content = redrawn(section, draw);
      let text = content;
      let document = documentOf('/bang.md', content);
      const project = openProject();
      for (let count = 0; count < edits / 20; count++) {
        const edit = randomEdit(text, random);
        text = applied(text, edit);
        document = editDocument(document, edit);
        project.set('/bang.md', { kind: 'text', content: text, document });
        const fresh = openProject();
        fresh.set('/bang.md', { kind: 'text', content: text });
        expect(seen(project.check('/bang.md')), `${name}, seed ${seed}, edit ${count}`).toEqual(
          seen(fresh.check('/bang.md')),
        );
      }
    }
  });
});
