/** A share of nothing: 100% of 0/0. */

import { memo } from '../derive.ts';
import { isZero } from '../figures/decimal.ts';
import type { Evaluation } from '../relations/evaluation.ts';
import type { Check } from './check.ts';
import { operandNote, setFigure, text } from './words.ts';

export const check: Check = {
  id: 'percent-of-zero',
  severity: 'warning',
  family: 'figures',
  scope: 'local',
  *run({ evaluationLists }) {
    const shares = evaluationLists.flatMap(ofNothing);
    const zeros = shares.filter(({ relation }) => relation.result.figure && isZero(relation.result.figure.value));
    for (const { relation } of shares) {
      const { figure, place, address } = relation.result;
      if (!figure || isZero(figure.value)) continue;
      const table = relation.data?.table;
      const alike = table === undefined ? [] : zeros.filter(other => other.relation.data?.table === table);
      const model = alike[0]?.relation.result.figure?.text ?? '0';
      const rows = alike.map(other => text(other.relation.data?.row)).filter(row => row !== '');
      yield {
        check: 'percent-of-zero',
        place,
        ...(address ? { about: address } : {}),
        data: { ...relation.data, stated: figure.text, rows: rows.slice(0, 4).join(', '), model },
        related: relation.operands.map(operand => ({
          place: operand.place,
          note: 'operand',
          data: { label: operand.label, figure: operand.figure?.text },
        })),
        fixes:
          place.kind === 'text'
            ? [{ title: 'set', data: { figure: model }, safe: false, edits: [{ place, newText: model }] }]
            : [],
      };
    }
  },
  words: {
    vi: {
      summary: 'Ghi tỷ lệ cho 0/0.',
      message: data =>
        `0/0 không tính được tỷ lệ, ô này ghi ${text(data.stated)}${data.rows ? `; dòng ${text(data.rows)} ghi ${text(data.model)}` : ''}. Đề nghị thống nhất cách ghi khi không phát sinh.`,
      notes: operandNote.vi,
      fixes: setFigure.vi,
    },
    en: {
      summary: 'A share is given for 0/0.',
      message: data =>
        `0/0 has no share, this cell says ${text(data.stated)}${data.rows ? `; row ${text(data.rows)} says ${text(data.model)}` : ''}. Please write what did not occur in one way.`,
      notes: operandNote.en,
      fixes: setFigure.en,
    },
  },
};

// Right because evaluations are immutable.
const ofNothing = memo((group: readonly Evaluation[]) =>
  group.filter(({ relation, reason }) => relation.subject === 'percent' && reason === 'division-by-zero'),
);
