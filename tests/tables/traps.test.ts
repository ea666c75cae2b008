/**
 * Right tables that a hasty reader adds up wrongly: overlapping attributes, several divisions of one whole, averages,
 * selections, open lists. Nothing is found in them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { messageOf, openProject } from '../../server/core/project.ts';

const folder = new URL('traps/', import.meta.url);

describe.each(readdirSync(folder).sort())('%s', name => {
  const sections = readFileSync(new URL(name, folder), 'utf8').split(/^## /m).slice(1);
  test.each(sections.map(section => [section.slice(0, section.indexOf('\n')), section] as const))(
    '%s',
    (_, section) => {
      const project = openProject();
      project.set('bang.md', { kind: 'text', content: section.slice(section.indexOf('\n')) });
      const checked = project.check('bang.md');
      expect(checked.findings.map(finding => messageOf(finding, 'vi', checked.report.style))).toEqual([]);
    },
  );
});
