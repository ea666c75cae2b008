/**
 * What a document is known by: its symbol, the place of the body that issued it, and its digits.
 */
import { memo } from '../derive.ts';
import type { Identity } from '../model/report.ts';
import { issuerOf } from '../reading/documents/issuers.ts';
import type { TextMention } from '../reading/documents/mention.ts';
import { plainDigits } from '../reading/documents/number.ts';
import { isProvince } from '../reading/documents/places.ts';
import { readIssuer } from '../reading/documents/words.ts';

/** Where the report comes from: what "của UBND tỉnh" without a name means. */
export interface Home {
  readonly place: string | undefined;
  /** `below` a province, of a report signed at another place and with no issuer named. */
  readonly level: string | undefined;
}

export const homeOf = memo((identity: Identity): Home => {
  const issuer = identity.issuer && readIssuer(identity.issuer.value, 0);
  const place = issuer?.place ?? identity.place?.value;
  return { place, level: issuer?.level ?? (place && (isProvince(place) ? 'tỉnh' : 'below')) };
});

export interface Base {
  readonly text: string;
  readonly symbol: string;
  readonly place: string | undefined;
  readonly digits: string;
}

/** What a mention's key is made of besides the year. */
export function baseOf(
  { number, short, typeWords, name, issuer }: Pick<TextMention, 'number' | 'short' | 'typeWords' | 'name' | 'issuer'>,
  home: Home,
): Base {
  if (!number) {
    const symbol = typeWords ?? '';
    const digits = short?.digits ?? (name ?? issuer?.words ?? '').toLowerCase();
    return { text: `${symbol}/${digits}`, symbol, place: undefined, digits };
  }
  const lead = number.issuer.split('-')[0]!;
  const known = issuerOf(lead) ?? issuerOf(number.issuer);
  const place = known && !known.local ? undefined : placeOf(issuer, known !== undefined, home);
  const board = /^(?:BCĐ|HĐ(?!ND|TP|BT|CP|NN)|TCT|TGV|TCĐ)/u.test(lead) && issuer ? issuer.words : undefined;
  const digits = number.digits === '' ? '…' : plainDigits(number);
  const where = board ?? place;
  return { text: `${number.symbol}/${where ?? ''}/${digits}`, symbol: number.symbol, place: where, digits };
}

function placeOf(issuer: TextMention['issuer'], local: boolean, home: Home): string | undefined {
  if (issuer?.place) return issuer.place;
  if (!local) return undefined;
  return issuer?.level && home.level && !sameLevel(issuer.level, home.level) ? issuer.level : home.place;
}

function sameLevel(level: string, home: string): boolean {
  if (home === 'below') return level !== 'tỉnh' && level !== 'thành phố';
  return level === home || (level === 'thành phố' && home === 'tỉnh');
}
