// A crowd of invented citizens, and the counts at the foot of the page.
import { make } from '/web/bubbles.js';
import { figure } from '/web/time.js';
import { call } from '/web/wire.js';
import { byId, office } from './office.js';
import { t } from './words.js';

const CROWD = 1000;
const STUFFING = 40;
const CROWD_TIMEOUT_MS = 300000;
const COUNTS = { ratings: 'ratings', heldBack: 'held', complaints: 'complaints', events: 'events', entries: 'entries', sent: 'sent', failed: 'failed', deadLetters: 'dead' };

let startedAt = null;
let wanted = CROWD;
let result = () => '';

export function startCrowd() {
  byId('crowd').addEventListener('click', () => come(CROWD, {}, crowdCame));
  byId('stuff').addEventListener('click', () => office.sign && come(STUFFING, { counter: office.sign.counter }, stuffed(office.sign, office.counts?.heldBack ?? 0)));
  byId('cover').addEventListener('click', () => office.sign && come(1, { covered: office.sign.counter }, covered(office.sign)));
  office.addEventListener('change', draw);
}

async function come(ratings, more, told) {
  if (startedAt !== null) return;
  startedAt = office.counts?.ratings ?? 0;
  wanted = ratings;
  // The crowd brings complaints of its own; the strip stays with the one being played.
  office.picked = office.played()?.reference ?? '';
  disable(true);
  byId('crowd-progress').hidden = false;
  draw();
  await send({ ratings, ...more }, told);
  startedAt = null;
  disable(false);
  office.refresh();
}

function disable(yes) {
  for (const id of ['crowd', 'stuff', 'cover']) byId(id).setAttribute('aria-disabled', String(yes));
}

async function send(body, told) {
  try {
    const answer = await call('/local/crowd', body, CROWD_TIMEOUT_MS);
    result = () => told(answer);
  } catch (error) {
    result = () => error.message;
  }
}

const crowdCame = ({ ratings, bad }) => t('crowd.done', { n: figure(ratings), bad });

/** What is held back is told once the counts have come. */
const stuffed = (sign, before) => ({ ratings }) => t('stuff.done', { unit: sign.unitName, n: ratings, held: (office.counts?.heldBack ?? 0) - before });

const covered = (sign) => () => t('cover.done', { unit: sign.unitName, counter: sign.counterName });

function draw() {
  if (startedAt !== null) {
    const n = Math.min(wanted, Math.max(0, (office.counts?.ratings ?? 0) - startedAt));
    show(n, t('crowd.running', { n, all: wanted }));
  } else show(wanted, result());
  byId('stuff').title = t('stuff.what', { n: STUFFING });
  byId('cover').title = t('cover.what');
  if (office.counts) byId('counts').replaceChildren(...Object.entries(COUNTS).map(count));
}

function show(value, text) {
  byId('crowd-bar').max = wanted;
  byId('crowd-bar').value = value;
  byId('crowd-text').textContent = text;
}

/** What went wrong is told apart by its sign as well as its colour. */
function count([name, word]) {
  const n = office.counts[name] ?? 0;
  const bad = n > 0 && (name === 'failed' || name === 'deadLetters');
  const box = make('div', bad ? 'bad' : '', { 'data-count': name });
  box.append(make('dt', '', {}, t(`count.${word}`)), make('dd', '', {}, `${bad ? '! ' : ''}${figure(n)}`));
  return box;
}
