/** Figures bound to cells: each is told where it stands, its cell is never doubted for it, and all count as compared. */
import { expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';

const table = (second: string, total = '230') => `
:::table{#q title="Hồ sơ"}
| STT | Quý | Tổng số |
|---|---|--:|
| 1 | Quý I | 100 |
| 2 | Quý II | ${second} |
| | Tổng cộng | ${total} |
:::
`;
const one = (text: string) => `[${text}](soat:q.r2.tong_so)`;

function checked(content: string) {
  const project = openProject();
  project.set('a.md', { kind: 'text', content });
  return project.check('a.md');
}

function told(content: string) {
  return checked(content)
    .findings.filter(({ check }) => check === 'figure-differs-from-cell')
    .map(({ place, fixes }) => [
      place.kind === 'text' ? place.block.text.slice(place.start - 1, place.end + 1) : '',
      ...(fixes ?? []).flatMap(({ edits }) => edits.map(edit => [edit.place === place, edit.newText])),
    ]);
}

test.each([
  ['one place', `Có ${one('120')} hồ sơ.`, 1],
  ['two sentences of one paragraph', `Có ${one('120')} hồ sơ. Quý II là ${one('120')} hồ sơ.`, 2],
  ['two paragraphs', `Có ${one('120')} hồ sơ.\n\nQuý II là ${one('120')} hồ sơ.`, 2],
  ['two sections', `# Một\n\nCó ${one('120')} hồ sơ.\n\n# Hai\n\nQuý II là ${one('120')} hồ sơ.`, 2],
  ['a calculation too', `Có [120](soat:=q.r2.tong_so+0) hồ sơ.\n\nQuý II là ${one('120')} hồ sơ.`, 2],
  [
    'three, one of which is right',
    `Có ${one('120')} hồ sơ.\n\nQuý II là ${one('130')} hồ sơ.\n\nNhận ${one('120')} hồ sơ.`,
    2,
  ],
])('each is told in the text: %s', (_, prose, count) => {
  expect(told(`${prose}\n${table('130')}`)).toEqual(Array.from({ length: count }, () => ['[120]', [true, '130']]));
});

test('what is bound to a cell does not change what is found in its table', () => {
  const own = (content: string) =>
    checked(content)
      .findings.filter(({ check }) => check !== 'figure-differs-from-cell')
      .map(({ check, data, fixes }) => [check, data, fixes?.map(fix => fix.data)]);
  const alone = own(table('130', '240'));
  expect(alone).toHaveLength(1);
  for (const text of ['240', '230', '250']) {
    const twice = `Có [${text}](soat:q.tong_cong.tong_so) hồ sơ.\n`.repeat(2);
    expect(own(`${twice}\nNhận ${one('130')} hồ sơ.\n${table('130', '240')}`)).toEqual(alone);
  }
});

test('bound figures are counted as compared', () => {
  const { verdicts, figures } = checked(
    `Có ${one('120')} hồ sơ, trong khi quý I có [100](soat:q.r1.tong_so) hồ sơ.\n${table('130')}`,
  );
  const bound = figures.filter(({ address }) => address.startsWith('prose.'));
  expect(bound.map(({ figure, verdict }) => [figure.text, verdict])).toEqual([
    ['120', 'wrong'],
    ['100', 'exact'],
  ]);
  expect([verdicts.wrong, verdicts.exact]).toEqual([1, 2]);
});
