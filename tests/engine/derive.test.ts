/** Objects that are completed when somebody asks. */
import { expect, it } from 'vitest';
import { altered, withLate } from '../../server/core/derive.ts';

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
