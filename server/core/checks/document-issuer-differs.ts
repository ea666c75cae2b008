/**
 * The words after a number name another body than its symbol does ("Quyết định số 12/QĐ-UBND của Sở Nội vụ"), or the body
 * of the symbol issues no documents of that type ("Nghị định số 12/2024/NĐ-BNV").
 */

import type { DocumentMention } from '../documents/mentions/mentions.ts';
import { type ColumnIssuer, columnIssuerDiffers } from '../documents/one-mention/column-issuers.ts';
import { type EnglishIssuer, englishIssuerDiffers } from '../documents/one-mention/english-issuers.ts';
import { type IssuerDiffers, issuerDiffers, otherIssues } from '../documents/one-mention/issuers-differ.ts';
import type { Power } from '../documents/one-mention/powers.ts';
import type { Finding, MessageData } from '../finding.ts';
import { issuerOf } from '../reading/documents/issuers.ts';
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
      if (differs) {
        yield finding(differs);
        continue;
      }
      const elsewhere = englishIssuerDiffers(mention) ?? columnIssuerDiffers(mention);
      if (elsewhere) yield besides(elsewhere);
      const power = elsewhere ? undefined : otherIssues(mention);
      if (power) yield notIssued(mention, power);
    }
  },
  words: {
    vi: {
      summary:
        'Cơ quan ban hành ghi trong lời văn không phải cơ quan trong ký hiệu, hoặc cơ quan ấy không ban hành loại văn bản này.',
      message: data =>
        data.fault === 'power'
          ? `Ký hiệu ${text(data.number)} ghi ${text(data.words)} của ${text(data.name)}; loại văn bản này do ${by(data.by, 'vi')} ban hành. Đề nghị đối chiếu bản gốc.`
          : `Ghi "${said(data)}" nhưng ký hiệu ${text(data.number)} là của ${text(data.name)}. Nếu ký theo ủy quyền, đề nghị ghi rõ; nếu không, đề nghị đối chiếu bản gốc.`,
      fixes: writeText.vi,
    },
    en: {
      summary:
        'The body named after a number is not the one abbreviated in it, or that one issues no documents of the type.',
      message: data =>
        data.fault === 'power'
          ? `By its symbol ${text(data.number)} is a document (${text(data.words)}) of ${text(data.name)}; that type is issued by ${by(data.by, 'en')}. Please compare with the original.`
          : `It says "${said(data)}", but the symbol of ${text(data.number)} is that of ${text(data.name)}. If it was signed on authority, please say so; else please compare with the original.`,
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

/** Said in English, or in the row's column for it. */
function besides(differs: EnglishIssuer | ColumnIssuer): Finding {
  const { mention, words, place, name } = differs;
  const how = 'isColumn' in differs ? { column: true } : { english: true };
  return {
    check: 'document-issuer-differs',
    place,
    data: { words, number: numberAt(mention), name, ...how },
    related: [{ place: mention.numberPlace }],
    about: aboutMention(mention, 'issuer'),
  };
}

/** As the text has it. */
function said(data: MessageData): string {
  return (data.column ? '' : data.english ? 'of the ' : 'của ') + text(data.words);
}

function by(names: MessageData[string], language: 'vi' | 'en'): string {
  return text((names as MessageData)[language]);
}

function notIssued(mention: DocumentMention, power: Power): Finding {
  const number = mention.number!;
  return {
    check: 'document-issuer-differs',
    place: mention.numberPlace,
    data: {
      fault: 'power',
      number: numberAt(mention),
      words: mention.read.typeWords!.toLowerCase(),
      name: issuerOf(number.issuer)!.name,
      by: power.by,
    },
    about: aboutMention(mention, 'power'),
    fixes: power.body ? rewriting('set', mention.numberPlace, printNumber(withIssuer(number, power.body))) : [],
  };
}
