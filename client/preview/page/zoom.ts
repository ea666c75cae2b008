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
    percent = typeof value === 'number' ? value : fitted(value);
    main.style.setProperty('zoom', String(percent / 100));
    changed(percent, value);
  };
  const fitted = (mode: 'width' | 'page'): number => {
    const sheets = [...main.querySelectorAll<HTMLElement>('.sheet')];
    const wide = sheets.some(sheet => sheet.classList.contains('landscape'));
    // CSS lays a millimetre out as 96/25.4 pixels.
    const [width, height] = (wide ? [297, 210] : [210, 297]).map(mm => (mm * 96) / 25.4 + 30) as [number, number];
    const ratio =
      mode === 'width'
        ? scroll.clientWidth / width
        : Math.min(scroll.clientWidth / width, scroll.clientHeight / height);
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
