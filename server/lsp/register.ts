/** The register of documents beside the text: its entries, and the mentions of each. */
import { memo } from '../core/derive.ts';
import { type DocumentMention, mentionsOf } from '../core/documents/mentions/mentions.ts';
import { registeredOf } from '../core/documents/register/registered.ts';
import { type TextPlace, textPlace } from '../core/finding.ts';
import type { RegisteredDocument } from '../core/model/files/register.ts';
import type { Report, Stated } from '../core/model/report.ts';
import type { Checked } from '../core/project.ts';
import type { Block } from '../core/text.ts';

/** The entry that is about a mention's document. */
export function entryFor(mention: DocumentMention, { report }: Checked): RegisteredDocument | undefined {
  return registeredOf(report)?.of(mention);
}

export function mentionsOfEntry(entry: RegisteredDocument, { report }: Checked): readonly DocumentMention[] {
  return mentionsByEntry(report).get(entry) ?? [];
}

// Right because a report is immutable, and its mentions follow from it.
const mentionsByEntry = memo((report: Report): ReadonlyMap<RegisteredDocument, readonly DocumentMention[]> => {
  const registered = registeredOf(report);
  const found = new Map<RegisteredDocument, DocumentMention[]>();
  for (const mention of registered ? mentionsOf(report) : []) {
    const entry = registered!.of(mention);
    const known = entry && found.get(entry);
    if (known) known.push(mention);
    else if (entry) found.set(entry, [mention]);
  }
  return found;
});

/** An entry with where it is written: its number, or its first line. */
export interface Entry {
  readonly entry: RegisteredDocument;
  readonly place: TextPlace;
}

// Right because a report is immutable.
const entriesOf = memo((report: Report): readonly Entry[] =>
  (report.registers ?? []).flatMap(({ documents }) =>
    documents.flatMap(entry => {
      const place = numberPlace(entry) ?? entry.at;
      return place.kind === 'text' ? [{ entry, place }] : [];
    }),
  ),
);

/** All entries of a report's registers. */
export function entries({ report }: Checked): readonly Entry[] {
  return entriesOf(report);
}

export function entriesIn(block: Block, checked: Checked): readonly Entry[] {
  return entries(checked).filter(({ place }) => place.block === block);
}

/** Where the number of an entry stands, without quotes around it. */
export function numberPlace({ number }: RegisteredDocument): TextPlace | undefined {
  return writtenPlace(number);
}

/** Where a value stands in YAML, without quotes around it. */
export function writtenPlace(stated: Stated<string> | undefined): TextPlace | undefined {
  if (stated?.place.kind !== 'text') return undefined;
  const { block, start, end } = stated.place;
  const at = block.text.slice(start, end).indexOf(stated.value);
  return at < 0 ? undefined : textPlace(block, start + at, start + at + stated.value.length);
}
