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

/** A table as it stands, and what is found in it with texts replaced or rows left out. */
export function spoiled(
  lines: readonly string[],
  ...changes: readonly (readonly [string, string | undefined])[]
): string[] {
  const rows = lines.flatMap(line => {
    let text: string | undefined = line;
    for (const [from, to] of changes)
      if (text?.includes(from)) text = to === undefined ? undefined : text.replace(from, to);
    return text === undefined ? [] : [text];
  });
  return found(...rows);
}
