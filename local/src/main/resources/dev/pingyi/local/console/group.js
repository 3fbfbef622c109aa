// The group channel, and the large view of any picture.
import { Log, make } from '/web/bubbles.js';
import { call } from '/web/wire.js';
import { byId, office } from './office.js';
import { dayText, nextNotice } from './time.js';
import { language, phoneWords, t } from './words.js';

const SHOWN_LINES = 6;

let log;
let last = 0;
let first = true;
let looking = false;
let shownIn = language();

export function startGroup() {
  const element = make('div', 'log', { role: 'log', tabindex: '0', 'aria-label': t('group'), 'aria-live': 'off' });
  document.querySelector('#group .room').append(element);
  log = new Log(element, phoneWords(shownIn, 'group.empty'));
  document.addEventListener('click', enlarge);
  office.addEventListener('change', look);
}

async function look() {
  byId('group-next').textContent = t('group.next', { time: dayText(nextNotice(office.now())) });
  log.element.setAttribute('aria-label', t('group'));
  if (shownIn !== language()) beginAnew();
  if (looking) return;
  looking = true;
  try {
    const asked = language();
    const answer = await call(`/local/group?after=${last}&lang=${asked}`);
    if (asked === language()) show(answer);
  } catch (error) {
    // The alarm line already says that the server does not answer; the next change looks again.
    if (error.name !== 'TypeError' && error.name !== 'AbortError') office.alarm(error.message);
  }
  looking = false;
}

/** In another language every line is another one. */
function beginAnew() {
  shownIn = language();
  last = 0;
  first = true;
  log.words = phoneWords(shownIn, 'group.empty');
  log.clear();
}

function show({ messages, last: newest }) {
  const { touched } = log.add(messages, { first, lang: language() });
  last = newest;
  if (!first && touched.length) log.element.setAttribute('aria-live', 'polite');
  first = false;
  if (!touched.length) return;
  touched.forEach(fit);
  byId('desk').classList.add('announced');
  log.element.scrollTop += touched[0].getBoundingClientRect().top - log.element.getBoundingClientRect().top - 12;
}

/** The pictures of a notice stand side by side below its text, of which the first lines are shown. */
function fit(message) {
  if (message.querySelector('.picture')) return message.classList.add('pictured');
  const bubble = message.querySelector('.bubble');
  if (!bubble || bubble.textContent.split('\n').length <= SHOWN_LINES) return;
  const more = make('button', 'plain more', { type: 'button', 'aria-expanded': 'false' }, t('group.more'));
  more.addEventListener('click', () => unfold(message, more));
  message.classList.add('folded');
  message.append(more);
}

function unfold(message, more) {
  const folded = message.classList.toggle('folded');
  more.setAttribute('aria-expanded', String(!folded));
  more.textContent = t(folded ? 'group.more' : 'group.less');
}

/** A picture opens in a dialog here; without the console it would open by itself. */
function enlarge(event) {
  const link = event.target.closest('a.picture');
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  byId('large-image').src = link.href;
  byId('large-image').alt = link.querySelector('img').alt;
  byId('large').showModal();
}
