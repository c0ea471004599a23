/** Times of day as minutes since midnight. */

export const MINUTES_A_DAY = 1440;

/** `19:00`, `9.30` or `7:30 pm` in minutes since midnight; undefined for anything else. 24:00 ends a day. */
export function readClock(text: string): number | undefined {
  const [, hours = '', minutes = '00', half] =
    /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:([ap])\.?m\.?)?$/i.exec(text.trim()) ?? [];
  if (hours === '' || (half === undefined && !/[:.]/.test(text))) return undefined;
  const hour = Number(hours);
  if (Number(minutes) > 59) return undefined;
  if (half === undefined) {
    const time = hour * 60 + Number(minutes);
    return time <= MINUTES_A_DAY ? time : undefined;
  }
  if (hour < 1 || hour > 12) return undefined;
  return ((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + Number(minutes);
}

/** `19:05`. Part of a minute is left out: the minute has begun. */
export function clockText(minutes: number): string {
  const whole = Math.floor(minutes);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
