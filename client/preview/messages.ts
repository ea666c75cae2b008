/** What the panel of a preview and the page in it say to each other. Plain data. */
import type {
  Counts,
  PreviewChange,
  PreviewExplanation,
  PreviewSheet,
  PreviewSpot,
} from '../../server/lsp/protocol.ts';

export type ToPage =
  | {
      readonly kind: 'whole';
      readonly id: string;
      /** The document the preview was opened for; the page keeps it over reloads. */
      readonly uri: string;
      readonly title: string;
      readonly language: 'vi' | 'en';
      readonly style: string;
      readonly sheets: readonly PreviewSheet[];
      readonly counts: Counts;
    }
  | {
      readonly kind: 'changes';
      readonly id: string;
      readonly title: string;
      readonly counts: Counts;
      readonly changes: readonly PreviewChange[];
    }
  | { readonly kind: 'reveal'; readonly spot: PreviewSpot }
  | { readonly kind: 'explained'; readonly ask: number; readonly explanation: PreviewExplanation | undefined }
  | { readonly kind: 'pinned'; readonly pinned: boolean }
  /** There is nothing to show, or what is shown could not be brought up to date: one sentence. */
  | { readonly kind: 'notice'; readonly text: string };

export type ToPanel =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly id: string; readonly spot: PreviewSpot }
  | { readonly kind: 'explain'; readonly id: string; readonly spot: PreviewSpot; readonly ask: number }
  | { readonly kind: 'pin'; readonly pinned: boolean }
  | { readonly kind: 'find' }
  | { readonly kind: 'print' };

/** What the page keeps when the window is reloaded. */
export interface PageState {
  readonly uri: string;
  readonly pinned: boolean;
  readonly zoom: Zoom;
  readonly marks: boolean;
  /** The topmost piece on the screen, and how far it is scrolled out. */
  readonly top?: { readonly sheet: number; readonly piece: number; readonly offset: number };
}

/** Per cent, or fitted to the width or the height of a page. */
export type Zoom = number | 'width' | 'page';

/** The words of the page, handed over with it. */
export interface PageWords {
  readonly toolbar: string;
  readonly parts: string;
  readonly body: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fitWidth: string;
  readonly fitPage: string;
  readonly actualSize: string;
  readonly marks: string;
  readonly pin: string;
  readonly find: string;
  readonly print: string;
  readonly nextFault: string;
  readonly previousFault: string;
  readonly noFault: string;
  readonly pages: string;
  readonly openSource: string;
  readonly exact: string;
  readonly rounded: string;
  readonly wrong: string;
  readonly unchecked: string;
}
