/** The files that a report names in YAML - its text, appendices, data, register - by their paths or by a pattern, where it names them. */
import { globTest } from '../core/glob.ts';
import { namesOf } from '../core/model/keys/keys.ts';
import { reportKeys } from '../core/model/keys/report-keys.ts';
import { appendixKeys } from '../core/model/keys/table-keys.ts';
import type { Block } from '../core/text.ts';
import { isYamlBlock } from './keys-at.ts';
import type { View } from './session.ts';
import { resolveUri } from './uris.ts';

export interface NamedFiles {
  /** Where the path is written, in the text of the block. */
  readonly start: number;
  readonly end: number;
  /** The files of the report that it leads to: one, or those that a pattern takes in. */
  readonly uris: readonly string[];
  readonly pattern: boolean;
}

/** Paths that lead to no file of the report are left out. */
export function* namedFilesIn({ checked, uri }: Pick<View, 'checked' | 'uri'>, block: Block): Generator<NamedFiles> {
  if (!isYamlBlock(block)) return;
  const known = [...checked.documents.keys()];
  for (const match of block.text.matchAll(pathPattern)) {
    const path = match[1]!;
    const pattern = /[*?]/.test(path);
    const target = resolveUri(uri, path).normalize('NFC');
    const isNamed = pattern ? within(target) : (other: string): boolean => other === target;
    const uris = known.filter(other => other !== uri && isNamed(other.normalize('NFC')));
    const start = match.index + match[0].lastIndexOf(path);
    if (uris.length > 0) yield { start, end: start + path.length, uris, pattern };
  }
}

/** A pattern speaks of the names in one folder: `appendices/*`. */
function within(pattern: string): (uri: string) => boolean {
  const slash = pattern.lastIndexOf('/') + 1;
  const test = globTest(pattern.slice(slash));
  return uri => uri.lastIndexOf('/') + 1 === slash && uri.startsWith(pattern.slice(0, slash)) && test(uri.slice(slash));
}

const keys = [
  ...['body', 'appendices', 'documents'].flatMap(name => namesOf(reportKeys, name)),
  ...namesOf(appendixKeys, 'data'),
];

/** A path behind one of these keys, or alone in an entry of a list; of a workbook with its sheet: `data/x.xlsx#Quý I`. */
const pathPattern = new RegExp(
  `^[ \\t]{0,20}(?:- |(?:${keys.join('|')})[ \\t]{0,4}:[ \\t]{1,4})"?([^\\s"#:[\\]{}|,][^"#\\n[\\]{}|,]{0,200}(?:\\.(?:md|markdown|txt|ya?ml|csv|xlsx)|/\\*))(?:#[^"\\n]{0,80})?"?[ \\t]*$`,
  'gimu',
);
