/** The words after a number name another body than its symbol does: "Quyết định số 12/QĐ-UBND của Sở Nội vụ". */

import { type IssuerDiffers, issuerDiffers } from '../documents/issuers-differ.ts';
import type { Finding } from '../finding.ts';
import { printNumber, withIssuer } from '../reading/documents/number.ts';
import type { Check } from './check.ts';
import { aboutMention, numberAt, rewriting, writeText } from './document-words.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'document-issuer-differs',
  severity: 'information',
  family: 'documents',
  scope: 'local',
  *run({ mentions }) {
    for (const mention of mentions) {
      const differs = issuerDiffers(mention);
      if (differs) yield finding(differs);
    }
  },
  words: {
    vi: {
      summary: 'Cơ quan ban hành ghi trong lời văn không phải cơ quan trong ký hiệu.',
      message: data =>
        `Ghi "của ${text(data.words)}" nhưng ký hiệu ${text(data.number)} là của ${text(data.name)}. Nếu ký theo ủy quyền, đề nghị ghi rõ; nếu không, đề nghị đối chiếu bản gốc.`,
      fixes: writeText.vi,
    },
    en: {
      summary: 'The body named after a number is not the one abbreviated in it.',
      message: data =>
        `It says "của ${text(data.words)}", but the symbol of ${text(data.number)} is that of ${text(data.name)}. If it was signed on authority, please say so; else please compare with the original.`,
      fixes: writeText.en,
    },
  },
};

function finding({ mention, words, code, name, likely }: IssuerDiffers): Finding {
  const { number, numberPlace, source, read } = mention;
  const rest = number!.issuer.slice(code.length);
  return {
    check: 'document-issuer-differs',
    place: source.place(read.issuer!.span),
    data: { words, number: numberAt(mention), name },
    related: [{ place: numberPlace }],
    about: aboutMention(mention, 'issuer'),
    fixes:
      likely && number!.form === 'state'
        ? rewriting('set', numberPlace, printNumber(withIssuer(number!, likely + rest)))
        : [],
  };
}
