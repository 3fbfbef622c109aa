// Time as the office tells it: its offset, its words for a span. An instant is a number of milliseconds.
import { dayOf, hourOf, moment, parts, read, two, weekdayOf } from '/web/time.js';
import { language, t } from './words.js';

const MINUTE = 60000;
const HOURS_ONLY_MINUTES = 48 * 60;

let offset = 8 * 60 * MINUTE;
let notices = { day: 1, time: '00:00' };

/** The server tells its time with the office's offset, and on which day and at what time a month's notice goes out. */
export function learn(at, announcing) {
  offset = read(at).offset;
  notices = announcing ?? notices;
}

const wall = (instant) => instant + offset;

export function clockText(instant) {
  const day = [dayOf(wall(instant), language()), weekdayOf(wall(instant), language())];
  return [...(language() === 'en' ? day.reverse() : day), hourText(instant)].join(' ');
}

export const dayText = (instant) => `${dayOf(wall(instant), language())} ${hourText(instant)}`;
export const hourText = (instant) => hourOf(wall(instant));

/** The hour alone on the same day, else with its day. */
export function shortText(instant, now) {
  return dayOf(wall(instant), language()) === dayOf(wall(now), language()) ? hourText(instant) : dayText(instant);
}

/** A span in its two largest units: 23 小时 48 分, 3 天 2 小时. The 24 hours of the promise stay hours. */
export function spanText(milliseconds) {
  const minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
  const days = minutes < HOURS_ONLY_MINUTES ? 0 : Math.floor(minutes / 1440);
  const hours = Math.floor(minutes / 60) - 24 * days;
  const counted = [['day', days], ['hour', hours], ['minute', minutes % 60]].filter(([, n]) => n).slice(0, 2);
  return counted.map(([unit, n]) => t(`time.${unit}`, { n })).join(' ') || t('time.minute', { n: 0 });
}

/** The next moment strictly after an instant at which a month's notice goes out. */
export function nextNotice(instant) {
  const { year, month } = parts(wall(instant));
  const here = notice(year, month);
  return here > instant ? here : month === 12 ? notice(year + 1, 1) : notice(year, month + 1);
}

const notice = (year, month) => moment(`${year}-${two(month)}-${two(notices.day)}T${notices.time}`) - offset;
