/**
 * One issuer in two spellings.
 */
import { issuerOf } from '../../reading/documents/issuers.ts';
import { inCapitals, unmarked } from '../letters.ts';
import type { DocumentMention } from '../mentions/mentions.ts';
import { isTranslated } from '../translated.ts';
import type { Conflict } from './conflict.ts';

/** An issuer that others spell in another way: its mentions, and the first of those taken as right. */
export interface Spelling<Mention> {
  readonly right: Mention;
  readonly wrong: readonly Mention[];
}

/** Two issuers of the report that differ in marks only; the one that is known, else the commoner, is taken as right. */
export function spellingsIn(mentions: readonly DocumentMention[]): readonly Spelling<DocumentMention>[] {
  const forms = new Map<string, Map<string, DocumentMention[]>>();
  for (const mention of mentions) {
    const { issuer } = mention.number!;
    // In a title all letters are capitals: "THỰC HIỆN CHỈ THỊ SỐ 27/CT-TTG".
    if (inCapitals(mention.read.typeWords ?? '')) continue;
    const known = forms.get(unmarked(issuer)) ?? new Map<string, DocumentMention[]>();
    const same = known.get(issuer);
    if (same) same.push(mention);
    else known.set(issuer, [mention]);
    forms.set(unmarked(issuer), known);
  }
  const found: Spelling<DocumentMention>[] = [];
  for (const own of forms.values()) {
    if (own.size < 2) continue;
    const ordered = [...own].sort(([a, first], [b, second]) => rank(b) - rank(a) || second.length - first.length);
    const right = ordered[0]![1][0]!;
    for (const [issuer, mentioned] of ordered.slice(1)) {
      if (issuerOf(issuer)) continue;
      const wrong = mentioned.filter(mention => !isTranslated(mention, right));
      if (wrong.length > 0) found.push({ right, wrong });
    }
  }
  return found;
}

/** Told at the first mention that is in no other conflict, if there is one. */
export function spellingOf(
  { right, wrong }: Spelling<DocumentMention>,
  explained: ReadonlySet<DocumentMention>,
): Conflict {
  const mention = wrong.find(candidate => !explained.has(candidate)) ?? wrong[0]!;
  return { kind: 'spelling', mention, other: right };
}

function rank(issuer: string): number {
  return issuerOf(issuer) ? 1 : 0;
}
