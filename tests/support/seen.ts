import { expect } from 'vitest';
import { type Checked, locate, messageOf } from '../../server/core/project.ts';
import { arithmetic } from '../../server/core/relations/arithmetic.ts';

/** Everything a user could see, in words and lines. */
export function seen(checked: Checked): unknown {
  const counted = { exact: 0, rounded: 0, wrong: 0, unchecked: 0, used: 0, related: 0 };
  for (const { verdict, reason, related } of checked.figures) {
    counted[verdict]++;
    if (reason === 'operand') counted.used++;
    if (related) counted.related++;
  }
  expect(checked.verdicts).toEqual(counted);
  const place = (of: Parameters<typeof locate>[1]): string => {
    const { uri, range } = locate(checked, of);
    return `${uri} ${range?.start.line}:${range?.start.character}-${range?.end.line}:${range?.end.character}`;
  };
  return {
    findings: checked.findings.map(finding => [
      finding.check,
      finding.severity,
      finding.fingerprint,
      finding.silencedBy !== undefined,
      place(finding.place),
      messageOf(finding, 'vi', checked.report.style),
      finding.related?.map(related => place(related.place)),
      finding.fixes?.map(fix => fix.edits.map(edit => [place(edit.place), edit.newText])),
    ]),
    claims: checked.evaluations
      .map(
        evaluation =>
          `${place(evaluation.relation.result.place)} ${evaluation.relation.words} ${evaluation.verdict} ${arithmetic(evaluation, checked.report.style)}`,
      )
      .sort(),
    figures: checked.figures.map(figure => `${figure.address} ${place(figure.place)} ${figure.verdict}`).sort(),
    mentions: checked.mentions.map(mention => `${mention.key} ${place(mention.place)}`),
    parts: checked.report.parts.map(part => [
      part.kind,
      part.appendix &&
        [part.appendix.numeral, part.appendix.title].map(stated => stated && [stated.value, place(stated.place)]),
      part.passages.map(passage => [passage.kind, passage.span, passage.marker, passage.block.text]),
      part.tables.map(table => [
        table.id,
        table.columns.map(({ title, place: at }) => `${title} ${at && place(at)}`),
        table.rows.map(({ address, label, cells }) => `${address} ${label} ${cells.map(({ kind }) => kind).join()}`),
      ]),
    ]),
    problems: checked.problems,
    verdicts: checked.verdicts,
  };
}
