/** A strict little reader of XML, for what the formats write: elements, attributes, text, the five entities. */
export interface Element {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: Element[];
  text: string;
}

/** Throws at the first thing that is not well-formed. */
export function readXml(source: string): Element {
  const declaration = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/.exec(source);
  if (!declaration) throw new Error('no XML declaration');
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [top];
  let at = declaration[0].length;
  while (at < source.length) {
    const here = open.at(-1)!;
    const tag = /<(\/?)([a-z-]+)((?: [a-zA-Z]+="[^"<]*")*)(\/?)>/y;
    tag.lastIndex = at;
    const match = tag.exec(source);
    if (match) {
      at = tag.lastIndex;
      const [, closing, name = '', attributes = '', empty] = match;
      if (closing) {
        if (open.pop()!.name !== name) throw new Error(`</${name}> closes nothing`);
        continue;
      }
      const element: Element = { name, attributes: attributesOf(attributes), children: [], text: '' };
      here.children.push(element);
      if (!empty) open.push(element);
      continue;
    }
    const next = source.indexOf('<', at);
    if (next === at) throw new Error(`not a tag: ${source.slice(at, at + 40)}`);
    const end = next < 0 ? source.length : next;
    here.text += unescaped(source.slice(at, end));
    at = end;
  }
  if (open.length !== 1 || top.children.length !== 1 || top.text.trim() !== '') throw new Error('not one element');
  return top.children[0]!;
}

function attributesOf(source: string): { [name: string]: string } {
  const found: { [name: string]: string } = {};
  for (const [, name = '', value = ''] of source.matchAll(/ ([a-zA-Z]+)="([^"]*)"/g)) {
    if (name in found) throw new Error(`attribute twice: ${name}`);
    found[name] = unescaped(value);
  }
  return found;
}

function unescaped(text: string): string {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) throw new Error('a character XML forbids');
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const known = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name];
    if (known) return known;
    const code = /^#(\d+)$/.exec(name);
    if (!code) throw new Error(`unknown entity ${whole}`);
    return String.fromCodePoint(Number(code[1]));
  });
}
