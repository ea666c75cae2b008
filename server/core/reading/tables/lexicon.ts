/**
 * Words of headers and row labels that say what a column or row is. One lexicon a language, as data.
 */
import type { FlowWords } from '../prose/lexicon-parts.ts';

/**
 * What a title says its column holds. A title may carry several: "Tỷ lệ % so với cùng kỳ" is a percentage and speaks
 * of the earlier period.
 */
export type TitleCue =
  /** Tổng số, Cộng. */
  | 'total'
  /** Chia ra, gồm: what follows makes up the whole. */
  | 'breakdown'
  /** Trong đó: what follows is part of the whole. */
  | 'of-which'
  | 'percent'
  /** Cơ cấu, tỷ trọng: a share of the column's total. */
  | 'share'
  /** So với tổng số: a share of the total named. */
  | 'of-total'
  | 'of-plan'
  | 'of-earlier'
  /** Tăng, giảm; chênh lệch. */
  | 'change'
  | 'increase'
  | 'decrease'
  | 'plan'
  | 'actual'
  | 'estimate'
  | 'earlier'
  | 'current'
  | 'period'
  | 'cumulative'
  | 'opening'
  | 'received'
  | 'reduced'
  | 'closing'
  /** Bình quân, năng suất, đơn giá: values that are not added up over rows. */
  | 'not-additive'
  /** Xếp hạng: places, which are no amounts. */
  | 'rank'
  /** Điểm trừ, khấu trừ: what a total is made less by. */
  | 'deducted'
  /** Nữ, đảng viên: attributes that overlap, so that they never make up a whole. */
  | 'overlapping'
  | 'note'
  | 'unit';

export interface TableLexicon {
  /** Phrases by cue, lower case, NFC. They match whole words anywhere in a title. */
  readonly cues: { readonly [cue in TitleCue]?: readonly string[] };
  /** Titles that begin so are totals. */
  readonly totalStarts: readonly string[];
  /** Titles that are totals as a whole. */
  readonly totalTitles: readonly string[];
  /** Ends of column titles and of row labels that say so: ` total` in "Quarter total". */
  readonly totalEnds: readonly string[];
  /** What begins like a total and is none: tổng công ty, tổng hợp. */
  readonly notTotal: readonly string[];
  /** Titles that are places as a whole: "Hạng", but not "Hạng mục". */
  readonly rankTitles: readonly string[];
  /** "Xếp hạng toàn quốc": of more than the rows of most tables. */
  readonly widerRankings: readonly string[];
  /** Titles of what a meter shows, before and after: chỉ số cũ. */
  readonly meters: readonly string[];
  /** Whole titles of what is there beyond what should be, and of what is lacking: thừa, thiếu. */
  readonly surplus: readonly string[];
  readonly deficit: readonly string[];
  /** First words of rows of what came in less what was spent, and of what was spent beyond what came in. */
  readonly surplusRows: readonly string[];
  readonly deficitRows: readonly string[];
  /** First words of rows of statements that add up the signed lines above them: EBITDA, lợi nhuận gộp. */
  readonly statementTotals: readonly string[];
  /** First words of what is left of an income: gross profit, lợi nhuận. */
  readonly profits: readonly string[];
  /** What is taken from an income, without a sign: expenses, chi phí. */
  readonly costs: readonly string[];
  /** First words of rows that are taken away though they have no sign: less, trừ. */
  readonly takenAway: readonly string[];
  /** Words of columns whose signs say what is good, not what is more: fav/(adv). */
  readonly ownSigns: readonly string[];
  /** What names all other parts of a whole: khác, còn lại. */
  readonly rests: readonly string[];
  /** Units of what is measured, not counted, of each time and place for itself: `°c`; lower case. */
  readonly intensities: readonly string[];
  /** What a rate is counted by: "/vạn dân", "/ha". */
  readonly perUnits: readonly string[];
  /** Hundredths of a percentage point. */
  readonly basisPoints: readonly string[];
  /** How the title of a rate joins what is counted to what it is counted by: "giường bệnh/10.000 dân". */
  readonly perJoints: readonly string[];
  /** "Average class size": what there is so much of in each of the things it names. */
  readonly averageSizes?: RegExp;
  /** Powers of ten in words, as in "1 vạn dân". */
  readonly powers: { readonly [word: string]: number };
  /** Words of a title that name nothing: "số", "tỷ lệ". */
  readonly emptyWords: readonly string[];
  /** A word as it is said of one: "teachers" is "teacher". */
  singular(word: string): string;
  /** Titles of how many times one figure is the other, and of indexes of which the base is 100. */
  readonly multiples: readonly string[];
  readonly indexes: readonly string[];
  /** What is the product of what else on the row. */
  readonly products: readonly Product[];
  /** First words of what is taken at a rate that the title says: "Thuế GTGT 10%". */
  readonly appliedRates: readonly string[];
  /** First words of the day a stretch of time begins and of the day it ends, and words of how many days it has. */
  readonly dateSpans: {
    readonly from: readonly string[];
    readonly to: readonly string[];
    readonly days: readonly string[];
  };
  /** First words of a range below a number, words of one above it, and what else stands around its numbers. */
  readonly ranges: {
    readonly below: readonly string[];
    readonly above: readonly string[];
    readonly joints: readonly string[];
  };
  /** Averages over time of what is counted, and money by a coefficient, which do add up: "dân số trung bình". */
  readonly countedAverages: readonly string[];
  /** What goes on from the beginning of a year, "6 tháng đầu năm", and is no figure of that beginning. */
  readonly sinceStarts: readonly string[];
  /** Titles that begin so are never added up over rows. */
  readonly rateStarts: readonly string[];
  /** Words of an average that are also a grade, and titles under which those of a grade are counted. */
  readonly grades: readonly string[];
  readonly countTitles: readonly string[];
  /** Titles of the column of labels in tables of indicators, whose rows count different things: "Chỉ tiêu". */
  readonly indicatorTitles: readonly string[];
  /** How a label begins that says what it counts: "Số hộ". */
  readonly countStarts: readonly string[];
  /** The grades beside it. */
  readonly otherGrades: readonly string[];
  /** Titles of points, which are added up over criteria but not over units. */
  readonly scores: readonly string[];
  /** What begins like a rate and is counted: "điểm trường". */
  readonly notRates: readonly string[];
  /** Row labels that are totals as a whole, brackets left aside. */
  readonly totalLabels: readonly string[];
  /** Row labels that begin so and are written in capitals are totals. */
  readonly totalOpenings: readonly string[];
  /** First words of what stands over everything: "Toàn Đảng bộ". */
  readonly wholeOpenings: readonly string[];
  /** What joins two names to that of both, with its spaces: "gốc và lãi". */
  readonly joints: readonly string[];
  /** Row labels that begin so say that they are of all rows, not of a measure: "Tổng số vụ", not "Tổng thu". */
  readonly closers: readonly string[];
  /** Words behind which a label names what is counted in besides, or left out: "Toàn tỉnh (kể cả tư thục)". */
  readonly beyond: readonly string[];
  /** Words of a title that is set beside another time, a plan or others. */
  readonly besideOthers: readonly string[];
  /** How brackets behind a total begin that leave some rows out: "không gồm". */
  readonly leftOut: readonly string[];
  /** Words that say so at the beginning of brackets: "(gồm dự phòng)". */
  readonly beyondInBrackets: readonly string[];
  readonly captions: CaptionWords;
  /** Row labels or titles that begin a breakdown of the row above. */
  readonly breakdownStarts: readonly string[];
  /**
   * Row labels without figures that begin so may too, whatever they name: "Theo nguyên nhân"; and what begins like them
   * and tells whose word it is, or of a time.
   */
  readonly dividingStarts: readonly string[];
  readonly notDividing: readonly string[];
  readonly ofWhichStarts: readonly string[];
  /** Row labels that begin so sum up the rows above them, but not by adding. */
  readonly summaryRows: {
    readonly mean: readonly string[];
    readonly largest: readonly string[];
    readonly least: readonly string[];
  };
  /** Labels of rows that say what there was, what came, what went and what is left; see `prose/flows/flows.ts`. */
  readonly flows: RowFlowWords;
  /** Titles of what is left after each entry of a book. */
  readonly balances: readonly string[];
  /** First words of labels that name a stretch of time, from the shortest on. */
  readonly periods: readonly (readonly string[])[];
  /** How many months each of them has; 0 for those that are no whole months or may be of any length. */
  readonly months: readonly number[];
  /** Short for a month before its number: "T1". */
  readonly monthLetters: readonly string[];
  /** Months by name, and letters before the number of a year: "March 2025", "FY2025". */
  readonly monthNames: readonly string[];
  readonly yearLetters: readonly string[];
  /** How a half of the year that is not its first begins: "6 tháng cuối". */
  readonly laterHalves: readonly string[];
  /** What had better be less than its target: days, complaints, poor households. */
  readonly undercut: readonly string[];
  /** First words of a label that names what is counted, and how many words such a label has at least. */
  readonly indicators: { readonly [start: string]: number };
  /**
   * What makes up a whole when each member stands once: members by their phrases. `optional` members may be absent.
   */
  readonly partitions: readonly Partition[];
  /** First words of a note that state a change: tăng 01, giảm 04 phòng. */
  readonly noteIncrease: readonly string[];
  readonly noteDecrease: readonly string[];
}

/** Patterns, lower case, NFC. */
export interface CaptionWords {
  /** What says that the rows under it are some of many. */
  readonly selections: readonly string[];
  /** An earlier time, a plan, a target: a total of that is none of the rows of this time. */
  readonly otherTimes: readonly string[];
  /** What makes the sum of money after it, or the column that it stands over, a limit: tối đa. */
  readonly limits: readonly string[];
  /** What does so of a sum only. A column of norms, "Định mức", is what is multiplied; "Cao nhất" over one is a largest. */
  readonly sumLimits: readonly string[];
  /** What does so right before a sum, and right after it. */
  readonly limitPrepositions: readonly string[];
  readonly limitEnds: readonly string[];
}

/** The words of a passage's flows, and those that say it in the label of a row only. */
export interface RowFlowWords
  extends Pick<
    FlowWords,
    'opening' | 'notOpening' | 'closing' | 'left' | 'incoming' | 'outgoing' | 'compounds' | 'subtotals'
  > {
  /** What one time hands on to the next: chuyển sang. */
  readonly carriedOver: readonly string[];
  /** First words of what comes in and of what goes out: thu, chi. */
  readonly earns: readonly string[];
  readonly spends: readonly string[];
}

/** Titles with these phrases: "sản lượng" is "diện tích" times "năng suất". */
export interface Product {
  readonly result: readonly string[];
  readonly factors: readonly (readonly string[])[];
  /** A further factor where a column has it: "số tháng". */
  readonly optional?: readonly string[];
  /** The factors are as they are printed: a coefficient of pay is not rounded. */
  readonly exact?: true;
  /** One factor is a price, the result an amount of money. */
  readonly priced?: true;
}

export interface Partition {
  readonly members: readonly (readonly string[])[];
  readonly optional?: readonly (readonly string[])[];
  /**
   * Where who lists two of them lists all there are: what a total that counts nothing else calls them, blank for a bare
   * "Tổng số". Pupils by level of school, not staff by degree.
   */
  readonly wholeOf?: readonly string[];
}
