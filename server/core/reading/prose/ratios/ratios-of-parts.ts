/**
 * Parts in words whose whole and part are only named, in a language that puts both behind them: "Of 148 complaints, 111 were upheld and 37
 * dismissed. Three quarters of the complaints were therefore upheld".
 */
import type { Passage } from '../items/items.ts';
import type { Parents } from '../parents.ts';
import { contentOf, wordsOf } from '../shares/base-words.ts';
import type { RatioOperands } from './ratio-operands.ts';
import { calledFigure, type Fits, pairOf } from './ratios-called.ts';
import type { SpokenRatio } from './spoken-ratios.ts';

export function partNamed(
  passage: Passage,
  ratio: SpokenRatio,
  fits: Fits,
  parents: Parents,
): RatioOperands | undefined {
  if (ratio.kind !== 'part' || !passage.language.lexicon.grammar.ofLeads) return undefined;
  return ofNamed(passage, ratio, fits, parents);
}

/** "three quarters of the complaints were therefore upheld": the whole is called by the first words, the part by what is said of it. */
function ofNamed(passage: Passage, ratio: SpokenRatio, fits: Fits, parents: Parents): RatioOperands | undefined {
  const { items, language } = passage;
  const { among, copulas, articles, exactly } = language.lexicon;
  const first = items[ratio.to];
  if (first?.kind !== 'word' || !among.includes(first.lower)) return undefined;
  const { sentence } = items[ratio.from]!;
  const whole: string[] = [];
  const said: string[] = [];
  let verb = false;
  for (let at = ratio.to + 1; at < items.length && at < ratio.to + 16; at++) {
    const item = items[at]!;
    if (item.sentence !== sentence || item.kind === 'mark') break;
    if (item.kind === 'quantity' || (item.kind === 'cue' && item.cue !== 'and')) return undefined;
    if (item.kind === 'word' && copulas.includes(item.lower) && !articles.includes(item.lower)) verb = whole.length > 0;
    else (verb ? said : whole).push(...wordsOf(item));
  }
  const plain = (words: readonly string[]): readonly string[] =>
    contentOf(passage, words).filter(word => !exactly.includes(word) && !articles.includes(word));
  const [name, own] = [plain(whole), plain(said)];
  if (name.length === 0 || own.length === 0) return undefined;
  const base = calledFigure(passage, ratio, name, parents);
  const current = base && calledFigure(passage, ratio, own, parents, base);
  return current && base ? pairOf(passage, ratio, { current, base }, fits) : undefined;
}
