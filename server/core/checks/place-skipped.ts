/** A column of places that leaves one out: 1, 2, 4, 5, 6. */
import { memo2 } from '../derive.ts';
import type { NumberStyle } from '../figures/figure.ts';
import type { Finding } from '../finding.ts';
import { tablesOf } from '../model/report.ts';
import { cellPlace, type Table } from '../model/table.ts';
import { skippedPlaces } from '../relations/tables/places-skipped.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'place-skipped',
  severity: 'information',
  family: 'figures',
  scope: 'local',
  *run({ report }) {
    for (const { table } of tablesOf(report)) yield* skippedIn(table, report.style);
  },
  words: {
    vi: {
      summary: 'Cột xếp hạng nhảy cách một hạng.',
      message: data =>
        `Cột "${text(data.column)}" không có hạng ${text(data.expected)}${data.twice ? `, hạng ${text(data.twice)} ghi hai lần` : ''}. Đề nghị kiểm tra có ghi nhầm hạng hay sót dòng.`,
      notes: { same: data => `cũng ghi hạng ${text(data.figure)}` },
    },
    en: {
      summary: 'A column of places leaves one out.',
      message: data =>
        `Column "${text(data.column)}" has no place ${text(data.expected)}${data.twice ? `, and place ${text(data.twice)} twice` : ''}. Please check whether a place is mistyped or a row was lost.`,
      notes: { same: data => `place ${text(data.figure)} too` },
    },
  },
};

// Right because a table and a style are immutable.
const skippedIn = memo2((table: Table, style: NumberStyle): readonly Finding[] =>
  skippedPlaces(table, style).map(
    ({ column, row, lacking, twice }): Finding => ({
      check: 'place-skipped',
      place: cellPlace(row, column.index),
      data: { column: column.title, expected: String(lacking), twice: twice && String(twice.place) },
      ...(twice && {
        related: [{ note: 'same', data: { figure: String(twice.place) }, place: cellPlace(twice.row, column.index) }],
      }),
      about: `${table.id}.${column.id}`,
    }),
  ),
);
