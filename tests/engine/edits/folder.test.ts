/**
 * After any sequence of edits a report folder is what it would be from a fresh start: the same findings, claims, verdicts and
 * parts. The seed is printed with a failure; SOAT_SEED names another, SOAT_EDITS asks for longer runs.
 */
import { expect, test } from 'vitest';
import { applied, edits, randomEdit, randomFrom, seed } from '../../support/edits.ts';
import { seen } from '../../support/seen.ts';
import { loaded, sample } from '../projects.ts';
import { anew, opening } from './edited.ts';

test('a report folder, several files edited at random', async () => {
  const random = randomFrom(seed);
  const original = { ...sample, 'body.md': opening };
  const files: { [path: string]: string } = { ...original };
  const project = await loaded(files, '/report.yaml');
  const paths = Object.keys(files).filter(path => path !== 'report.yaml' && path !== 'README.md');
  for (let count = 0; count < edits / 6; count++) {
    const path = paths[random(paths.length)]!;
    const edit = randomEdit(files[path]!, random);
    files[path] = applied(files[path]!, edit);
    project.set(`/${path}`, { kind: 'text', content: files[path]! });
    const fresh = await loaded(files, '/report.yaml');
    expect(
      seen(project.check('/report.yaml')),
      `seed ${seed}, edit ${count} of ${path}: ${JSON.stringify(edit)}`,
    ).toEqual(seen(fresh.check('/report.yaml')));
    if (count % anew < anew - 1) continue;
    Object.assign(files, original);
    for (const own of paths) project.set(`/${own}`, { kind: 'text', content: files[own]! });
  }
});
