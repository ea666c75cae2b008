/**
 * What says once more what the report says elsewhere: passages before its first heading, "Tóm tắt", "Đặt vấn đề", headings
 * that name figures; and at its end "Đánh giá chung", "Ưu điểm", "Hạn chế", "Kết luận", "Kiến nghị", with those that begin
 * "Tóm lại, …".
 */
import { again, memo, memo2 } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { mapAgain, settle } from '../../lists.ts';
import { passageText } from '../../model/passage-text.ts';
import type { Passage, Report } from '../../model/report.ts';
import { languageFor } from '../../reading/languages.ts';
import type { StatementWords } from '../../reading/prose/lexicon-parts.ts';
import { readText } from '../prose/from-prose.ts';
import { topicOf } from './statement-scopes.ts';

/** In order: the same arrays as long as all of them are the same. */
export interface Restating {
  /** Before the body, or over a part of it. */
  readonly opening: readonly Passage[];
  readonly closing: readonly Passage[];
  /** List items under words that what follows is still to come: "Năm 2026 phấn đấu:". */
  readonly ahead: readonly Passage[];
}

export function restatingPassages(report: Report): Restating {
  return restatingsOf(report).all;
}

interface Restatings {
  readonly style: NumberStyle;
  readonly parts: readonly {
    readonly passages: readonly Passage[];
    readonly told: readonly Told[];
    readonly restating: Restating;
  }[];
  readonly all: Restating;
}

const restatingsOf = again((report: Report, before: Restatings | undefined): Restatings => {
  const { style } = report;
  const body = report.parts.filter(({ kind }) => kind === 'body');
  const parts = body.map(({ passages }, index) => {
    const old = before?.style === style ? before.parts[index] : undefined;
    if (old?.passages === passages) return old;
    const earlier = old && { keys: old.passages, values: old.told };
    const told = mapAgain(earlier, passages, passage => toldBy(passage, style));
    return { passages, told, restating: restatingAmong(passages, told, style) };
  });
  const settled = (zone: keyof Restating): readonly Passage[] =>
    settle(
      before?.all[zone],
      parts.flatMap(({ restating }) => restating[zone]),
    );
  const all = { opening: settled('opening'), closing: settled('closing'), ahead: settled('ahead') };
  const same =
    before?.all.opening === all.opening && before.all.closing === all.closing && before.all.ahead === all.ahead;
  return { style, parts, all: same ? before.all : all };
});

/** What a passage says by itself of where it stands. */
interface Told {
  /** Of a heading, or of a title in a line of its own. */
  readonly depth: number | undefined;
  readonly numbered: boolean;
  /** Under it all is looked back upon. */
  readonly closes: boolean;
  readonly sums: boolean;
  /** The list under it is still to come. */
  readonly announces: boolean;
}

const plain: Told = { depth: undefined, numbered: false, closes: false, sums: false, announces: false };
const summing: Told = { ...plain, sums: true };
const announcing: Told = { ...plain, announces: true };

function toldBy(passage: Passage, style: NumberStyle): Told {
  const isHeading = passage.kind === 'heading';
  const depth = isHeading ? passage.depth : isTitle(passage) ? partDepth : undefined;
  if (passage.kind === 'paragraph' && announcesAhead(passage, style)) return announcing;
  if (depth === undefined) return beginsSumming(passage, style) ? summing : plain;
  const { text } = passageText(passage);
  const isNumbered = numbered.test(isHeading ? text : text.replace(/^[*\s]+/u, ''));
  return { depth, numbered: isNumbered, closes: closesReport(passage, style), sums: false, announces: false };
}

/** Asked again with every edit of the body: of most passages no more than what they were found to tell. */
function restatingAmong(passages: readonly Passage[], told: readonly Told[], style: NumberStyle): Restating {
  const opening: Passage[] = [];
  const closing: Passage[] = [];
  const ahead: Passage[] = [];
  let toCome = false;
  /** How deep the heading is under which all repeats what stands elsewhere. */
  let under: number | undefined;
  let headings = 0;
  let titled = false;
  const firstNumbered = passages.findIndex(({ kind }, at) => kind === 'heading' && told[at]!.numbered);
  /** Headings of the body up to here. */
  let bodies = 0;
  for (let at = 0; at < passages.length; at++) {
    const passage = passages[at]!;
    const { depth, numbered: isNumbered, closes, sums, announces } = told[at]!;
    if (passage.kind !== 'item') toCome = announces;
    else if (toCome) ahead.push(passage);
    if (depth !== undefined) {
      if (closes && (under === undefined || depth < under)) under = depth;
      else if (!closes && under !== undefined && (depth <= under || topicOf(passage, style).words.length > 0))
        under = undefined;
      if (passage.kind === 'heading') {
        // "# BÁO CÁO", and under it "## Công tác Đoàn năm 2025" before "### I. …".
        const isFirst = !titled && headings === 0 && depth === 1 && !isNumbered;
        if (isFirst || (at < firstNumbered && !closes)) titled = true;
        else {
          headings++;
          if (under === undefined) bodies++;
          // Others say nothing again, and may be edited without looking anew for what does.
          if (/\d/u.test(readText(passage)) && !endsSentence(passage)) opening.push(passage);
        }
      } else if (isNumbered) headings++;
    } else if (toCome) {
      // "Đánh giá và phương hướng": what is still to come begins here.
      under = undefined;
    } else if ((under !== undefined && repeats.has(passage.kind)) || sums) {
      // "Tóm tắt" before all else.
      (bodies === 0 && under !== undefined ? opening : closing).push(passage);
    } else if (headings === 0 && repeats.has(passage.kind)) {
      opening.push(passage);
    }
  }
  // Where there are no headings nothing says what is body.
  return headings === 0 ? { opening: [], closing, ahead } : { opening, closing, ahead };
}

/** "I. Kết quả", "1. Kết quả", "B. KẾT QUẢ", "Phần thứ hai". */
const numbered = /^[\s#*]{0,12}(?:(?:[IVXLC]{1,7}|\d{1,3}|[A-HĐ])[.)]|(?:Phần|Chương|PHẦN|CHƯƠNG) )/u;

const repeats: ReadonlySet<Passage['kind']> = new Set(['paragraph', 'item']);

/** "c) Vốn huy động: 1.080 triệu đồng, bằng 15%.": a member of a list, or a sentence, though it is read as a heading. */
function endsSentence({ block, span }: Passage): boolean {
  return /[.;,]\s*$/u.test(block.text.slice(Math.max(span.start, span.end - 4), span.end));
}

/** Of a title in lines of its own: "Phần thứ hai" over "ĐÁNH GIÁ CHUNG". */
const partDepth = 1;

/** A paragraph of few words, all bold or in capitals, that ends without a mark. Right to remember because it is immutable. */
const isTitle = memo(({ kind, block, span }: Passage): boolean => {
  if (kind !== 'paragraph' || span.end - span.start > longestTitle) return false;
  const lines = block.text.slice(span.start, span.end).split('\n');
  return lines.every(line => {
    const text = line.trim();
    return (/^\*\*[^*]+\*\*$/u.test(text) || text === text.toUpperCase()) && !/[\d.:;,]\**$/u.test(text);
  });
});

const longestTitle = 160;

/** A heading that names no matter of its own, and says that what is under it is looked back upon. Right to remember because it is immutable. */
const closesReport = memo2((passage: Passage, style: NumberStyle): boolean => {
  const { words, ahead } = topicOf(passage, style);
  if (ahead) return looksBack(passage, style);
  if (words.length > mostWords) return false;
  const pattern = closingPattern(languageFor(style).lexicon.statements);
  const text = readText(passage).normalize('NFC').toLowerCase();
  // "Mặt được", "Những mặt hạn chế": no words but these.
  const rest = text.replace(new RegExp(pattern, 'gu'), ' ');
  const others: readonly string[] = words.length === 0 ? [] : (rest.match(/\p{L}+/gu) ?? []);
  return rest.length < text.length && words.every(word => !others.includes(word));
});

const mostWords = 3;

/** "Nhận xét, phương hướng", "Đánh giá chung và kế hoạch 2026": first what has been, and no matter of its own. */
function looksBack(passage: Passage, style: NumberStyle): boolean {
  const { lookingBack, ahead, aheadFirst, general, light } = languageFor(style).lexicon.statements;
  const text = readText(passage)
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[\s#*]*(?:[ivx]{1,5}|\p{L}|\d{1,2})[.)]\s*/u, '');
  const first = lookingBack.find(one => text.startsWith(one));
  if (first === undefined) return false;
  let rest = text.slice(first.length);
  for (const phrase of [...ahead, ...aheadFirst]) rest = rest.replaceAll(phrase, ' ');
  return (rest.match(/\p{L}+/gu) ?? []).every(word => general.includes(word) || light.includes(word) || word === 'học');
}

/** "Năm 2026 phấn đấu:", "Kế hoạch năm 2026:". Right to remember because a passage is immutable. */
const announcesAhead = memo2((passage: Passage, style: NumberStyle): boolean => {
  const { block, span } = passage;
  if (!/:[\s*_]*$/u.test(block.text.slice(Math.max(span.start, span.end - 8), span.end))) return false;
  const text = readText(passage).normalize('NFC').toLowerCase().slice(-longestTitle);
  const { ahead, aheadFirst, aiming } = languageFor(style).lexicon.statements;
  const begins = text.replace(/^[\s*_]+/u, '');
  return aheadFirst.some(one => begins.startsWith(one)) || [...ahead, ...aiming].some(one => text.includes(one));
});

const closingPattern = memo(
  ({ closing }: StatementWords): RegExp => new RegExp(`(?<!\\p{L})(?:${closing.join('|')})(?!\\p{L})`, 'u'),
);

// Right because a passage is immutable.
const beginsSumming = memo2(({ kind, block, span }: Passage, style: NumberStyle): boolean => {
  if (kind !== 'paragraph') return false;
  const start = block.text
    .slice(span.start, span.start + 30)
    .normalize('NFC')
    .toLowerCase();
  return summingPattern(languageFor(style).lexicon.statements).test(start);
});

const summingPattern = memo(
  ({ concluding }: StatementWords): RegExp => new RegExp(`^[\\s*_-]{0,6}(?:${concluding.join('|')})(?!\\p{L})`, 'u'),
);
