/** A document that the register says is replaced, where the report does not speak of what replaced it. */

import type { DocumentMention } from '../documents/index.ts';
import { type Registered, registeredOf } from '../documents/register/registered.ts';
import { type Place, uriOf } from '../finding.ts';
import type { RegisteredDocument } from '../model/files/register.ts';
import type { CalendarDate } from '../reading/dates.ts';
import { entryNumber } from '../reading/documents/entry-number.ts';
import { plainDigits } from '../reading/documents/number.ts';
import type { Check } from './check.ts';
import { aboutMention, numberAt } from './document-words.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'document-replaced',
  severity: 'information',
  family: 'documents',
  *run({ report, mentions }) {
    const registered = registeredOf(report);
    if (!registered || mentions.length === 0) return;
    const told = new Set<RegisteredDocument>();
    for (const [index, mention] of mentions.entries()) {
      const entry = registered.of(mention);
      const by = entry?.replacedBy;
      if (!entry || !by || told.has(entry) || mention.self) continue;
      if (isLater(by.value, registered, report.identity.date?.value) || saysReplaced(mention)) continue;
      if (besideReplacement(mentions, index, by.value)) continue;
      told.add(entry);
      yield {
        check: 'document-replaced',
        place: mention.numberPlace,
        data: { number: numberAt(mention), by: by.value },
        related: [{ place: by.place }],
        about: aboutMention(mention, 'replaced'),
      };
    }
  },
  words: {
    vi: {
      summary: 'Văn bản được viện dẫn đã có văn bản thay thế theo sổ văn bản.',
      message: data =>
        `Theo sổ văn bản, ${text(data.number)} đã được thay bằng ${text(data.by)}. Đề nghị kiểm tra văn bản còn hiệu lực để viện dẫn.`,
    },
    en: {
      summary: 'A cited document has been replaced, the register says.',
      message: data =>
        `The register says that ${text(data.number)} is replaced by ${text(data.by)}. Please check which of them is in force.`,
    },
  },
};

/** What replaces it came after the report, by the year of its number or by its own entry in the register. */
function isLater(by: string, registered: Registered, reportDate: CalendarDate | undefined): boolean {
  if (!reportDate) return false;
  const year = entryNumber(by, undefined)?.number.year ?? registered.dateOf(by)?.year;
  return year !== undefined && year > reportDate.year;
}

/** "thay thế Nghị định số 110/2004/NĐ-CP", "đã hết hiệu lực": the text knows. */
function saysReplaced({ place }: DocumentMention): boolean {
  if (place.kind !== 'text') return false;
  const { text: whole } = place.block;
  const before = whole.slice(Math.max(0, place.start - 40), place.start).normalize('NFC');
  const after = whole
    .slice(place.end, place.end + 120)
    .normalize('NFC')
    .split(/[.;]\s/u)[0]!;
  return (
    /(?:thay thế|thay cho|bãi bỏ|hủy bỏ|hết hiệu lực)[^.;]{0,30}$/iu.test(before) ||
    /thay thế bởi|được thay|bị bãi bỏ|hết hiệu lực/iu.test(after)
  );
}

/** The replacing document is cited in the same block, a few mentions away. */
function besideReplacement(mentions: readonly DocumentMention[], index: number, by: string): boolean {
  const wanted = entryNumber(by, undefined)?.number;
  if (!wanted) return false;
  const own = mentions[index]!;
  return mentions
    .slice(Math.max(0, index - 8), index + 9)
    .some(
      ({ number, place }) =>
        number?.symbol === wanted.symbol &&
        number.year === wanted.year &&
        plainDigits(number) === plainDigits(wanted) &&
        sameBlock(place, own.place),
    );
}

function sameBlock(a: Place, b: Place): boolean {
  return a.kind === 'text' && b.kind === 'text' ? a.block === b.block : uriOf(a) === uriOf(b);
}
