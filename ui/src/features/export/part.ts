import type { Part, ReminderChoice } from '$lib/api/generated';
import { exportText } from '$lib/text/export';
import { planText } from '$lib/text/plan';

/** Before the name of whom a reminder goes to, in the value of a list. */
const REMINDER = 'reminder:';

/** The number of order of the one appendix that is printed; `null` for more or less than that. */
export function appendixOf(part: Part): number | null {
  return typeof part === 'object' && 'appendix' in part ? part.appendix : null;
}

/** Whether it tells how far the plan is, on some day. */
export function isDated(part: Part): boolean {
  return part === 'reminders' || (typeof part === 'object' && !('appendix' in part));
}

/** Whether it is only a letter, which no workbook holds. */
export function isLetter(part: Part): boolean {
  return part === 'reminders' || (typeof part === 'object' && 'reminder' in part);
}

/** A part as the value of a list: a word, or the number of an appendix. */
export function keyOf(part: Part): string {
  if (typeof part !== 'object') return part;
  if ('appendix' in part) return String(part.appendix);
  if ('reminder' in part) return REMINDER + part.reminder.name;
  return part.tracking.only_open ? 'tracking-open' : 'tracking';
}

/** The part of a value of the list. */
export function partOf(key: string): Part {
  if (key === 'whole' || key === 'appendices' || key === 'reminders') return key;
  if (key === 'tracking' || key === 'tracking-open') {
    return { tracking: { only_open: key === 'tracking-open' } };
  }
  if (key.startsWith(REMINDER)) return { reminder: { name: key.slice(REMINDER.length) } };
  return { appendix: Number(key) };
}

/**
 * The parts of a plan that can be printed by themselves; no reminders, not even a list of them,
 * where it was not issued and nobody follows how far it is. What is `chosen` stands among them
 * even on a day on which it has nothing to say.
 */
export function partsOf(
  appendices: number,
  reminders: ReminderChoice[] | null = null,
  chosen: Part = 'whole',
): { id: string; label: string }[] {
  const each = Array.from({ length: appendices }, (_, at) => ({
    id: String(at + 1),
    label: planText.appendix(at + 1, appendices),
  }));
  const all = { id: 'appendices', label: exportText.allAppendices(appendices) };
  const parts = [
    { id: 'whole', label: exportText.whole },
    ...(appendices > 1 ? [all] : []),
    ...each,
    ...(reminders ? progressParts(reminders) : []),
  ];
  const isThere = parts.some(({ id }) => id === keyOf(chosen));
  return isThere ? parts : [...parts, { id: keyOf(chosen), label: nameOf(chosen) }];
}

/** What a part is called that is not in the list. */
function nameOf(part: Part): string {
  if (part === 'reminders') return exportText.allReminders(0);
  if (typeof part === 'object' && 'reminder' in part) return exportText.reminderOf(part.reminder.name);
  return typeof part === 'object' && 'tracking' in part ? exportText.tracking : exportText.whole;
}

function progressParts(reminders: ReminderChoice[]): { id: string; label: string }[] {
  const all = { id: 'reminders', label: exportText.allReminders(reminders.length) };
  return [
    { id: 'tracking', label: exportText.tracking },
    { id: 'tracking-open', label: exportText.trackingOpen },
    ...(reminders.length > 1 ? [all] : []),
    ...reminders.map(({ name, late, soon }) => ({
      id: REMINDER + name,
      label: exportText.reminder(name, late, soon),
    })),
  ];
}
