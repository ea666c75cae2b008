/** What a preview shows as one file, for the printer. */
import { nameOfReport } from '../../core/model/files/recognise.ts';
import { pageHtml } from '../../core/render/page/page.ts';
import type { Feature } from '../feature.ts';
import { previewStates } from '../preview-states.ts';
import { type PreviewPageParams, type PreviewPageResult, previewPageRequest } from '../protocol.ts';

export const previewPage: Feature<PreviewPageParams, PreviewPageResult | null> = {
  method: previewPageRequest,
  handle: ({ id }, context) => {
    const state = previewStates(context.session).find(id);
    if (!state) return null;
    const html = pageHtml(state.rendered, { language: context.session.preferences.language });
    return { name: nameOfReport(state.checked.report.uri), html };
  },
};
