/**
 * The year in a law's name and that in its number, side by side: "Luật Tổ chức chính quyền địa phương năm 2024 (Luật số
 * 72/2025/QH15)".
 */
import { matchesOf } from '../text.ts';
import type { DateFault, PlaceOf } from './date-fault.ts';

/** Folded text in. Linear: the pattern begins with a law's word and is bounded. */
export function wrongLawYears(text: string, place: PlaceOf): readonly DateFault[] {
  if (!/\/(?:QH|UBTVQH)\d/u.test(text)) return none;
  const faults: DateFault[] = [];
  for (const match of matchesOf(text, lawWithYear)) {
    const { named, number, year } = match.groups!;
    if (named === year) continue;
    const start = match.index + match[0].lastIndexOf(`năm ${named!}`) + 'năm '.length;
    faults.push({
      kind: 'law-year',
      place: place({ start, end: start + named!.length }),
      stated: named!,
      year: year!,
      number: number!,
    });
  }
  return faults;
}

const none: readonly DateFault[] = [];
const lawWithYear =
  /(?<!\p{L})(?:Luật|Bộ luật|Pháp lệnh) [^().;:\d]{3,90} năm (?<named>(?:19|20)\d\d) ?\((?:(?:Luật|Bộ luật|Pháp lệnh) )?(?:số )?(?<number>\d{1,4}\/(?<year>\d{4})\/(?:QH|UBTVQH)\d{1,2})(?!\d)/gu;
