/** Text for XML 1.0. */

/** What stands for a character that XML 1.0 cannot hold. */
const replacement = '\uFFFD';

/** Escaped for an attribute or for text; line breaks and tabs of an attribute survive its normalisation. */
export function xml(text: string): string {
  let out = '';
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    out += named[letter] ?? (allowed(code) ? letter : replacement);
  }
  return out;
}

const named: { readonly [letter: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** The production Char of XML 1.0; a lone surrogate is no character. */
function allowed(code: number): boolean {
  return (code >= 0x20 && code < 0xd800) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
}

/** `name="value"` for each attribute that has a value. */
export function attributes(values: { readonly [name: string]: string | number | undefined }): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('');
}
