/**
 * Where a text speaks of the district level as of something that acts now.
 *
 * Districts ended on 01/7/2025 (Resolution 203/2025/QH15; Law 72/2025/QH15 on the Organization of Local Government).
 */

import type { Place } from '../finding.ts';
import type { Section } from '../model/report.ts';
import { matchesOf } from '../text.ts';
import { everyText, type ReportText } from './texts.ts';

export interface DistrictUse {
  readonly words: string;
  readonly place: Place;
}

/** Right to remember because a section and its texts are immutable. */
export const districtsIn: (section: Section) => readonly DistrictUse[] = everyText(
  (own: ReportText): readonly DistrictUse[] => {
    const { folded } = own;
    if (!/huyện/iu.test(folded.text)) return none;
    const found: DistrictUse[] = [];
    for (const match of matchesOf(folded.text, actor)) {
      const from = Math.max(folded.text.lastIndexOf('. ', match.index), folded.text.lastIndexOf(';', match.index)) + 1;
      const stop = folded.text.slice(match.index, match.index + 240).search(/[.;]/u);
      const sentence = folded.text.slice(Math.max(from, match.index - 240), match.index + (stop < 0 ? 240 : stop));
      if (past.test(sentence)) continue;
      found.push({ words: match[0], place: own.place(folded.span(match.index, match.index + match[0].length)) });
    }
    return found;
  },
);

const none: readonly DistrictUse[] = [];

const actor =
  /(?<![\p{L}])(?:(?:UBND|HĐND|[ỦU][ỷy] ban nhân dân|Hội đồng nhân dân|Chủ tịch UBND|Phòng [\p{L} ]{2,20}) (?:các )?(?:cấp )?huyện|cấp huyện|Huyện ủy|các huyện)(?![\p{L}])/giu;

/** Sentences about what was, or about the change itself. */
const past =
  /trước (?:ngày|khi|thời điểm|đây|01\/7)|(?:cũ|trước sắp xếp|kết thúc hoạt động|chấm dứt|giải thể|sáp nhập|sắp xếp|không tổ chức|bỏ cấp|thời kỳ|giai đoạn|chuyển (?:giao|từ)|bàn giao|đã từng|6 tháng đầu năm 2025|(?:năm|tháng \d{1,2}\/)(?:20[01]\d|202[0-4]))/iu;
