/** English words behind which figures beside one another are not of one another; see `prose/doubts/`. */
import type { Lexicon } from '../prose/lexicon.ts';

export const englishDoubts = {
  doubts: {
    // "94% and 69% respectively": each of another amount.
    inTurn: ['respectively'],
    compounding: ['compound', 'compounded', 'cagr'],
    levels: ['speed', 'speeds', 'density', 'temperature', 'exchange rate', 'voltage', 'eps'],
    net: ['net', 'surplus', 'deficit'],
    traded: ['exports', 'imports'],
    trade: ['trade', 'exports and imports', 'turnover', 'two-way'],
    timeUnits: ['years', 'year', 'months', 'month', 'days', 'day', 'hours', 'hour', 'minutes', 'weeks', 'week'],
    costs: ['costs', 'cost', 'expenses', 'expenditure', 'spending'],
    revenues: ['revenue', 'revenues', 'income', 'receipts'],
    ownRates: ['dividend', 'dividends', 'coupon'],
    leavingOut: [
      'without',
      'excluding',
      'not counting',
      'leaving out',
      'leaving aside',
      'apart from',
      'ignoring',
      'except for',
    ],
    conditions: [
      'when',
      'if',
      'without',
      'excluding',
      'not counting',
      'after inflation',
      'in real terms',
      'after tax',
      'net of',
    ],
    relatives: ['which', 'whose', 'where'],
    extremeTimes: ['record', 'peak', 'best', 'worst', 'boom', 'pre-pandemic', 'pre-crisis'],
    jointly: ['together', 'combined', 'between them', 'taken together', 'in all', 'altogether', 'jointly'],
    perTime: ['a', 'an', 'per', 'each', 'every'],
    rates: { leads: ['at a', 'at an', 'at'], words: ['rate of', 'yield of'] },
    causes: ['driven by', 'due to', 'because of', 'as a result of', 'resulting from', 'attributable to'],
    offsets: ['offset by', 'partially offset', 'partly offset', 'net of'],
    contrasts: ['while', 'whereas'],
    turns: ['while', 'whereas'],
    changesIn: ['drop in', 'fall in', 'rise in', 'increase in', 'decline in', 'decrease in', 'growth in', 'gain in'],
  },
} satisfies Partial<Lexicon>;
