/** The rule language: what is read, where faults are placed, and that printing and reading agree. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../server/core/figures/decimal.ts';
import { english, vietnamese } from '../../server/core/figures/figure.ts';
import { parseRules } from '../../server/core/rules/parse.ts';
import { printRule } from '../../server/core/rules/print.ts';
import type { Argument, NamePart, Rule, Selection, Term } from '../../server/core/rules/tree.ts';
import { checkFiles } from '../support/memory-host.ts';

const printed = (text: string): string[] => parseRules(text, vietnamese).rules.map(printRule);

describe('reading', () => {
  test.each([
    ['tong = tinh + huyen + xa', 'tong = tinh + huyen + xa'],
    ['[Tỷ lệ phần %] = [Tổng số] / r1.[Tổng số]', '[Tỷ lệ phần %] = [Tổng số] / r1.[Tổng số]'],
    ['pl4.r1.tong >= 1.991', 'pl4.r1.tong >= 1.991'],
    ['tong = SUM(tinh; huyen; xa)', 'tong = SUM(tinh; huyen; xa)'],
    ['tong = sum(rows)', 'tong = SUM(rows)'],
    ['on r1..r9: a = b', 'on r1..r9: a = b'],
    ['on group I: a = SUM(group I)', 'on group I: a = SUM(group I)'],
    ['tại nhóm I: a = b lệch 2', 'on group I: a = b within 2'],
    ['a = SUM(rows where [Cấp] = "xã")', 'a = SUM(rows where [Cấp] = "xã")'],
    ['a = (b + c) * 2 - -d', 'a = (b + c) * 2 - -d'],
    ['a = b - (c - d)', 'a = b - (c - d)'],
    ['a <= 12,5% within 0,01', 'a <= 12,5% within 0,01'],
    ['ty_le = ROUND(a / b; 2)', 'ty_le = ROUND(a / b; 2)'],
  ])('%s', (text, expected) => {
    expect(parseRules(text, vietnamese).faults).toEqual([]);
    expect(printed(text)).toEqual([expected]);
  });

  test('numbers are in the style of the report', () => {
    const value = (text: string, style: typeof vietnamese): unknown => {
      const { right } = parseRules(`a = ${text}`, style).rules[0]!;
      return right.kind === 'number' ? right.value : right.kind;
    };
    expect(value('1.991', vietnamese)).toEqual(decimal(1991));
    expect(value('1,5', vietnamese)).toEqual(decimal(15, 1));
    expect(value('1,991', english)).toEqual(decimal(1991));
    expect(value('84.17%', english)).toEqual(decimal(8417, 4));
  });
});

describe('faults', () => {
  test.each([
    ['a b', 'no-comparison', 2],
    ['a = ', 'unexpected', 4],
    ['a = (b + c', 'unclosed', 10],
    ['a = SUMM(b)', 'function', 4],
    ['a = b within c', 'number', 13],
    ['a = b c', 'unexpected', 6],
    ['= b', 'unexpected', 0],
    ['a = [Tổng số', 'unclosed', 4],
    ['a = SUM(rows where b = "x)', 'unclosed', 23],
  ])('%s: %s at %i', (text, fault, start) => {
    const { rules, faults } = parseRules(text, vietnamese);
    expect(rules).toEqual([]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ fault, span: { start } });
  });

  test('one line that cannot be read hides no other', () => {
    const { rules, faults } = parseRules('a = b\na =\nc = d\r\n\n# ghi chú', vietnamese);
    expect(rules.map(printRule)).toEqual(['a = b', 'c = d']);
    expect(faults).toHaveLength(1);
    expect(faults[0]!.span.start).toBe(9);
  });

  test('a function name one letter off is named', () => {
    expect(parseRules('a = AVERAG(b)', vietnamese).faults[0]!.nearest).toBe('AVERAGE');
  });

  test.each<[string, string, string, string]>([
    ['a == b', '==', '=', 'a = b'],
    ['a = SUM(b, c)', ',', ';', 'a = SUM(b; c)'],
    ['a = b : c', ':', '/', 'a = b / c'],
    ['a = (b + c))', ')', '', 'a = (b + c)'],
  ])('%s: what is meant is offered', (text, stated, nearest, repaired) => {
    const [fault] = parseRules(text, vietnamese).faults;
    expect(fault).toMatchObject({ fault: 'sign', stated, nearest });
    const { start, end } = fault!.span;
    expect(text.slice(start, end)).toBe(stated);
    const after = text.slice(0, start) + nearest + text.slice(end);
    expect(after).toBe(repaired);
    expect(parseRules(after, vietnamese).faults).toEqual([]);
  });

  test.each(['a: b = c', 'a = b, c', 'a , b', 'a = b = c', 'a = SUM(b'])('%s is no such sign', text => {
    expect(parseRules(text, vietnamese).faults.map(({ fault }) => fault)).not.toContain('sign');
  });

  test('ten thousand parentheses are one fault', () => {
    expect(parseRules(`a = ${'('.repeat(10_000)}b`, vietnamese).faults).toMatchObject([{ fault: 'too-deep' }]);
  });

  test('nothing throws, and every place lies within the text', () => {
    const pieces = fc.constantFrom(
      'a',
      '[Tổng',
      ']',
      '.',
      '..',
      ' ',
      '=',
      '<',
      '(',
      ')',
      ';',
      '"',
      'on ',
      ':',
      '1,5',
      '%',
      '\n',
      'SUM(',
      '-',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), parts => {
        const text = parts.join('');
        for (const { span } of parseRules(text, vietnamese).faults) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('printing a rule and reading it again gives the same tree', () => {
  const nowhere = { start: 0, end: 0 };
  const part: fc.Arbitrary<NamePart> = fc.oneof(
    fc.constantFrom('tong', 'tinh', 'ty_le', 'r3', 'pl4').map(text => ({ text, title: false, span: nowhere })),
    fc.constantFrom('Tổng số', 'Tỷ lệ / %', 'Năm 2019').map(text => ({ text, title: true, span: nowhere })),
  );
  const name = fc
    .array(part, { minLength: 1, maxLength: 3 })
    .map((parts): Term => ({ kind: 'name', parts, span: nowhere }));
  const number = fc
    .constantFrom<[string, number, number, boolean]>(
      ['1.991', 1991, 0, false],
      ['12,5%', 125, 3, true],
      ['0,01', 1, 2, false],
    )
    .map(([text, coefficient, scale, percent]): Term & { kind: 'number' } => ({
      kind: 'number',
      text,
      percent,
      value: decimal(coefficient, scale),
      span: nowhere,
    }));
  const selection: fc.Arbitrary<Selection> = fc.oneof(
    fc.constant<Selection>({ kind: 'rows', from: undefined, to: undefined, where: undefined, span: nowhere }),
    fc.constant<Selection>({ kind: 'totals', from: undefined, to: undefined, where: undefined, span: nowhere }),
    fc.constant<Selection>({
      kind: 'group',
      from: { text: 'II', title: false, span: nowhere },
      to: undefined,
      where: undefined,
      span: nowhere,
    }),
  );
  const { term } = fc.letrec<{ term: Term }>(tie => ({
    term: fc.oneof(
      { maxDepth: 4 },
      name,
      number,
      tie('term').map((of): Term => ({ kind: 'negate', of, span: nowhere })),
      fc.tuple(fc.constantFrom('+', '-', '*', '/'), tie('term'), tie('term')).map(
        ([operator, left, right]): Term => ({
          kind: 'binary',
          operator: operator as '+',
          left,
          right,
          span: nowhere,
        }),
      ),
      fc
        .array(
          fc.oneof(
            tie('term').map((inner): Argument => ({ kind: 'term', term: inner })),
            selection.map((rows): Argument => ({ kind: 'rows', selection: rows })),
          ),
          { minLength: 1, maxLength: 3 },
        )
        .map((parts): Term => ({ kind: 'call', name: 'SUM', arguments: parts, span: nowhere })),
    ),
  }));
  const rule: fc.Arbitrary<Rule> = fc.record({
    selection: fc.option(selection, { nil: undefined }),
    left: term,
    comparison: fc.constantFrom('=', '<=', '>=', '<', '>'),
    right: term,
    within: fc.option(number, { nil: undefined }),
    span: fc.constant(nowhere),
  });

  test('whatever the rule', () => {
    fc.assert(
      fc.property(rule, original => {
        const text = printRule(original);
        const { rules, faults } = parseRules(text, vietnamese);
        expect(faults).toEqual([]);
        expect(withoutSpans(rules[0])).toEqual(withoutSpans(original));
      }),
    );
  });
});

function withoutSpans(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'span' ? undefined : inner)));
}

test('a column is called by what stands before its parenthesis, where only one is', async () => {
  const checks = async (...titles: string[]): Promise<string[]> => {
    const rules = '```rules\n[Tổng] = [Cấp tỉnh] + [Cấp xã]\n```';
    const head = `| STT | ${titles.join(' | ')} |\n|---|--:|--:|--:|`;
    const { findings } = await checkFiles({ 'a.md': `:::table{#a}\n${head}\n| 1 | 5 | 1 | 2 |\n${rules}\n:::\n` });
    return findings.map(({ check }) => check);
  };
  expect(await checks('Tổng', 'Cấp tỉnh (hồ sơ)', 'Cấp xã (hồ sơ)')).toEqual(['total-differs-from-parts']);
  expect(await checks('Tổng', 'Cấp huyện (hồ sơ)', 'Cấp xã (hồ sơ)')).toContain('name-unknown');
});
