/**
 * Days written otherwise than the decree has them.
 */
import type { WrittenDay } from '../../reading/times.ts';
import type { DateFault, PlaceOf } from './date-fault.ts';

/** `09`. */
export function padded(value: number): string {
  return String(value).padStart(2, '0');
}

/** Months 1 and 2 with a zero, 3 to 9 without (Decree 30/2020/NĐ-CP, appendix I, II.4.b). */
export function monthText(month: number): string {
  return month <= 2 ? padded(month) : String(month);
}

/** The same day as the decree has it; undefined where it stands so already, or in a form that is another's. */
export function style(time: WrittenDay, text: string, place: PlaceOf): DateFault | undefined {
  if (time.form === 'iso') return undefined;
  if ((time.form === 'dot' || time.form === 'dash') && !time.said) return undefined;
  const day = padded(Number(time.day));
  const month = monthText(Number(time.month));
  const stated = text.slice(time.span.start, time.span.end);
  const repair =
    time.form === 'long'
      ? `${day} tháng ${month}${time.year === undefined ? '' : ` năm ${time.year}`}`
      : `${day}/${month}${time.year === undefined ? '' : `/${time.year}`}`;
  if (repair === stated) return undefined;
  const why = time.spaced ? 'space' : time.form === 'dot' || time.form === 'dash' ? 'separator' : 'zeros';
  return { kind: 'style', place: place(time.span), stated, repair, why };
}
