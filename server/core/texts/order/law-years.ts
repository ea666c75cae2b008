/**
 * Years in the names of laws: another than that in the number beside, "Luật Tổ chức chính quyền địa phương năm 2024 (Luật
 * số 72/2025/QH15)"; or one of which no law with that name is known, "Căn cứ Hiến pháp năm 2031".
 */
import { yearsOfLaw } from '../../reading/documents/laws.ts';
import { matchesOf } from '../../text.ts';
import type { DateFault, PlaceOf } from '../days/date-fault.ts';

/** Folded text in. Linear: the patterns begin with a law's word and are bounded. */
export function wrongLawYears(text: string, place: PlaceOf): readonly DateFault[] {
  const hasNumber = /\/(?:QH|UBTVQH)\d/u.test(text);
  const hasYear = /(?:uật \p{Lu}|iến pháp |onstitution)/u.test(text) && /(?:19|20)\d\d/u.test(text);
  const isInstrument = /(?:Regulations|Rules|Order) (?:19|20)\d\d,? \(?S/u.test(text);
  if (!hasNumber && !hasYear && !isInstrument) return none;
  return [
    ...(isInstrument ? englishTitles(text, place) : none),
    ...(hasNumber ? besideNumbers(text, place) : none),
    ...(hasYear ? [...unknownLaws(text, place), ...unknownConstitutions(text, place)] : none),
  ];
}

const none: readonly DateFault[] = [];

function* besideNumbers(text: string, place: PlaceOf): Generator<DateFault> {
  for (const match of matchesOf(text, lawWithYear)) {
    const { named, year } = match.groups!;
    if (named !== year)
      yield otherYear(match, match.index + match[0].lastIndexOf(`năm ${named!}`) + 'năm '.length, place);
  }
}

/** The year that is named, at `start`, is not that of the number. */
function otherYear({ groups }: RegExpExecArray, start: number, place: PlaceOf): DateFault {
  const { named = '', number = '', year = '' } = groups!;
  return {
    kind: 'law-year',
    place: place({ start, end: start + named.length }),
    stated: named,
    year,
    number,
  };
}

const lawWithYear =
  /(?<!\p{L})(?:Luật|Bộ luật|Pháp lệnh) [^().;:\d]{3,90} năm (?<named>(?:19|20)\d\d) ?\((?:(?:Luật|Bộ luật|Pháp lệnh) )?(?:số )?(?<number>\d{1,4}\/(?<year>\d{4})\/(?:QH|UBTVQH)\d{1,2})(?!\d)/gu;

/**
 * "The Fees Regulations 2022 (S.I. 2022/307)": the year of a title is that in which it was made and numbered (Statutory
 * Instruments Regulations 1947).
 */
function* englishTitles(text: string, place: PlaceOf): Generator<DateFault> {
  for (const match of matchesOf(text, instrument)) {
    const { named, year } = match.groups!;
    // Made in December, it may be numbered in January.
    if (named === year || Number(year) === Number(named) + 1) continue;
    yield otherYear(match, match.index + match[0].indexOf(` ${named!}`) + 1, place);
  }
}

const instrument =
  /(?<!\p{L})(?:Regulations|Rules|Order) (?<named>(?:19|20)\d\d),? \(?(?:S\.?I\.?|S\.?S\.?I\.?|S\.?R\.?) (?:No\.? )?(?<number>(?<year>(?:19|20)\d\d)\/\d{1,4})(?!\d)/gu;

/**
 * A law is called by its year where it is cited; else the year may be that in which it is carried out: "tuyên truyền Luật
 * Khiếu nại năm 2012".
 */
function* unknownLaws(text: string, place: PlaceOf): Generator<DateFault> {
  for (const match of matchesOf(text, law)) {
    const { title, year } = match.groups!;
    // "Luật Xử lý vi phạm hành chính sửa đổi 2022": one that amends it.
    if (/sửa đổi\)?$/iu.test(title!) || !isCited(text, match.index)) continue;
    const { main, all } = yearsOfLaw(title!);
    // Laws older than those that are known, and newer ones, there may be.
    const mayBeUnknown = year! < main[0]! || (Number(year) > lastKnown && Number(year) <= farAhead);
    if (main.length === 0 || all.includes(year!) || mayBeUnknown) continue;
    const likely = main.filter(known => isSlip(year!, known));
    if (likely.length === 0) continue;
    const end = match.index + match[0].length;
    yield {
      kind: 'law-unknown',
      place: place({ start: end - 4, end }),
      stated: year!,
      title: match[0].slice(0, -4).replace(/,? (?:năm )?$/u, ''),
      years: likely,
      sure: false,
    };
  }
}

const law =
  /(?<!\p{L})(?:Luật|Bộ luật) (?<title>[^().;:\d]{3,60}?),? (?:năm )?(?<year>(?:19|20)\d\d)(?![\d/-]| - \d)/gu;

/** Vietnam has had five; those of other countries are called by their names and have other years. */
function* unknownConstitutions(text: string, place: PlaceOf): Generator<DateFault> {
  for (const match of matchesOf(text, constitution)) {
    const { year = match.groups!.english! } = match.groups!;
    const likely = constitutions.filter(known => isSlip(year, known));
    if (year < firstTold || constitutions.includes(year) || likely.length === 0) continue;
    const isNamed = match.groups!.english !== undefined || isCited(text, match.index);
    if (!isNamed && Number(year) <= lastKnown) continue;
    const start = match.index + match[0].lastIndexOf(year);
    const title = match.groups!.english === undefined ? 'Hiến pháp' : 'Constitution';
    yield {
      kind: 'law-unknown',
      place: place({ start, end: start + 4 }),
      stated: year,
      title,
      years: likely.reverse(),
      // Of other countries there are constitutions of any year until now.
      sure: isNamed && Number(year) > lastKnown,
    };
  }
}

const constitutions = ['1946', '1959', '1980', '1992', '2013'];
/** Those before are more often of other countries. */
const firstTold = '1990';
/** Until when years are told here; a later one may be that of another constitution, or of what is done for one. */
const lastKnown = 2025;
/** What is of a later year than this is written about by nobody now. */
const farAhead = 2045;
const constitution =
  /(?<!\p{L})(?:Hiến pháp(?: nước Cộng hòa xã hội chủ nghĩa Việt Nam| nước CHXHCN Việt Nam)?,? (?:năm )?(?<year>(?:19|20)\d\d)|[Tt]he (?<english>(?:19|20)\d\d) Constitution)(?![\d/-]| - \d| (?:của|nước|of (?!Vi[eệ]t|the Soc)))/gu;

/** "Căn cứ", "theo", "Điều 28" right before a law, or laws in a row behind one that is cited so. */
function isCited(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - reach), at);
  return cites.test(before) && !changes.test(before);
}

const reach = 160;
const cites =
  /(?:căn cứ|theo|tại|quy định (?:của|tại)|trái với|vi phạm|(?:khoản|điều|điểm|mục) [\da-zđ]{1,4},?(?: của)?)(?: (?:các|quy định của|quy định tại))? (?:(?:Bộ luật|Luật|Hiến pháp)[^.:]{3,120}(?:[;,] (?:và )?| và ))?$/iu;
/** "theo dự thảo Luật …": a law that is to come. */
const changes = /(?:sửa đổi|bổ sung|thay thế|dự thảo|dự án)(?: \p{L}+){0,3} $/iu;

/** Two neighbouring digits swapped, or one digit another. */
function isSlip(stated: string, known: string): boolean {
  const apart = [...stated].flatMap((digit, index) => (digit === known.charAt(index) ? [] : [index]));
  const [first, second] = apart;
  if (apart.length === 1) return true;
  return (
    apart.length === 2 &&
    second === first! + 1 &&
    stated.charAt(first!) === known.charAt(second) &&
    stated.charAt(second) === known.charAt(first!)
  );
}
