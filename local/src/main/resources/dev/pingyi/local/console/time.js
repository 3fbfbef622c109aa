// Time as the office tells it: its zone, its words for a span.
import { language, t } from './words.js';

const ZONE = 'Asia/Shanghai';
const NOTICE_HOUR = 'T09:07:00';
const MINUTE = 60000;
const HOURS_ONLY_MINUTES = 48 * 60;

function show(instant, form) {
  const locale = language() === 'en' ? 'en-GB' : 'zh-CN';
  return new Intl.DateTimeFormat(locale, { timeZone: ZONE, hourCycle: 'h23', ...form }).format(instant);
}

const HOUR = { hour: '2-digit', minute: '2-digit' };
const DAY = { month: 'short', day: 'numeric' };

export function clockText(instant) {
  const day = [show(instant, DAY), show(instant, { weekday: 'short' })];
  return [...(language() === 'en' ? day.reverse() : day), show(instant, HOUR)].join(' ');
}

export const dayText = (instant) => `${show(instant, DAY)} ${show(instant, HOUR)}`;
export const hourText = (instant) => show(instant, HOUR);

/** The hour alone on the same day, else with its day. */
export function shortText(instant, now) {
  return show(instant, DAY) === show(now, DAY) ? hourText(instant) : dayText(instant);
}

/** A span in its two largest units: 23 小时 48 分, 3 天 2 小时. The 24 hours of the promise stay hours. */
export function spanText(milliseconds) {
  const minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
  const days = minutes < HOURS_ONLY_MINUTES ? 0 : Math.floor(minutes / 1440);
  const hours = Math.floor(minutes / 60) - 24 * days;
  const parts = [['day', days], ['hour', hours], ['minute', minutes % 60]].filter(([, n]) => n).slice(0, 2);
  return parts.map(([unit, n]) => t(`time.${unit}`, { n })).join(' ') || t('time.minute', { n: 0 });
}

/** The next moment strictly after an instant at which a month's notice goes out. */
export function nextNotice(instant) {
  const [year, month] = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit' }).format(instant).split('-').map(Number);
  const of = (y, m) => `${y}-${String(m).padStart(2, '0')}-01${NOTICE_HOUR}+08:00`;
  const here = of(year, month);
  return new Date(here) > instant ? here : month === 12 ? of(year + 1, 1) : of(year, month + 1);
}
