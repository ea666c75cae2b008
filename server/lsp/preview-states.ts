/**
 * What previews show: the last renderings sent, so that the next answer holds only what has changed since.
 */

import { evaluatedFor } from '../core/copies.ts';
import type { Checked } from '../core/project.ts';
import { marksOf } from '../core/render/marks.ts';
import { renderReport } from '../core/render/render-report.ts';
import type { Rendered } from '../core/render/sheets.ts';
import type { Session, View } from './session.ts';

export interface PreviewState {
  readonly id: string;
  readonly uri: string;
  readonly checked: Checked;
  readonly rendered: Rendered;
}

export interface PreviewStates {
  /** The state of a report as it stands; the same one as long as nothing has changed. */
  of(view: View): PreviewState;
  find(id: string): PreviewState | undefined;
}

/** Kept as long as the session; a preview that asks about a state that is gone is sent everything again. */
export function previewStates(session: Session): PreviewStates {
  const known = states.get(session);
  if (known) return known;
  const opened = openStates();
  states.set(session, opened);
  return opened;
}

const states = new WeakMap<Session, PreviewStates>();

/** Two states each for as many previews as a screen can show. */
const most = 12;

function openStates(): PreviewStates {
  const kept: PreviewState[] = [];
  let count = 0;
  return {
    of: ({ uri, checked }) => {
      const found = kept.find(state => state.checked === checked);
      if (found) return found;
      const marks = marksOf(
        evaluatedFor(checked),
        checked.findings.filter(({ silencedBy }) => !silencedBy),
      );
      const state: PreviewState = {
        id: `p${++count}`,
        uri,
        checked,
        rendered: renderReport(checked.report, { marks }),
      };
      kept.push(state);
      if (kept.length > most) kept.shift();
      return state;
    },
    find: id => kept.find(state => state.id === id),
  };
}
