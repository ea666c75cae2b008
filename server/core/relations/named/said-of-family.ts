/**
 * What a share or ratio says of figures that its words name: "Nhóm 1 – 5 tuổi chiếm 41,33%", "60 hộ, gấp đôi khu phố Tân Xuân". Words
 * decide what is meant: all of a name, and besides it none that say more than the table or list does. Where another figure beside
 * those makes it right, that one is meant.
 */
import { memo } from '../../derive.ts';
import { compare } from '../../figures/decimal.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { compare as compareRatios, fromDecimal, multiply, rational, roundHalfUp } from '../../figures/rational.ts';
import { tellingDigits } from '../../figures/slips.ts';
import type { Quantity } from '../../reading/claim.ts';
import { languageFor } from '../../reading/languages.ts';
import type { Token } from '../../reading/prose/ratios/named-ratios.ts';
import { isPlainSlip, over } from '../../reading/prose/shares/near.ts';
import type { Operand, Relation } from '../relation.ts';
import type { Family, FamilyColumn } from './families.ts';
import { type AskedOf, content, lightWords, mentionsIn, onlyOne, shortened } from './mentions.ts';
import { isRight, partsOf, type RatioReading, relationOf, type SaidRatio, withFigures } from './ratio-relations.ts';

/** Undefined where it does not speak of the family. `own`: its list stands in the same passage. */
export function readingOf(said: SaidRatio, family: Family, own: boolean): RatioReading | undefined {
  const { ratio, style } = said;
  const asked: Asked = { ...said, family, own };
  const subject = subjectOf(asked);
  if (!subject) return undefined;
  const ofPlan = planOf(asked, subject);
  if (ofPlan || ratio.ofPlan) return ofPlan;
  const base = baseOf(asked, subject);
  if (!base) return undefined;
  const { member, amount, rest, named } = subject;
  const meant = family.columns().flatMap(column => {
    const whole = base.member === undefined ? column.whole : column.figures[base.member];
    if (!whole?.figure || compare(whole.figure.value, zero) <= 0) return [];
    if (member === undefined)
      return isBaseOf(column, whole, amount!, base, asked) ? { column, part: undefined, whole } : [];
    const part = column.figures[member];
    if (!part?.figure || part === whole) return [];
    const fits = amount ? isSame(amount, part) : rest.every(word => isKnown(word, family, column, style));
    return fits && base.rest.every(word => isKnown(word, family, column, style)) ? { column, part, whole } : [];
  });
  if (meant.length === 0) return undefined;
  const relations = meant.map(({ part, whole }) => relationOf(said, part, whole, amount));
  const held = relations.find(relation => isRight(relation, ratio));
  if (held) return { ratio, holds: true, relation: held, named };
  const [relation] = relations as [Relation];
  if (fitsAnother(meant[0]!.column, relation, subject, base, asked))
    return { ratio, holds: true, relation: undefined, named };
  const isClear = meant.length === 1 && isLikely(relation, said, member !== undefined && base.named);
  return isClear ? { ratio, holds: false, relation, named } : undefined;
}

/** "Ngân sách tỉnh giải ngân 6.800 triệu đồng, đạt 85%": of what was planned for the member that is named. */
function planOf(asked: Asked, { member, amount, rest, named }: Subject): RatioReading | undefined {
  const { ratio, family, style } = asked;
  const { isPart, reaches, tail } = ratio;
  const behind = ` ${tail.map(({ text }) => text).join(' ')} `;
  const ofPlan = ratio.ofPlan || languageFor(style).lexicon.assigning.some(word => behind.includes(` ${word} `));
  if (member === undefined || !isPart || !(ofPlan || (reaches && tail.length === 0))) return undefined;
  const [plan, ...others] = family.columns().filter(({ isPlan }) => isPlan);
  const whole = plan?.figures[member];
  const { lexicon } = languageFor(style);
  const known = [lexicon.planWords, lexicon.moneyWords, lexicon.assigning, lexicon.referring].flat();
  const isKnownWord = (word: string): boolean => known.includes(word) || isKnown(word, family, plan!, style);
  if (!whole?.figure || others.length > 0 || compare(whole.figure.value, zero) <= 0) return undefined;
  if (!content(tail, style).every(({ text }) => isKnownWord(text))) return undefined;
  const parts = doneOf(asked, plan!, { member, amount, rest, named });
  const relations = parts.map(part => relationOf(asked, part, whole, amount));
  const held = relations.find(relation => isRight(relation, ratio));
  if (held) return { ratio, holds: true, relation: held, named };
  const [relation, more] = relations;
  const said = ` ${ratio.lead.map(({ text }) => text).join(' ')} `;
  const isClear = named && (tail.length > 0 || lexicon.done.some(word => said.includes(` ${word} `)));
  if (!relation || more || !isLikely(relation, asked, isClear)) return undefined;
  return { ratio, holds: false, relation, named };
}

/** What was done of a plan: the amount that is said; of a table the cell that it stands in, or that of the one column of what was done. */
function doneOf({ family, style }: Asked, plan: FamilyColumn, subject: Subject): readonly (Operand | undefined)[] {
  const { member, amount, rest } = subject;
  const whole = plan.figures[member!]!;
  if (amount && isSame(amount, whole)) return [];
  const others = family.columns().filter(column => column !== plan && column.figures[member!]);
  if (others.length > 0) {
    const done = others.filter(({ figures, isDone }) => (amount ? isSame(amount, figures[member!]!) : isDone));
    if (!amount && !rest.every(word => done.every(column => isKnown(word, family, column, style)))) return [];
    return done.map(({ figures }) => figures[member!]!);
  }
  const alike =
    amount && amount.figure.exponent === whole.figure!.exponent && amount.figure.unit === whole.figure!.unit;
  return alike ? [undefined] : [];
}

const zero = { coefficient: 0, scale: 0 };

type Asked = SaidRatio & AskedOf;

interface Subject {
  /** Undefined: the amount alone, which is none of the family. */
  readonly member: number | undefined;
  /** Said with it. */
  readonly amount: Quantity | undefined;
  /** The other words. */
  readonly rest: readonly string[];
  /** By all of its name. */
  readonly named: boolean;
}

/** The one member that is named before a ratio, with its figure or with no word that says more; or an amount alone. */
function subjectOf(asked: Asked): Subject | undefined {
  const { ratio, style } = asked;
  const tokens = content(ratio.lead, style);
  const found = mentionsIn(tokens, asked);
  const others =
    found.length === 0 ? tokens : tokens.filter((_, at) => !found.some(({ from, to }) => at >= from && at < to));
  const { amounts, rest } = partedTokens(others);
  const [amount, more] = amounts;
  if (more || amount?.approximate) return undefined;
  if (found.length > 0) {
    const member = onlyOne(found);
    return member === undefined ? undefined : { member, amount, rest, named: true };
  }
  if (!amount) {
    const member = shortened(rest, asked);
    return member === undefined ? undefined : { member, amount, rest: [], named: false };
  }
  const member = onlyOne(mentionsIn(content(ratio.over, style), asked));
  return { member, amount, rest, named: member !== undefined };
}

/** The amounts among them, and the words. Right to remember because tokens are immutable: many families are asked. */
const partedTokens = memo((tokens: readonly Token[]) => ({
  amounts: tokens.flatMap(one => one.amount ?? []),
  rest: tokens.filter(one => one.amount === undefined).map(({ text }) => text),
}));

interface Base {
  /** Undefined: all of them. */
  readonly member: number | undefined;
  readonly rest: readonly string[];
  /** The words behind the ratio say so. */
  readonly named: boolean;
  /** By all of its name. */
  readonly whole: boolean;
}

/** What the words behind a ratio say it is of: another member, all of it, or nothing, which of a part is all of it. */
function baseOf(asked: Asked, { member: subject }: Subject): Base | undefined {
  const { ratio, style } = asked;
  const { isPart, ofAll, reaches, tail, beyond } = ratio;
  const tokens = content(tail, style);
  const found = mentionsIn([...tokens, ...content(beyond, style)], asked).filter(({ from }) => from < tokens.length);
  const others = found.filter(({ member }) => member !== subject);
  const rest = tokens.filter((_, at) => !found.some(({ from, to }) => at >= from && at < to)).map(({ text }) => text);
  if (others.length > 0) {
    const member = onlyOne(others);
    return member === undefined || (ofAll && subject !== undefined)
      ? undefined
      : { member, rest, named: true, whole: true };
  }
  // "Chiếm 25% số học sinh khối 6": of what the subject is, in another column.
  if (found.length > 0) return undefined;
  const short = ofAll ? undefined : shortened(rest, asked);
  if (short !== undefined && short !== subject) return { member: short, rest: [], named: true, whole: false };
  if (!isPart || (tail.length === 0 && (reaches || subject === undefined))) return undefined;
  return { member: undefined, rest, named: ofAll, whole: ofAll };
}

/** Of an amount alone: the words name all of what the figures are of, and it counts the same. */
function isBaseOf(
  { called, context, unit: given }: FamilyColumn,
  whole: Operand,
  amount: Quantity,
  base: Base,
  asked: Asked,
): boolean {
  const { style, family } = asked;
  const light = lightWords(languageFor(style).lexicon);
  const telling = base.rest.filter(word => !light.has(word));
  const names = called.filter(word => !light.has(word));
  const one = family.columns().length === 1 && base.member !== undefined;
  if (names.length === 0 || !(one ? telling.length === 0 : names.every(word => telling.includes(word)))) return false;
  if (!telling.every(word => names.includes(word) || context.has(word))) return false;
  const unit = amount.figure.unit?.toLowerCase().normalize('NFC');
  const alike = unit !== undefined && unit === (whole.figure!.unit?.toLowerCase().normalize('NFC') ?? given);
  const [noun] = amount.noun.toLowerCase().normalize('NFC').split(' ');
  return alike || (amount.figure.kind === 'count' && noun !== '' && called.includes(noun!));
}

/** It says no more than the family does. */
function isKnown(word: string, { context }: Family, column: FamilyColumn, style: NumberStyle): boolean {
  if (context().has(word) || column.context.has(word)) return true;
  const { lexicon } = languageFor(style);
  const money = lexicon.moneyWords.includes(word) && column.figures.some(one => (one?.figure?.exponent ?? 0) >= 3);
  return money || lightWords(lexicon).has(word);
}

function isSame({ figure }: Quantity, { figure: other }: Operand): boolean {
  return (
    (figure.kind === 'percent') === (other!.kind === 'percent') &&
    tellingDigits(figure.value) === tellingDigits(other!.value)
  );
}

/** Another pair of figures makes it right, where words do not leave one alone: of the column, of the row, of another column. */
function fitsAnother(meant: FamilyColumn, relation: Relation, subject: Subject, base: Base, asked: Asked): boolean {
  const { ratio, family } = asked;
  const { member } = subject;
  const [part, ...others] = partsOf(relation);
  const fits = (own: Operand | undefined, other: Operand | undefined): boolean =>
    own?.figure !== undefined &&
    other?.figure !== undefined &&
    own !== other &&
    isRight(withFigures(relation, own, other), ratio);
  const isSaid = subject.named && base.whole;
  for (const { figures, whole } of family.columns()) {
    const own = member === undefined ? part : figures[member];
    const named = base.member === undefined ? whole : figures[base.member];
    if (fits(own, named)) return true;
    if (isSaid && base.member !== undefined) continue;
    // "Chiếm 25% số học sinh khối 6": of another figure of its row.
    if (member !== undefined && fits(part, own)) return true;
    if (!isSaid && figures.some(other => fits(own, other) || fits(part, other))) return true;
  }
  return !isSaid && [...meant.figures, ...others].some(other => fits(part, other));
}

/** Near what the figures give: of a share that does not say of what nearer. */
function isLikely(relation: Relation, { ratio: { stated, spoken } }: SaidRatio, named: boolean): boolean {
  const [part, whole] = partsOf(relation);
  const given = over(fromDecimal(part!.figure!.value), fromDecimal(whole!.figure!.value));
  const said = spoken ? spoken.value : fromDecimal(stated!.figure.value);
  const slips = named || (stated?.figure.decimals ?? 0) > 0;
  if (stated && slips && isPlainSlip(stated.figure.value, roundHalfUp(given, stated.figure.quantum))) return true;
  const room = named || spoken ? rational(2) : rational(5, 4);
  return compareRatios(given, multiply(said, room)) <= 0 && compareRatios(said, multiply(given, room)) <= 0;
}
