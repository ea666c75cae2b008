/**
 * What a run shows of a report, as plain data: it can be kept in a cache, or come from another thread.
 */
import { documentOfStretches, startOf } from '../core/document.ts';
import type { NumberStyle } from '../core/figures/figure.ts';
import { numberStyle } from '../core/figures/figure.ts';
import type { Edit, Fix, MessageData, Place, Related, Severity, Verdict } from '../core/finding.ts';
import type { ReportedFinding } from '../core/project.ts';
import type { Block, SourceDocument } from '../core/text.ts';
import type { ShownReport } from './formats/totals.ts';

/** A place with offsets in the whole source. */
type PortablePlace =
  | { readonly kind: 'text'; readonly uri: string; readonly start: number; readonly end: number }
  | Exclude<Place, { readonly kind: 'text' }>;

interface PortableFinding {
  readonly check: string;
  readonly severity: Severity;
  readonly fingerprint: string;
  readonly place: PortablePlace;
  readonly data: MessageData;
  readonly about?: string;
  readonly related?: readonly (Omit<Related, 'place'> & { readonly place: PortablePlace })[];
  readonly fixes?: readonly (Omit<Fix, 'edits'> & {
    readonly edits: readonly { readonly place: PortablePlace; readonly newText: string }[];
  })[];
  readonly silencedBy?: { readonly check: string; readonly reason?: string | undefined; readonly place: PortablePlace };
  readonly known?: boolean;
}

export interface Portable {
  readonly findings: readonly PortableFinding[];
  readonly style: 'vi' | 'en';
  readonly verdicts: readonly Verdict[];
  readonly uris: readonly string[];
  /** Of `uris`, those that have a text. */
  readonly texts: readonly string[];
}

/** `name` names a source in the portable form; `fromPortable` is given the way back. */
export function toPortable(
  { findings, documents, report, figures, uris }: ShownReport,
  name: (uri: string) => string,
): Portable {
  const place = (at: Place): PortablePlace => {
    if (at.kind !== 'text') return { ...at, uri: name(at.uri) };
    const { uri } = at.block;
    const document = documents.get(uri);
    const base = (document && startOf(document, at.block)) ?? 0;
    return { kind: 'text', uri: name(uri), start: base + at.start, end: base + at.end };
  };
  return {
    findings: findings.map(
      ({ check, severity, fingerprint, data, about, related, fixes, silencedBy, known, ...own }) => ({
        check,
        severity,
        fingerprint,
        data,
        place: place(own.place),
        ...(about === undefined ? {} : { about }),
        ...(related ? { related: related.map(one => ({ ...one, place: place(one.place) })) } : {}),
        ...(fixes
          ? {
              fixes: fixes.map(fix => ({
                ...fix,
                edits: fix.edits.map(edit => ({ place: place(edit.place), newText: edit.newText })),
              })),
            }
          : {}),
        ...(silencedBy
          ? { silencedBy: { check: silencedBy.check, reason: silencedBy.reason, place: place(silencedBy.place) } }
          : {}),
        ...(known ? { known } : {}),
      }),
    ),
    style: report.style.id,
    verdicts: figures.map(({ verdict }) => verdict),
    uris: uris.map(name),
    texts: [...documents.keys()].map(name),
  };
}

/** `textOf` gives the text of a source as it was checked, `uriOf` its uri by its name in the portable form. */
export function fromPortable(
  portable: Portable,
  { uriOf, textOf }: { uriOf(name: string): string; textOf(uri: string): string },
): ShownReport {
  const documents = new Map<string, SourceDocument>();
  const blocks = new Map<string, Block>();
  for (const uri of portable.texts.map(uriOf)) {
    const text = textOf(uri);
    const block: Block = { uri, kind: 'file', text };
    blocks.set(uri, block);
    documents.set(uri, documentOfStretches(uri, [{ text, blocks: [block], starts: [0] }], text));
  }
  const blockOf = (uri: string): Block => blocks.get(uri) ?? { uri, kind: 'file', text: '' };
  const place = (at: PortablePlace): Place =>
    at.kind === 'text'
      ? { kind: 'text', block: blockOf(uriOf(at.uri)), start: at.start, end: at.end }
      : { ...at, uri: uriOf(at.uri) };
  const edit = ({ place: at, newText }: { readonly place: PortablePlace; readonly newText: string }): Edit[] => {
    const target = place(at);
    return target.kind === 'text' ? [{ place: target, newText }] : [];
  };
  const style: NumberStyle = numberStyle(portable.style);
  return {
    findings: portable.findings.map(({ related, fixes, silencedBy, ...finding }): ReportedFinding => {
      const at = place(finding.place);
      return {
        ...finding,
        place: at,
        ...(related ? { related: related.map(one => ({ ...one, place: place(one.place) })) } : {}),
        ...(fixes ? { fixes: fixes.map(fix => ({ ...fix, edits: fix.edits.flatMap(edit) })) } : {}),
        ...(silencedBy
          ? {
              silencedBy: {
                check: silencedBy.check,
                address: undefined,
                reason: silencedBy.reason,
                place: place(silencedBy.place),
                scope: 'source' as const,
              },
            }
          : {}),
      };
    }),
    documents,
    report: { style },
    figures: portable.verdicts.map(verdict => ({ verdict })),
    uris: portable.uris.map(uriOf),
  };
}
