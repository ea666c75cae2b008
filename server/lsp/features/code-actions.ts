/** What can be done at a place. Titles are made at once; changes only for the action that is chosen. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  ErrorCodes,
  type ExecuteCommandParams,
  ResponseError,
} from 'vscode-languageserver';
import { accept } from '../actions/accept.ts';
import type { Offer, Offers, Place } from '../actions/action.ts';
import { actionWords } from '../actions/action-words.ts';
import { fromAppendix, toAppendix } from '../actions/appendix-file.ts';
import { bind } from '../actions/bind.ts';
import { declareRule } from '../actions/declare.ts';
import { pipeTable } from '../actions/pipe-table.ts';
import { findingsAt, fixAll, repairs } from '../actions/repairs.ts';
import { shareColumn } from '../actions/share-column.ts';
import { silence } from '../actions/silence.ts';
import { totalRow } from '../actions/total-row.ts';
import { applyCommand, fixAllKind, takesActions } from '../capabilities.ts';
import { workspaceEdit } from '../edits.ts';
import type { Client, Feature, FeatureContext } from '../feature.ts';
import { clientCommands } from '../protocol.ts';
import type { View } from '../session.ts';
import { diagnosticOf } from './diagnostics.ts';

const explain: Offers = function* (place) {
  if (!place.client.options.commands) return;
  const { view } = place;
  const seen = new Set<string>();
  for (const finding of findingsAt(place)) {
    if (seen.has(finding.check)) continue;
    seen.add(finding.check);
    yield {
      key: `explain ${finding.check}`,
      title: actionWords[view.preferences.language].explain(finding.check),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(finding, view)],
      command: { command: clientCommands.explain, arguments: [finding.check] },
    };
  }
};

/** In the order in which they are offered. */
const offers: readonly { readonly kind: string; readonly offers: Offers }[] = [
  { kind: CodeActionKind.QuickFix, offers: repairs },
  { kind: CodeActionKind.QuickFix, offers: silence },
  { kind: CodeActionKind.QuickFix, offers: accept },
  { kind: CodeActionKind.QuickFix, offers: explain },
  { kind: CodeActionKind.RefactorRewrite, offers: bind },
  { kind: CodeActionKind.RefactorRewrite, offers: declareRule },
  { kind: CodeActionKind.RefactorRewrite, offers: totalRow },
  { kind: CodeActionKind.RefactorRewrite, offers: shareColumn },
  { kind: CodeActionKind.RefactorRewrite, offers: pipeTable },
  { kind: CodeActionKind.RefactorExtract, offers: toAppendix },
  { kind: CodeActionKind.RefactorInline, offers: fromAppendix },
  { kind: fixAllKind, offers: fixAll },
];

interface Data {
  readonly uri: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

export const codeActions: Feature<CodeActionParams, (CodeAction | Command)[] | null> = {
  method: 'textDocument/codeAction',
  handle: async ({ textDocument, range, context: { only: asked } }, context) => {
    const view = await context.view(textDocument);
    if (!view) return null;
    const start = view.convert.offset(view.document, range.start);
    const end = view.convert.offset(view.document, range.end);
    const place: Place = { view, client: context.client, start, end };
    // The empty kind is every kind.
    const only = asked && asked.length > 0 && !asked.includes('') ? asked : undefined;
    const wanted = (kind: string): boolean => !only || only.some(one => kind === one || kind.startsWith(`${one}.`));
    const literal = takesActions(context.client);
    return offers
      .filter(({ kind }) => wanted(kind) && (kind !== fixAllKind || only !== undefined))
      .flatMap(({ offers: all }) =>
        [...all(place)].map(offer => (literal ? actionOf(offer, place, context) : commandOf(offer, place))),
      );
  },
};

export const codeActionResolve: Feature<CodeAction, CodeAction> = {
  method: 'codeAction/resolve',
  handle: async (action, context) => {
    const data = action.data as Data | undefined;
    const edit = data && (await chosen(data, context));
    return edit ? { ...action, edit } : action;
  },
};

/** For clients that know commands alone: the change is sent to them to be made. */
export const executeCommand: Feature<ExecuteCommandParams, null> = {
  method: 'workspace/executeCommand',
  handle: async ({ command, arguments: [data] = [] }, context) => {
    const edit = command === applyCommand && isData(data) ? await chosen(data, context) : undefined;
    if (!edit) throw new ResponseError(ErrorCodes.InvalidParams, `There is no command ${command} for this.`);
    await context.connection.workspace.applyEdit({ edit });
    return null;
  },
};

function isData(value: unknown): value is Data {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, key, start, end } = value as { readonly [name in keyof Data]?: unknown };
  return typeof uri === 'string' && typeof key === 'string' && typeof start === 'number' && typeof end === 'number';
}

/** The change of an action that somebody has chosen; undefined where the document is none of Soát's any more. */
async function chosen(data: Data, context: FeatureContext): Promise<CodeAction['edit']> {
  const view = await context.view({ uri: data.uri });
  if (!view) return undefined;
  const here: Place = { view, client: context.client, start: data.start, end: data.end };
  // The text may have moved since the action was offered: then it is looked for in the whole document.
  const offer = find(data.key, here) ?? find(data.key, { ...here, start: 0, end: view.document.length });
  const edit = offer && editOf(offer, view, context.client, context);
  if (edit) return edit;
  const gone =
    view.preferences.language === 'vi'
      ? 'Văn bản đã thay đổi; đề nghị chọn lại.'
      : 'The text has changed; please choose again.';
  throw new ResponseError(ErrorCodes.InvalidRequest, gone);
}

function find(key: string, place: Place): Offer | undefined {
  for (const { offers: all } of offers) for (const offer of all(place)) if (offer.key === key) return offer;
  return undefined;
}

function dataOf({ key }: Offer, { view, start, end }: Place): Data {
  return { uri: view.uris.outside(view.uri), key, start, end };
}

function commandOf(offer: Offer, place: Place): Command {
  const { title, command } = offer;
  if (command) return { title, command: command.command, arguments: [...command.arguments] };
  return { title, command: applyCommand, arguments: [dataOf(offer, place)] };
}

function actionOf(offer: Offer, place: Place, context: FeatureContext): CodeAction {
  const { view, client } = place;
  const { title, kind, preferred, diagnostics, command } = offer;
  const lazily = client.capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true;
  const edit = lazily || !offer.edits ? undefined : editOf(offer, view, client, context);
  return {
    title,
    kind,
    ...(preferred ? { isPreferred: true } : {}),
    ...(diagnostics ? { diagnostics: [...diagnostics] } : {}),
    ...(command ? { command: { title, command: command.command, arguments: [...command.arguments] } } : {}),
    ...(edit ? { edit } : {}),
    ...(lazily && offer.edits ? { data: dataOf(offer, place) } : {}),
  };
}

function editOf(offer: Offer, view: View, client: Client, { session }: FeatureContext): CodeAction['edit'] {
  const edits = offer.edits?.();
  return edits && workspaceEdit(edits, view, client, uri => session.beside(view, uri)?.version);
}
