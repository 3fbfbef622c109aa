// Where a complaint stands on its way, as ten steps in words. Pure: complaint and time in, steps out.
import { moment } from '/web/time.js';
import { nextNotice, shortText, spanText } from './time.js';
import { t } from './words.js';

const KEYS = ['scanned', 'rated', 'opened', 'called', 'checked', 'decided', 'deducted', 'remedied', 'confirmed', 'announced'];
const SOON_MS = 4 * 3600000;
const GRADES = { VERY_SATISFIED: 5, SATISFIED: 4, FAIRLY_SATISFIED: 3, DISSATISFIED: 2, VERY_DISSATISFIED: 1 };

const wait = (detail = '') => ({ state: 'wait', detail });
const skip = (detail = t('now.skipped')) => ({ state: 'skip', detail });
const done = (detail, tone = '') => ({ state: 'done', detail, tone });
const current = (detail, tone = '') => ({ state: 'now', detail, tone });

const named = (steps) => KEYS.map((key) => ({ key, tone: '', ...steps[key], label: t(steps[key].label ?? `step.${key}`) }));

/** Before the server has answered. */
export const unknownSteps = () => named(waiting());

/** Nothing played yet. */
export const noSteps = (now) => named({ ...waiting(), announced: wait(shortText(nextNotice(now), now)) });

/** A citizen has scanned and is rating, or has rated and was satisfied. */
export function draftSteps({ sign, at, praised }, now) {
  const notice = shortText(nextNotice(at), now);
  const begun = { scanned: done(sign.counterName) };
  if (!praised) return named({ ...waiting(), ...begun, rated: current(t('now.rating')), announced: wait(notice) });
  const skipped = Object.fromEntries(KEYS.map((key) => [key, skip()]));
  return named({ ...skipped, ...begun, rated: done(t('now.counted'), 'good'), announced: current(notice) });
}

export function stepsOf(complaint, now) {
  return named({
    scanned: done(complaint.counterName),
    rated: done(t('now.grades', { matter: grade(complaint.matterGrade), person: grade(complaint.personGrade) })),
    opened: done(at(complaint.stage?.opened ?? complaint.openedAt, now)),
    called: called(complaint, now),
    ...verdict(complaint, now),
    remedied: remedied(complaint, now),
    confirmed: confirmed(complaint, now),
    announced: announced(complaint, now),
  });
}

const waiting = () => Object.fromEntries(KEYS.map((key) => [key, wait()]));
const at = (instant, now) => (instant ? shortText(moment(instant), now) : t('now.done'));

/** A grade by number or name; a grade already in words stays. */
const grade = (value) => (value == null ? '—' : GRADES[value] || Number(value) ? t(`grade.${GRADES[value] ?? value}`) : value);

function called(complaint, now) {
  const { state, stage = {}, attempts, reminders } = complaint;
  if (stage.called || !['received', 'calling'].includes(state)) {
    return state === 'closed' && !stage.called ? skip() : { ...done(at(stage.called, now)), label: 'step.called.done' };
  }
  const step = until(complaint, now);
  const more = [attempts && t('now.attempts', { n: attempts }), reminders && t('now.reminded', { n: reminders })];
  return { ...step, detail: [step.detail, ...more].filter(Boolean).join(' · ') };
}

function verdict(complaint, now) {
  const { state, stage = {}, points, deduction } = complaint;
  if (state === 'referred') return { checked: until(complaint, now), decided: wait(), deducted: wait() };
  if (complaint.verdict === 'upheld') {
    const taken = deduction ? t('now.deduction', { n: deduction, points }) : t('now.points', { points: points ?? '—' });
    return { checked: done(t('now.done')), decided: done(`${t('verdict.upheld')} · ${at(stage.decided, now)}`, 'hurt'), deducted: done(taken, 'hurt') };
  }
  if (complaint.verdict === 'revoked') {
    return { checked: done(t('now.done')), decided: done(`${t('verdict.revoked')} · ${at(stage.decided, now)}`), deducted: skip(t('now.noDeduction')) };
  }
  const notNeeded = ['settled', 'assigned', 'remedying', 'confirming', 'escalated', 'closed'].includes(state);
  return notNeeded ? { checked: skip(), decided: skip(), deducted: skip(t('now.noDeduction')) } : { checked: wait(), decided: wait(), deducted: wait() };
}

function remedied(complaint, now) {
  const { state, stage = {} } = complaint;
  if (stage.remedied) return done(at(stage.remedied, now));
  if (['assigned', 'remedying'].includes(state)) return until(complaint, now);
  return ['settled', 'confirming', 'escalated', 'closed'].includes(state) ? skip() : wait();
}

function confirmed(complaint, now) {
  const { state, how, stage = {} } = complaint;
  if (state === 'escalated') return until(complaint, now);
  if (stage.confirmed || how === 'confirmed') return done(at(stage.confirmed, now), 'good');
  if (state === 'closed') return skip(t(`how.${how ?? 'unconfirmed'}`));
  return ['settled', 'confirming'].includes(state) ? current(t('now.asked')) : wait();
}

/** The notice that carries this complaint: the first one after its last figure. */
function announced({ state, openedAt, stage = {} }, now) {
  const notice = nextNotice(moment(stage.deducted ?? stage.rated ?? openedAt));
  const detail = shortText(notice, now);
  if (notice <= now) return done(detail);
  return state === 'closed' ? current(detail) : wait(detail);
}

/** The time left, or how long it is over, with the tone that time deserves. */
function until({ dueAt, overdue }, now) {
  if (!dueAt) return current('');
  const left = moment(dueAt) - now;
  if (overdue || left < 0) return current(left > -60000 ? t('now.justOverdue') : t('now.overdue', { time: spanText(left) }), 'late');
  return current(t('now.left', { time: spanText(left) }), left < SOON_MS ? 'soon' : '');
}
