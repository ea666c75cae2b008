/**
 * English words of headers and row labels: enough for reports in English, and the proof that nothing else is
 * Vietnamese.
 */
import type { TableLexicon } from '../tables/lexicon.ts';

export const englishTables: TableLexicon = {
  cues: {
    breakdown: ['by level', 'by type', 'broken down', 'breakdown', 'comprising', 'consisting of'],
    'of-which': ['of which', 'including', 'thereof'],
    percent: ['percent', 'percentage', 'share', 'rate', 'ratio'],
    share: ['share', 'structure'],
    'of-total': ['of total', 'of the total', 'share of total'],
    'of-plan': ['of plan', 'of the plan', 'of target', 'of budget', 'vs plan', 'completion'],
    'of-earlier': ['of last year', 'year on year', 'yoy', 'vs last year', 'of previous period'],
    change: ['change', 'difference', 'growth', 'increase/decrease', '+/-'],
    increase: ['increase', 'growth'],
    decrease: ['decrease'],
    plan: ['plan', 'planned', 'target', 'budget', 'estimate'],
    actual: ['actual', 'result', 'executed', 'disbursed', 'realised', 'realized'],
    earlier: ['last year', 'previous year', 'previous period', 'same period', 'prior year'],
    current: ['this year', 'this period', 'current period', 'current year'],
    period: ['this period', 'in the period', 'this month', 'this quarter'],
    cumulative: ['cumulative', 'year to date', 'ytd'],
    opening: ['opening', 'opening balance', 'carried over', 'brought forward', 'from previous period'],
    received: ['received', 'new', 'added', 'incoming'],
    reduced: ['resolved', 'settled', 'closed', 'removed', 'outgoing'],
    closing: ['closing', 'closing balance', 'remaining', 'pending', 'carried forward'],
    'not-additive': ['average', 'mean', 'yield', 'price', 'rank', 'score', 'index', 'density', 'per capita'],
    overlapping: ['female', 'women', 'party members', 'ethnic minority', 'youth', 'disabled'],
    note: ['note', 'notes', 'remarks', 'comment'],
    unit: ['unit'],
    area: ['area'],
    yield: ['yield'],
    output: ['output', 'production'],
  },
  totalStarts: ['total', 'grand total'],
  totalTitles: ['sum', 'all', 'overall'],
  notTotal: ['total factor'],
  perUnits: ['/ha', '/person', '/household', '/year', 'per capita'],
  rateStarts: ['price', 'score', 'rank', 'index', 'age', 'year'],
  totalLabels: ['total', 'grand total', 'sum', 'overall', 'whole province', 'subtotal', 'sub-total'],
  totalOpenings: ['total', 'grand total'],
  wholeOpenings: ['whole', 'entire', 'overall', 'all'],
  breakdownStarts: ['by level', 'by type', 'breakdown', 'comprising'],
  ofWhichStarts: ['of which', 'including', 'thereof'],
  partitions: [
    { members: [['provincial', 'province'], ['district'], ['communal', 'commune']] },
    {
      members: [
        ['provincial', 'province'],
        ['communal', 'commune'],
      ],
    },
    {
      members: [
        ['male', 'men'],
        ['female', 'women'],
      ],
    },
    { members: [['urban'], ['rural']] },
    { members: [['early'], ['on time'], ['late', 'overdue']] },
    { members: [['on time'], ['late', 'overdue']] },
    { members: [['online'], ['in person']], optional: [['by post'], ['carried over']] },
  ],
  noteIncrease: ['up', 'increase of', 'increased by'],
  noteDecrease: ['down', 'decrease of', 'decreased by'],
  noteUnchanged: ['unchanged', 'no change'],
};
