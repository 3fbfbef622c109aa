// What was done with the complaint whose path is shown: when, what, by whom. Folded until somebody asks.
import { make } from '/web/bubbles.js';
import { moment } from '/web/time.js';
import { byId, office } from './office.js';
import { dayText } from './time.js';
import { t } from './words.js';

const TONES = { remind: 'soon', uphold: 'hurt', 'confirm-solved': 'good', 'accept-remedy': 'good' };

let open = false;

export function startTimeline() {
  office.addEventListener('change', draw);
  byId('timeline-open').addEventListener('click', () => ((open = !open), draw()));
}

function draw() {
  const history = (office.draft ? undefined : office.played()?.history) ?? [];
  const button = byId('timeline-open');
  button.hidden = !history.length;
  button.textContent = t('timeline.of', { n: history.length });
  button.setAttribute('aria-expanded', String(open));
  byId('timeline').hidden = !open || !history.length;
  drawLines(history.map(line));
}

/** What stands as it stood is not touched: a word that is being read or copied stays where it is. */
function drawLines(lines) {
  const list = byId('timeline-lines');
  while (list.children.length > lines.length) list.lastChild.remove();
  lines.forEach((item, i) => {
    const old = list.children[i];
    if (!old) list.append(item);
    else if (!old.isEqualNode(item)) old.replaceWith(item);
  });
}

function line({ action, by, at, times }) {
  const item = make('li', TONES[action] ?? '', { 'data-action': action });
  const time = dayText(moment(at));
  const what = times > 1 ? `${t(`did.${action}`)} · ${t('timeline.times', { n: times })}` : t(`did.${action}`);
  const deed = make('span');
  deed.append(make('strong', '', {}, what), ' ', make('span', '', {}, t(`role.${by}`)));
  item.append(make('time', '', { datetime: at }, times > 1 ? t('timeline.since', { time }) : time), deed);
  return item;
}
