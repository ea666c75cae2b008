/**
 * The shape of a language's lexicon of arithmetic words. The words themselves are data in `vi/` and `en/`.
 */
import type { SuccessionWords } from '../documents/succession.ts';
import type { DoubtWords, FlowWords, RankWords, StatementWords } from './lexicon-parts.ts';

/** What a word or phrase tells about the figures next to it. */
export type Cue =
  /** A share of something follows: chiếm, đạt, bằng, tỷ lệ. */
  | 'share'
  | 'increase'
  | 'decrease'
  /** More than a plan by: vượt. */
  | 'exceed'
  /** A multiple: gấp. */
  | 'multiple'
  /** The parts that follow make up the whole: gồm, bao gồm. */
  | 'consists'
  /** Some of the whole follows: trong đó. */
  | 'of-which'
  /** The number that follows is a total: tổng số. */
  | 'total'
  /** What is left: còn lại. */
  | 'remainder'
  /** The base of a share or change follows: so với, trên tổng số. */
  | 'base'
  /** A plan, estimate or target that serves as a base: kế hoạch, dự toán. */
  | 'plan'
  | 'average'
  | 'merge'
  | 'into'
  | 'from'
  | 'up-to'
  | 'down-to'
  | 'and'
  /** The number that follows is not exact: khoảng, hơn, gần. */
  | 'approximate'
  /** The number that follows is a limit, not a result: tối thiểu, không quá. */
  | 'bound'
  /** The sentence speaks of the future: phấn đấu, mục tiêu. */
  | 'target'
  /** A vote: shares are of all members, whoever was present. */
  | 'vote'
  /** A place in an order: đứng thứ. */
  | 'rank'
  /** The number that follows names something: Điều, khoản, mức độ. */
  | 'identifier'
  /** The number before or after is time: năm, tháng, quý. */
  | 'time'
  /** The sentence states a rule, not a result: áp dụng, được hưởng. */
  | 'norm'
  /** What follows is no part of what was listed: ngoài ra, bên cạnh đó. */
  | 'besides'
  /** Shares that follow are of one whole: cơ cấu. */
  | 'composition'
  /** The list is open: như, một số, chủ yếu. */
  | 'open'
  /** The same period before: cùng kỳ, năm trước. */
  | 'earlier';

/**
 * How a language says things of numbers, where no list of words tells it. Each is one habit of speech, asked for where that habit
 * is what matters: two languages that differ in all of them are no reason to ask one for another.
 */
export interface Grammar {
  /** The last word of a noun is its head, not the first: "wage fund", "quỹ lương". */
  readonly headLast: boolean;
  /** What is said of a number may stand behind it in its clause: "so that 545 remained open", "150 a month on average". */
  readonly saidBehind: boolean;
  /** A number may stand for what it counts, without a noun: "37 were recruited", "the other nine had not". */
  readonly numbersAlone: boolean;
  /** A share may be said to be what its subject is: "staff are 62 per cent women". */
  readonly sharesDescribe: boolean;
  /** A word stands for what was named, also as a subject: "the port handled 12,000 tonnes; it handled …". */
  readonly pronouns: boolean;
  /** "And" may begin another clause, with a verb of its own: "rehomed 38 and ended with 39". */
  readonly joinsClauses: boolean;
  /** A word leads from a share to its whole, and from a name to its number: "40% of the crop", "a budget of $3.6 million". */
  readonly ofLeads: boolean;
  /** Behind a comma a number may be said again in other terms: "half of the 64, 32 in all,", "96 incidents, or 12 per ward". */
  readonly restatesBehindComma: boolean;
  /** Of so many words the name of a figure is; where syllables are written apart, these. */
  readonly longestName: number;
  /** Months have numbers for names: tháng 9. */
  readonly monthsAreNumbered: boolean;
  /** "(+12)" is a change: a rise by so much. */
  readonly plusIsChange: boolean;
  /** Cues of a change before what is reached by it: xuống còn, lên. */
  readonly leadsToLevel: readonly Cue[];
}

export interface Lexicon {
  readonly grammar: Grammar;
  /** What is said of documents that follow one another, or take effect. */
  readonly succession: SuccessionWords;
  /** Phrases in lower case, words separated by one space. The longest match wins. */
  readonly cues: { readonly [cue in Cue]?: readonly string[] };
  /** First words of the cues for a base that compare: so (với). */
  readonly comparing: readonly string[];
  /** First words of those that say out of what: trên, trong (tổng số). */
  readonly outOf: readonly string[];
  /** The word in which they name a total: tổng. */
  readonly totalWords: readonly string[];
  /** "Toàn xã", "cả bốn xã": all of it. */
  readonly entire: readonly string[];
  /** "Đúng bằng một nửa", "chỉ bằng 1/9": how it is said, not what. */
  readonly exactly: readonly string[];
  /** Small wholes that parts are spoken of in for short: (3 in) 4. */
  readonly spokenWholes: readonly string[];
  /** What a member of a list is called besides its name: nhóm, nguồn, khoản. */
  readonly memberNouns: readonly string[];
  /** Cues that say a change or a share of what was just said, in other terms: tương ứng, tốc độ tăng. */
  readonly restating: readonly string[];
  /** Of these, those that say what a rate comes to: tương ứng. */
  readonly equalling: readonly string[];
  /** Besides, words before the same amount in another unit: bằng, hay. */
  readonly sameAmount: readonly string[];
  /** Words that make many of a noun without a number: các. */
  readonly plurals: readonly string[];
  /** Words before the number of a day of the week: thứ. */
  readonly weekdays: readonly string[];
  /** Verbs of shares that may stand between a name and its number and are no part of the name: đạt, bằng. */
  readonly stating: readonly string[];
  /** Words that deny what follows: không (hài lòng). */
  readonly negations: readonly string[];
  /** Words whose syllables only look like cues: trực tuyến, thành phố. */
  readonly compounds: readonly string[];
  /** Sets of words that share a whole between them completely: đúng hạn and quá hạn. */
  readonly partitions: readonly (readonly string[])[];
  /** Sets that divide a whole once a list is announced; without announcement they say nothing. */
  readonly divisions: readonly (readonly string[])[];
  /** The same, where others may be left out: they make the whole when they come near it. */
  readonly usual: readonly (readonly string[])[];
  /** Scales of which a thing has one word at a time; not all of them need be named: thạc sĩ, đại học, cao đẳng. */
  readonly scales: readonly (readonly string[])[];
  /** Words by which one word of a scale takes in those before it, the higher ones: đại học trở lên; … */
  readonly upwards: readonly string[];
  /** … and those behind it. */
  readonly downwards: readonly string[];
  /** The words that part all people between them: nam, nữ. */
  readonly sexes: readonly string[];
  /** Pairs that all people are one of, and what their number may be called by beside: dân số (nam). */
  readonly halves: { readonly pairs: readonly (readonly [string, string])[]; readonly heads: readonly string[] };
  /** What is done may be called so, and yet be the whole of what is done in these ways: đã giải quyết; đúng hạn. Of what came in some may be open. */
  readonly settled: {
    readonly wholes: readonly string[];
    readonly ways: readonly string[];
    readonly received: readonly string[];
  };
  /** Nouns for people, which stand for one another: người, em, học sinh. */
  readonly persons: readonly string[];
  /** Nouns of the parts of a legal text, whose numbers are no results: điều, khoản. */
  readonly textParts: readonly string[];
  /** Of them, those that are a place or a mark as well: điểm. */
  readonly spots: readonly string[];
  /** Names of levels and the like, whose parts are complete when all are named. */
  readonly levels: readonly string[];
  /** Words for the same measure in a total and in its parts: tiếp nhận is yêu cầu giải quyết. */
  readonly synonyms: readonly (readonly string[])[];
  /** Verbs that stand between a label and its number and say nothing: có, là, được. */
  readonly copulas: readonly string[];
  /** Words before a noun whose number stands behind it: số (trẻ đã tiêm là 120). */
  readonly counting: readonly string[];
  /** Of these, those that say what an amount is: là. */
  readonly equating: readonly string[];
  /** Words that begin another matter of the same sentence: với (khối lượng đạt 22%). */
  readonly withWords: readonly string[];
  /** Cues that name a rate when other words follow them: tỷ lệ (tiêm chủng). */
  readonly rates: readonly string[];
  /** Of the words for what a merger leads to, those after which the units that join disappear: vào. */
  readonly absorbing: readonly string[];
  /** Words behind a cue for a list that make it name only some: (bao gồm) cả. */
  readonly including: readonly string[];
  /** Words before a whole whose parts follow: trong (số 44 vụ việc). */
  readonly among: readonly string[];
  /** Words of such cues that may begin or end a name all the same: tỷ lệ, số, tổng. */
  readonly nameWords: readonly string[];
  /** Limits that end a name: (cao đẳng) trở xuống. */
  readonly limits: readonly string[];
  /** Words before the years of an age: aged (15). */
  readonly ages: readonly string[];
  /** Words between the two numbers of such an age, or of a span of time: (5) to (10 years). */
  readonly rangeWords: readonly string[];
  /** Nouns that stand for any other: đơn vị, đầu mối. */
  readonly generic: readonly string[];
  /** Last words of what legal documents are called, before their numbers: (nghị) định, (thông) tư. */
  readonly documentWords: readonly string[];
  /** Words before a day and a month, which something counted may follow too: đến (30/6). */
  readonly dayWords: readonly string[];
  /** Words that only a day and a month follow: sáng (5/12). */
  readonly partsOfDay: readonly string[];
  /** Nouns for a day, with a word or two before a day and a month: ngày (giao dịch 21/8). */
  readonly dayNouns: readonly string[];
  /** Shortened words, whose full stop ends no sentence: TP., ThS. */
  readonly shortened: readonly string[];
  /** Of the words for a rest, those that say that it is all of it: còn lại, not còn. */
  readonly allTheRest: readonly string[];
  /** Words for a rest that say so of the whole and the part just stated: leaving. */
  readonly leaving: readonly string[];
  /** Words right behind a number or its noun that say that it is what is left: vacant, still to be, remain to. */
  readonly unfinished: readonly string[];
  /** Of these, with nothing behind them, those that say so of all that is not what was just said: remain, (did) not. */
  readonly leftOver: readonly string[];
  /** Of these, those that deny what stands behind them: not, still to be. Longer ones first. */
  readonly undone: readonly string[];
  /** Words for what is left, each with those that it is the contrary of: vacant, filled, occupied. */
  readonly contraries: readonly (readonly string[])[];
  /** Nouns of what is left, whatever the whole counts: vacancies. */
  readonly gaps: readonly string[];
  /** Words of time that a number after them belongs to: năm 2019, tháng 9, quý 3. */
  readonly calendar: readonly string[];
  /** Besides months, quarters and years, what averages over times are told of. */
  readonly averagedTimes: readonly string[];
  /** Cues of an average before the one thing that it is of: (the) average (class). */
  readonly typical: readonly string[];
  /** Words for hours, behind which minutes stand: (6) giờ (30). */
  readonly hours: readonly string[];
  /** Words after which the total of what was listed stands: tổng cộng. */
  readonly closing: readonly string[];
  /** Nouns of things of which each has a name of its own: wards. */
  readonly namedThings: readonly string[];
  /** Words that announce names: namely. */
  readonly namely: readonly string[];
  /** Verbs that lead to grades and not to names: rated. */
  readonly grading: readonly string[];
  /** Words before what was done with a thing: were (closed). */
  readonly passives: readonly string[];
  /** How words end that say what was done with what is named: (clos)ed. */
  readonly participleEndings: readonly string[];
  /** Words before a name that are none of it: the (Hague). */
  readonly articlesOfNames: readonly string[];
  /** Small words of times: in (2024). */
  readonly timeLinks: readonly string[];
  /** Small words inside a proper name: (Isle) of (Man). */
  readonly insideNames: readonly string[];
  /** What a word for a change may be called without being said of another matter: a net (increase). */
  readonly plainChanges: readonly string[];
  /** Words between a comma and what two amounts before it come to: (…,) a total of. */
  readonly summingUp: readonly string[];
  /** What a balance is called before its name: cán cân thương mại (xuất siêu). */
  readonly balanceHeads: readonly string[];
  /** What places are counted in: tăng 5 bậc. */
  readonly rankSteps: readonly string[];
  /** Words for which way a value went, where no figure says how far: (down) from 31,718, (tăng) từ 96 lên 309. */
  readonly ways: { readonly up: readonly string[]; readonly down: readonly string[] };
  /** Words that open a clause of what two or three amounts of the one before it come to: together. */
  readonly jointly: readonly string[];
  /** Words that are a grade as well as an average: trung bình. */
  readonly grades: readonly string[];
  /** What grades are counted in, behind the noun they grade: (sản phẩm 4) sao. */
  readonly gradeNouns: readonly string[];
  /** What is counted of one thing, behind a word for it: (xe 45) chỗ. */
  readonly sizeNouns: readonly string[];
  /** Those words: xe, loại. */
  readonly sized: readonly string[];
  /** Words behind an adjective that make of a share that of one among many: (thấp) nhất. */
  readonly superlatives: readonly string[];
  /** Verbs of a share that says how much has been done, not how much is left: đạt. */
  readonly reaching: readonly string[];
  /** Words before what there is so much for each of: mỗi (tháng). */
  readonly every: readonly string[];
  /** Words behind a growth that is reckoned year upon year: (tăng trưởng) kép. */
  readonly compounding: readonly string[];
  /** Words behind a figure that make it one of each time: (120 hộ) mỗi (năm). */
  readonly recurrent: readonly string[];
  /** Words before what a share or change is reckoned in: (93,1%) về (số vụ). */
  readonly about: readonly string[];
  /** What happens or is held, of which people are no parts: vụ, lớp. */
  readonly events: readonly string[];
  /** Words for how often people came, before the noun for them: lượt (người). */
  readonly turns: readonly string[];
  /** Amounts of so much for each: năng suất, mật độ. */
  readonly perUnit: readonly string[];
  /** Words of an average, and of what leads to it: bình, quân, tính (ra). */
  readonly averaging: readonly string[];
  /** Nouns that stand for any person: người, em. */
  readonly anyone: readonly string[];
  /** Those in whose thousands things are reckoned: (8 bác sĩ/10.000) dân; and what their number is called: dân số. */
  readonly inhabitants: readonly string[];
  readonly populations: readonly string[];
  /** How many times as much, in words: (gấp) đôi, twice. */
  readonly multiples: { readonly [words: string]: number };
  /** What part of it, in words, over and under the line: một phần ba, two thirds. */
  readonly parts: { readonly [words: string]: readonly [number, number] };
  /** Changes that say so themselves: doubled, halved. */
  readonly multiplying: { readonly [words: string]: readonly [number, number] };
  /** Of all of these, the words of which each of them has one, or their beginnings. */
  readonly ratioWords: readonly string[];
  /** Words before such a ratio that make it a limit which is not reached: gần; chưa đến, which leaves open how far. */
  readonly nearly: readonly string[];
  readonly lessThan: readonly string[];
  /** Words before a word for a ratio that make a time or a number of it: (the first) half, (5 and) a half. */
  readonly notOfRatio: readonly string[];
  /** Between an amount and a ratio in words, they make it a part of the year: 35.7 million dollars in (half). */
  readonly periodsLead: readonly string[];
  readonly moreThan: readonly string[];
  /** Words between such a ratio and what it is reckoned from: (double last year's) figure of (48). */
  readonly basing: readonly string[];
  /** Words before one of what there is so much for each of: (3,100 readers) a (month). */
  readonly indefinite: readonly string[];
  /** What a thing or person may be besides what else is said of it: dân tộc thiểu số, đoàn viên. */
  readonly attributes: readonly string[];
  /** Those of them that no list parts a whole by, unless it names their counterpart too: nữ (without nam), tái cử. */
  readonly qualities: readonly string[];
  /** Words behind a noun that say something of the thing, and do not name its kind: (15 trường) đạt (chuẩn quốc gia). */
  readonly predicates: readonly string[];
  /** … and those that say that the others are what it is not: chưa. */
  readonly denials: readonly string[];
  /** Denials of having what stands behind them: chưa có (nhà văn hóa). */
  readonly notHaving: readonly string[];
  /** Nouns of what is measured: diện tích, giá trị. */
  readonly measures: readonly string[];
  /** Measures that add up when places are merged: diện tích, dân số. */
  readonly extensive: readonly string[];
  /** Words that a sentence about what came of it begins with: sau (khi sắp xếp). */
  readonly afterwards: readonly string[];
  /** Words for ten thousand, in which people are reckoned: (8 bác sĩ/) vạn (dân). */
  readonly tenThousand: readonly string[];
  /** Words before a total that something is added to: nâng (tổng số lên). */
  readonly raising: readonly string[];
  /** What multiples are counted in: (gấp 2,5) lần. */
  readonly times: readonly string[];
  /** Units in which percentages differ: điểm phần trăm. */
  readonly points: readonly string[];
  /** Words that join a noun to what is said of it, and are no part of its name: "50 xã có". */
  readonly joining: readonly string[];
  /** Words between a preposition and a number: "of (the) 186 projects". */
  readonly articles: readonly string[];
  /** Words that end a noun whose head stands last: "insured persons (at the end)"; empty where the head stands first. */
  readonly nounEnds: readonly string[];
  /** Words before the number by which something changed: (rose) by. */
  readonly measuredBy: readonly string[];
  /** Words between a figure and the plan that something stands so far above, or below: (4 per cent) above (budget). */
  readonly aheadOf: readonly string[];
  readonly shortOf: readonly string[];
  /** What leads from one of a kind to those it is for: one teacher for (17 pupils). */
  readonly forThem: readonly string[];
  /** Words between a change and the bare year that it is counted from: (an increase of 10 per cent) over (2023). */
  readonly onYears: readonly string[];
  /** Words between a plan and its number: (the target) of (1,500). */
  readonly planned: readonly string[];
  /** Nouns of what percentages differ by, beside percentages: points. */
  readonly pointNouns: readonly string[];
  /** Words for a change to the better, more of one thing and less of another: improved by, a gain of, improvement. */
  readonly betterments: readonly string[];
  /** Words behind several amounts that pair them with others: respectively. */
  readonly respectively: readonly string[];
  /** Words before the noun of a number that stands elsewhere: (the) number of. */
  readonly numberOf: readonly string[];
  /** Words that say that one thing follows from another: so, thus. */
  readonly hence: readonly string[];
  /** Words behind an earlier time that lead to what there was then: (than in 2023,) when (there were 72). */
  readonly when: readonly string[];
  /** Words before a number that say that it is about so many, but of round numbers only: some (3,906 farmers). */
  readonly loosely: readonly string[];
  /** What stands for an amount that was named: (98.7% of) it. */
  readonly standingFor: readonly string[];
  /** Words before by how much a time was shortened: rút ngắn. */
  readonly shortening: readonly string[];
  /** Verbs that say that a target behind them was not reached: missed. */
  readonly missing: readonly string[];
  /** Words behind a multiple that lead to both its sides: (twice) as many (girls as boys). */
  readonly asMany: readonly string[];
  /** Verbs behind the noun of a number that follows: (complaints) numbered, were. */
  readonly numbering: readonly string[];
  /** Words between two amounts that are added up: cộng với; and before what they make: là. */
  readonly adding: readonly string[];
  readonly making: readonly string[];
  /** Words that compare a change with the number behind their article: (down 16) on (the 240 of 2023). */
  readonly upon: readonly string[];
  /** Nouns without a plural that are counted all the same: people, staff. Empty where nouns have none. */
  readonly uncountables: readonly string[];
  /** Units of money before their number: USD. */
  readonly moneyBefore: readonly string[];
  /** Words behind a number that make it a rise: "8.1% higher (than)"; and a fall. */
  readonly moreBehind: readonly string[];
  readonly lessBehind: readonly string[];
  /** Those of them that are part of a name where "than" does not follow it: "7 lower secondary schools". */
  readonly comparatives: readonly string[];
  /** Those of them that may end what is said of a figure: "27 tonnes fewer". */
  readonly endingComparatives: readonly string[];
  /** The article of what is known: the. */
  readonly definite: readonly string[];
  /** What says behind a number that its things are not what others are: did not, had none, late. */
  readonly notSo: readonly string[];
  /** How often a time comes in a year, and the words that say that something is of each of them: monthly. */
  readonly timesAYear: ReadonlyMap<string, readonly number[]>;
  readonly timesOver: ReadonlyMap<string, string>;
  /** How far two values are apart, as a noun: "a difference of 898". */
  readonly distances: readonly string[];
  /** Words that join others and tell no two names apart: số, các, của. */
  readonly stopWords: readonly string[];
  /** Words before what is not counted in: không tính (tiền sử dụng đất). */
  readonly leavingOut: readonly string[];
  /** Words before where a value stands: ở (mức 145), tại. */
  readonly standingAt: readonly string[];
  /** Words that say where it ended, and have no subject of their own: kết thúc, dừng. */
  readonly ending: readonly string[];
  /** Nouns between such a word and the value: mức. */
  readonly levelNouns: readonly string[];
  /** Nouns behind the number of a year: (below 2005) levels. */
  readonly yearNouns: readonly string[];
  /** What is called by its year, with a capital: (the Harbours) Act 2015. */
  readonly yearTitles: readonly string[];
  /** Words before the value that a rise or fall leads to: (tăng) đến. */
  readonly upTo: readonly string[];
  /** Words of time, from which times are read that a base is named by. */
  readonly periods: {
    /** Times before this one: tuần trước. */
    readonly before: readonly string[];
    /** Before a number of a quarter: quý (IV). */
    readonly quarter: readonly string[];
    /** Before or behind a number: tháng (3), (6) tháng. */
    readonly month: readonly string[];
    /** Before the digits of a year: năm (2024). */
    readonly year: readonly string[];
    /** Which months of the year: (6 tháng) đầu năm. */
    readonly half: readonly string[];
    /** Months that have names, in order: January. */
    readonly monthNames: readonly string[];
    /** Before a quarter or half: (the) first (quarter), in order. */
    readonly ordinals: readonly string[];
    /** What besides a quarter has such a word before it: half. */
    readonly halves: readonly string[];
    /** All of a year: cả năm. */
    readonly full: readonly string[];
  };
  /** Words for a plan without saying whose: dự toán, (được) giao. */
  readonly planWords: readonly string[];
  /** What is said of an amount that is such a plan. */
  readonly assigning: readonly string[];
  /** What is cast in a vote, one by each member: phiếu. */
  readonly ballots: readonly string[];
  /** Nouns of money, which a later mention may leave out: (kế hoạch) vốn. */
  readonly moneyWords: readonly string[];
  /** Words that make another plan or whole of the one they stand with: bổ sung, điều chỉnh. */
  readonly amending: readonly string[];
  /** The first words of structures that leave out taxes: (cơ cấu) kinh tế. */
  readonly economies: readonly string[];
  /** What a list may be parted by, before its colon: hình thức, độ tuổi. */
  readonly criteria: readonly string[];
  /** How a sentence begins that parts a whole by something, up to its colon: phân theo, kết quả điều trị … */
  readonly classifying: readonly string[];
  /** … but these name who says so, or what rules it: theo báo cáo (của Sở). */
  readonly saidBy: readonly string[];
  /** Words with which any sentence says that it parts a whole: (được) phân loại (như sau). */
  readonly parting: readonly string[];
  /** How words begin behind which what something went into, or came from, may be listed: kết quả, nguyên nhân. */
  readonly outcomes: readonly string[];
  /** … and up to its first comma: theo. */
  readonly classifyingBy: readonly string[];
  /** What stands for that which was said before, behind words for out of what: này (trong số này). */
  readonly pronouns: readonly string[];
  /** Words that take up a noun of the sentence before: các (chi bộ gồm). */
  readonly takingUp: readonly string[];
  /** Words for coming in: tiếp nhận, thụ lý. */
  readonly received: readonly string[];
  /** What has been done with things received: hoàn thành. */
  readonly done: readonly string[];
  /** Words that speak again of what was said before, and name nothing new: (kết quả) này, con số này, quy mô. */
  readonly referring: readonly string[];
  /** Words that say when something had been done, and not what: đến nay, mới. */
  readonly soFar: readonly string[];
  /** What says of a verb that it is done: đã. */
  readonly finished: readonly string[];
  /** What has not: đang, chưa. */
  readonly underWay: readonly string[];
  /** Words of the end of a time, or of now: (đầu năm 312,) cuối (năm 286). */
  readonly ends: readonly string[];
  /** Words before what something is worse than: kém (tỷ lệ chung 2 điểm). */
  readonly inferior: readonly string[];
  /** First words of levels that something is over or under: (trên) báo (động III). */
  readonly waterMarks: readonly string[];
  /** Words before how far two values are apart: chênh lệch (2 điểm). */
  readonly apart: readonly string[];
  /** Words before what was spent in all: hết (12.840 triệu đồng). */
  readonly spent: readonly string[];
  /** Words before what a product comes to: (thu) được. */
  readonly leading: readonly string[];
  /** Words of what came so far, or of some of it: mới, (đến) nay, (tạm) ứng. */
  readonly partly: readonly string[];
  /** What is as it was, or will be done: vẫn, sẽ, tiếp tục. */
  readonly still: readonly string[];
  /** Words of what lies under a bound: dưới. */
  readonly below: readonly string[];
  /** Words of what lies over it: trên, trở lên. */
  readonly above: readonly string[];
  /** Of what should be there, that it is: hiện có. */
  readonly present: readonly string[];
  /** Words that stand for one of whatever was counted: (48.500 USD/) chiếc. */
  readonly classifiers: readonly string[];
  /** Words behind a rate that is for each of those just counted: ($120) apiece. */
  readonly apiece: readonly string[];
  /** Words before numbers that are told one by one: lần lượt. */
  readonly inTurn: readonly string[];
  /** Whole times, and of how many parts they are: cả quý, of three months. */
  readonly wholeTimes: readonly (readonly [string, readonly number[]])[];
  /** Words that make what was paid another than so many at that rate: thuế, giá khởi điểm, chỉ tiêu. */
  readonly otherPrices: readonly string[];
  /** Words of an amount that is for one of many: đơn giá, định mức, (đầu tư) một (km). */
  readonly forOne: readonly string[];
  /** Words that say a number of each: mỗi. */
  readonly each: readonly string[];
  /** What is wanting to what should be: thiếu. */
  readonly lacking: readonly string[];
  /** What there should be: cần (140), nhu cầu. */
  readonly needing: readonly string[];
  /** Of those, the ones before the last number of a list: (149 hành khách) cùng (8 tiếp viên). */
  readonly together: readonly string[];
  /** Words that join the last name of a list besides "và": cùng. */
  readonly joiningNames: readonly string[];
  /** Words that names of institutions, places and documents begin with: sở, xã, kế hoạch. */
  readonly nameHeads: readonly string[];
  /** Places of which several are named behind their word: (04) xã. */
  readonly placeWords: readonly string[];
  /** Nouns for whatever such names name: cơ quan, địa phương. */
  readonly bodies: readonly string[];
  /** Balances, with the name of what they take from, and of what is taken away: xuất siêu is xuất khẩu less nhập khẩu. */
  readonly balances: readonly (readonly [string, string, string])[];
  /** What two amounts are together, with the names of both: xuất nhập khẩu is xuất khẩu and nhập khẩu; and what may stand before a name. */
  readonly unions: {
    readonly names: readonly (readonly [string, string, string])[];
    readonly heads: readonly string[];
  };
  /** What is called the surplus of income over spending, and how these two are called. */
  readonly surpluses: {
    /** Verbs between what was spent and what that leaves: left (a surplus of). */
    readonly leads: readonly string[];
    readonly names: readonly string[];
    /** … and what spending over income is. */
    readonly deficits: readonly string[];
    readonly income: readonly string[];
    readonly spending: readonly string[];
  };
  /** Posts that one person holds where no number says otherwise: bí thư, chủ tịch. */
  readonly posts: readonly string[];
  /** Small numbers in words, as they stand before a noun: một, hai. */
  readonly countingWords: readonly string[];
  /** Words that make of an amount something no whole has parts of: lỗ, bán kính. */
  readonly extents: readonly string[];
  /** Units of such measures: m, kg. */
  readonly lengths: readonly string[];
  /** Words before a measure of one thing, which is no part of another: cao, rộng, đường kính. */
  readonly dimensions: readonly string[];
  /** Nouns that end in the word for number, and name nothing by the number behind: dân số, thiểu số. */
  readonly numberNouns: readonly string[];
  /** Nouns of two words with a comma between, which parts nothing: (8.462) vụ, việc. */
  readonly pairs: readonly string[];
  /** Words for what is left over in a list: khác. */
  readonly others: readonly string[];
  /** Words between a verb of change and a number of those it was done for, or of where: (giảm giá vé) tại (48 dự án). */
  readonly placing: readonly string[];
  /** What opens words about an amount behind its unit: after, if, since. */
  readonly clauseOpenings: readonly string[];
  /** Words before whose a thing is, or where: của, thuộc. */
  readonly belonging: readonly string[];
  /** Of these, those before whose it is: của. */
  readonly owning: readonly string[];
  /** Words dropped before two measures are compared: số, đã, được. */
  readonly fillers: readonly string[];
  /** What there was, what came in and went out, what there is. */
  readonly flows: FlowWords;
  /** By what two sentences are known to state one figure. */
  readonly statements: StatementWords;
  /** Which place something has among others. */
  readonly ranks: RankWords;
  /** What leaves open what is of what. */
  readonly doubts: DoubtWords;
}
