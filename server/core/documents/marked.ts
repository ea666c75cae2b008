/**
 * What a Vietnamese number in an English text stands for: 15/2020/ND-CP is 15/2020/NĐ-CP, NQ-HDND is NQ-HĐND. It is
 * printed as it is written, and compared as what it stands for.
 */
import { memo } from '../derive.ts';
import { issuerOf } from '../reading/documents/issuers.ts';
import type { TextMention } from '../reading/documents/mention.ts';
import type { DocumentNumber } from '../reading/documents/number.ts';
import { typeOf } from '../reading/documents/types.ts';
import { englishType } from '../reading/documents/worded-number.ts';
import { issuerByLetters, typeByLetters, unmarked } from './letters.ts';

type Said = Pick<TextMention, 'number' | 'typeWords'>;

/** The number of a mention, with the marks of its abbreviations where an English word says its type. */
export function meantNumber({ number, typeWords }: Said): DocumentNumber | undefined {
  if (!number || number.form === 'worded' || !typeWords || !englishType(typeWords)) return number;
  return withMarks(number);
}

// Right because a number is immutable.
const withMarks = memo((number: DocumentNumber): DocumentNumber => {
  const [first, ...rest] = number.symbol.split('-') as [string, ...string[]];
  const lead = typeOf(first) || issuerOf(first) ? first : (typeByLetters().get(unmarked(first)) ?? marked(first));
  const parts = [lead, ...rest.map(marked)];
  const symbol = parts.join('-');
  if (symbol === number.symbol || number.form === 'blank') return number;
  if (number.form === 'letter' && typeOf(lead) && rest.length > 0)
    return { ...number, form: 'state', type: lead, issuer: parts.slice(1).join('-'), unit: undefined, symbol };
  const issuer = number.issuer.split('-').map(marked).join('-');
  return { ...number, type: number.type === undefined ? undefined : lead, issuer, symbol };
});

function marked(code: string): string {
  return issuerOf(code) ? code : (issuerByLetters().get(unmarked(code)) ?? code);
}
