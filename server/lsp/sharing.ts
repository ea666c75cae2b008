/** A register that several reports share: what is asked of an entry is asked of all of them. */
import type { DocumentMention } from '../core/documents/mentions.ts';
import type { RegisteredDocument } from '../core/model/register.ts';
import type { FeatureContext } from './feature.ts';
import { mentionsOfEntry } from './register.ts';
import type { View } from './session.ts';

/** A report with the entry as it reads it. */
export interface Sharer {
  readonly view: View;
  readonly entry: RegisteredDocument;
  readonly mentions: readonly DocumentMention[];
}

/** The view itself first, then the other reports of the workspace and of what is open that read the register of this entry. */
export async function sharersOf(
  entry: RegisteredDocument,
  view: View,
  { session, client, breathe }: Pick<FeatureContext, 'session' | 'client' | 'breathe'>,
): Promise<readonly Sharer[]> {
  const found: Sharer[] = [{ view, entry, mentions: mentionsOfEntry(entry, view.checked) }];
  const { at } = entry;
  if (at.kind !== 'text') return found;
  const reports = new Set([
    ...(await session.scan(client.folders)),
    ...session.reports().map(({ sources }) => sources.uri),
  ]);
  reports.delete(view.checked.report.uri);
  for (const report of reports) {
    await breathe();
    const other = await session.view(report);
    for (const register of other?.checked.report.registers ?? []) {
      if (!other || register.uri !== at.block.uri) continue;
      const same = register.documents.find(one => one.at.kind === 'text' && one.at.start === at.start);
      if (same) found.push({ view: other, entry: same, mentions: mentionsOfEntry(same, other.checked) });
    }
  }
  return found;
}
