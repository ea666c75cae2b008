/** Where something comes from, where it is used, and both at once within one document. */
import {
  type DefinitionParams,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
  type Location,
  type Range,
  type ReferenceParams,
} from 'vscode-languageserver';
import { blockAtOffset } from '../../core/document.ts';
import { type Place, uriOf } from '../../core/finding.ts';
import type { RegisteredDocument } from '../../core/model/files/register.ts';
import { cellPlace, type Row, type Table } from '../../core/model/table.ts';
import type { Feature } from '../feature.ts';
import { namedFilesIn } from '../named-files.ts';
import { type Occurrence, occurrencesOf } from '../occurrences.ts';
import { entryFor, mentionsOfEntry, numberPlace } from '../register.ts';
import type { View } from '../session.ts';
import { sharersOf } from '../sharing.ts';
import { type Target, targetsAt } from '../targets.ts';

export const definition: Feature<DefinitionParams, Location[] | null> = {
  method: 'textDocument/definition',
  handle: async ({ textDocument, position }, context) => {
    const view = await context.view(textDocument);
    if (!view) return null;
    const offset = view.convert.offset(view.document, position);
    const files = filesAt(view, offset);
    if (files.length > 0) return files.map(uri => ({ uri: view.uris.outside(uri), range: wholeStart }));
    for (const target of targetsAt(view, offset)) {
      const places = sourcesOf(target, view);
      if (places.length > 0) return locations(places, view);
      if (target.kind !== 'entry') continue;
      // Cited in another of the reports that share the register.
      for (const { view: other, mentions } of await sharersOf(target.entry, view, context)) {
        if (mentions[0]) return locations([mentions[0].place], other);
      }
    }
    return null;
  },
};

export const references: Feature<ReferenceParams, Location[] | null> = {
  method: 'textDocument/references',
  handle: async ({ textDocument, position, context: { includeDeclaration } }, context) => {
    const view = await context.view(textDocument);
    if (!view) return null;
    for (const target of targetsAt(view, view.convert.offset(view.document, position))) {
      const found = occurrencesOf(target, view).filter(({ declares }) => includeDeclaration || !declares);
      if (found.length === 0) continue;
      const entry = registeredAs(target, view);
      const [, ...others] = entry ? await sharersOf(entry, view, context) : [];
      return [
        ...locations(
          found.map(({ place }) => place),
          view,
        ),
        ...others.flatMap(other =>
          locations(
            other.mentions.map(({ place }) => place),
            other.view,
          ),
        ),
      ];
    }
    return null;
  },
};

export const highlights: Feature<DocumentHighlightParams, DocumentHighlight[] | null> = {
  method: 'textDocument/documentHighlight',
  handle: async ({ textDocument, position }, context) => {
    const view = await context.view(textDocument);
    if (!view) return null;
    for (const target of targetsAt(view, view.convert.offset(view.document, position))) {
      const found = [...occurrencesOf(target, view), ...operandsOf(target)].filter(
        ({ place }) => uriOf(place) === view.uri,
      );
      if (found.length > 0) return highlighted(found, view);
    }
    return null;
  },
};

/** The files named by the path at an offset: one, or all that a pattern takes in. */
function filesAt(view: View, offset: number): readonly string[] {
  const found = blockAtOffset(view.document, offset);
  if (!found) return [];
  const at = offset - found.start;
  for (const { start, end, uris } of namedFilesIn(view, found.block)) if (start <= at && at <= end) return uris;
  return [];
}

const wholeStart: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function registeredAs(target: Target, { checked }: View): RegisteredDocument | undefined {
  if (target.kind === 'entry') return target.entry;
  return target.kind === 'mention' ? entryFor(target.mention, checked) : undefined;
}

function highlighted(found: readonly Occurrence[], view: View): DocumentHighlight[] {
  const seen = new Set<string>();
  return found.flatMap(({ place, declares }) => {
    const range = view.convert.place(view.document, place);
    const key = JSON.stringify(range);
    if (!range || seen.has(key)) return [];
    seen.add(key);
    return [{ range, kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read }];
  });
}

/** What a figure is computed from, as reading places. */
function operandsOf(target: Target): Occurrence[] {
  if (target.kind !== 'figure' && target.kind !== 'cell') return [];
  return target.uses
    .filter(({ role }) => role === 'result')
    .flatMap(({ evaluation }) => evaluation.relation.operands.map(({ place }) => ({ place, declares: false })));
}

/** The places something is computed from, named by or defined at. */
function sourcesOf(target: Target, view: View): readonly Place[] {
  switch (target.kind) {
    case 'figure':
    case 'cell':
      return target.uses
        .filter(({ role }) => role === 'result')
        .flatMap(({ evaluation }) => evaluation.relation.operands)
        .filter(({ standing }) => standing !== 'constant')
        .map(({ place }) => place);
    case 'restated':
      return target.others.map(({ place }) => place);
    case 'column':
      return [target.place];
    case 'address': {
      const { cell } = target.address;
      return cell ? [cellPlace(cell.row, cell.column.index)] : [];
    }
    case 'name': {
      const { table, row, column } = target.name;
      if (column) return column.place ? [column.place] : [table.place];
      return [row ? rowPlace(table, row) : table.place];
    }
    case 'id':
      return [target.declared.place];
    case 'entry': {
      const [first] = mentionsOfEntry(target.entry, view.checked);
      return first ? [first.place] : [];
    }
    case 'mention': {
      const entry = entryFor(target.mention, view.checked);
      if (entry) return [numberPlace(entry) ?? entry.at];
      const first = view.checked.mentions.find(({ key }) => key === target.mention.key);
      return first ? [first.place] : [];
    }
    case 'appendix': {
      const { part } = target;
      const place = part.appendix?.numeral?.place ?? part.tables[0]?.place;
      return place ? [place] : [];
    }
    case 'date':
    case 'key':
    case 'check':
      return [];
    default:
      return target satisfies never;
  }
}

function rowPlace(table: Table, row: Row): Place {
  return cellPlace(row, table.labelColumn ?? table.numberColumn ?? 0);
}

function locations(places: readonly Place[], { checked, convert, uris }: View): Location[] {
  const found = new Map<string, Location>();
  for (const place of places) {
    const uri = uriOf(place);
    const document = checked.documents.get(uri);
    const range = document ? convert.place(document, place) : undefined;
    const location: Location = {
      uri: uris.outside(uri),
      range: range ?? wholeStart,
    };
    found.set(JSON.stringify(location), location);
  }
  return [...found.values()];
}
