/** What is taken over from an earlier version of a list, and conclusions that are said again. */
import { expect, test } from 'vitest';
import { keepAlike } from '../../server/core/documents/kept.ts';
import type { DocumentMention } from '../../server/core/documents/mentions/mentions.ts';
import { eachChange } from '../../server/core/list-changes.ts';
import { joinAgain, mapAgain } from '../../server/core/lists.ts';

test('what stands where it stood between two changes is not asked again', () => {
  const asked: string[] = [];
  const derive = (key: string): string[] => {
    asked.push(key);
    return [key];
  };
  const keys = ['a', 'b', 'c', 'd', 'e'];
  const values = keys.map(key => [key]);
  const now = ['a', 'B', 'c', 'D', 'e'];
  const made = mapAgain({ keys, values }, now, derive);
  expect(asked).toEqual(['B', 'D']);
  expect(made).toEqual([['a'], ['B'], ['c'], ['D'], ['e']]);
  expect(made[2]).toBe(values[2]);
  // Of lists of other lengths nothing is known between the ends.
  asked.length = 0;
  expect(mapAgain({ keys, values }, ['a', 'c', 'D', 'e'], derive)).toEqual([['a'], ['c'], ['D'], ['e']]);
  expect(asked).toEqual(['c', 'D']);
});

test('lists are joined alike, whether or not it is told what they have in common', () => {
  const lists = [[1], [], [2, 3], [4]];
  const before = joinAgain(undefined, lists);
  const now = [lists[0]!, [9], lists[2]!, lists[3]!];
  const told = joinAgain(before, now, { top: 1, bottom: 2 });
  expect(told).toEqual(joinAgain(before, now));
  expect(told).toEqual(joinAgain(undefined, now));
  expect(joinAgain(before, [...lists], { top: 1, bottom: 1 })).toBe(before);
  expect(joinAgain(before, [lists[0]!, [], [2, 3], lists[3]!], { top: 1, bottom: 1 }).items).toBe(before.items);
});

test('only what differs has gone and come', () => {
  const told: string[] = [];
  const change = { gone: (one: string) => told.push(`-${one}`), come: (one: string) => told.push(`+${one}`) };
  eachChange(['a', 'b', 'c', 'd'], ['A', 'b', 'c', 'D'], change);
  expect(told).toEqual(['-a', '-d', '+A', '+D']);
});

test('conclusions that say the same of the same mentions are the same objects, each taken once', () => {
  const [first, second] = [{} as DocumentMention, {} as DocumentMention];
  const old: readonly Conclusion[] = [
    { mention: first, other: [second], differs: 'digits' },
    { mention: second, other: [first], differs: 'date' },
  ];
  expect(
    keepAlike(
      old,
      old.map(one => ({ ...one, other: [...one.other] })),
    ),
  ).toBe(old);
  const twice = keepAlike(old, [old[0]!, { ...old[0]! }]);
  expect(twice[0]).toBe(old[0]);
  expect(twice[1]).not.toBe(old[0]);
  expect(keepAlike(old, [{ ...old[0]!, other: [first] }])[0]).not.toBe(old[0]);
});

interface Conclusion {
  readonly mention: DocumentMention;
  readonly other: readonly DocumentMention[];
  readonly differs: string;
}
