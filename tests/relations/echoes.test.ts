/**
 * What the closing part says again in other words, but for one digit: asked about where its figure stands nowhere else.
 * The reports stand in `echoes.txt`.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';
import { randomFrom, seed } from '../support/edits.ts';

const cases = readFileSync(new URL('echoes.txt', import.meta.url), 'utf8')
  .split(/^=== /mu)
  .slice(1)
  .map(text => {
    const [head = '', ...lines] = text.split('\n');
    return { pair: /^hỏi (\S+)$/.exec(head)?.[1] ?? '', body: lines.join('\n').trim() };
  });

const whole = (body: string): string => `# BÁO CÁO\nTình hình thực hiện nhiệm vụ năm 2025\n\n${body}\n`;

function asked(content: string, project = openProject()): string[] {
  project.set('bao-cao.md', { kind: 'text', content });
  return project
    .check('bao-cao.md')
    .findings.filter(({ check }) => check === 'same-figure-differs')
    .map(({ data }) => `${data.stated}/${data.other}`);
}

test.each(cases)('$pair: $body', ({ pair, body }) => {
  expect(asked(whole(body))).toEqual(pair === '' ? [] : [pair]);
});

test.each(cases.filter(({ pair }) => pair !== ''))('nothing where both are the same: $body', ({ pair, body }) => {
  const [stated = '', other = ''] = pair.split('/');
  expect(asked(whole(body.replaceAll(stated, other)))).toEqual([]);
});

// The words about a figure are found by where it stands in the letters as they are.
test.each(cases)('decomposed letters: $pair: $body', ({ pair, body }) => {
  expect(asked(whole(body).normalize('NFD'))).toEqual(pair === '' ? [] : [pair]);
});

test('a slip in another scale', () => {
  const said = (sum: string): string[] =>
    asked(
      whole(
        `## I. Quỹ vì người nghèo\n\nVận động Quỹ "Vì người nghèo" được 4.530 triệu đồng.\n\n## II. Đánh giá\n\nQuỹ "Vì người nghèo" vận động được ${sum} tỷ đồng.`,
      ),
    );
  expect(said('4,35')).toEqual(['4,35/4.530']);
  expect(said('4,53')).toEqual([]);
  expect(said('4,5')).toEqual([]);
});

test('figures changed and sections dropped at random: the same as from a fresh start', () => {
  const random = randomFrom(seed);
  const bodies = cases.slice(0, 12).map(({ body }) => body);
  const project = openProject();
  for (let edit = 0; edit < 60; edit++) {
    const at = random(bodies.length);
    const digits = [...bodies[at]!.matchAll(/\d/gu)];
    const { index } = digits[random(digits.length)]!;
    bodies[at] = `${bodies[at]!.slice(0, index)}${random(10)}${bodies[at]!.slice(index + 1)}`;
    const content = whole(bodies.slice(edit % 5).join('\n\n'));
    expect(asked(content, project)).toEqual(asked(content));
  }
});

test('words and figures typed in passages that say the report again: the same as from a fresh start', () => {
  const random = randomFrom(seed + 1);
  const bodies = cases.slice(0, 8).map(({ body }) => body);
  const content = (): string => whole(`Năm 2025, toàn tỉnh có ${opened}.\n\n${bodies.join('\n\n')}`);
  const project = openProject();
  let opened = '1.204 hộ, 37 xã';
  for (let edit = 0; edit < 80; edit++) {
    const typed = random(4);
    if (typed === 0) opened = `${opened} nay`;
    else if (typed === 1) opened = `${1000 + random(9000)} hộ, ${10 + random(90)} xã`;
    else if (typed === 2) bodies.push(bodies.shift()!);
    else {
      const at = random(bodies.length);
      const spaces = [...bodies[at]!.matchAll(/ /gu)];
      const { index } = spaces[random(spaces.length)]!;
      bodies[at] = `${bodies[at]!.slice(0, index)} ${random(2) === 0 ? 'nay' : random(300)}${bodies[at]!.slice(index)}`;
    }
    expect(asked(content(), project), `seed ${seed}, edit ${edit}`).toEqual(asked(content()));
  }
});
