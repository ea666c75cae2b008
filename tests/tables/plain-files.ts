/** A plain text as one report. */
import { openProject } from '../../server/core/project.ts';

export function check(content: string): ReturnType<ReturnType<typeof openProject>['check']> {
  const project = openProject();
  project.set('bao-cao.txt', { kind: 'text', content });
  return project.check('bao-cao.txt');
}

/** The titles of the columns of each table. */
export function titles(content: string): string[][] {
  return check(content).report.parts.flatMap(({ tables }) =>
    tables.map(({ columns }) => columns.map(({ path, title }) => [...path, title].join(' > '))),
  );
}
