/**
 * What the evaluations of a report give, section by section: after an edit only those of the sections it touched are
 * looked at again.
 */
import { carried, memo2 } from '../derive.ts';
import type { NumberStyle } from '../figures/figure.ts';
import { type Joined, joinAgain, mapAgain } from '../lists.ts';
import type { Report } from '../model/report.ts';
import type { Evaluation } from './evaluation.ts';

/**
 * The items of all sections one after another. Right when `of` depends on nothing but the evaluations and the style of
 * the report's numbers.
 */
export function gatherEvaluations<Item>(
  of: (evaluations: readonly Evaluation[], style: NumberStyle) => readonly Item[],
): (subject: Evaluated) => readonly Item[] {
  const lastOf = carried<Report, Last<Item>>(() => ({ found: undefined }));
  // Right because a list of evaluations is immutable. An edit changes one piece in each of many families of relations,
  // and between two such pieces all is as it was.
  const ofOnce = memo2(of);
  return ({ report, evaluationLists }) => {
    const last = lastOf(report);
    const { style } = report;
    const old = last.found?.style === style ? last.found : undefined;
    const earlier = old && { keys: old.keys, values: old.joined.lists };
    const joined = joinAgain(
      old?.joined,
      mapAgain(earlier, evaluationLists, list => ofOnce(list, style)),
    );
    last.found = { keys: evaluationLists, style, joined };
    return joined.items;
  };
}

interface Evaluated {
  readonly report: Report;
  readonly evaluationLists: readonly (readonly Evaluation[])[];
}

/** Of the newest version of a report; what is taken from it is compared. */
interface Last<Item> {
  found:
    | { readonly keys: Evaluated['evaluationLists']; readonly style: NumberStyle; readonly joined: Joined<Item> }
    | undefined;
}
