/** The features: the only place where one is registered. */
import type { Feature } from '../feature.ts';
import { incomingLineage, outgoingLineage, prepareLineage } from './call-hierarchy.ts';
import { checkPages } from './check-pages.ts';
import { codeActionResolve, codeActions, executeCommand } from './code-actions.ts';
import { codeLens, codeLensResolve } from './code-lens.ts';
import { completion, completionResolve } from './completion.ts';
import { definition, highlights, references } from './definition.ts';
import { documentDiagnostics, workspaceDiagnostics } from './diagnostics.ts';
import { documents } from './documents.ts';
import { figures } from './figures.ts';
import { folding } from './folding.ts';
import { formatting, rangeFormatting } from './formatting.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { links } from './links.ts';
import { preview } from './preview.ts';
import { previewPage } from './preview-page.ts';
import { previewExplain, previewSource, previewSpot } from './preview-places.ts';
import { refresh } from './refresh.ts';
import { prepareRename, rename } from './rename.ts';
import { willRenameFiles } from './rename-files.ts';
import { reviewCopy } from './review-copy.ts';
import { selectionRanges } from './selection-ranges.ts';
import { semanticTokens, semanticTokensDelta, semanticTokensRange } from './semantic-tokens.ts';
import { signatureHelp } from './signature-help.ts';
import { status } from './status.ts';
import { documentSymbols, workspaceSymbols } from './symbols.ts';

export const features: readonly Feature[] = [
  checkPages,
  codeActionResolve,
  codeActions,
  codeLens,
  codeLensResolve,
  completion,
  completionResolve,
  definition,
  documentDiagnostics,
  documents,
  documentSymbols,
  executeCommand,
  figures,
  folding,
  formatting,
  highlights,
  hover,
  incomingLineage,
  inlayHints,
  links,
  outgoingLineage,
  prepareLineage,
  prepareRename,
  preview,
  previewExplain,
  previewPage,
  previewSource,
  previewSpot,
  rangeFormatting,
  references,
  refresh,
  rename,
  reviewCopy,
  selectionRanges,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  signatureHelp,
  status,
  willRenameFiles,
  workspaceDiagnostics,
  workspaceSymbols,
];
