/** Between a spot of the preview and its source, and what is known of the figure there. */

import { computationWords } from '../../core/checks/cell-words.ts';
import { inDocument } from '../../core/document.ts';
import { type Place, uriOf } from '../../core/finding.ts';
import { outcomeName } from '../../core/outcome-name.ts';
import { whyUnchecked } from '../../core/outcome-words.ts';
import { namedFaults, outcomeOf } from '../../core/project/outcomes.ts';
import { type FigureVerdict, messageOf } from '../../core/project.ts';
import { figureAt, placeAt, spotOf } from '../../core/render/spots.ts';
import type { Feature } from '../feature.ts';
import { type PreviewState, previewStates } from '../preview-states.ts';
import {
  type PreviewExplainParams,
  type PreviewExplanation,
  type PreviewSourceParams,
  type PreviewSpot,
  type PreviewSpotParams,
  previewExplainRequest,
  previewSourceRequest,
  previewSpotRequest,
  type WireLocation,
} from '../protocol.ts';

export const previewSource: Feature<PreviewSourceParams, WireLocation | null> = {
  method: previewSourceRequest,
  handle: async ({ id, spot }, context) => {
    const state = previewStates(context.session).find(id);
    const place = state && (figureOf(state, spot)?.place ?? placeAt(state.rendered, spot));
    if (!place) return null;
    const uri = uriOf(place);
    const outside = context.uris.outside(uri);
    const view = await context.view({ uri: outside });
    const range = view && view.uri === uri ? view.convert.place(view.document, place) : undefined;
    return range ? { uri: outside, range } : { uri: outside };
  },
};

export const previewSpot: Feature<PreviewSpotParams, PreviewSpot | null> = {
  method: previewSpotRequest,
  handle: async ({ id, uri, position }, context) => {
    const state = previewStates(context.session).find(id);
    const view = await context.view({ uri });
    if (!state || !view) return null;
    const offset = view.convert.offset(view.document, position);
    const { blocks, starts } = view.document;
    let index = blocks.length - 1;
    while (index > 0 && starts[index]! > offset) index--;
    const block = blocks[index];
    return (block && spotOf(state.rendered, block, offset - starts[index]!)) ?? null;
  },
};

export const previewExplain: Feature<PreviewExplainParams, PreviewExplanation | null> = {
  method: previewExplainRequest,
  handle: ({ id, spot }, context) => {
    const state = previewStates(context.session).find(id);
    if (!state) return null;
    const { language } = context.session.preferences;
    const { report, findings } = state.checked;
    const figure = figureOf(state, spot);
    const place = placeAt(state.rendered, spot);
    const own = findings.filter(finding => !finding.silencedBy && place && touches(finding.place, place));
    if (!figure && own.length === 0) return null;
    const unchecked = figure?.verdict === 'unchecked' ? { reason: whyUnchecked(figure, language) } : {};
    return {
      ...(figure
        ? {
            verdict: figure.verdict,
            verdictWords: outcomeName(outcomeOf(figure, namedFaults(state.checked.faults)), language),
          }
        : {}),
      computations: (figure?.evaluations ?? [])
        .filter(({ exact }) => exact !== undefined)
        .map(evaluation => computationWords(evaluation, report, language)),
      ...unchecked,
      findings: own.map(finding => ({
        severity: finding.severity,
        message: messageOf(finding, language, report.style),
      })),
    };
  },
};

function figureOf({ rendered, checked }: PreviewState, spot: PreviewSpot): FigureVerdict | undefined {
  const figure = figureAt(rendered, spot);
  if (figure) return checked.figures.find(own => own.figure === figure);
  const place = placeAt(rendered, spot);
  if (place?.kind !== 'text' || spot.at === undefined || spot.row !== undefined) return undefined;
  return checked.figures.find(
    own => own.place.kind === 'text' && own.place.block === place.block && own.place.start === spot.at,
  );
}

function touches(finding: Place, place: Place): boolean {
  if (finding.kind === 'text' && place.kind === 'text') {
    const [a, b] = [inDocument(finding), inDocument(place)];
    return a.block === b.block && a.start <= b.end && b.start <= a.end;
  }
  if (finding.kind === 'cell' && place.kind === 'cell')
    return finding.uri === place.uri && finding.sheet === place.sheet && finding.cell === place.cell;
  return false;
}
