/**
 * What a document is known by: its symbol, the place of the body that issued it, and its digits.
 */
import { lazily, memo } from '../../derive.ts';
import type { Identity } from '../../model/report.ts';
import { bodyItself } from '../../reading/documents/bodies.ts';
import { bodyHeads, namedHeads } from '../../reading/documents/body-words.ts';
import { readIssuer } from '../../reading/documents/issuer-words.ts';
import { isBoard, issuerOf, levelOf } from '../../reading/documents/issuers.ts';
import type { TextMention } from '../../reading/documents/mention.ts';
import { numberOf, plainDigits } from '../../reading/documents/number.ts';
import { isProvince } from '../../reading/documents/places.ts';
import { meantNumber } from '../marked.ts';

/** Where the report comes from: what "của UBND tỉnh" without a name means. */
export interface Home {
  readonly place: string | undefined;
  /** `below` a province, of a report signed at another place and with no issuer named. */
  readonly level: string | undefined;
  /** The bodies whose numbers are its own where no other is named, by their abbreviations: each with its name. */
  readonly own: ReadonlyMap<string, string>;
  /** The abbreviation of the body that reports, and its name in the letterhead. */
  readonly typed: { readonly code: string; readonly name: string } | undefined;
}

export const homeOf = memo(({ issuer, typedBody, place, number }: Identity): Home => {
  // "UBND tỉnh Lâm Đồng" above "Sở Nội vụ": the last line that names a place.
  const bodies = issuer?.value.split('\n').map(line => readIssuer(line.trim(), 0)) ?? [];
  const body = bodies.findLast(one => one.place !== undefined) ?? bodies.findLast(one => one.level !== undefined);
  const at = body?.place ?? place?.value;
  const level = body?.level ?? (at && (isProvince(at) ? 'tỉnh' : 'below'));
  const own = new Map<string, string>();
  // A commune has one Party committee, and whoever reports from there means it.
  if (body?.place && rankOf(body.level) === 3) own.set('ĐU', plainName(`Đảng ủy ${body.place}`));
  const code = leadOf(number && numberOf(number.value));
  if (code) own.set(code, plainName(issuer?.value.split('\n').at(-1) ?? ''));
  const typed = code && typedBody ? { code, name: withoutTones(typedBody) } : undefined;
  return { place: at, level, own, typed };
});

function leadOf(number: TextMention['number']): string | undefined {
  return number && number.form !== 'blank' ? number.issuer.split('-')[0] : undefined;
}

/** Without who signs for it: "Ban Thường vụ Đảng ủy xã Tân Hội" and "Đảng bộ xã Tân Hội" are "đảng ủy xã tân hội". */
function plainName(words: string): string {
  return bodyItself(words.trim())
    .toLowerCase()
    .replace(/uỷ/gu, 'ủy')
    .replace(/^đảng bộ/u, 'đảng ủy');
}

/** "Hòa Lộc" and "HOÀ LỘC" are one name. */
function withoutTones(words: string): string {
  return plainName(words)
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '');
}

const kindsAlone = lazily(() => new Set([...bodyHeads, ...namedHeads].map(head => head.toLowerCase())));

/** No body is named, or no more of its name than is the report's own: "Bệnh viện", "Đảng ủy xã". */
function isOwn(lead: string, issuer: TextMention['issuer'], home: Home): boolean {
  const name = home.own.get(lead);
  if (name === undefined || !issuer) return name !== undefined;
  if (home.typed?.code === lead && home.typed.name === withoutTones(issuer.words)) return true;
  if (issuer.place && !isHome(issuer, home)) return false;
  const said = plainName(issuer.words);
  // A letterhead that is not known for a body's: "Bệnh viện", and no more, is the one that reports.
  if (name === '') return said === '' || kindsAlone().has(said);
  return said === '' || name === said || name.startsWith(`${said} `);
}

export interface Base {
  readonly text: string;
  readonly symbol: string;
  /** Of the body that issued it. */
  readonly place: string | undefined;
  /** The same, or else the place of which the clause speaks. */
  readonly where: string | undefined;
  readonly digits: string;
  /**
   * Of a number that some commune or district gave, and the words do not say which: its day, or an empty text without
   * one. Two such numbers need not be of one body.
   */
  readonly ofSome: string | undefined;
  /** Of the very body that reports, or of the Party committee of its commune. */
  readonly ofOwn: boolean;
}

type Told = Pick<TextMention, 'number' | 'short' | 'typeWords' | 'name' | 'issuer' | 'under'>;

/** Of a number that says nothing of where it is from. */
function plainBase(text: string, symbol: string, digits: string): Base {
  return { text, symbol, place: undefined, where: undefined, digits, ofSome: undefined, ofOwn: false };
}

/** What a mention's key is made of besides the year; `day` is its date, as far as it has one. */
export function baseOf(told: Told, home: Home, day = ''): Base {
  const { short, typeWords, name, issuer, under } = told;
  const number = meantNumber(told);
  if (!number) {
    const symbol = typeWords ?? '';
    const digits = short?.digits ?? (name ?? issuer?.words ?? '').toLowerCase();
    return plainBase(`${symbol}/${digits}`, symbol, digits);
  }
  if (number.form === 'worded') {
    const { symbol } = number;
    const digits = plainDigits(number);
    return plainBase(`${symbol}//${digits}`, symbol, digits);
  }
  const lead = number.issuer.split('-')[0]!;
  const known = issuerOf(lead) ?? issuerOf(number.issuer);
  const own = isOwn(lead, issuer, home);
  // "Viện trưởng VKSND tỉnh" in the report of another procuracy: a body of the same abbreviation.
  const namesake = !known && home.own.has(lead) ? issuer?.words : undefined;
  const at = known && !known.local ? undefined : own ? home.place : (placeOf(issuer, known?.code, home) ?? namesake);
  const elsewhere = issuer ? undefined : placeUnder(under, known?.code, home);
  const ofOwn = own && elsewhere === undefined;
  const board = isBoard(lead) && !ofOwn ? issuer?.words : undefined;
  const digits = number.digits === '' ? '…' : plainDigits(number);
  const place = elsewhere === undefined ? board || at : undefined;
  const where = elsewhere ?? place;
  const some = where !== undefined && rankOf(where) >= Math.max(2, rankOf(home.level));
  const ofSome = some || elsewhere !== undefined ? day : undefined;
  const text = [number.symbol, where ?? '', ...(ofSome === undefined ? [] : [`?${ofSome}`]), digits].join('/');
  return { text, symbol: number.symbol, place, where, digits, ofSome, ofOwn };
}

/**
 * 1 for a province, 2 for a district, 3 for a commune, 0 for what is no level. "của UBND xã" in the report of a province
 * names none of its communes; "của UBND huyện" in that of a commune is its district.
 */
function rankOf(level: string | undefined): number {
  return ranks.get(level ?? '') ?? 0;
}

const ranks: ReadonlyMap<string, number> = new Map([
  ['tỉnh', 1],
  ['thành phố', 1],
  ['huyện', 2],
  ['quận', 2],
  ['thị xã', 2],
  ['xã', 3],
  ['phường', 3],
  ['thị trấn', 3],
  ['đặc khu', 3],
]);

function placeOf(issuer: TextMention['issuer'], local: string | undefined, home: Home): string | undefined {
  if (issuer?.place) return isHome(issuer, home) ? home.place : issuer.place;
  if (local === undefined) return undefined;
  const level = issuer?.level ?? levelOf(local);
  if (level === undefined) return home.place;
  // Where nothing is known of the report, "UBND tỉnh" is the one that all others are below.
  const own = home.level ? sameLevel(level, home.level) : rankOf(level) < 2;
  return own ? home.place : (issuer?.likely ?? level);
}

/** The other place of which a clause speaks that names no body; only of bodies that every level has. */
function placeUnder(under: TextMention['under'], code: string | undefined, home: Home): string | undefined {
  if (!under || code === undefined || levelOf(code) !== undefined || !(home.place ?? under.place)) return undefined;
  const place = placeOf({ ...under, words: '', span: { start: 0, end: 0 } }, code, home);
  return place === home.place ? undefined : place;
}

/** "UBND xã Tân Lạc" of a report that is only known to be signed at Tân Lạc. */
function isHome({ place, level }: NonNullable<TextMention['issuer']>, home: Home): boolean {
  if (place === home.place || !home.place) return place === home.place;
  const named = placeName(place!) === placeName(home.place);
  return named && (level === undefined || !home.level || sameLevel(level, home.level));
}

function placeName(place: string): string {
  return place.replace(/^(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) /iu, '').toLowerCase();
}

function sameLevel(level: string, home: string): boolean {
  if (home === 'below') return level !== 'tỉnh' && level !== 'thành phố';
  return level === home || (level === 'thành phố' && home === 'tỉnh');
}
