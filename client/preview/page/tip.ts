/** What is known of a figure, beside it: shown when the pointer rests on it or the keyboard reaches it. */
import type { PreviewExplanation, PreviewSpot } from '../../../server/lsp/protocol.ts';
import { spotAt } from '../../../server/page/spots.ts';
import type { PageWords } from '../messages.ts';

export interface Tip {
  over(target: Element | null): void;
  focused(target: Element | null): void;
  answer(ask: number, explanation: PreviewExplanation | undefined): void;
  hide(): void;
}

const rest = 220;

export function openTip(words: PageWords, ask: (spot: PreviewSpot, ask: number) => void): Tip {
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.id = 'tip';
  tip.setAttribute('role', 'tooltip');
  tip.hidden = true;
  document.body.append(tip);
  let target: HTMLElement | undefined;
  let asked = 0;
  let timer: number | undefined;
  const hide = (): void => {
    window.clearTimeout(timer);
    target?.removeAttribute('aria-describedby');
    target = undefined;
    tip.hidden = true;
  };
  const askAbout = (element: HTMLElement): void => {
    const spot = spotAt(element);
    if (!spot) return;
    target = element;
    ask(spot, ++asked);
  };
  return {
    over: element => {
      const own = element?.closest<HTMLElement>('main [data-v], main [data-s], main td.r') ?? undefined;
      if (own === target && own) return;
      if (target && target === document.activeElement && !own) return;
      hide();
      if (own) timer = window.setTimeout(() => askAbout(own), rest);
    },
    focused: element => {
      const own = element?.closest<HTMLElement>('main [data-v], main [data-s]') ?? undefined;
      if (own === target && own) return;
      hide();
      if (own) askAbout(own);
    },
    answer: (number, explanation) => {
      if (number !== asked || !target?.isConnected) return;
      if (!explanation) return;
      fill(tip, explanation, words);
      tip.hidden = false;
      target.setAttribute('aria-describedby', tip.id);
      place(tip, target);
    },
    hide,
  };
}

function fill(
  tip: HTMLElement,
  { verdictWords, computations, reason, findings }: PreviewExplanation,
  words: PageWords,
): void {
  const line = (text: string, name: string): HTMLElement => {
    const p = document.createElement('p');
    p.className = name;
    p.textContent = text;
    return p;
  };
  tip.replaceChildren(
    ...(verdictWords ? [line(reason ? `${verdictWords}: ${reason}` : verdictWords, 'verdict')] : []),
    // What a finding says is not said twice.
    ...computations
      .filter(text => !findings.some(({ message }) => message.includes(text)))
      .map(text => line(text, 'sum')),
    ...findings.map(({ message }) => line(message, 'finding')),
    line(words.openSource, 'hint'),
  );
}

function place(tip: HTMLElement, target: HTMLElement): void {
  const box = target.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const below = box.bottom + 6 + height <= window.innerHeight;
  tip.style.left = `${Math.max(4, Math.min(box.left, window.innerWidth - width - 4))}px`;
  tip.style.top = `${below ? box.bottom + 6 : Math.max(4, box.top - height - 6)}px`;
}
