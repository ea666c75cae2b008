/** Statements of one time: the sums that hold bear out the one that a slip of the pen takes away. */
import { expect, test } from 'vitest';
import { found, spoiled } from './found.ts';

const income = [
  '|  | 2024 |',
  '| Revenue | 48,210 |',
  '| Cost of sales | (29,640) |',
  '| Gross profit | 18,570 |',
  '| Distribution costs | (4,115) |',
  '| Administrative expenses | (6,380) |',
  '| Operating profit | 8,075 |',
  '| Finance costs | (1,240) |',
  '| Profit before tax | 6,835 |',
  '| Income tax expense | (1,367) |',
  '| Profit for the year | 5,468 |',
];

test.each([
  ['48,210', '48,120'],
  ['18,570', '18,750'],
  ['(6,380)', '(6,830)'],
  ['5,468', '5,648'],
])('an income statement: %s as %s', (right, wrong) => {
  expect(found(...income)).toEqual([]);
  expect(spoiled(income, [right, wrong])).toHaveLength(1);
  expect(spoiled(income, [right, wrong])[0]).toMatch(/^warning /);
});

const cash = [
  '|  | 2024 |',
  '| Receipts from customers | 8,412 |',
  '| Payments to suppliers | (4,967) |',
  '| Payments to employees | (2,105) |',
  '| Net cash from operating activities | 1,340 |',
  '| Purchase of equipment | (612) |',
  '| Proceeds from sale of equipment | 45 |',
  '| Net cash used in investing activities | (567) |',
  '| Net increase in cash | 773 |',
  '| Cash at 1 January | 1,208 |',
  '| Cash at 31 December | 1,981 |',
];

test('a cash flow statement in sections', () => {
  expect(found(...cash)).toEqual([]);
  expect(spoiled(cash, ['1,981', '1,891'])).toHaveLength(1);
  expect(spoiled(cash, ['(4,967)', '(4,697)'])).toHaveLength(1);
});

test('a line that was left out, or sums that hold hardly anywhere, are no slip', () => {
  expect(spoiled(income, ['| Distribution costs | (4,115) |', undefined])).toEqual([]);
  expect(spoiled(income, ['18,570', '21,402'], ['8,075', '9,911'], ['6,835', '7,114'])).toEqual([]);
});
