/** What JSON has beside findings: calculations, figures, and mentions of documents. */

import type { DocumentMention } from '../../core/documents/index.ts';
import { type Place, uriOf } from '../../core/finding.ts';
import { type Checked, locate } from '../../core/project.ts';
import { printNumber } from '../../core/reading/documents/number.ts';
import { isoWritten } from '../../core/reading/documents/print.ts';
import { typeOf } from '../../core/reading/documents/types.ts';
import { arithmetic } from '../../core/relations/arithmetic.ts';
import type { Evaluation } from '../../core/relations/evaluation.ts';
import { type Json, placeJson } from './json.ts';

/** The calculations and the figures of a file. */
export function claimsIn(checked: Checked, uri: string): Json {
  const place = placing(checked);
  const evaluations = checked.evaluations.filter(({ relation }) => uriOf(relation.result.place) === uri);
  const numbers = new Map(evaluations.map((evaluation, index) => [evaluation, index]));
  return {
    claims: evaluations.map(evaluation => claimJson(checked, evaluation, place)),
    figures: checked.figures
      .filter(figure => uriOf(figure.place) === uri)
      .map(figure => ({
        address: figure.address,
        ...place(figure.place),
        text: figure.figure.text,
        verdict: figure.verdict,
        claims: figure.evaluations.map(evaluation => numbers.get(evaluation)).filter(number => number !== undefined),
      })),
  };
}

/** The documents that a file mentions. */
export function mentionsIn(checked: Checked, uri: string): Json {
  const place = placing(checked);
  return {
    mentions: checked.mentions
      .filter(mention => uriOf(mention.place) === uri)
      .map(mention => mentionJson(mention, place)),
  };
}

type Placing = (place: Place) => Json;

function placing(checked: Checked): Placing {
  return place => placeJson(locate(checked, place));
}

function mentionJson(mention: DocumentMention, place: Placing): Json {
  const { key, number, read, date, datePlace, issuer, issuerPlace, self, source } = mention;
  return {
    ...place(mention.place),
    key,
    number: number ? number.digits + number.suffix : (read.short?.digits ?? null),
    year: number?.year ?? read.short?.year ?? null,
    type: number?.type ?? null,
    issuer: number?.issuer || null,
    unit: number?.unit ?? null,
    numberRange: mention.number ? place(mention.numberPlace).range : undefined,
    written: number ? printNumber(number) : null,
    // The letterhead's number has its type on another line.
    typeWords: read.typeWords ?? (read.own && number?.type ? typeOf(number.type)?.words[0] : null) ?? null,
    name: read.name ?? null,
    date: date ? isoWritten(date) : null,
    dateText: date && datePlace ? textAt(datePlace) : null,
    place: issuerPlace ?? null,
    issuerWords: issuer?.words ?? null,
    subject: source.subject?.text ?? null,
    self,
  };
}

function textAt(place: Place): string {
  return place.kind === 'text' ? place.block.text.slice(place.start, place.end).replace(/\s+/gu, ' ') : '';
}

function claimJson(checked: Checked, evaluation: Evaluation, place: Placing): Json {
  const { relation } = evaluation;
  return {
    kind: relation.kind,
    verdict: evaluation.verdict,
    ...(evaluation.rounding ? { rounding: evaluation.rounding } : {}),
    ...(evaluation.reason ? { reason: evaluation.reason } : {}),
    ...place(relation.place),
    quote: relation.words,
    computation: arithmetic(evaluation, checked.report.style),
    operands: relation.operands.map(operand => ({
      ...place(operand.place),
      text: operand.figure?.text ?? '',
      label: operand.label,
    })),
    origin: relation.origin,
  };
}
