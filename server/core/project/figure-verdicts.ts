/** The verdict of every figure of tables and prose: the worst over the relations in which it is the result. */

import { slot } from '../derive.ts';
import { startOf } from '../document.ts';
import type { Figure, NumberStyle } from '../figures/figure.ts';
import { type Place, uriOf, type Verdict } from '../finding.ts';
import { idFromTitle } from '../model/names.ts';
import type { Passage } from '../model/report.ts';
import { cellAddress, figurePlace, type Row, type Table } from '../model/table.ts';
import type { Evaluation } from '../relations/evaluation.ts';
import { type ProseFigure, proseOf } from '../relations/prose/from-prose.ts';
import type { SourceDocument } from '../text.ts';

export interface FigureVerdict {
  readonly address: string;
  readonly place: Place;
  readonly figure: Figure;
  readonly verdict: Verdict;
  /** The relations in which it is the result. */
  readonly evaluations: readonly Evaluation[];
  /** Why a figure without an evaluation of its own has none, where there is more to say than that. */
  readonly reason?: 'approximate' | 'base-unknown' | 'operand' | 'other-style';
  /** For an operand: the figures that are computed from it, as printed, at most three. */
  readonly serves?: readonly string[];
  /** For an operand: something is computed from it that does not come out. */
  readonly related?: true;
}

/** As a reader meets them: source by source, from top to bottom, wherever the sections begin that they were read in. */
export function inReadingOrder(
  figures: readonly FigureVerdict[],
  documents: ReadonlyMap<string, SourceDocument>,
): readonly FigureVerdict[] {
  const sources = new Map<string, number>();
  const placed = figures.map((figure, index) => {
    const { place } = figure;
    const uri = uriOf(place);
    if (!sources.has(uri)) sources.set(uri, sources.size);
    const document = place.kind === 'text' ? documents.get(uri) : undefined;
    const start = document && place.kind === 'text' ? startOf(document, place.block) : undefined;
    const at = start === undefined || place.kind !== 'text' ? 0 : start + place.start;
    return { figure, source: sources.get(uri)!, at, index };
  });
  placed.sort((a, b) => a.source - b.source || a.at - b.at || a.index - b.index);
  return placed.map(({ figure }) => figure);
}

export function verdictsOf(tables: readonly Table[], evaluations: readonly Evaluation[]): FigureVerdict[] {
  if (tables.length === 0) return [];
  const byAddress = resultsByAddress(evaluations);
  const served = servedByAddress(evaluations);
  const related = operandsOfWrong(evaluations);
  const verdicts: FigureVerdict[] = [];
  for (const table of tables) {
    for (const row of table.rows) {
      for (let column = 0; column < row.cells.length; column++) {
        if (!hasVerdicts(table, row, column)) continue;
        const address = cellAddress(table, row, column);
        const own = tellingOf(byAddress.get(address) ?? [], related.has(address));
        for (const figure of row.cells[column]!.figures) {
          const place = figurePlace(row, column, figure);
          const serves = own.length === 0 ? served.get(address) : undefined;
          const more = serves && { reason: 'operand' as const, serves, ...(related.has(address) ? isRelated : {}) };
          verdicts.push({ address, place, figure, verdict: worst(own), evaluations: own, ...more });
        }
      }
    }
  }
  return verdicts;
}

export function resultsByAddress(evaluations: readonly Evaluation[]): ReadonlyMap<string, readonly Evaluation[]> {
  const byAddress = new Map<string, Evaluation[]>();
  for (const evaluation of evaluations) {
    const { address } = evaluation.relation.result;
    if (!address) continue;
    const known = byAddress.get(address);
    if (known) known.push(evaluation);
    else byAddress.set(address, [evaluation]);
  }
  return byAddress;
}

/** Of each cell that others are computed from: their figures as printed, the first of them. */
function servedByAddress(evaluations: readonly Evaluation[]): ReadonlyMap<string, readonly string[]> {
  const served = new Map<string, string[]>();
  for (const { relation } of evaluations) {
    const { result, operands, comparison } = relation;
    // What a part is only compared with is not what it is computed from.
    const text = comparison === '=' ? result.figure?.text : undefined;
    for (const { address } of operands) {
      if (address === undefined) continue;
      const texts = served.get(address);
      if (!texts) served.set(address, text === undefined ? [] : [text]);
      else if (text !== undefined && texts.length < mostServed && !texts.includes(text)) texts.push(text);
    }
  }
  return served;
}

const isRelated = { related: true } as const;

/** Addresses of cells from which something is computed that does not come out. */
function operandsOfWrong(evaluations: readonly Evaluation[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { verdict, relation } of evaluations) {
    if (verdict !== 'wrong') continue;
    for (const { address } of relation.operands) if (address !== undefined) found.add(address);
  }
  return found;
}

/** The figures of this cell are figures of the report. */
export function hasVerdicts({ columns }: Table, { cells }: Row, column: number): boolean {
  const { kind, figures } = cells[column]!;
  if (figures.length === 0 || (kind !== 'figure' && kind !== 'phrase')) return false;
  return kind !== 'phrase' || columns[column]!.type !== 'text';
}

/**
 * Of a figure from which something is computed that does not come out, that it is no more than its whole tells nothing:
 * "1.250, trong đó A 800, B 460".
 */
function tellingOf(own: readonly Evaluation[], related: boolean): readonly Evaluation[] {
  return related && !own.some(tells) ? [] : own;
}

/** It says what the figure must be, or that it cannot be. */
export function tells({ verdict, relation }: Evaluation): boolean {
  return relation.comparison === '=' || verdict === 'wrong';
}

const order: readonly Verdict[] = ['wrong', 'rounded', 'exact'];

export function worst(evaluations: readonly Evaluation[]): Verdict {
  return order.find(verdict => evaluations.some(evaluation => evaluation.verdict === verdict)) ?? 'unchecked';
}

export function worse(a: Verdict, b: Verdict): Verdict {
  return order.find(verdict => verdict === a || verdict === b) ?? 'unchecked';
}

/**
 * The figures of prose, in order. Addresses: `prose.` and the words a figure is called by, numbered within its block, so
 * that they do not depend on what stands elsewhere.
 */
export function proseVerdicts(
  passages: readonly Passage[],
  style: NumberStyle,
  evaluations: readonly Evaluation[],
): FigureVerdict[] {
  const results = new Map<string, Evaluation[]>();
  const served = new Map<string, string[]>();
  const related = new Set<string>();
  for (const evaluation of evaluations) {
    const { result, operands: own, origin, comparison } = evaluation.relation;
    if (origin !== 'prose' && origin !== 'bound') continue;
    const key = placeKey(result.place);
    const known = results.get(key);
    if (known) known.push(evaluation);
    else results.set(key, [evaluation]);
    for (const operand of own) {
      const operandKey = placeKey(operand.place);
      if (evaluation.verdict === 'wrong') related.add(operandKey);
      const texts = served.get(operandKey);
      // What a part is only compared with is not what it is computed from.
      const text = comparison === '=' ? result.figure?.text : undefined;
      if (!texts) served.set(operandKey, text === undefined ? [] : [text]);
      else if (text !== undefined && texts.length < mostServed && !texts.includes(text)) texts.push(text);
    }
  }
  const verdicts: FigureVerdict[] = [];
  let names = new Map<string, number>();
  let block: unknown;
  for (const passage of passages) {
    if (passage.block !== block) names = new Map();
    block = passage.block;
    const { figures, unread } = proseOf(passage, style);
    for (const { figure, place } of unread) {
      const address = `prose.so_${figure.span.start}`;
      verdicts.push({ address, place, figure, verdict: 'unchecked', evaluations: [], reason: 'other-style' });
    }
    for (const figure of figures) {
      const key = placeKey(figure.place);
      const own = tellingOf(results.get(key) ?? [], related.has(key));
      const name = idFromTitle(figure.name) || 'so';
      const occurrence = (names.get(name) ?? 0) + 1;
      names.set(name, occurrence);
      const serves = served.get(key);
      const reason = own.length > 0 ? undefined : reasonFor(figure, serves !== undefined);
      verdicts.push({
        address: `prose.${name}${occurrence > 1 ? `_${occurrence}` : ''}`,
        place: figure.place,
        figure: figure.figure,
        verdict: worst(own),
        evaluations: own,
        ...(reason ? { reason } : {}),
        ...(reason === 'operand' && serves ? { serves } : {}),
        ...(reason === 'operand' && related.has(key) ? isRelated : {}),
      });
    }
  }
  return verdicts;
}

/** More of them would be no explanation. */
const mostServed = 3;

function reasonFor({ figure, approximate }: ProseFigure, isOperand: boolean): FigureVerdict['reason'] {
  if (approximate) return 'approximate';
  if (isOperand) return 'operand';
  return figure.kind === 'percent' ? 'base-unknown' : undefined;
}

/** One key for each figure that is a result or an operand: by its cell, or its place in a text. */
export function cellOrPlaceKey({
  address,
  place,
}: {
  readonly address: string | undefined;
  readonly place: Place;
}): string {
  return address ?? placeKey(place);
}

const blockNumbers = slot<object, number>();
let nextNumber = 0;

export function placeKey(place: Place): string {
  if (place.kind !== 'text') return '';
  let number = blockNumbers.get(place.block);
  if (number === undefined) {
    number = nextNumber++;
    blockNumbers.set(place.block, number);
  }
  return `${number}:${place.start}`;
}
