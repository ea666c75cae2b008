/**
 * What a run shows of a report, in words: plain data, which can be kept from one run to the next, or come from another
 * thread. Whatever prints it needs nothing of what found it.
 */
import type { MessageData, Severity } from '../core/finding.ts';
import type { Baseline } from '../core/project/baseline.ts';
import type { Outcomes } from '../core/project/outcomes.ts';
import type { Location } from '../core/project.ts';
import { type LineIndex, lineIndex } from '../core/text.ts';

export interface ShownFinding {
  readonly check: string;
  readonly severity: Severity;
  readonly fingerprint: string;
  readonly place: Location;
  readonly message: string;
  readonly data: MessageData;
  readonly related: readonly { readonly place: Location; readonly message: string }[];
  readonly fixes: readonly ShownFix[];
  /** Present where a comment in the source silences it. */
  readonly silenced?: { readonly reason?: string };
  /** True for findings of the baseline. */
  readonly known?: true;
  /** The message as a file of known findings has it; only where it is asked for. */
  readonly accepted?: string;
}

export interface ShownFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly place: Location; readonly newText: string }[];
}

export interface ShownReport {
  readonly findings: readonly ShownFinding[];
  /** Uris of all files that were read for it and are part of it. */
  readonly uris: readonly string[];
  /** How many figures have which verdict. */
  readonly verdicts: Outcomes;
}

/** The text of a line (zero-based) of a source, without its line break; undefined for what has no lines. */
export type LineOf = (uri: string, line: number) => string | undefined;

/** A report, what is shown of it, and what is needed to show it. */
export interface FoundReport {
  readonly uri: string;
  readonly shown: ShownReport;
  readonly lineOf: LineOf;
  /** The known findings that hold for it. */
  readonly baseline: Baseline | undefined;
  /** The uri under which standard input was checked, when this is it. */
  readonly fromStdin: string | undefined;
}

/** The lines of sources whose texts `textOf` gives. */
export function linesIn(textOf: (uri: string) => string | undefined): LineOf {
  const known = new Map<string, { readonly text: string; readonly lines: LineIndex }>();
  return (uri, line) => {
    let source = known.get(uri);
    if (!source) {
      const text = textOf(uri);
      if (text === undefined) return undefined;
      source = { text, lines: lineIndex(text) };
      known.set(uri, source);
    }
    return lineIn(source.text, source.lines, line);
  };
}

export function lineIn(text: string, lines: LineIndex, line: number): string {
  return text.slice(lines.lineStart(line), lines.offset({ line, character: Number.MAX_SAFE_INTEGER }));
}

/** The same with every uri under another name. */
export function renamed({ findings, uris, verdicts }: ShownReport, name: (uri: string) => string): ShownReport {
  const at = (place: Location): Location => ({ ...place, uri: name(place.uri) });
  return {
    findings: findings.map(finding => ({
      ...finding,
      place: at(finding.place),
      related: finding.related.map(one => ({ ...one, place: at(one.place) })),
      fixes: finding.fixes.map(fix => ({
        ...fix,
        edits: fix.edits.map(edit => ({ ...edit, place: at(edit.place) })),
      })),
    })),
    uris: uris.map(name),
    verdicts,
  };
}
