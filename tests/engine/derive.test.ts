/** Objects that are completed when somebody asks. */
import { expect, it } from 'vitest';
import { altered, memo, memo2, slot, withLate } from '../../server/core/derive.ts';

interface Named {
  readonly first: string;
  readonly last: string;
}

function counted(): {
  readonly made: () => number;
  readonly named: (known: Named) => Named & { readonly whole: string };
} {
  let made = 0;
  return {
    made: () => made,
    named: withLate<Named, { readonly whole: string }>({
      whole: ({ first, last }) => {
        made++;
        return `${last} ${first}`;
      },
    }),
  };
}

it('makes a late property when it is asked for, and once', () => {
  const { made, named } = counted();
  const person = named({ first: 'An', last: 'Lê' });
  expect(made()).toBe(0);
  expect([person.whole, person.whole, made()]).toEqual(['Lê An', 'Lê An', 1]);
  expect(named({ first: 'Bình', last: 'Lê' }).whole).toBe('Lê Bình');
});

it('alters a copy, which makes its late properties anew', () => {
  const { named } = counted();
  const person = named({ first: 'An', last: 'Lê' });
  expect(person.whole).toBe('Lê An');
  const other = altered(person, { last: 'Trần' });
  expect([other.whole, other.first, person.whole]).toEqual(['Trần An', 'An', 'Lê An']);
});

it('keeps no getters on the objects themselves', () => {
  const person = counted().named({ first: 'An', last: 'Lê' });
  expect(Object.keys(person)).toEqual(['first', 'last']);
});

it.each([1, 9, 10, 11, 12, 30])('remembers what %d functions made of one object, each once', count => {
  let made = 0;
  const functions = Array.from({ length: count }, (_, index) =>
    memo((key: { readonly value: number }) => {
      made++;
      return [key.value + index];
    }),
  );
  const marks = Array.from({ length: count }, () => slot<object, number>());
  const key = { value: 100 };
  const first = functions.map(derive => derive(key));
  for (const [index, mark] of marks.entries()) mark.set(key, index);
  for (const [index, mark] of marks.entries()) mark.set(key, 2 * index);
  expect(functions.map(derive => derive(key))).toEqual(first);
  expect(first.map(([value]) => value)).toEqual(functions.map((_, index) => 100 + index));
  expect(functions.every((derive, index) => derive(key) === first[index])).toBe(true);
  expect(made).toBe(count);
  expect(marks.map(mark => mark.get(key))).toEqual(marks.map((_, index) => 2 * index));
  expect(slot<object, number>().get(key)).toBeUndefined();
});

it('keeps the last result of a function that asks much of its own object', () => {
  const others = Array.from({ length: 20 }, (_, index) => memo((key: { readonly value: number }) => key.value + index));
  const sum = memo2((key: { readonly value: number }, factor: number) => [
    factor * others.reduce((found, derive) => found + derive(key), 0),
  ]);
  const key = { value: 1 };
  const before = slot<object, string>();
  before.set(key, 'before');
  const once = sum(key, 1);
  expect([once, sum(key, 1) === once, before.get(key)]).toEqual([[210], true, 'before']);
  const doubled = sum(key, 2);
  expect([doubled, sum(key, 2) === doubled, sum(key, 1) === once]).toEqual([[420], true, false]);
});
