/**
 * Tables with their columns in line, by the width of Vietnamese text. Nothing else is touched, and formatting what has
 * been formatted changes nothing.
 */
import type { DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver';
import { isYaml } from '../../core/file-kinds.ts';
import { largest } from '../../core/lists.ts';
import { displayWidth } from '../../core/render/terminal/display-width.ts';
import {
  type Alignment,
  isDelimiterRow,
  isPipeTable,
  linesOf,
  readAlignment,
  readPipeRow,
} from '../../core/syntax/pipe-table.ts';
import type { Block, Span } from '../../core/text.ts';
import type { Feature } from '../feature.ts';
import type { View } from '../session.ts';

export const formatting: Feature<DocumentFormattingParams, TextEdit[] | null> = {
  method: 'textDocument/formatting',
  handle: async ({ textDocument }, context) => {
    const view = await context.view(textDocument);
    return view ? formatted(view, 0, view.document.length) : null;
  },
};

export const rangeFormatting: Feature<DocumentRangeFormattingParams, TextEdit[] | null> = {
  method: 'textDocument/rangeFormatting',
  handle: async ({ textDocument, range }, context) => {
    const view = await context.view(textDocument);
    if (!view) return null;
    const { document, convert } = view;
    return formatted(view, convert.offset(document, range.start), convert.offset(document, range.end));
  },
};

function formatted({ document, convert }: View, from: number, to: number): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const [index, block] of document.blocks.entries()) {
    const base = document.starts[index]!;
    if (base > to || base + block.text.length < from) continue;
    for (const { lines } of tablesIn(block)) {
      const first = lines[0]!.start + base;
      const last = lines.at(-1)!.end + base;
      if (first > to || last < from) continue;
      for (const { span, text } of aligned(block.text, lines)) {
        if (block.text.slice(span.start, span.end) === text) continue;
        edits.push({ range: convert.range(document, base + span.start, base + span.end), newText: text });
      }
    }
  }
  return edits;
}

/** The runs of lines that are tables: a pipe table, the one inside a directive, the rows of a YAML block. */
function* tablesIn(block: Block): Generator<{ readonly lines: readonly Span[] }> {
  const { text } = block;
  if (block.kind === 'table') {
    if (isPipeTable(text)) yield { lines: linesOf(text, 0, text.length) };
    return;
  }
  // What stands in a fence is shown as it is, save the rows of a table in YAML.
  const holdsRows = block.kind === 'directive' || (isYaml(block.uri) ? block.kind === 'file' : isYamlFence(block));
  if (!holdsRows) return;
  let run: Span[] = [];
  for (const line of linesOf(text, 0, text.length)) {
    if (/^[ \t]*\|/.test(text.slice(line.start, Math.min(line.end, line.start + 80)))) run.push(line);
    else {
      if (run.length > 1) yield { lines: run };
      run = [];
    }
  }
  if (run.length > 1) yield { lines: run };
}

function isYamlFence({ kind, text }: Block): boolean {
  return kind === 'fence' && /^[ \t]{0,3}[`~]{3,}[ \t]*ya?ml\b/i.test(text);
}

/** A cell longer than this is not waited for: one long text would push all columns off the screen. */
const widest = 60;

interface Line {
  readonly span: Span;
  readonly indent: string;
  readonly cells: readonly string[];
  readonly delimiter: boolean;
}

function aligned(text: string, spans: readonly Span[]): { readonly span: Span; readonly text: string }[] {
  const lines = spans.map((span, index): Line => {
    const source = text.slice(span.start, span.end);
    const indent = /^[ \t]*/.exec(source)![0];
    const row = readPipeRow(source);
    const delimiter = index === 1 && isDelimiterRow(source.trim(), 0, source.trim().length);
    return { span, indent, cells: row.cells.map(cell => source.slice(cell.start, cell.end)), delimiter };
  });
  const delimiter = lines.find(line => line.delimiter);
  const alignment = delimiter ? readAlignment(readPipeRow(text.slice(delimiter.span.start, delimiter.span.end))) : [];
  const columns = largest(lines.map(({ cells }) => cells.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    largest(
      lines
        .filter(line => !line.delimiter)
        .map(({ cells }) => displayWidth(cells[column] ?? ''))
        .filter(width => width <= widest),
      3,
    ),
  );
  return lines.map(({ span, indent, cells, delimiter: rule }) => {
    const padded = cells.map((cell, column) =>
      rule ? dashes(alignment[column], widths[column]!) : pad(cell, widths[column]!, alignment[column]),
    );
    return { span, text: `${indent}| ${padded.join(' | ')} |` };
  });
}

function pad(cell: string, width: number, alignment: Alignment): string {
  const missing = width - displayWidth(cell);
  if (missing <= 0) return cell;
  if (alignment === 'right') return ' '.repeat(missing) + cell;
  if (alignment === 'center') {
    const left = Math.floor(missing / 2);
    return ' '.repeat(left) + cell + ' '.repeat(missing - left);
  }
  return cell + ' '.repeat(missing);
}

function dashes(alignment: Alignment, width: number): string {
  if (alignment === 'center') return `:${'-'.repeat(width - 2)}:`;
  if (alignment === 'right') return `${'-'.repeat(width - 1)}:`;
  return alignment === 'left' ? `:${'-'.repeat(width - 1)}` : '-'.repeat(width);
}
