/**
 * `soat-ignore CHECK [@ADDRESS]: reason`, in an HTML comment of Markdown or a comment of YAML.
 */
import { textPlace } from '../finding.ts';
import { type Block, matchesOf } from '../text.ts';
import type { Silence } from './report.ts';

/** The silences written in a block. `scope` is what they silence. */
export function readSilences(block: Block, scope: Silence['scope']): Silence[] {
  if (!block.text.includes('soat-ignore')) return [];
  return matchesOf(block.text, pattern).map(match => ({
    check: match[1] ?? '',
    address: match[2],
    reason: reasonIn(match[3]),
    place: textPlace(block, match.index, match.index + match[0].trimEnd().length),
    scope,
  }));
}

/** None where there are no letters or figures, or only a place for them: `…`, `[ghi lý do ở đây]`. */
function reasonIn(written = ''): string | undefined {
  const reason = written.trim();
  return /[\p{L}\p{N}]/u.test(reason) && !(reason.startsWith('[') && reason.endsWith(']')) ? reason : undefined;
}

const pattern =
  /soat-ignore[ \t]{1,8}([a-z][a-z0-9-]{0,60})(?:[ \t]{1,8}@([\p{L}\p{N}_.]{1,80}))?(?:[ \t]{0,4}:[ \t]{0,4}((?:(?!-->)[^\n\r])*))?/gu;
