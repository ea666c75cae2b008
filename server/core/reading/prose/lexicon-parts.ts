/**
 * Parts of a lexicon that one reader each asks for: stocks and flows (`flows/`), statements of one indicator
 * (`statements/`). The words are data in `vi/` and `en/`.
 */

/** What is said of stocks and flows; see `flows/flows.ts`. A phrase is found within longer ones: nhập in nhập kho. */
export interface FlowWords {
  /** What there was: tồn đầu kỳ. */
  readonly opening: readonly string[];
  /** Words that only look like it: (6) tháng đầu năm. */
  readonly notOpening: readonly string[];
  /** What there is at the end: cuối kỳ. */
  readonly closing: readonly string[];
  /** What there is at the end where other words say so too: (số nợ) đến ngày (30/6). */
  readonly endings: readonly string[];
  /** Words behind a change that make it what came in less what went out: (tăng) ròng. */
  readonly net: readonly string[];
  /** Of these what is carried over to the next time: chuyển kỳ sau. */
  readonly carried: readonly string[];
  /** What is left: còn. */
  readonly left: readonly string[];
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  /** Other words that end or begin as these do: đề xuất. */
  readonly compounds: readonly string[];
  /** What both of them have made up to then: phải giải quyết. */
  readonly subtotals: readonly string[];
  /** Verbs of what goes out: chi. */
  readonly spending: readonly string[];
  /** Of totals that run on: lũy kế. */
  readonly running: readonly string[];
  /** Words that lead from what there is now to what came and went: after (29 hirings and 5 departures). */
  readonly owing: readonly string[];
  /** Behind a change, what it is reckoned from: so với đầu kỳ. */
  readonly sinceOpening: readonly string[];
}

/** What sentences that state figures say besides what is counted; see `statements.ts`. */
export interface StatementWords {
  /** Words that tell no two statements apart: có, đã, của. */
  readonly light: readonly string[];
  /** How a sentence may begin, whatever it states: kết quả, cụ thể. */
  readonly openers: readonly string[];
  /** Words that make another figure of what else is called the same: dự toán, chưa. */
  readonly parting: readonly string[];
  /** First words of phrases that mean only some of it: riêng. */
  readonly limiting: readonly string[];
  /** Words that turn to another thought: nhưng. */
  readonly turning: readonly string[];
  /** Verbs that say how many there are: còn. */
  readonly being: readonly string[];
  /** Two words that together tell nothing apart: số tiền. */
  readonly lightPairs: readonly string[];
  /** Labels of sentences that repeat what stands elsewhere, before a colon or comma: ưu điểm. */
  readonly summing: readonly string[];
  /** Words that begin such sentences, with or without a mark: tóm lại. */
  readonly concluding: readonly string[];
  /** Words of headings over what repeats the rest of the report: ưu điểm, tóm tắt. */
  readonly closing: readonly string[];
  /** Of these the ones with which a heading begins that goes on to what is still to come: nhận xét (, phương hướng). */
  readonly lookingBack: readonly string[];
  /** Words of a change before what it came to: giảm còn (22). */
  readonly reaching: readonly string[];
  /** Words that announce aims: phấn đấu. */
  readonly aiming: readonly string[];
  /** Words of sentences about what is to come, or is asked for: dự kiến, xin … */
  readonly asking: readonly string[];
  /** … phrases with them that ask for nothing: chương trình mục tiêu quốc gia; and what turns to what has been: đã. */
  readonly unasked: readonly string[];
  readonly done: readonly string[];
  /** Words that say nothing of what is counted, where a figure is told once more: vẫn, thêm. */
  readonly retelling: readonly string[];
  /** Words that go on to another thought beside a figure: với, làm; the first of them joins nouns as well: và. */
  readonly dividing: readonly string[];
  /** Words behind a noun that go on to what it is worth: trị giá. */
  readonly valuing: readonly string[];
  /** Two words that are one, where one of them alone would say something else: giao thông, phụ nữ, việc làm. */
  readonly single: readonly string[];
  /** Words that make another matter of a figure that is told once more, whatever else is said: không, nữ, kế hoạch. */
  readonly differing: readonly string[];
  /** Words before the whole that is spoken of: toàn, cả, trên địa bàn. */
  readonly whole: readonly string[];
  /** What such a whole may be: tỉnh, xã. */
  readonly areas: readonly string[];
  /** Wholes that nobody means without saying so: cả nước. */
  readonly beyond: readonly string[];
  /** A whole without saying which: trên địa bàn. */
  readonly unnamed: readonly string[];
  /** Nouns of what happens again and again: lớp, cuộc, hội nghị. */
  readonly recurring: readonly string[];
  /** Words that tie a number to what is called before it: là. */
  readonly ties: readonly string[];
  /** Verbs that stand between a rate and its value: còn. */
  readonly staying: readonly string[];
  /** Words that a rate is called by: tỷ lệ. */
  readonly rates: readonly string[];
  /** Words of headings over what is still to be done: phương hướng; and those that do so at the beginning of one. */
  readonly ahead: readonly string[];
  readonly aheadFirst: readonly string[];
  /** Words that add nothing where the rest is the same: lũy kế. */
  readonly neutral: readonly string[];
  /** Words before the number of a heading: phần thứ (nhất). */
  readonly sections: readonly string[];
  /** How a heading about one body or place begins: sở, huyện. */
  readonly bodies: readonly string[];
  /** Words that only begin like one: xã hội. */
  readonly noBodies: readonly string[];
  /** Words of headings that name no matter of their own: đánh giá chung. */
  readonly general: readonly string[];
  /** Short forms with what they stand for: HTX is hợp tác xã. */
  readonly short: readonly (readonly [string, string])[];
  readonly times: {
    readonly since: readonly string[];
    readonly until: readonly string[];
    /** Words before a time that leave it as it is: trong (tháng 9). */
    readonly within: readonly string[];
    /** Between a part of a year and the year: (tháng 9) của (năm 2025). */
    readonly of: readonly string[];
    readonly day: readonly string[];
    /** Which months of the year, where they are its last: (6 tháng) cuối năm. */
    readonly secondHalf: readonly string[];
    /** Before two years: giai đoạn (2021 - 2025). */
    readonly spans: readonly string[];
    /** The time that the report is about: đến nay, trong năm. */
    readonly now: readonly string[];
    /** The year up to then: từ đầu năm đến nay. */
    readonly sinceNewYear: readonly string[];
  };
}

/** Words that say which place something has among others; see `relations/said-of-rows/said-ranks.ts`. */
export interface RankWords {
  /** From the top: cao nhất, dẫn đầu; from the bottom: thấp nhất, xếp cuối. */
  readonly highest: readonly string[];
  readonly lowest: readonly string[];
  /** The same of whatever stands behind them: nặng nhất (: 54 ha). */
  readonly heaviest: readonly string[];
  readonly lightest: readonly string[];
  /** Words that others may stand behind, before what makes a rank of them: nhiều (phòng xuống cấp) nhất. */
  readonly openHigh: readonly string[];
  readonly openLow: readonly string[];
  readonly most: readonly string[];
  /** Words before an ordinal: đứng thứ (hai), thấp thứ (hai). */
  readonly placedHigh: readonly string[];
  readonly placedLow: readonly string[];
  readonly ordinals: readonly (readonly [string, number])[];
  /** What an ordinal before a superlative needs in front of it, where numbers alone are parts of other words: đầu tư (lớn nhất). */
  readonly ordinalLeads: readonly string[];
  /** Words between a rank and the name of what has it: thấp nhất là. */
  readonly naming: readonly string[];
  /** How a clause begins that goes on with what was named before it: và (là nơi cao nhất). */
  readonly continuing: readonly string[];
  /** Words behind a rank by which it is one among others than all rows: (cao nhất) cả nước … */
  readonly limiting: readonly string[];
  /** … and those that do so anywhere in its clause: trong số. */
  readonly apart: readonly string[];
  /** Words of what is reckoned from figures, and stands in no column unless its title says so: bình quân. */
  readonly reckoned: readonly string[];
  /** Words of what is told in percent: tỷ lệ. */
  readonly shares: readonly string[];
  /** Before the one that has changed where no other has: chỉ có (xã A tăng). */
  readonly only: readonly string[];
  /** Words of titles of columns that hold ranks: (thứ) hạng. */
  readonly rankings: readonly string[];
  readonly rising: readonly string[];
  readonly falling: readonly string[];
  /** Words of titles of columns that hold either: chênh lệch, change. */
  readonly changing: readonly string[];
  /** Words for whatever the rows are, and others that say nothing of a column: nơi. */
  readonly places: readonly string[];
  /** Words of rows that ranks may leave aside: khác. */
  readonly others: readonly string[];
}

/** What leaves open, or rules out, what figures beside one another seem to say; see `doubts/`. */
export interface DoubtWords {
  /** Before or behind several rates, each of which is of another amount: lần lượt. */
  readonly inTurn: readonly string[];
  /** A rate a year, over several of them: (tăng trưởng) kép. */
  readonly compounding: readonly string[];
  /** What has a level and no amount, so that two of them add up to nothing: tốc độ, tỷ giá. */
  readonly levels: readonly string[];
  /** What was taken in less what was given out: (mua) ròng. */
  readonly net: readonly string[];
  /** What comes in and goes out over a border: its two sides are no parts of anything but trade. */
  readonly traded: readonly [string, string];
  /** How trade is called: xuất nhập khẩu. */
  readonly trade: readonly string[];
  /** Units of time, of which nothing is a share: năm. */
  readonly timeUnits: readonly string[];
  /** What may be more than what came in: chi phí … */
  readonly costs: readonly string[];
  /** … of doanh thu. */
  readonly revenues: readonly string[];
  /** What a share of income is called that is left of it: a margin of. */
  readonly margins: readonly string[];
  /** The rate of a payment is of a capital that is not said: cổ tức. */
  readonly ownRates: readonly string[];
  /** What is left out of what was told, and another subject for what follows: không kể (xuất khẩu), without (energy). */
  readonly leavingOut: readonly string[];
  /** What is of an earlier time and was still there: (năm 2024) chuyển sang. */
  readonly broughtOver: readonly string[];
  /** Behind a change, what it is told under: (12%) nếu (không tính …), when (sheds are left out). */
  readonly conditions: readonly string[];
  /** Words that say something of the noun before them: which, whose. */
  readonly relatives: readonly string[];
  /** A time of its own that a value is compared with, whatever changed since the last: (năm) kỷ lục. */
  readonly extremeTimes: readonly string[];
  /** Several amounts taken as one: cộng lại, together. */
  readonly jointly: readonly string[];
  /** Words between the number of a change and a time, that make it one of each: (12) a (month). */
  readonly perTime: readonly string[];
  /** Behind `leads`, and right before a percentage: a rate that something has, and no share. */
  readonly rates: { readonly leads: readonly string[]; readonly words: readonly string[] };
  /** Between an amount and others: they made most of it. */
  readonly causes: readonly string[];
  /** Between amounts and one that is taken away from them. */
  readonly offsets: readonly string[];
  /** Behind them something else is said, of another thing. */
  readonly contrasts: readonly string[];
  /** These, and those that also say what is left or reached: còn (146 vụ). */
  readonly turns: readonly string[];
  /** Right behind a percentage: what follows is the thing that changed. */
  readonly changesIn: readonly string[];
}
