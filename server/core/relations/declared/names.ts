/**
 * The names of a rule, and what is said of those that name nothing.
 */
import type { Finding } from '../../finding.ts';
import type { RuleSource, Table } from '../../model/table.ts';
import { type CellReference, resolveName, type Scope, unknownData, unknownRow } from '../../rules/names.ts';
import type { NamePart, NameTerm } from '../../rules/tree.ts';
import type { Span } from '../../text.ts';

/** Resolves the names of one rule. A fault is reported once, though the rule is read on every row. */
export class RuleNames {
  readonly findings: Finding[] = [];
  private readonly reported = new Set<string>();
  private readonly source: RuleSource;

  constructor(source: RuleSource) {
    this.source = source;
  }

  /** The cell a name stands for in a row; undefined for a fact of the report, and where a finding says why not. */
  resolve(term: NameTerm, scope: Scope): CellReference | undefined {
    const resolved = resolveName(term, scope);
    switch (resolved.kind) {
      case 'cell':
        return resolved.cell;
      case 'fact':
        return undefined;
      case 'ambiguous':
        this.report('rule-unreadable', term.span, {
          fault: 'ambiguous',
          stated: resolved.readings[0],
          expected: resolved.readings[1],
        });
        return undefined;
      case 'unknown': {
        const near = resolved.nearest;
        this.report(
          'name-unknown',
          resolved.part.span,
          unknownData(resolved),
          near && replacement(near, resolved.part.title),
        );
        return undefined;
      }
      default:
        return resolved satisfies never;
    }
  }

  unknownRow(part: NamePart, table: Table): void {
    const unknown = unknownRow(part, table);
    this.report('name-unknown', part.span, unknownData(unknown), unknown.nearest);
  }

  report(check: string, span: Span, data: Finding['data'], repair?: string): void {
    const key = `${check}:${span.start}`;
    if (this.reported.has(key)) return;
    this.reported.add(key);
    const place = this.source.place(span);
    this.findings.push({
      check,
      place,
      data,
      fixes:
        repair && place.kind === 'text'
          ? [{ title: 'rename', data: { name: repair }, safe: false, edits: [{ place, newText: repair }] }]
          : [],
    });
  }
}

/** A name that needs brackets gets them. */
function replacement(name: string, bracketed: boolean): string {
  return bracketed || !/^[a-z][a-z0-9_.]*$/i.test(name) ? `[${name}]` : name;
}
