// The local console: starts its panes and keeps them up to date by one stream of the server.
import { startBoard } from './board.js';
import { startClock } from './clock.js';
import { startCrowd } from './crowd.js';
import { startGroup } from './group.js';
import { byId, office } from './office.js';
import { startPath } from './path.js';
import { refreshPhones, scan, speakAgain, startPhones } from './phones.js';
import { startPoster } from './poster.js';
import { startTimeline } from './timeline.js';
import { fill, language, switchLanguage, t } from './words.js';

const CALM_MS = 250;
const START_AGAIN_MS = 2000;

let live;
let signsCount = -1;
let waiting = false;

fill();
startPath();
startTimeline();
startPoster(scan);
startPhones();
startGroup();
startBoard();
startClock();
startCrowd();
office.addEventListener('change', drawTitle);
byId('language').addEventListener('click', speak);
listen();
begin();
document.documentElement.dataset.console = 'started';

/** The page may be open before the server is ready. */
async function begin() {
  await office.refresh();
  if (!office.page) setTimeout(begin, START_AGAIN_MS);
}

function listen() {
  const stream = new EventSource('/local/stream');
  stream.addEventListener('open', () => (linked(true), soon()));
  stream.addEventListener('error', () => linked(false));
  stream.addEventListener('change', (event) => {
    const { now, signs } = JSON.parse(event.data);
    office.hear(now);
    if (signsCount >= 0 && signs !== signsCount) office.loadSigns();
    signsCount = signs;
    soon();
  });
}

/** Many changes at once are looked at once. */
function soon() {
  if (waiting) return;
  waiting = true;
  refreshPhones();
  setTimeout(() => {
    waiting = false;
    refreshPhones();
    office.refresh();
  }, CALM_MS);
}

function linked(yes) {
  if (live === yes) return;
  live = yes;
  drawLink();
}

function speak() {
  switchLanguage();
  drawLink();
  speakAgain();
  if (office.page) office.changed();
}

function drawLink() {
  if (live === undefined) return;
  byId('link').className = live ? 'link' : 'link lost';
  byId('link').textContent = t(live ? 'live' : 'lost');
}

function drawTitle() {
  const { units, categories } = office.page;
  const name = language() === 'en' ? t('office') : office.page.office;
  byId('office').textContent = name;
  document.title = name;
  // From now on the line has its own figures; fill() must not put the waiting words back.
  byId('facts').removeAttribute('data-t');
  byId('facts').textContent = t('facts', { units, categories: categories.length });
}
