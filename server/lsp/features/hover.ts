/** What stands under the cursor, in words: a figure's verdict and arithmetic, a document, a date, a rule, a key. */
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { checkById } from '../../core/checks/index.ts';
import { type TextPlace, uriOf } from '../../core/finding.ts';
import { restatedIn } from '../../core/relations/said-again/restated.ts';
import { layoutWords } from '../../core/render/labels.ts';
import type { Feature, FeatureContext } from '../feature.ts';
import { dateLines } from '../hover/dates.ts';
import { entryLines, mentionLines } from '../hover/documents.ts';
import { cellLines, columnLines, figureLines, restatedLines } from '../hover/figures.ts';
import { addressLines, idLines, nameLines } from '../hover/names.ts';
import { code, escaped } from '../markdown.ts';
import type { View } from '../session.ts';
import { sharersOf } from '../sharing.ts';
import { type Target, targetsAt } from '../targets.ts';
import { hoverWords } from '../words.ts';

export const hover: Feature<HoverParams, Hover | null> = {
  method: 'textDocument/hover',
  handle: async ({ textDocument, position }, context) => {
    const view = await context.view(textDocument);
    if (!view) return null;
    const [plain] = context.client.capabilities.textDocument?.hover?.contentFormat ?? [];
    for (const target of targetsAt(view, view.convert.offset(view.document, position))) {
      const lines = target.kind === 'entry' ? await entryHover(target, view, context) : linesFor(target, view);
      if (lines.length === 0) continue;
      const range = view.convert.place(view.document, target.place);
      const value = lines.join('\n\n');
      const contents =
        plain === MarkupKind.PlainText
          ? { kind: MarkupKind.PlainText, value: value.replace(/\\([^\w\s])/g, '$1').replace(/[*`]/g, '') }
          : { kind: MarkupKind.Markdown, value };
      return { contents, ...(range ? { range } : {}) };
    }
    return null;
  },
};

/** What the first report says that cites it; how often, over all that share the register. */
async function entryHover(
  { entry }: Extract<Target, { kind: 'entry' }>,
  view: View,
  context: FeatureContext,
): Promise<string[]> {
  const sharers = uriOf(entry.at) === view.checked.report.uri ? await sharersOf(entry, view, context) : [];
  const citing = sharers.filter(({ mentions }) => mentions.length > 0);
  const count = citing.reduce((sum, { mentions }) => sum + mentions.length, 0);
  const first = citing[0];
  return first ? entryLines(first.entry, first.view, { count, reports: citing.length }) : entryLines(entry, view);
}

function restatedBeside(place: TextPlace, view: View): string[] {
  const others = restatedIn(view.checked.report)(place);
  return others.length > 0 ? restatedLines(others, view) : [];
}

function inBlock({ block, start, end }: TextPlace): string {
  return block.text.slice(start, end);
}

function linesFor(target: Target, view: View): string[] {
  switch (target.kind) {
    case 'figure':
      return [
        ...figureLines(target.uses, target.uses[0]!.operand.figure?.text ?? '', view),
        ...restatedBeside(target.place, view),
      ];
    case 'restated':
      return [...figureLines([], inBlock(target.place), view), ...restatedLines(target.others, view)];
    case 'cell':
      return cellLines(target, view);
    case 'column':
      return columnLines(target, view);
    case 'mention':
      return mentionLines(target, view);
    case 'date':
      return dateLines(target.date, view);
    case 'name':
      return nameLines(target, view);
    case 'id':
      return idLines(target, view);
    case 'entry':
      return entryLines(target.entry, view);
    case 'address':
      return addressLines(target, view);
    case 'appendix': {
      const { title, numeral } = target.part.appendix ?? {};
      const word = layoutWords[view.preferences.language].appendix;
      return [`**${escaped(`${word} ${numeral?.value ?? ''}`.trim())}** ${escaped(title?.value ?? '')}`.trim()];
    }
    case 'key': {
      const { key } = target;
      const words = hoverWords[view.preferences.language];
      const names = [key.name, ...key.aliases].map(code).join(' · ');
      return [names, key[view.preferences.language], `${words.example}: ${code(key.example)}`];
    }
    case 'check': {
      const check = checkById.get(target.check);
      return check ? [`**${target.check}**`, check.words[view.preferences.language].summary] : [];
    }
    default:
      return target satisfies never;
  }
}
