// A crowd of invented citizens, and the counts at the foot of the page.
import { make } from '/web/bubbles.js';
import { figure } from '/web/time.js';
import { call } from '/web/wire.js';
import { byId, office } from './office.js';
import { t } from './words.js';

const CROWD = 1000;
const CROWD_TIMEOUT_MS = 300000;
const COUNTS = { ratings: 'ratings', heldBack: 'held', complaints: 'complaints', events: 'events', entries: 'entries', sent: 'sent', failed: 'failed', deadLetters: 'dead' };

let startedAt = null;
let result = () => '';

export function startCrowd() {
  byId('crowd').addEventListener('click', come);
  office.addEventListener('change', draw);
}

async function come() {
  if (startedAt !== null) return;
  startedAt = office.counts?.ratings ?? 0;
  // The crowd brings complaints of its own; the strip stays with the one being played.
  office.picked = office.played()?.reference ?? '';
  byId('crowd').setAttribute('aria-disabled', 'true');
  byId('crowd-progress').hidden = false;
  draw();
  await send();
  startedAt = null;
  byId('crowd').setAttribute('aria-disabled', 'false');
  office.refresh();
}

async function send() {
  try {
    const { ratings, bad } = await call('/local/crowd', { ratings: CROWD }, CROWD_TIMEOUT_MS);
    result = () => t('crowd.done', { n: figure(ratings), bad });
  } catch (error) {
    result = () => error.message;
  }
}

function draw() {
  if (startedAt !== null) {
    const n = Math.min(CROWD, Math.max(0, (office.counts?.ratings ?? 0) - startedAt));
    show(n, t('crowd.running', { n, all: CROWD }));
  } else show(CROWD, result());
  if (office.counts) byId('counts').replaceChildren(...Object.entries(COUNTS).map(count));
}

function show(value, text) {
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
