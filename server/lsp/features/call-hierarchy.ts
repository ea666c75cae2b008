/** The lineage of a figure: what it is computed from, and what rests on it. */
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyIncomingCallsParams,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CallHierarchyOutgoingCallsParams,
  type CallHierarchyPrepareParams,
  SymbolKind,
} from 'vscode-languageserver';
import { uriOf } from '../../core/finding.ts';
import type { Operand } from '../../core/relations/relation.ts';
import type { Feature, FeatureContext } from '../feature.ts';
import { shortened } from '../markdown.ts';
import { headingsOf } from '../outline.ts';
import type { View } from '../session.ts';
import { type CellTarget, type Target, targetsAt, type Use } from '../targets.ts';
import { nameOf } from '../uris.ts';

type FigureTarget = CellTarget | Extract<Target, { kind: 'figure' }>;

export const prepareLineage: Feature<CallHierarchyPrepareParams, CallHierarchyItem[] | null> = {
  method: 'textDocument/prepareCallHierarchy',
  handle: async ({ textDocument, position }, context) => {
    const view = await context.view(textDocument);
    const target = view && figureAt(view, position);
    if (!view || !target) return null;
    const operand = target.uses[0]?.operand;
    const item = operand && itemOf(operand, view);
    return item ? [item] : null;
  },
};

export const outgoingLineage: Feature<CallHierarchyOutgoingCallsParams, CallHierarchyOutgoingCall[] | null> = {
  method: 'callHierarchy/outgoingCalls',
  handle: async ({ item }, context) => {
    const found = await usesFor(item, context);
    if (!found) return null;
    const { view, uses } = found;
    const operands = uses
      .filter(({ role }) => role === 'result')
      .flatMap(({ evaluation }) => evaluation.relation.operands)
      .filter(({ standing }) => standing !== 'constant');
    return itemsOf(operands, view).map(to => ({ to, fromRanges: [item.selectionRange] }));
  },
};

export const incomingLineage: Feature<CallHierarchyIncomingCallsParams, CallHierarchyIncomingCall[] | null> = {
  method: 'callHierarchy/incomingCalls',
  handle: async ({ item }, context) => {
    const found = await usesFor(item, context);
    if (!found) return null;
    const { view, uses } = found;
    const results = uses.filter(({ role }) => role === 'operand').map(({ evaluation }) => evaluation.relation.result);
    return itemsOf(results, view).map(from => ({ from, fromRanges: [from.selectionRange] }));
  },
};

function figureAt(view: View, position: CallHierarchyPrepareParams['position']): FigureTarget | undefined {
  return targetsAt(view, view.convert.offset(view.document, position)).find(
    (target): target is FigureTarget => (target.kind === 'figure' || target.kind === 'cell') && target.uses.length > 0,
  );
}

async function usesFor(
  item: CallHierarchyItem,
  context: FeatureContext,
): Promise<{ readonly view: View; readonly uses: readonly Use[] } | undefined> {
  const view = await context.view(item);
  const target = view && figureAt(view, item.selectionRange.start);
  return view && target && { view, uses: target.uses };
}

/** One item for each figure, however many relations it stands in. */
function itemsOf(operands: readonly Operand[], view: View): CallHierarchyItem[] {
  const items = new Map<string, CallHierarchyItem>();
  for (const operand of operands) {
    const item = itemOf(operand, view);
    if (item) items.set(`${item.uri} ${JSON.stringify(item.range)}`, item);
  }
  return [...items.values()];
}

function itemOf({ place, figure, label, address, standing }: Operand, view: View): CallHierarchyItem | undefined {
  const uri = uriOf(place);
  const document = view.checked.documents.get(uri);
  const range = document && view.convert.place(document, place);
  if (!range) return undefined;
  const offset = view.convert.offset(document, range.start);
  const heading = headingsOf({ checked: view.checked, document, uri }).findLast(({ start }) => start <= offset);
  const printed = figure?.text ?? (standing === 'blank' ? '…' : '/');
  return {
    name: label ? `${printed} (${shortened(label, 50)})` : printed,
    kind: SymbolKind.Number,
    detail: address ?? (heading ? shortened(heading.title, 80) : nameOf(uri)),
    uri: view.uris.outside(uri),
    range,
    selectionRange: range,
  };
}
