/**
 * Shares and ratios whose part or whole is only named, and stands in a table or list elsewhere. The reports stand in
 * `named-ratios.txt`.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';
import { randomFrom, seed } from '../support/edits.ts';

const cases = readFileSync(new URL('named-ratios.txt', import.meta.url), 'utf8')
  .split(/^=== /mu)
  .slice(1)
  .map(text => {
    const [head = '', ...lines] = text.split('\n');
    return { wrong: /^lệch (.+)$/u.exec(head)?.[1], body: lines.join('\n').trim() };
  });

const whole = (body: string): string => `# BÁO CÁO\nKết quả công tác năm 2025\n\n## I. Kết quả\n\n${body}\n`;

/** What is told of, as printed. */
function told(content: string, project = openProject()): readonly string[] {
  project.set('bao-cao.md', { kind: 'text', content });
  return project
    .check('bao-cao.md')
    .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ data }) => String(data.ratio ?? data.stated));
}

test.each(cases)('$wrong: $body', ({ wrong, body }) => {
  expect(told(whole(body))).toEqual(wrong === undefined ? [] : [wrong]);
});

test('it points to the words, and to the figures that they are said of', () => {
  const { body } = cases.find(({ wrong }) => wrong === '2,5')!;
  const content = whole(body);
  const project = openProject();
  project.set('bao-cao.md', { kind: 'text', content });
  const { findings } = project.check('bao-cao.md');
  const [finding] = findings.filter(({ check }) => check === 'change-differs');
  expect(finding?.related?.map(({ data }) => data?.figure)).toEqual(['96', '30']);
});

test('tables and lists edited at random: the same as from a fresh start', () => {
  const random = randomFrom(seed);
  const bodies = cases.map(({ body }) => body);
  const project = openProject();
  for (let edit = 0; edit < 120; edit++) {
    const at = random(bodies.length);
    const digits = [...bodies[at]!.matchAll(/\d/gu)];
    const { index } = digits[random(digits.length)]!;
    bodies[at] = `${bodies[at]!.slice(0, index)}${random(10)}${bodies[at]!.slice(index + 1)}`;
    if (random(4) === 0) bodies.push(bodies.shift()!);
    const content = whole(bodies.slice(edit % 7, (edit % 7) + 14).join('\n\n'));
    expect(told(content, project), `seed ${seed}, edit ${edit}`).toEqual(told(content));
  }
});
