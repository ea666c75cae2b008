/**
 * One indicator in two sentences of a report: asked about once, and only where the words say it is one. The reports stand
 * in `same-statements.txt`.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';
import { randomFrom, seed } from '../support/edits.ts';

const source = readFileSync(new URL('same-statements.txt', import.meta.url), 'utf8');
const periods = [
  ['quý', 'quý III năm 2025'],
  ['2024', 'năm 2024'],
  ['nửa năm', '6 tháng đầu năm 2025'],
];
const cases = source
  .split(/^=== /mu)
  .slice(1)
  .map(text => {
    const [head = '', ...lines] = text.split('\n');
    const period = periods.find(([word]) => head.endsWith(word!))?.[1] ?? 'năm 2025';
    return { asks: head.startsWith('hỏi'), body: lines.join('\n').trim(), period };
  });

function asked(content: string, project = openProject()): readonly (readonly [string, string])[] {
  project.set('bao-cao.md', { kind: 'text', content });
  return project
    .check('bao-cao.md')
    .findings.filter(({ check, data }) => check === 'same-figure-differs' && data.quote !== undefined)
    .map(({ data }) => [String(data.stated), String(data.other)]);
}

const whole = (period: string, body: string): string =>
  `# BÁO CÁO\nTình hình thực hiện nhiệm vụ ${period}\n\n${body}\n`;

test('there are cases of both kinds', () => {
  expect(cases.filter(({ asks }) => asks).length).toBeGreaterThan(25);
  expect(cases.filter(({ asks }) => !asks).length).toBeGreaterThan(35);
});

test.each(cases)('$asks: $body', ({ asks, body, period }) => {
  const found = asked(whole(period, body));
  if (!asks) expect(found).toEqual([]);
  else expect(found.length).toBeGreaterThan(0);
});

test.each(cases.filter(({ asks }) => asks))('nothing is asked where both are the same: $body', ({ body, period }) => {
  let content = whole(period, body);
  const pairs = asked(content);
  for (const [stated, other] of pairs) content = content.replaceAll(stated, other);
  expect(asked(content)).toEqual([]);
});

test('figures changed at random: the same as from a fresh start', () => {
  const random = randomFrom(seed);
  const bodies = cases.slice(0, 24).map(({ body }) => body);
  const project = openProject();
  for (let edit = 0; edit < 60; edit++) {
    const at = random(bodies.length);
    const digits = [...bodies[at]!.matchAll(/\d/gu)];
    const { index } = digits[random(digits.length)]!;
    const digit = `${random(10)}`;
    bodies[at] = bodies[at]!.slice(0, index) + digit + bodies[at]!.slice(index + 1);
    const content = whole('năm 2025', bodies.slice(edit % 5).join('\n\n'));
    expect(asked(content, project)).toEqual(asked(content));
  }
});
