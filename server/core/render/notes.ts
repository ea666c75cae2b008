/**
 * Footnotes of one part: numbered in the order in which they are referred to, printed at its end.
 */
import { attribute } from './escape.ts';

export interface Notes {
  /** Whether the part defines a footnote of this name. */
  has(name: string): boolean;
  /** The raised number in the text; the footnote is printed from now on. */
  reference(name: string): string;
  /** How many have been numbered, counting those of earlier parts. */
  readonly count: number;
  /** The list at the end; footnotes that nothing refers to come last, so that no text is lost. */
  print(render: (name: string) => string): string;
}

/** `first` is the number of footnotes already printed before this part; `prefix` keeps ids apart. */
export function collectNotes(names: Iterable<string>, prefix: string, first: number): Notes {
  const known = new Map<string, string>();
  for (const name of names) if (!known.has(key(name))) known.set(key(name), name);
  const numbers = new Map<string, number>();
  const referred = new Set<string>();
  const order: string[] = [];
  const numberOf = (name: string): number => {
    const found = numbers.get(key(name));
    if (found !== undefined) return found;
    order.push(key(name));
    numbers.set(key(name), first + order.length);
    return first + order.length;
  };
  return {
    has: name => known.has(key(name)),
    reference: name => {
      const number = numberOf(name);
      const id = referred.has(key(name)) ? undefined : `${prefix}-ref-${number}`;
      referred.add(key(name));
      return `<sup class="reference"${attribute('id', id)}><a href="#${prefix}-${number}">${number}</a></sup>`;
    },
    get count() {
      return first + order.length;
    },
    print: render => {
      const items: string[] = [];
      const rest = known.keys();
      // A footnote may refer to another one, which then joins the list while it is being printed.
      for (let index = 0; ; index++) {
        if (index === order.length) {
          let next = rest.next();
          while (!next.done && numbers.has(next.value)) next = rest.next();
          if (next.done) break;
          numberOf(next.value);
        }
        const name = order[index]!;
        const number = numbers.get(name)!;
        const mark = referred.has(name) ? `<a href="#${prefix}-ref-${number}">${number}</a>` : String(number);
        const text = render(known.get(name)!);
        items.push(`<div class="footnote" id="${prefix}-${number}"><sup>${mark}</sup> ${text}</div>\n`);
      }
      return items.length === 0 ? '' : `<section class="footnotes" role="doc-endnotes">\n${items.join('')}</section>\n`;
    },
  };
}

/** Names are compared as GFM does, without regard to case. */
function key(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
