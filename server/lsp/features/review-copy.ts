/** The report with everything marked as one file, for people without an editor: the file that `soat review` writes. */
import { reviewCopy as copyOf } from '../../core/copies.ts';
import { nameOfReport } from '../../core/model/files/recognise.ts';
import type { Feature } from '../feature.ts';
import { type ReviewCopyParams, type ReviewCopyResult, reviewCopyRequest } from '../protocol.ts';

export const reviewCopy: Feature<ReviewCopyParams, ReviewCopyResult | null> = {
  method: reviewCopyRequest,
  handle: async ({ uri }, context) => {
    const view = await context.view({ uri });
    if (!view) return null;
    const { checked, preferences } = view;
    const html = copyOf(checked, { language: preferences.language });
    const report = context.uris.outside(checked.report.uri);
    return html === undefined ? null : { name: `${nameOfReport(checked.report.uri)}-ra-soat.html`, report, html };
  },
};
