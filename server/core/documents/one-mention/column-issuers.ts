/**
 * A row of a table of documents whose column for the issuer names another body than the symbol in the row does:
 * "41/KH-SKHCN" beside "Sở Tài chính" under "Cơ quan ban hành". A question, as in sentences.
 */
import { memo } from '../../derive.ts';
import type { Place } from '../../finding.ts';
import { cellPlace, type TableHead } from '../../model/table.ts';
import { bodyOfWords, differsFromAll } from '../../reading/documents/bodies.ts';
import { fold } from '../../reading/documents/fold.ts';
import { issuerOf } from '../../reading/documents/issuers.ts';
import { meantNumber } from '../marked.ts';
import type { DocumentMention } from '../mentions/mentions.ts';

export interface ColumnIssuer {
  readonly isColumn: true;
  readonly mention: DocumentMention;
  /** "Sở Tài chính", as the cell has it, and where. */
  readonly words: string;
  readonly place: Place;
  /** What the abbreviation in the symbol stands for. */
  readonly name: string;
}

/** Right to remember because a mention is immutable. */
export const columnIssuerDiffers: (mention: DocumentMention) => ColumnIssuer | undefined = memo(mention => {
  const { source, read, number } = mention;
  const { cell } = source;
  if (!cell?.leads || read.issuer || (number?.form !== 'state' && number?.form !== 'party')) return undefined;
  const { table, row } = cell;
  const column = issuerColumnOf(table);
  const words = column < 0 ? '' : fold(row.cells[column]?.text ?? '').text.trim();
  // Two bodies, or who acts for whom: said in words.
  if (
    words === '' ||
    words.length > 60 ||
    /[,;()]|(?<!\p{L})(?:và|thừa|ủy quyền|uỷ quyền|TM|KT|TL|TUQ)(?!\p{L})/u.test(words)
  )
    return undefined;
  const said = bodyOfWords(words);
  const { issuer } = meantNumber(read)!;
  const name = issuerOf(issuer.split('-')[0]!)?.name;
  if (!said || !name || !differsFromAll(said, issuer)) return undefined;
  return { isColumn: true, mention, words, place: cellPlace(row, column), name };
});

// Right because a head is immutable.
const issuerColumnOf = memo(({ columns }: TableHead): number =>
  columns.findIndex(({ title }) => issuerColumn.test(title.normalize('NFC').trim())),
);

const issuerColumn = /^(?:cơ quan|đơn vị|nơi) (?:ban hành|ký ban hành|phát hành)(?: văn bản)?$/iu;
