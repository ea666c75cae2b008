/**
 * Patterns that match in capitals and small letters alike, spelt out: "[lL][uU][ậẬ][tT]". With the flags `i` and `u`
 * together an engine looks up all cases of every single letter of a pattern when it compiles it, which takes up to ten
 * times as long; the bundles hold literals with these flags in this form too.
 */

/**
 * The source of a pattern that matches without the flag `i` what `source` matches with it. Letters that have more than
 * two forms in Unicode have two here. A class with all letters in it (`\p{L}`) stays; of capitals alone, `\p{Lu}`, nothing
 * is known. Groups are told apart by their names as they stand, and what a group has found is found again in its own case.
 */
export function inAnyCase(source: string): string {
  let cased = '';
  for (let at = 0; at < source.length; ) {
    // Most of a pattern are letters and signs that were met before.
    let token = source[at]!;
    if (opening.includes(token)) {
      tokens.lastIndex = at;
      token = tokens.exec(source)?.[0] ?? token;
    }
    const known = spelt.get(token) ?? spell(token);
    spelt.set(token, known);
    cased += known;
    at += token.length;
  }
  return cased;
}

/** What a token of more than one character begins with. */
const opening = '\\[(';

/** Such a pattern, made when it is first asked for: most texts never ask for most of them. */
export function patternInAnyCase(source: string, flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(inAnyCase(source), flags);
    return made;
  };
}

// The same letters and classes stand in every pattern.
const spelt = new Map<string, string>();

function spell(token: string): string {
  if (token[0] === '[') return isAllLetters(token) ? token : widened(token);
  const letter = letterOf(token);
  if (letter === '' || !/\p{L}/u.test(letter)) return token;
  const other = otherCase(letter);
  return other === '' ? token : `[${letter}${other}]`;
}

/** Escapes, the names of groups, and classes. */
const tokens = /\\u[\da-f]{4}|\\[pPk][{<][^}>]*[}>]|\\.|\(\?<\p{L}\w*>|\[(?:\\.|[^\]\\])*\]/uy;

/** As the sources name them, and as the bundles spell them. */
function isAllLetters(inside: string): boolean {
  return inside.includes('\\p{L}') || inside.includes('\\u0041-\\u005a\\u0061-\\u007a');
}

/** The character that a token stands for; empty where it stands for something else. */
function letterOf(token: string): string {
  if (token.length === 1) return token;
  return /^\\u[\da-f]{4}$/.test(token) ? String.fromCharCode(Number.parseInt(token.slice(2), 16)) : '';
}

function otherCase(letter: string): string {
  const lower = letter.toLowerCase();
  const other = lower === letter ? letter.toUpperCase() : lower;
  return other.length === 1 && other !== letter ? other : '';
}

/** A class with the other case of each of its letters behind them. */
function widened(token: string): string {
  let others = '';
  for (const [, from, to] of token.slice(1, -1).matchAll(members)) {
    const first = letterOf(from!);
    if (first === '') continue;
    const last = to === undefined ? first : letterOf(to);
    const other = otherCase(first);
    // A range of letters has another one for its other case: a-z, A-Z, À-Ö.
    if (to !== undefined && other !== '' && last !== '' && isEven(first, last)) others += `${other}-${otherCase(last)}`;
    else
      for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++)
        others += otherCase(String.fromCharCode(code));
  }
  return others === '' ? token : `${token.slice(0, -1)}${others}]`;
}

const members = /(\\u[\da-f]{4}|\\.|[^\\])(?:-(\\u[\da-f]{4}|[^\\]))?/gu;

/** All letters from the first to the last are as far from their other case as the first is. */
function isEven(first: string, last: string): boolean {
  const distance = otherCase(first).charCodeAt(0) - first.charCodeAt(0);
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) {
    if (otherCase(String.fromCharCode(code)).charCodeAt(0) - code !== distance) return false;
  }
  return true;
}
