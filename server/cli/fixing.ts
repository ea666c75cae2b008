/** `--fix`, `--fix-unsafe` and `--diff`. */

import { checkById } from '../core/checks/index.ts';
import { fixReport } from '../core/project/fixing.ts';
import type { Options } from './args.ts';
import { type CheckedReport, once } from './checking.ts';
import type { Told } from './each-report.ts';
import type { Io } from './io.ts';
import { nearChecks } from './near-checks.ts';
import { relativePath } from './paths.ts';
import { replaceFile } from './replacing.ts';
import { unifiedDiff } from './unified-diff.ts';
import { fixWords } from './words/fix-words.ts';
import { wordsOf } from './words/words.ts';

export interface Repairs {
  /** The report as it is once repaired; what was repaired is written, or printed as a difference. */
  report(report: CheckedReport): Promise<CheckedReport>;
  end(): void;
  /** Sources that differ from what they were. */
  readonly changed: number;
}

/** Undefined when nothing is to be repaired. Ids that are no check's are said, and make the run fail. */
export function repairs(options: Options, io: Io): Repairs | { readonly unknown: readonly string[] } | undefined {
  const { fix, fixUnsafe, diff, language } = options;
  if (!fix && !diff && fixUnsafe.length === 0) return undefined;
  const words = fixWords(language);
  const unknown = fixUnsafe.filter(id => !checkById.has(id));
  if (unknown.length > 0) {
    for (const id of unknown) io.stderr.write(`soat: ${wordsOf(language).noCheck(id, nearChecks(id))}\n`);
    return { unknown };
  }
  const unsafe = new Set(fixUnsafe);
  let applied = 0;
  let changed = 0;
  const told: Told = new Map();
  /** Of files that several reports share, a later one may not have seen what the first made of them. */
  const written = new Map<string, string>();
  return {
    get changed() {
      return changed;
    },
    report: async report => {
      const { project, uri, checked } = report;
      const before = new Map([...checked.documents].map(([source, document]) => [source, document.text.content]));
      const untouchable = (source: string): boolean => {
        const file = project.file(source);
        return file?.kind === 'text' && (file.encoding !== undefined || file.lost !== undefined);
      };
      const fixed = fixReport(project, uri, { unsafe, untouchable });
      applied += fixed.applied;
      for (const [source, content] of [...fixed.texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const old = before.get(source) ?? '';
        if (old === content || written.get(source) === content) continue;
        written.set(source, content);
        changed++;
        if (diff) io.stdout.write(unifiedDiff(relativePath(source, io.cwd), old, content));
        else if (source === report.fromStdin) io.stdout.write(content);
        else await replaceFile(source, content);
      }
      if (!diff && report.fromStdin && !fixed.texts.has(report.fromStdin)) {
        io.stdout.write(before.get(report.fromStdin) ?? '');
      }
      return { ...report, checked: once(fixed.checked, told) };
    },
    end: () => {
      if (!options.quiet) io.stderr.write(`${words.done(applied, changed, { diff, asked: fixUnsafe.length > 0 })}\n`);
    },
  };
}
