// The office clock and its buttons; after a jump, what happened on the way.
import { call } from '/web/wire.js';
import { moment, written } from '/web/time.js';
import { byId, office } from './office.js';
import { clockText, hourText, nextNotice, spanText } from './time.js';
import { t } from './words.js';

const MOVE_TIMEOUT_MS = 120000;
const BUTTONS = ['clock-hour', 'clock-reminder', 'clock-month'];
let moving = false;

export function startClock() {
  byId('clock-hour').addEventListener('click', () => move({ forward: 'PT1H' }));
  byId('clock-reminder').addEventListener('click', () => reminder() && move({ at: reminder() }));
  byId('clock-month').addEventListener('click', () => move({ at: written(nextNotice(office.now())) }));
  office.addEventListener('change', draw);
  setInterval(() => office.page?.standing === false && office.changed(), 15000);
}

function draw() {
  const now = office.now();
  byId('clock-now').textContent = clockText(now);
  byId('clock-now').dateTime = written(now);
  document.querySelectorAll('.bar-time').forEach((time) => (time.textContent = hourText(now)));
  const real = office.page?.standing === false;
  BUTTONS.forEach((id) => disable(byId(id), moving || (id === 'clock-reminder' && !reminder())));
  byId('clock-reminder').title = reminder() ? clockText(moment(reminder())) : t('clock.none');
  byId('clock').title = real ? t('clock.real') : '';
}

/** Stays in the tab order while unusable, so that the keyboard does not lose its place. */
function disable(button, yes) {
  button.setAttribute('aria-disabled', String(yes));
}

/** When the next reminder is due: of the complaint being played if it has one, else of any. */
function reminder() {
  const now = office.now();
  const later = (complaint) => complaint?.state !== 'closed' && complaint?.nextDueAt && moment(complaint.nextDueAt) > now;
  const played = office.draft ? undefined : office.played();
  if (later(played)) return played.nextDueAt;
  return office.complaints.filter(later).map((complaint) => complaint.nextDueAt).sort((a, b) => moment(a) - moment(b))[0];
}

async function move(how) {
  if (moving) return;
  moving = true;
  report(t('clock.moving'));
  draw();
  await office.refresh();
  const before = { at: office.now(), ...tally() };
  try {
    const answer = await call('/local/clock', how, MOVE_TIMEOUT_MS);
    office.hear(answer.now);
    await office.refresh();
    report(...whatHappened(before));
  } catch (error) {
    report(error.message, 'late');
  }
  moving = false;
  draw();
}

function tally() {
  const reminders = office.complaints.reduce((sum, complaint) => sum + (complaint.reminders ?? 0), 0);
  const handedOver = office.complaints.flatMap((complaint) => complaint.history ?? []).filter((line) => line.action === 'hand-over').length;
  return { reminders, handedOver, overdue: office.complaints.filter((complaint) => complaint.overdue).length };
}

function whatHappened(before) {
  const after = tally();
  const reminders = after.reminders - before.reminders;
  const overdue = after.overdue - before.overdue;
  const handedOver = after.handedOver - before.handedOver;
  const notice = nextNotice(before.at) <= office.now() ? 1 : 0;
  const events = [[handedOver, 'report.handedOver'], [reminders, 'report.reminders'], [overdue, 'report.overdue'], [notice, 'report.notice']];
  const told = events.filter(([n]) => n > 0).map(([n, key]) => t(key, { n }));
  const passed = t('report.passed', { time: spanText(office.now() - before.at) });
  return [`${passed} · ${told.join(' · ') || t('report.quiet')}`, overdue > 0 ? 'late' : reminders > 0 ? 'soon' : ''];
}

function report(sentence, tone = '') {
  byId('clock-report').textContent = sentence;
  byId('clock-report').className = `report ${tone}`.trim();
}
