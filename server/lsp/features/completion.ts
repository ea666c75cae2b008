/**
 * Completion where the report language is written - addresses, rules, keys, checks, document numbers - and nothing in
 * plain prose: no word suggestions, no commit characters, so that an input method for Vietnamese is never disturbed.
 */
import {
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import { blockAtOffset } from '../../core/document.ts';
import { addressItems } from '../completion/addresses.ts';
import { documentItems } from '../completion/documents.ts';
import type { Spot } from '../completion/item.ts';
import { keyItems } from '../completion/keys.ts';
import { pathItems } from '../completion/paths.ts';
import { ruleItems } from '../completion/rules.ts';
import { silenceItems } from '../completion/silences.ts';
import { snippetItems } from '../completion/snippets.ts';
import type { Feature } from '../feature.ts';
import { lineStart } from '../keys-at.ts';

export const completion: Feature<CompletionParams, CompletionList | null> = {
  method: 'textDocument/completion',
  handle: async ({ textDocument, position, context: trigger }, context) => {
    const view = await context.view(textDocument);
    if (!view) return null;
    const offset = view.convert.offset(view.document, position);
    const here = blockAtOffset(view.document, offset);
    const at = here ? offset - here.start : 0;
    const text = here?.block.text ?? '';
    const start = lineStart(text, at);
    const spot: Spot = {
      view,
      block: here?.block,
      blockStart: here?.start ?? offset,
      at,
      before: text.slice(start, at),
      snippets: context.client.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true,
      asked: trigger?.triggerKind !== CompletionTriggerKind.TriggerCharacter,
      resolves: true,
      host: context.session.host,
    };
    // The first that knows the place speaks alone.
    for (const items of [addressItems, silenceItems, ruleItems, pathItems, keyItems, documentItems, snippetItems]) {
      const found = await items(spot);
      if (found) return { isIncomplete: found.incomplete, items: [...found.items] };
    }
    return null;
  },
};

interface Data {
  readonly documentation?: string;
}

export const completionResolve: Feature<CompletionItem, CompletionItem> = {
  method: 'completionItem/resolve',
  handle: item => {
    const data = item.data as Data | undefined;
    return data?.documentation === undefined
      ? item
      : { ...item, documentation: { kind: 'markdown', value: data.documentation } };
  },
};
