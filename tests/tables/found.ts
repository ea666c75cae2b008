import { openProject } from '../../server/core/project.ts';

/** Severity, check and address of what is found in a table; the line under the first is the rule under it. */
export function found(...lines: readonly string[]): string[] {
  const [first = ''] = lines;
  const rule = `|${'---|'.repeat(first.split('|').length - 2)}`;
  const project = openProject();
  project.set('bang.md', { kind: 'text', content: `${[first, rule, ...lines.slice(1)].join('\n')}\n` });
  const { findings } = project.check('bang.md');
  return findings.map(({ severity, check, about }) => `${severity} ${check} ${about}`);
}
