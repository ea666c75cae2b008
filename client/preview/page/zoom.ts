/** How large the pages are: per cent, or fitted to what is seen of them. */
import type { Zoom } from '../messages.ts';

const steps = [25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300];

export interface Zooming {
  readonly value: Zoom;
  set(value: Zoom): void;
  step(direction: 1 | -1): void;
  /** Again, after the window or the sheets changed. */
  fit(): void;
}

export function openZoom(
  scroll: HTMLElement,
  main: HTMLElement,
  first: Zoom,
  changed: (percent: number, value: Zoom) => void,
): Zooming {
  let value = first;
  let percent = 100;
  const apply = (): void => {
    // Pages that lie on their side are fitted by themselves, so that upright ones stay readable beside them.
    const [upright, side] =
      typeof value === 'number' ? [value, value] : [fitted(value, 210, 297), fitted(value, 297, 210)];
    percent = upright;
    main.style.setProperty('--upright', String(upright / 100));
    main.style.setProperty('--side', String(side / 100));
    changed(percent, value);
  };
  const fitted = (mode: 'width' | 'page', width: number, height: number): number => {
    // CSS lays a millimetre out as 96/25.4 pixels.
    const pixels = (mm: number): number => (mm * 96) / 25.4;
    const across = (scroll.clientWidth - 30) / pixels(width);
    const ratio = mode === 'width' ? across : Math.min(across, (scroll.clientHeight - 20) / pixels(height));
    return Math.max(25, Math.min(200, Math.floor(ratio * 100)));
  };
  const set = (next: Zoom): void => {
    value = next;
    apply();
  };
  return {
    get value() {
      return value;
    },
    set,
    step: direction => {
      const next = direction > 0 ? steps.find(step => step > percent) : steps.findLast(step => step < percent);
      if (next !== undefined) set(next);
    },
    fit: () => {
      if (typeof value !== 'number') apply();
    },
  };
}
