/** A register that several reports share: what is asked of an entry is asked of all of them. */
import type { DocumentMention } from '../core/documents/mentions/mentions.ts';
import type { Place } from '../core/finding.ts';
import type { RegisteredDocument } from '../core/model/files/register.ts';
import type { FeatureContext } from './feature.ts';
import { mentionsOfEntry } from './register.ts';
import type { View } from './session.ts';

/** A report with the entry as it reads it. */
export interface Sharer {
  readonly view: View;
  readonly entry: RegisteredDocument;
  readonly mentions: readonly DocumentMention[];
}

type Sharing = Pick<FeatureContext, 'session' | 'client' | 'breathe'>;

/** The view itself first, then the other reports of the workspace and of what is open that read the register of this entry. */
export async function sharersOf(entry: RegisteredDocument, view: View, context: Sharing): Promise<readonly Sharer[]> {
  return withOthers(entry, view, await readersOf(entry.at, view, context));
}

/** The same for many entries of one register: the reports that read it are looked for once. */
export async function sharersOfEach(
  entries: readonly RegisteredDocument[],
  view: View,
  context: Sharing,
): Promise<ReadonlyMap<RegisteredDocument, readonly Sharer[]>> {
  const [first] = entries;
  const readers = first ? await readersOf(first.at, view, context) : [];
  return new Map(entries.map(entry => [entry, withOthers(entry, view, readers)]));
}

/** Another report that reads a register, and where each of its entries begins. */
interface Reader {
  readonly view: View;
  readonly entries: ReadonlyMap<number, RegisteredDocument>;
}

function withOthers(entry: RegisteredDocument, view: View, readers: readonly Reader[]): readonly Sharer[] {
  const found: Sharer[] = [{ view, entry, mentions: mentionsOfEntry(entry, view.checked) }];
  const { at } = entry;
  for (const { view: other, entries } of at.kind === 'text' ? readers : []) {
    const same = at.kind === 'text' ? entries.get(at.start) : undefined;
    if (same) found.push({ view: other, entry: same, mentions: mentionsOfEntry(same, other.checked) });
  }
  return found;
}

async function readersOf(at: Place, view: View, { session, client, breathe }: Sharing): Promise<readonly Reader[]> {
  if (at.kind !== 'text') return [];
  const reports = new Set([
    ...(await session.scan(client.folders)),
    ...session.reports().map(({ sources }) => sources.uri),
  ]);
  reports.delete(view.checked.report.uri);
  const readers: Reader[] = [];
  for (const report of reports) {
    await breathe();
    const other = await session.view(report);
    const register = other?.checked.report.registers?.find(({ uri }) => uri === at.block.uri);
    if (!other || !register) continue;
    const entries = new Map<number, RegisteredDocument>();
    for (const one of register.documents) if (one.at.kind === 'text') entries.set(one.at.start, one);
    readers.push({ view: other, entries });
  }
  return readers;
}
