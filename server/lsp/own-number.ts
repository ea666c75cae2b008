/** The report's own number: where its identity says it, and where its text and appendices do. */
import { baseOf, homeOf } from '../core/documents/mentions/keys.ts';
import type { DocumentMention } from '../core/documents/mentions/mentions.ts';
import type { TextPlace } from '../core/finding.ts';
import type { Checked } from '../core/project.ts';
import { numberOf, plainDigits } from '../core/reading/documents/number.ts';
import { writtenPlace } from './register.ts';

/** Where `number:` says it, without quotes around it. */
export function ownNumberPlace({ report }: Checked): TextPlace | undefined {
  return writtenPlace(report.identity.number);
}

/** The mentions that name the report itself by its number; of the same number in another year they do not. */
export function ownMentions({ report, mentions }: Checked): readonly DocumentMention[] {
  const { identity } = report;
  if (!identity.number) return [];
  const number = numberOf(identity.number.value);
  // Still to be filled in: so it is where the text says it.
  if (!number) return mentions.filter(mention => mention.self && mention.number?.form === 'blank');
  const base = baseOf({ number, typeWords: undefined, issuer: undefined, name: undefined }, homeOf(identity));
  const ownYear = number.year ?? identity.date?.value.year;
  return mentions.filter(mention => {
    const { number: named, self, year } = mention;
    if (!named || named.symbol !== number.symbol || plainDigits(named) !== plainDigits(number)) return false;
    return self || (mention.base === base.text && (year === undefined || year === ownYear));
  });
}
