/** The documents that the report cites, for lists. */
import { documentsOf } from '../../core/documents/index.ts';
import { registeredOf } from '../../core/documents/register/registered.ts';
import { uriOf } from '../../core/finding.ts';
import { isoWritten } from '../../core/reading/documents/print.ts';
import type { Feature } from '../feature.ts';
import { shortened } from '../markdown.ts';
import { type DocumentsParams, type DocumentsResult, documentsRequest, type WireMention } from '../protocol.ts';
import { textAt } from './diagnostics.ts';

export const documents: Feature<DocumentsParams, DocumentsResult | null> = {
  method: documentsRequest,
  handle: async ({ uri }, context) => {
    const view = await context.view({ uri });
    if (!view) return null;
    const { checked, convert, uris } = view;
    const registered = registeredOf(checked.report);
    return {
      documents: documentsOf(checked.mentions).map(({ key, number, name, typeWords, date, subject, mentions }) => ({
        key,
        number: number ?? name ?? key,
        ...(typeWords === undefined ? {} : { typeWords }),
        ...(date ? { date: isoWritten(date) } : {}),
        ...(subject === undefined ? {} : { subject }),
        registered: mentions.some(mention => registered?.of(mention) !== undefined),
        mentions: mentions.map(({ place }): WireMention => {
          const document = checked.documents.get(uriOf(place));
          const range = document && convert.place(document, place);
          return {
            location: { uri: uris.outside(uriOf(place)), ...(range ? { range } : {}) },
            quote: shortened(textAt(place), 160),
          };
        }),
      })),
    };
  },
};
