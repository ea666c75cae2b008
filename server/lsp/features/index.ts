/** The features: the only place where one is registered. */
import type { Feature } from '../feature.ts';
import { checkPages } from './check-pages.ts';
import { documentDiagnostics, workspaceDiagnostics } from './diagnostics.ts';
import { figures } from './figures.ts';
import { preview } from './preview.ts';
import { previewPage } from './preview-page.ts';
import { previewExplain, previewSource, previewSpot } from './preview-places.ts';
import { status } from './status.ts';

export const features: readonly Feature[] = [
  checkPages,
  documentDiagnostics,
  figures,
  preview,
  previewExplain,
  previewPage,
  previewSource,
  previewSpot,
  status,
  workspaceDiagnostics,
];
