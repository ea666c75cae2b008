/** The report as printed: whole at first, then only what has changed. */
import { sheetHtml } from '../../core/render/page/page.ts';
import { markStyle, pageStyle, paperStyle } from '../../core/render/page/styles.ts';
import { changesBetween } from '../../core/render/patch.ts';
import type { Feature } from '../feature.ts';
import { previewStates } from '../preview-states.ts';
import { type PreviewParams, type PreviewResult, type PreviewSheet, previewRequest } from '../protocol.ts';
import { countsOf } from './figures.ts';

export const preview: Feature<PreviewParams, PreviewResult | null> = {
  method: previewRequest,
  handle: async ({ uri, previous }, context) => {
    const view = await context.view({ uri });
    if (!view) return null;
    const states = previewStates(context.session);
    const shown = previous === undefined ? undefined : states.find(previous);
    const { id, checked, rendered } = states.of(view);
    const result = {
      id,
      report: context.uris.outside(checked.report.uri),
      title: rendered.title,
      language: rendered.language,
      counts: countsOf(checked),
    };
    const changes =
      shown?.checked.report.uri === checked.report.uri ? changesBetween(shown.rendered, rendered) : undefined;
    if (changes) return { ...result, changes };
    const sheets = rendered.sheets.map((sheet): PreviewSheet => {
      const { key, label, title, landscape } = sheet;
      return {
        key,
        landscape,
        html: sheetHtml(sheet),
        ...(label === undefined ? {} : { label }),
        ...(title === undefined ? {} : { title }),
      };
    });
    return { ...result, sheets, style: `${pageStyle(rendered.sheets)}\n${paperStyle}\n${markStyle}` };
  },
};
