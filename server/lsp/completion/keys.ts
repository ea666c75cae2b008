/** In YAML: keys in the user's language, and the values a key may have. */
import { checks } from '../../core/checks/index.ts';
import { severities } from '../../core/finding.ts';
import { type Key, keyNamed } from '../../core/model/keys.ts';
import { typeWords } from '../../core/reading/documents/types.ts';
import { isYamlBlock, keysFor, lineStart, type YamlSpot } from '../keys-at.ts';
import { code } from '../markdown.ts';
import { CompletionItemKind, type Draft, type Items, type ItemsAt, itemOf, type Spot } from './item.ts';

export const keyItems: ItemsAt = spot => {
  const { block, at, before, view } = spot;
  if (!block || !isYamlBlock(block)) return undefined;
  const indent = /^[ \t]*/.exec(before)![0].length;
  const yaml: YamlSpot = {
    uri: view.uri,
    report: view.checked.report.uri,
    block,
    at: lineStart(block.text, at),
    indent,
  };
  const key = /^([ \t]*(?:- )?)([\p{L}\p{N} _-]*)$/u.exec(before);
  if (key) return keys(yaml, key[2]!, spot);
  const value =
    /^[ \t]*(?:- )?(?:\{ ?)?["']?([\p{L}][\p{L}\p{N} _-]*?)["']?[ \t]*:[ \t]+["']?([\p{L}\p{N} _-]*)$/u.exec(before);
  return value ? values(yaml, value[1]!, value[2]!, spot) : nothing;
};

const nothing: Items = { items: [], incomplete: false };

function keys(yaml: YamlSpot, written: string, spot: Spot): Items {
  const { language } = spot.view.preferences;
  const inChecks =
    yaml.indent > 0 &&
    /(?:^|\n)(?:checks|kiểm tra|phép kiểm tra)[ \t]*:[^\n]*\n(?:[ \t]+[^\n]*\n|\n)*$/u.test(
      yaml.block.text.slice(0, yaml.at),
    );
  if (inChecks) {
    const drafts = checks.map(
      ({ id, words }): Draft => ({
        label: id,
        detail: words[language].summary,
        kind: CompletionItemKind.Property,
        text: `${id}: `,
        replaced: written.length,
      }),
    );
    return { incomplete: false, items: drafts.map(draft => itemOf(draft, spot)) };
  }
  const all = keysFor(yaml);
  const present = siblings(yaml);
  const drafts = all
    .filter(({ name, aliases }) => ![name, ...aliases].some(one => present.has(one) && one !== written.trim()))
    .map((key, index): Draft => {
      const name = language === 'vi' ? (key.aliases[0] ?? key.name) : key.name;
      return {
        label: name,
        detail: name === key.name ? (key.aliases[0] ?? '') : key.name,
        kind: CompletionItemKind.Property,
        text: `${name}: `,
        replaced: written.length,
        filter: [key.name, ...key.aliases].join(' '),
        sort: String(index).padStart(3, '0'),
        documentation: `${key[language]}\n\n${code(`${name}: ${key.example}`)}`,
      };
    });
  return { incomplete: false, items: drafts.map(draft => itemOf(draft, spot)) };
}

/** Keys of the same map, as far as indentation tells. */
function siblings({ block, indent }: YamlSpot): ReadonlySet<string> {
  if (indent > 0) return new Set();
  return new Set(
    [...block.text.matchAll(/^([\p{L}][\p{L}\p{N} _-]*?)[ \t]*:(?=[ \t\r\n]|$)/gmu)].map(match => match[1]!),
  );
}

function values(yaml: YamlSpot, name: string, written: string, spot: Spot): Items {
  const key = keyNamed(keysFor(yaml), name);
  const options = key ? optionsOf(key) : checks.some(({ id }) => id === name) ? [...severities, 'off'] : [];
  const drafts = options.map(
    (text, index): Draft => ({
      label: text,
      kind: CompletionItemKind.EnumMember,
      text,
      replaced: written.length,
      sort: String(index).padStart(3, '0'),
    }),
  );
  return { incomplete: false, items: drafts.map(draft => itemOf(draft, spot)) };
}

function optionsOf({ type, name }: Key): readonly string[] {
  if (typeof type === 'object') return type.oneOf;
  if (name === 'type') return typeWords.slice(0, 40);
  if (name === 'status') return ['draft', 'submitted', 'issued'];
  if (name === 'soat') return ['1'];
  return type === 'boolean' ? ['true', 'false'] : [];
}
