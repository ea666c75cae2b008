/** `soat-ignore` …: the checks. */
import { checks } from '../../core/checks/index.ts';
import { CompletionItemKind, type ItemsAt, itemOf } from './item.ts';

export const silenceItems: ItemsAt = spot => {
  const match = /soat-ignore[ \t]+([a-z-]*)$/.exec(spot.before);
  if (!match) return undefined;
  const { language } = spot.view.preferences;
  return {
    incomplete: false,
    items: checks.map(({ id, words }) =>
      itemOf(
        {
          label: id,
          detail: words[language].summary,
          kind: CompletionItemKind.Value,
          text: `${id}: `,
          replaced: match[1]!.length,
        },
        spot,
      ),
    ),
  };
};
