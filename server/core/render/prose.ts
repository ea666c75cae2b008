/**
 * One stretch of prose as HTML: emphasis, links, footnote marks and the few tags a report may use.
 *
 * Only what stands within a line is read: what would begin a list, a heading or code at the start of a text ("2019.
 * Trong đó …", "- ") is prose here, since blocks were told apart before. The text never becomes markup of its own:
 * everything is escaped but `<i> <b> <u> <em> <strong> <sup> <sub> <br>`, and those lose their attributes.
 */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { attribute, escapeHtml } from './escape.ts';
import type { Notes } from './notes.ts';

/** `definitions` maps the names of `[name]: target` of the whole source to their lines. */
export interface ProseContext {
  readonly notes: Notes;
  readonly definitions: ReadonlyMap<string, string>;
}

/** Inline HTML of a text without blank lines; a line break is a space. */
export function inlineHtml(source: string, context: ProseContext): string {
  const text = source.trim();
  if (!markup.test(text)) return escapeHtml(text.replace(lineBreaks, ' '));
  const root = parser.parse(withDefinitions(text, context.definitions)) as MarkdownNode;
  return (root.children ?? [])
    .filter(({ type }) => type !== 'definition')
    .map(node => childrenHtml(node, context))
    .join(' ');
}

/**
 * What inlineHtml gives for each paragraph of a text that may hold several, such as an item that goes on after a
 * blank line. `prefix` is what begins each line and does not count: `>` of a quote.
 */
export function paragraphsHtml(source: string, context: ProseContext, prefix?: '>'): string[] {
  const paragraphs: string[] = [];
  let lines: string[] = [];
  const close = (): void => {
    if (lines.length > 0) paragraphs.push(inlineHtml(lines.join('\n'), context));
    lines = [];
  };
  for (const line of source.split(/\r\n|\r|\n/)) {
    let text = line.trimStart();
    while (prefix && text.startsWith(prefix)) text = text.slice(1).trimStart();
    if (text === '') close();
    else lines.push(text);
  }
  close();
  return paragraphs;
}

/** The name by which `[name]: …` is found: case and white space do not count. */
export function definitionName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** The part of a syntax tree that is looked at here. */
interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[];
  readonly value?: string;
  readonly url?: string;
  readonly alt?: string | null;
}

// A text without any of these has no inline markup: the parser is not asked.
const markup = /[\\`*_~<&[\]@]|:\/\/|www\.|[ \t]{2}[\r\n]/i;
const lineBreaks = /[ \t]*(?:\r\n|\r|\n)[ \t]*/g;

/** Blocks are found elsewhere; here a text is one paragraph whatever it begins with. */
const blockConstructs = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'gfmFootnoteDefinition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'table',
  'tasklistCheck',
  'thematicBreak',
];

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(function (this: { data(): object }) {
    const data = this.data() as { micromarkExtensions?: unknown[] };
    data.micromarkExtensions ??= [];
    data.micromarkExtensions.push({ disable: { null: blockConstructs } });
  })
  .freeze();

/** The definitions that the text may mean, after it: other blocks are not read. */
function withDefinitions(text: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0) return text;
  const used = new Set<string>();
  for (const match of text.matchAll(/\[([^[\]]{1,200})\]/gu)) {
    const line = definitions.get(definitionName(match[1]!));
    if (line !== undefined) used.add(line);
  }
  return used.size === 0 ? text : `${text}\n\n${[...used].join('\n')}`;
}

function childrenHtml(node: MarkdownNode, context: ProseContext): string {
  let html = '';
  const open: string[] = [];
  for (const child of node.children ?? []) {
    html += child.type === 'html' ? tagHtml(child.value ?? '', open) : nodeHtml(child, context);
  }
  while (open.length > 0) html += `</${open.pop()}>`;
  return html;
}

function nodeHtml(node: MarkdownNode, context: ProseContext): string {
  switch (node.type) {
    case 'text':
      return textHtml(node.value ?? '', context);
    case 'strong':
      return `<strong>${childrenHtml(node, context)}</strong>`;
    case 'emphasis':
      return `<em>${childrenHtml(node, context)}</em>`;
    case 'delete':
      return `<del>${childrenHtml(node, context)}</del>`;
    case 'inlineCode':
      return `<code>${escapeHtml(node.value ?? '')}</code>`;
    case 'break':
      return '<br>';
    case 'link':
      return linkHtml(node, context);
    case 'image':
    case 'imageReference':
      // Nothing is loaded into a report from elsewhere: the words stand for the picture.
      return escapeHtml(node.alt ?? '');
    default:
      // References to definitions, and whatever a later version of the parser may add: their words.
      return node.children ? childrenHtml(node, context) : escapeHtml(node.value ?? '');
  }
}

function linkHtml(node: MarkdownNode, context: ProseContext): string {
  const words = childrenHtml(node, context);
  const url = (node.url ?? '').trim();
  if (/^soat:/i.test(url)) return `<span data-source="${escapeHtml(url.slice(5))}">${words}</span>`;
  if (!/^(?:https?:\/\/|mailto:)/i.test(url)) return words;
  return `<a${attribute('href', url)} rel="noopener noreferrer">${words}</a>`;
}

/** Words, with the marks of footnotes that are defined in another block. */
function textHtml(text: string, { notes }: ProseContext): string {
  let html = '';
  let from = 0;
  for (const match of text.matchAll(/\[\^([^\]\s[]{1,60})\]/gu)) {
    if (!notes.has(match[1]!)) continue;
    html += wordsHtml(text.slice(from, match.index)) + notes.reference(match[1]!);
    from = match.index + match[0].length;
  }
  return html + wordsHtml(text.slice(from));
}

function wordsHtml(text: string): string {
  return escapeHtml(text.replace(lineBreaks, ' '));
}

/** A tag of the list that may stand, without its attributes; a comment is nothing; all else is shown as typed. */
function tagHtml(tag: string, open: string[]): string {
  if (tag.startsWith('<!--')) return '';
  const match = /^<(\/?)([a-z]{1,6})(?=[\s/>])[^>]*>$/i.exec(tag);
  const name = match?.[2]?.toLowerCase() ?? '';
  if (name === 'br') return '<br>';
  if (!match || !inlineTags.has(name)) return escapeHtml(tag);
  if (match[1] === '') {
    open.push(name);
    return `<${name}>`;
  }
  if (!open.includes(name)) return escapeHtml(tag);
  let html = '';
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    html += `</${last}>`;
    if (last === name) break;
  }
  return html;
}

const inlineTags: ReadonlySet<string> = new Set(['i', 'b', 'u', 'em', 'strong', 'sup', 'sub']);
