/**
 * What a plan looks forward to is later than what it sets: "đến năm 2030, tầm nhìn đến năm 2045".
 */
import { matchesOf } from '../../text.ts';
import type { DateFault, PlaceOf } from '../days/date-fault.ts';

/** Folded text in. Linear: the pattern begins with a year and is bounded. */
export function earlyVisions(text: string, place: PlaceOf): readonly DateFault[] {
  if (!/tầm nhìn/iu.test(text)) return none;
  return matchesOf(text, vision).flatMap(match => {
    const { from, to } = match.groups!;
    if (Number(to) >= Number(from)) return [];
    const end = match.index + match[0].length;
    return [{ kind: 'reversed', place: place({ start: match.index, end }), from: from!, to: to!, repairs: [] }];
  });
}

const none: readonly DateFault[] = [];
const vision =
  /(?<![\d/.,-])(?<from>(?:19|20)\d\d)(?:,| và|, và)? (?:có )?tầm nhìn(?: đến| tới)?(?: năm)? (?<to>(?:19|20)\d\d)(?![\d/])/giu;
