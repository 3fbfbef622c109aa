// Instants of the office, read and written by arithmetic alone. What a browser's own tables make of a
// format differs from version to version: en-CA's 2026-11 became 11/2026, and Date.parse has its own
// opinions about a fraction of nine digits. Every script uses this file, and none asks the browser.

const WRITTEN = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?(Z|([+-])(\d\d):?(\d\d))?$/;
const MINUTE = 60000;
const DAY = 24 * 60 * MINUTE;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = { zh: [...'日一二三四五六'].map((day) => `周${day}`), en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] };

/** 2026-11-23T09:00:00.98+08:00 as the wall clock that it says (as if it were UTC) and its zone's offset, in ms. */
export function read(at) {
  const parts = WRITTEN.exec(at);
  if (!parts) throw new Error(`not an instant: ${at}`);
  const [, year, month, day, hour, minute, second = '0', fraction = '0'] = parts;
  const ms = Number(fraction.padEnd(3, '0'));
  const offset = parts[9] ? Number(`${parts[9]}1`) * (Number(parts[10]) * 60 + Number(parts[11])) * MINUTE : 0;
  return { wall: Date.UTC(year, month - 1, day, hour, minute, second, ms), offset };
}

/** Milliseconds since 1970, whichever zone it is written in. */
export function moment(at) {
  const { wall, offset } = read(at);
  return wall - offset;
}

/** The parts of a wall clock, months and days from 1. */
export function parts(wall) {
  const days = Math.floor(wall / DAY);
  const minutes = Math.floor((wall - days * DAY) / MINUTE);
  const date = new Date(days * DAY);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return { year, month, day, weekday: date.getUTCDay(), hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

/** 2026-12-01T01:07:00.000Z */
export const written = (instant) => new Date(instant).toISOString();

export const two = (number) => String(number).padStart(2, '0');

const english = (lang) => lang.startsWith('en');

/** 11月23日, 23 Nov */
export function dayOf(wall, lang) {
  const { month, day } = parts(wall);
  return english(lang) ? `${day} ${MONTHS[month - 1]}` : `${month}月${day}日`;
}

/** 周一, Mon */
export function weekdayOf(wall, lang) {
  return WEEKDAYS[english(lang) ? 'en' : 'zh'][parts(wall).weekday];
}

/** 09:00 */
export function hourOf(wall) {
  const { hour, minute } = parts(wall);
  return `${two(hour)}:${two(minute)}`;
}

/** 12,480 */
export function figure(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
