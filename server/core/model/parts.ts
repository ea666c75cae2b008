/** What the sections of a part hold together; the same arrays as long as they are the same sections. */
import { memo, slot } from '../derive.ts';
import type { Finding } from '../finding.ts';
import { type Joined, joinAgain, mapAgain, settle } from '../lists.ts';
import type { SourceDocument } from '../text.ts';
import type { DataRequest } from './declarations.ts';
import type { Part, Passage, Section, Silence } from './report.ts';
import type { Table } from './table.ts';

/** A part of sections; its passages, tables, findings and silences are theirs. */
export function partOf(
  document: SourceDocument,
  { kind, appendix, sections }: Pick<Part, 'kind' | 'appendix'> & { readonly sections: readonly Section[] },
): Part {
  return { kind, document, appendix, ...contentsOf(sections) };
}

type Contents = Pick<Part, 'passages' | 'tables' | 'findings' | 'silences' | 'data'> & {
  readonly sections: readonly Section[];
};

/** What sections hold together: the same arrays as long as they are the same sections. */
function contentsOf(sections: readonly Section[]): Contents {
  const [first, second] = sections;
  if (first && !second) return { ...first, sections: onlySection(first) };
  const known = first && contentsByFirst.get(first);
  if (known && settle(known.contents.sections, sections) === known.contents.sections) return known.contents;
  const passages = joinOf(known?.joined.passages, known?.contents.sections, sections, section => section.passages);
  const tables = joinOf(known?.joined.tables, known?.contents.sections, sections, section => section.tables);
  const findings = joinOf(known?.joined.findings, known?.contents.sections, sections, section => section.findings);
  const silences = joinOf(known?.joined.silences, known?.contents.sections, sections, section => section.silences);
  const data = joinOf(known?.joined.data, known?.contents.sections, sections, section => section.data ?? noData);
  const contents: Contents = {
    sections,
    passages: passages.items,
    tables: tables.items,
    findings: findings.items,
    silences: silences.items,
    ...(data.items.length > 0 ? { data: data.items } : {}),
  };
  if (first) contentsByFirst.set(first, { contents, joined: { passages, tables, findings, silences, data } });
  return contents;
}

const noData: readonly DataRequest[] = [];

function joinOf<Item>(
  earlier: Joined<Item> | undefined,
  old: readonly Section[] | undefined,
  sections: readonly Section[],
  of: (section: Section) => readonly Item[],
): Joined<Item> {
  return joinAgain(earlier, mapAgain(earlier && old && { keys: old, values: earlier.lists }, sections, of));
}

interface KnownContents {
  readonly contents: Contents;
  readonly joined: {
    readonly passages: Joined<Passage>;
    readonly tables: Joined<Table>;
    readonly findings: Joined<Finding>;
    readonly silences: Joined<Silence>;
    readonly data: Joined<DataRequest>;
  };
}

// Right because a section is immutable.
const onlySection = memo((section: Section): readonly Section[] => [section]);

// Right because sections are immutable and all of them are compared; a part is found again by its first section.
const contentsByFirst = slot<Section, KnownContents>();
