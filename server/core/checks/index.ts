/**
 * The checks: the only place where one is registered.
 */

import { check as abbreviationDefinedTwice } from './abbreviation-defined-twice.ts';
import { check as abbreviationUndefined } from './abbreviation-undefined.ts';
import { check as ageDiffers } from './age-differs.ts';
import { check as appendixHeaderDiffers } from './appendix-header-differs.ts';
import { check as appendixNumberSkipped } from './appendix-number-skipped.ts';
import { check as appendixUncited } from './appendix-uncited.ts';
import { check as appendixUnnamed } from './appendix-unnamed.ts';
import { check as cellCountDiffers } from './cell-count-differs.ts';
import { check as changeDiffers } from './change-differs.ts';
import type { Check } from './check.ts';
import { check as citationFirstNotFull } from './citation-first-not-full.ts';
import { check as columnUnchanged } from './column-unchanged.ts';
import { check as countDiffersFromList } from './count-differs-from-list.ts';
import { check as dateImpossible } from './date-impossible.ts';
import { check as dateOutsidePeriod } from './date-outside-period.ts';
import { check as dateStyle } from './date-style.ts';
import { check as dayCountDiffers } from './day-count-differs.ts';
import { check as directiveBroken } from './directive-broken.ts';
import { check as documentAfterReport } from './document-after-report.ts';
import { check as documentDateDiffers } from './document-date-differs.ts';
import { check as documentIssuerDiffers } from './document-issuer-differs.ts';
import { check as documentNumberMalformed } from './document-number-malformed.ts';
import { check as documentNumberRepeated } from './document-number-repeated.ts';
import { check as documentReplaced } from './document-replaced.ts';
import { check as documentTermDiffers } from './document-term-differs.ts';
import { check as documentTitleDiffers } from './document-title-differs.ts';
import { check as documentTypeDiffers } from './document-type-differs.ts';
import { check as documentUnregistered } from './document-unregistered.ts';
import { check as documentYearDiffers } from './document-year-differs.ts';
import { check as encodingUnexpected } from './encoding-unexpected.ts';
import { check as expressionWrong } from './expression-wrong.ts';
import { check as figureDiffersFromCell } from './figure-differs-from-cell.ts';
import { check as figureMissing } from './figure-missing.ts';
import { check as figureUnreadable } from './figure-unreadable.ts';
import { check as fileMissing } from './file-missing.ts';
import { check as groupDiffersFromRows } from './group-differs-from-rows.ts';
import { check as headingNumberSkipped } from './heading-number-skipped.ts';
import { check as idRepeated } from './id-repeated.ts';
import { check as ignoreUnexplained } from './ignore-unexplained.ts';
import { check as ignoreUnknown } from './ignore-unknown.ts';
import { check as ignoreUnused } from './ignore-unused.ts';
import { check as keyUnknown } from './key-unknown.ts';
import { check as letterheadRepeated } from './letterhead-repeated.ts';
import { check as levelAbolished } from './level-abolished.ts';
import { check as limitReached } from './limit-reached.ts';
import { check as lookAlikeLetter } from './look-alike-letter.ts';
import { check as mergeConflict } from './merge-conflict.ts';
import { check as mergerDiffers } from './merger-differs.ts';
import { check as nameUnknown } from './name-unknown.ts';
import { check as numberStyleMixed } from './number-style-mixed.ts';
import { check as paragraphRepeated } from './paragraph-repeated.ts';
import { check as partExceedsWhole } from './part-exceeds-whole.ts';
import { check as percentDiffersFromRatio } from './percent-differs-from-ratio.ts';
import { check as percentOfZero } from './percent-of-zero.ts';
import { check as percentOffByRounding } from './percent-off-by-rounding.ts';
import { check as percentPadded } from './percent-padded.ts';
import { check as percentTruncated } from './percent-truncated.ts';
import { check as placeSkipped } from './place-skipped.ts';
import { check as rangeReversed } from './range-reversed.ts';
import { check as rankDiffersFromRows } from './rank-differs-from-rows.ts';
import { check as rowNumberSkipped } from './row-number-skipped.ts';
import { check as rowRepeated } from './row-repeated.ts';
import { check as rowsRunTogether } from './rows-run-together.ts';
import { check as ruleBroken } from './rule-broken.ts';
import { check as ruleCircular } from './rule-circular.ts';
import { check as ruleUnreadable } from './rule-unreadable.ts';
import { check as sameFigureDiffers } from './same-figure-differs.ts';
import { check as sharesMiss100 } from './shares-miss-100.ts';
import { check as sourceCellsHidden } from './source-cells-hidden.ts';
import { check as sourceDigitsHidden } from './source-digits-hidden.ts';
import { check as sourceFormulaFailed } from './source-formula-failed.ts';
import { check as sourceNumberAsText } from './source-number-as-text.ts';
import { check as sourceUnreadable } from './source-unreadable.ts';
import { check as spaceInNumber } from './space-in-number.ts';
import { check as subjectPeriodDiffers } from './subject-period-differs.ts';
import { check as syntaxError } from './syntax-error.ts';
import { check as textDecomposed } from './text-decomposed.ts';
import { check as textLegacyFont } from './text-legacy-font.ts';
import { check as totalDiffersFromParts } from './total-differs-from-parts.ts';
import { check as unitMixed } from './unit-mixed.ts';
import { check as valueInvalid } from './value-invalid.ts';
import { check as weekdayDiffers } from './weekday-differs.ts';
import { check as wordsDifferFromFigure } from './words-differ-from-figure.ts';
import { check as yearMissing } from './year-missing.ts';

export const checks: readonly Check[] = [
  abbreviationDefinedTwice,
  abbreviationUndefined,
  ageDiffers,
  appendixHeaderDiffers,
  appendixNumberSkipped,
  appendixUncited,
  appendixUnnamed,
  cellCountDiffers,
  changeDiffers,
  citationFirstNotFull,
  columnUnchanged,
  countDiffersFromList,
  dateImpossible,
  dateOutsidePeriod,
  dateStyle,
  directiveBroken,
  documentAfterReport,
  documentDateDiffers,
  documentIssuerDiffers,
  documentNumberMalformed,
  documentNumberRepeated,
  documentReplaced,
  documentTermDiffers,
  documentTitleDiffers,
  documentTypeDiffers,
  documentUnregistered,
  documentYearDiffers,
  encodingUnexpected,
  expressionWrong,
  figureDiffersFromCell,
  figureMissing,
  figureUnreadable,
  fileMissing,
  groupDiffersFromRows,
  headingNumberSkipped,
  idRepeated,
  ignoreUnexplained,
  ignoreUnknown,
  ignoreUnused,
  keyUnknown,
  letterheadRepeated,
  levelAbolished,
  limitReached,
  lookAlikeLetter,
  mergeConflict,
  mergerDiffers,
  nameUnknown,
  numberStyleMixed,
  paragraphRepeated,
  partExceedsWhole,
  percentDiffersFromRatio,
  percentOfZero,
  percentOffByRounding,
  percentPadded,
  percentTruncated,
  placeSkipped,
  rangeReversed,
  rankDiffersFromRows,
  weekdayDiffers,
  dayCountDiffers,
  rowNumberSkipped,
  rowRepeated,
  rowsRunTogether,
  ruleBroken,
  ruleCircular,
  ruleUnreadable,
  sameFigureDiffers,
  sharesMiss100,
  sourceCellsHidden,
  sourceDigitsHidden,
  sourceFormulaFailed,
  sourceNumberAsText,
  sourceUnreadable,
  spaceInNumber,
  subjectPeriodDiffers,
  syntaxError,
  textDecomposed,
  textLegacyFont,
  totalDiffersFromParts,
  unitMixed,
  valueInvalid,
  wordsDifferFromFigure,
  yearMissing,
];

export const checkById: ReadonlyMap<string, Check> = new Map(checks.map(check => [check.id, check]));
