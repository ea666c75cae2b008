/** Figures by verdict, citations, ids and rules, for colouring: whole, by range, and as changes since the last time. */
import type {
  Range,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { inDocument, startOf } from '../../core/document.ts';
import type { TextPlace, Verdict } from '../../core/finding.ts';
import type { Block, Span } from '../../core/text.ts';
import { addressesIn } from '../addresses.ts';
import { blocksBetween } from '../blocks.ts';
import { tokenModifiers as modifiers, tokenTypes as types } from '../capabilities.ts';
import { declaredIds } from '../declared-ids.ts';
import type { Feature, FeatureContext } from '../feature.ts';
import { printedNumbers, withoutTaken } from '../printed-numbers.ts';
import { entriesIn } from '../register.ts';
import { namesIn } from '../rule-names.ts';
import type { Session, View } from '../session.ts';

type Type = (typeof types)[number];

export const semanticTokens: Feature<SemanticTokensParams, SemanticTokens | null> = {
  method: 'textDocument/semanticTokens/full',
  handle: async ({ textDocument }, context) => {
    const view = await context.view(textDocument);
    if (!view) return null;
    const data = tokensOf(view, view.document.blocks);
    return { resultId: remember(context.session, view.uri, data), data };
  },
};

export const semanticTokensRange: Feature<SemanticTokensRangeParams, SemanticTokens | null> = {
  method: 'textDocument/semanticTokens/range',
  handle: async ({ textDocument, range }, context) => {
    const view = await context.view(textDocument);
    if (!view) return null;
    const { document, convert } = view;
    const blocks = blocksBetween(document, convert.offset(document, range.start), convert.offset(document, range.end));
    return { data: tokensOf(view, blocks, range) };
  },
};

export const semanticTokensDelta: Feature<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta | null> = {
  method: 'textDocument/semanticTokens/full/delta',
  handle: async ({ textDocument, previousResultId }, context: FeatureContext) => {
    const view = await context.view(textDocument);
    if (!view) return null;
    const known = sent.get(context.session)?.get(view.uri);
    const data = tokensOf(view, view.document.blocks);
    const resultId = remember(context.session, view.uri, data);
    if (known?.id !== previousResultId) return { resultId, data };
    return { resultId, edits: difference(known.data, data) };
  },
};

interface Sent {
  readonly id: string;
  readonly data: number[];
}

// What each client holds, so that only changes need to be sent.
const sent = new WeakMap<Session, Map<string, Sent>>();
let count = 0;

function remember(session: Session, uri: string, data: number[]): string {
  const known = sent.get(session) ?? new Map<string, Sent>();
  sent.set(session, known);
  const id = String(++count);
  known.set(uri, { id, data });
  return id;
}

/** One edit that leads from one list to the other. */
function difference(old: readonly number[], data: readonly number[]): SemanticTokensDelta['edits'] {
  let start = 0;
  while (start < old.length && start < data.length && old[start] === data[start]) start++;
  let end = 0;
  while (end < old.length - start && end < data.length - start && old.at(-1 - end) === data.at(-1 - end)) end++;
  if (start === old.length && start === data.length) return [];
  return [{ start, deleteCount: old.length - start - end, data: data.slice(start, data.length - end) }];
}

const everywhere: Range = { start: { line: 0, character: 0 }, end: { line: Number.POSITIVE_INFINITY, character: 0 } };

interface Token {
  readonly place: TextPlace;
  readonly type: Type;
  readonly modifier?: Verdict | 'declaration';
}

/** In `range`, lines count as a whole. */
function tokensOf(view: View, blocks: readonly Block[], { start: first, end: last }: Range = everywhere): number[] {
  const { document, convert } = view;
  const placed: { start: number; end: number; token: Token }[] = [];
  const mentions = mentionsByBlock(view);
  for (const block of blocks) {
    const base = startOf(document, block);
    if (base === undefined) continue;
    const tokens = [...tokensIn(block, view), ...(mentions.get(block) ?? [])];
    tokens.sort((a, b) => a.place.start - b.place.start || b.place.end - a.place.end);
    let last = -1;
    const kept: Span[] = [];
    for (const token of tokens) {
      const { start, end } = token.place;
      if (start < last || end <= start) continue;
      last = end;
      kept.push({ start, end });
      placed.push({ start: base + start, end: base + end, token });
    }
    for (const { start, end } of others(block, kept)) {
      const token: Token = { place: { kind: 'text', block, start, end }, type: 'number' };
      placed.push({ start: base + start, end: base + end, token });
    }
  }
  placed.sort((a, b) => a.start - b.start);
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { start, end, token } of placed) {
    const range = convert.range(document, start, end);
    // A token that runs over a line's end is left out: most clients cannot show it.
    if (range.start.line !== range.end.line || range.end.line < first.line || range.start.line > last.line) continue;
    const sameLine = range.start.line === line;
    data.push(
      range.start.line - line,
      sameLine ? range.start.character - character : range.start.character,
      range.end.character - range.start.character,
      types.indexOf(token.type),
      token.modifier === undefined ? 0 : 1 << modifiers.indexOf(token.modifier),
    );
    line = range.start.line;
    character = range.start.character;
  }
  return data;
}

/** Numbers of which nothing is known, beside what is coloured already. */
function* others(block: Block, kept: readonly Span[]): Generator<Span> {
  let first = 0;
  for (const span of printedNumbers(block)) {
    while (first < kept.length && kept[first]!.end <= span.start) first++;
    let last = first;
    while (last < kept.length && kept[last]!.start < span.end) last++;
    yield* withoutTaken(span, block.text, kept.slice(first, last));
  }
}

function mentionsByBlock({ checked }: View): ReadonlyMap<Block, readonly Token[]> {
  const found = new Map<Block, Token[]>();
  for (const { numberPlace } of checked.mentions) {
    if (numberPlace.kind !== 'text') continue;
    const place = inDocument(numberPlace);
    const token: Token = { place, type: 'string' };
    const known = found.get(place.block);
    if (known) known.push(token);
    else found.set(place.block, [token]);
  }
  return found;
}

const order: readonly Verdict[] = ['wrong', 'rounded', 'exact', 'unchecked'];

function* tokensIn(block: Block, { checked, uri }: View): Generator<Token> {
  const verdicts = new Map<string, { place: TextPlace; verdict: Verdict }>();
  for (const { relation, verdict } of checked.evaluationsAt(block)) {
    const { figure } = relation.result;
    if (!figure || relation.result.place.kind !== 'text') continue;
    const place = inDocument(relation.result.place);
    if (place.block !== block) continue;
    const key = `${place.start}-${place.end}`;
    const known = verdicts.get(key);
    if (!known || order.indexOf(verdict) < order.indexOf(known.verdict)) verdicts.set(key, { place, verdict });
  }
  for (const { place, verdict } of verdicts.values()) yield { place, type: 'number', modifier: verdict };
  for (const { place, row, column } of namesIn(checked, uri, block)) {
    yield { place, type: column || row ? 'property' : 'variable' };
  }
  for (const { addressPlace } of addressesIn(checked, block)) yield { place: addressPlace, type: 'property' };
  for (const { place } of declaredIds({ checked })) {
    if (place.block === block) yield { place, type: 'variable', modifier: 'declaration' };
  }
  for (const { place } of entriesIn(block, checked)) yield { place, type: 'string', modifier: 'declaration' };
  yield* silencesIn(block);
}

function* silencesIn(block: Block): Generator<Token> {
  if (!block.text.includes('soat-ignore')) return;
  for (const match of block.text.matchAll(/soat-ignore(?=[ \t])/g)) {
    yield { place: { kind: 'text', block, start: match.index, end: match.index + 11 }, type: 'keyword' };
  }
}
