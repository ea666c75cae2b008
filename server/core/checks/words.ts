/**
 * Words that several checks say alike.
 */
import type { MessageData } from '../finding.ts';
import type { Words } from './check.ts';

export const setFigure = {
  vi: { set: (data: MessageData) => `Ghi ${text(data.figure)}` },
  en: { set: (data: MessageData) => `Write ${text(data.figure)}` },
};

export const renameTo = {
  vi: { rename: (data: MessageData) => `Đổi thành "${text(data.key ?? data.name)}"` },
  en: { rename: (data: MessageData) => `Change to "${text(data.key ?? data.name)}"` },
};

export const operandNote: { readonly vi: NonNullable<Words['notes']>; readonly en: NonNullable<Words['notes']> } = {
  vi: { operand: data => (data.label ? `${text(data.label)}: ${text(data.figure)}` : text(data.figure)) },
  en: { operand: data => (data.label ? `${text(data.label)}: ${text(data.figure)}` : text(data.figure)) },
};

export function text(value: MessageData[string]): string {
  return value === undefined ? '' : String(value);
}

/** `0,02 percentage points`, `1 percentage point`. */
export function percentagePoints(difference: MessageData[string]): string {
  return `${text(difference)} percentage point${difference === '1' ? '' : 's'}`;
}

/** ` Có thể …`: the slip that would explain the difference, when one does. */
export function slip(own: MessageData, language: 'vi' | 'en'): string {
  // The figure that the message begins with has been named already.
  const again = own.broken === 1 && !isCounted(own) && unitless(own.stated) === text(own.suspectStated);
  const data = again ? { ...own, suspect: '' } : own;
  const name = typeof data.hypothesis === 'string' ? slips[data.hypothesis]?.[language] : undefined;
  if (data.suspectRepaired === undefined) return '';
  const many = typeof data.broken === 'number' && data.broken > 1;
  if (language === 'vi') {
    const figure = isCounted(data)
      ? counted(data)
      : data.suspect
        ? `${text(data.suspect)} ghi ${text(data.suspectStated)}`
        : `số ${text(data.suspectStated)}`;
    const why = name ? ` (${name})` : '';
    return many
      ? ` Nếu ${figure} là ${text(data.suspectRepaired)}${why} thì cả ${text(data.broken)} phép tính đều khớp.`
      : ` Có thể ${figure} phải là ${text(data.suspectRepaired)}${why}.`;
  }
  const figure = isCounted(data)
    ? counted(data)
    : data.suspect
      ? `${text(data.suspect)} (now ${text(data.suspectStated)})`
      : text(data.suspectStated);
  const why = name ? ` (${name})` : '';
  return many
    ? ` If ${figure} were ${text(data.suspectRepaired)}${why}, ${data.broken === 2 ? 'both' : `all ${text(data.broken)}`} calculations would hold.`
    : ` Perhaps ${figure} should be ${text(data.suspectRepaired)}${why}.`;
}

/** `2.640` of `2.640 triệu đồng`. */
function unitless(stated: MessageData[string]): string {
  return text(stated).split(' ')[0]!;
}

/** Called by what it counts; a label that is the unit of a rate ("/nhà") is no name. */
function isCounted({ suspect, suspectCounts }: MessageData): boolean {
  return (suspectCounts === true && text(suspect) !== '') || text(suspect).startsWith('/');
}

function counted({ suspect, suspectStated }: MessageData): string {
  const label = text(suspect);
  return `${text(suspectStated)}${label.startsWith('/') ? '' : ' '}${label}`;
}

const slips: { readonly [hypothesis: string]: { readonly vi: string; readonly en: string } } = {
  'digits-swapped': { vi: 'đảo hai chữ số', en: 'two digits swapped' },
  'one-digit-off': { vi: 'nhầm một chữ số', en: 'one digit off' },
  'digit-missing': { vi: 'thiếu một chữ số', en: 'a digit missing' },
  'digit-extra': { vi: 'thừa một chữ số', en: 'a digit too many' },
  'separator-misplaced': { vi: 'đặt nhầm dấu phân cách', en: 'a separator misplaced' },
  thousandfold: { vi: 'nhầm đơn vị nghìn, triệu', en: 'thousands or millions for units' },
};
