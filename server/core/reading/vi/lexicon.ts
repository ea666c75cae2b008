/**
 * Vietnamese words that carry arithmetic in official reports: what numbers are said to be (`cues.ts`), kinds of things
 * (`kinds.ts`), how wholes are parted (`parts.ts`), names (`names.ts`), and here what else a sentence holds. Tables for linguists: add a phrase to its row, in
 * lower case, its words parted by one space. Above a row stands how its words are met in a sentence; `prose/lexicon.ts` says
 * what follows from them. Where a row holds single syllables (hoạch, định), the text is read word by word there, and
 * only that syllable of the whole word is looked at.
 */
import type { Lexicon } from '../prose/lexicon.ts';
import { vietnameseCues } from './cues.ts';
import { vietnameseDoubts } from './doubts.ts';
import { vietnameseFlows } from './flows.ts';
import { vietnameseKinds } from './kinds.ts';
import { vietnameseNames } from './names.ts';
import { vietnameseParts } from './parts.ts';
import { vietnameseRanks } from './ranks.ts';
import { vietnameseStatements } from './statements.ts';
import { vietnameseSuccession } from './succession.ts';

export const vietnameseLexicon: Lexicon = {
  grammar: {
    headLast: false,
    saidBehind: false,
    numbersAlone: false,
    sharesDescribe: false,
    pronouns: false,
    joinsClauses: false,
    ofLeads: false,
    restatesBehindComma: false,
    longestName: 13,
    monthsAreNumbered: true,
    plusIsChange: false,
    leadsToLevel: ['down-to', 'up-to'],
  },
  succession: vietnameseSuccession,
  spokenWholes: ['10'],
  averagedTimes: [],
  typical: [],
  ...vietnameseCues,
  ...vietnameseDoubts,
  ...vietnameseFlows,
  ...vietnameseKinds,
  ...vietnameseNames,
  ...vietnameseParts,
  ...vietnameseRanks,
  ...vietnameseStatements,
  // "Thứ hai 12/12".
  weekdays: ['thứ'],
  // "Tỷ lệ che phủ đạt 48%": no part of what the rate is called.
  stating: ['đạt', 'bằng', 'chiếm'],
  // Verbs and particles between a name and its number: "số hồ sơ (là) 120".
  copulas: ['có', 'là', 'được', 'đã', 'thì', 'về', 'với'],
  // Syllables of cues that may stand first or last in the name of a figure all the same: "số hộ nghèo", "tỷ lệ che phủ".
  nameWords: ['số', 'tổng', 'tỷ', 'tỉ', 'lệ', 'mức', 'hơn'],
  // "Năm 2019", "tháng 9": of the words of time, those whose number stands behind them.
  hours: ['giờ'],
  calendar: ['năm', 'tháng', 'quý', 'ngày', 'tuần', 'giai đoạn', 'nhiệm kỳ', 'năm học'],
  // Last syllables of nghị định, quyết định, thông tư, nghị quyết, luật, chỉ thị, công văn, pháp lệnh, kế hoạch: 12/2020
  // behind them is a number with its year, no fraction.
  documentWords: ['định', 'tư', 'quyết', 'luật', 'thị', 'văn', 'lệnh', 'hoạch'],
  // "(Tính) đến 30/6", "cập nhật 30/6": 30/6 is a day unless a noun follows it ("đến 30/60 xã").
  dayWords: ['đến', 'trước', 'sau', 'hết', 'nay', 'qua', 'sớm', 'nhật'],
  // "Sáng 5/12": 5/12 is a day, whatever follows.
  partsOfDay: ['sáng', 'trưa', 'chiều', 'tối', 'đêm', 'hôm'],
  // "Ngày giao dịch 21/8", "phiên họp 21/8".
  dayNouns: ['ngày', 'phiên'],
  // The head of a noun stands first, and the unit and the direction are said before the number.
  articles: [],
  nounEnds: [],
  measuredBy: [],
  aheadOf: [],
  shortOf: [],
  forThem: [],
  onYears: [],
  planned: [],
  pointNouns: [],
  betterments: [],
  respectively: [],
  numberOf: [],
  leaving: [],
  unfinished: [],
  leftOver: [],
  undone: [],
  contraries: [],
  gaps: [],
  numbering: [],
  asMany: [],
  adding: ['cộng với', 'cộng thêm', 'cộng cả'],
  making: ['là', 'bằng', 'thành', 'được', 'tổng cộng là', 'tổng số là'],
  standingFor: [],
  shortening: ['rút ngắn', 'rút ngắn được', 'giảm', 'giảm được'],
  missing: [],
  when: [],
  hence: [],
  loosely: [],
  upon: [],
  uncountables: [],
  moneyBefore: [],
  moreBehind: [],
  lessBehind: [],
  comparatives: [],
  endingComparatives: [],
  distances: [],
  definite: [],
  notSo: [],
  timesAYear: new Map(),
  timesOver: new Map(),
  // Words that are cut from the end of a noun before it is printed: "50 xã có" is said as "xã".
  joining: ['có', 'hiện', 'đã', 'được', 'là', 'thì', 'và', 'với', 'của', 'tại', 'trong', 'do', 'mà'],
  leavingOut: [
    'không tính',
    'không kể',
    'chưa kể',
    'chưa tính',
    'không bao gồm',
    'trừ',
    'ngoại trừ',
    'loại trừ',
    'ngoài',
  ],
  // Words that tell no two names apart: they are left out when names in the text are compared with one another or with the
  // rows of a table.
  stopWords: [
    'số',
    'lượng',
    'tổng',
    'các',
    'của',
    'và',
    'về',
    'đối',
    'với',
    'cho',
    'trên',
    'tại',
    'theo',
    'được',
    'đã',
    'có',
    'là',
    'trong',
    'đó',
    'từ',
    'đến',
    'những',
    'hiện',
    'nay',
  ],
  // Times by which a base is named: "so với quý IV/2024", "6 tháng đầu năm 2024", "tuần trước".
  periods: {
    before: [
      'cùng kỳ',
      'cùng kỳ năm trước',
      'cùng kỳ năm ngoái',
      'tuần trước',
      'tháng trước',
      'quý trước',
      'kỳ trước',
      'năm trước',
      'năm ngoái',
    ],
    monthNames: [],
    ordinals: [],
    halves: [],
    quarter: ['quý'],
    month: ['tháng'],
    year: ['năm'],
    half: ['đầu năm', 'cuối năm'],
    full: ['cả năm', 'suốt năm', 'trọn năm'],
  },
  // Syllables of "kế hoạch năm", "dự toán cả năm", "kế hoạch được giao", "dự toán pháp lệnh giao": a name of these alone
  // says a plan, and not whose.
  planWords: ['kế', 'hoạch', 'dự', 'toán', 'giao', 'năm', 'cả', 'pháp', 'lệnh'],
  // "Được giao 1.200 tỷ đồng", "HĐND quyết nghị 1.200 tỷ đồng": that amount is the plan.
  assigning: ['giao', 'kế hoạch', 'dự toán', 'chỉ tiêu', 'nhiệm vụ thu', 'nhiệm vụ chi', 'quyết nghị', 'triệu tập'],
  // "52 phiếu": one for each member who votes.
  ballots: ['phiếu'],
  // "Kế hoạch vốn trung ương", later "kế hoạch trung ương": a later mention may leave them out.
  moneyWords: ['vốn', 'tiền'],
  // "Dự toán bổ sung", "kế hoạch vốn kéo dài": not the dự toán or kế hoạch named without these words.
  amending: ['bổ sung', 'điều chỉnh', 'còn lại', 'chưa', 'tăng', 'giảm', 'vượt', 'kéo dài', 'chuyển nguồn', 'đầu năm'],
  // "Đến hết tháng 8 mới giải ngân 120 tỷ đồng": when, and not of what.
  soFar: [
    'đến',
    'hết',
    'nay',
    'đến nay',
    'tính',
    'ngày',
    'tháng',
    'quý',
    'năm',
    'mới',
    'ước',
    'lũy kế',
    'luỹ kế',
    'kết quả',
  ],
  // Words that tell no two measures apart: "tổng số hồ sơ đã giải quyết" is "giải quyết".
  fillers: ['số', 'tổng', 'tổng số', 'hồ', 'sơ', 'đã', 'được', 'là', 'có', 'các', 'việc', 'lượng'],
};
