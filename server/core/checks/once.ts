/**
 * Findings of style: one for a whole source, with a count and one repair for all.
 */
import type { Finding, MessageData, Place } from '../finding.ts';
import { text } from './words.ts';

export interface Deviation {
  readonly place: Place;
  readonly stated: string;
  readonly repair: string | undefined;
}

/** At the first place, the others related (at most twenty), one repair that mends all of them. */
export function allAtOnce(
  check: string,
  faults: readonly Deviation[],
  {
    safe,
    severity,
    data,
  }: { readonly safe: boolean; readonly severity?: Finding['severity']; readonly data?: MessageData },
): Finding {
  const first = faults[0]!;
  const edits = faults.flatMap(({ place, repair }) =>
    place.kind === 'text' && repair !== undefined ? [{ place, newText: repair }] : [],
  );
  return {
    check,
    ...(severity ? { severity } : {}),
    place: first.place,
    data: { ...data, stated: first.stated, expected: first.repair, count: faults.length },
    related: faults.slice(1, 21).map(({ place }) => ({ place })),
    about: check,
    fixes: edits.length === 0 ? [] : [{ title: 'all', data: { count: edits.length }, safe, edits }],
  };
}

export const onceWords = {
  vi: {
    more: (data: MessageData): string =>
      Number(data.count) > 1 ? ` Trong tệp có ${text(data.count)} chỗ như vậy.` : '',
    fixes: {
      all: (data: MessageData): string => (data.count === 1 ? 'Sửa chỗ này' : `Sửa cả ${text(data.count)} chỗ`),
    },
  },
  en: {
    more: (data: MessageData): string =>
      Number(data.count) > 1 ? ` There are ${text(data.count)} such places in this file.` : '',
    fixes: {
      all: (data: MessageData): string =>
        data.count === 1 ? 'Mend this place' : `Mend all ${text(data.count)} places`,
    },
  },
};
