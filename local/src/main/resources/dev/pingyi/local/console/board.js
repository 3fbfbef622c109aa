// The points board: what changed is marked for a moment, and lost points fall off the hundred.
import { make } from '/web/bubbles.js';
import { figure } from '/web/time.js';
import { byId, office } from './office.js';
import { tabs } from './tabs.js';
import { t } from './words.js';

const MARKED_MS = 5000;
const FEW = 10;
const SVG = 'http://www.w3.org/2000/svg';

let category = '';
let select;
const shown = new Map();
const marks = new Map();

export function startBoard() {
  select = tabs(byId('board-tabs'), (tab) => {
    category = tab.dataset.category;
    byId('board-panel').setAttribute('aria-labelledby', tab.id);
    draw();
  });
  office.addEventListener('change', update);
  office.addEventListener('sign', () => category !== office.sign.category && open(office.sign.category));
}

function update() {
  drawTabs();
  const news = office.units.map(compare).filter(Boolean);
  draw();
  if (!news.length) return;
  byId('board-news').textContent = news.join(' ');
  showMoved();
}

/** Remembers what to mark, and returns a sentence if points moved. */
function compare(unit) {
  const before = shown.get(unit.unit);
  shown.set(unit.unit, unit);
  if (!before || (before.points === unit.points && counted(before) === counted(unit) && before.heldBack === unit.heldBack)) return '';
  const difference = unit.points - before.points;
  const mark = { ratings: counted(before) !== counted(unit), points: difference || marks.get(unit.unit)?.points || 0, until: Date.now() + MARKED_MS };
  marks.set(unit.unit, mark);
  setTimeout(draw, MARKED_MS + 50);
  if (!difference) return '';
  return t(difference < 0 ? 'board.fell' : 'board.rose', { unit: unit.name, n: Math.abs(difference), points: unit.points });
}

/** A unit that lost points sinks in the table; the eye goes with it. */
function showMoved() {
  const panel = byId('board-panel');
  const line = panel.querySelector('.score.changed')?.parentElement;
  if (line) panel.scrollTop = line.offsetTop - panel.clientHeight / 2;
}

function drawTabs() {
  const names = [...new Set(office.units.map((unit) => unit.category))];
  const list = byId('board-tabs');
  const shown = [...list.children].map((tab) => tab.textContent);
  if (names.map((name) => office.categoryName(name)).join() === shown.join()) return;
  list.replaceChildren(...names.map((name, i) => make('button', 'tab', { type: 'button', role: 'tab', id: `board-tab-${i}`, 'aria-controls': 'board-panel', 'data-category': name }, office.categoryName(name))));
  open(names.includes(category) ? category : office.sign?.category ?? names[0]);
}

function open(name) {
  const tab = [...byId('board-tabs').children].find((one) => one.dataset.category === name);
  if (tab) select(tab);
}

function draw() {
  const units = office.units.filter((unit) => unit.category === category).sort(better);
  if (!units.length) return byId('board-panel').replaceChildren(make('p', 'nothing', {}, t('board.empty')));
  const table = make('table', 'points');
  table.append(make('caption', 'unseen', {}, office.categoryName(category)), head(), ...units.reduce((body, unit) => (body[0].append(row(unit)), body), [make('tbody')]));
  byId('board-panel').replaceChildren(table);
}

/** As the notice counts: what is held back or taken back is in neither figure. */
const counted = (unit) => unit.counted;
const share = (unit) => (counted(unit) ? unit.satisfied / counted(unit) : -1);
const better = (a, b) => b.points - a.points || share(b) - share(a) || counted(b) - counted(a);

function head() {
  const line = make('tr');
  for (const key of ['unit', 'ratings', 'share', 'points']) line.append(make('th', `to-${key}`, { scope: 'col' }, t(`board.${key}`)));
  const thead = make('thead');
  thead.append(line);
  return thead;
}

function row(unit) {
  const mark = marks.get(unit.unit);
  const fresh = mark && mark.until > Date.now() ? mark : { points: 0 };
  const line = make('tr', unit.unit === office.sign?.unit ? 'here' : '', { 'data-unit': unit.unit });
  if (mark) line.style.setProperty('--since', `${mark.until - MARKED_MS - Date.now()}ms`);
  const ratings = make('td', fresh.ratings ? 'ratings changed' : 'ratings', {}, figure(counted(unit)));
  if (unit.heldBack) ratings.append(make('span', 'held', {}, t('board.held', { n: figure(unit.heldBack) })));
  line.append(make('th', 'unit', { scope: 'row' }, unit.name), ratings, shareCell(unit), pointsCell(unit, fresh.points));
  return line;
}

/** Of very few ratings a percentage would say more than is known. */
function shareCell(unit) {
  if (!counted(unit)) return make('td', 'share soft', {}, t('board.none'));
  if (counted(unit) < FEW) return make('td', 'share', {}, `${unit.satisfied} / ${counted(unit)}`);
  const cell = make('td', 'share', {}, `${(100 * share(unit)).toFixed(1)}%`);
  cell.append(gauge(100 * share(unit), false));
  return cell;
}

function pointsCell(unit, difference) {
  const cell = make('td', difference ? 'score changed' : 'score');
  const number = make('span', unit.points < 100 ? 'figure less' : 'figure', {}, String(unit.points));
  if (difference) number.append(make('span', difference < 0 ? 'fall' : 'rise', {}, difference < 0 ? `−${-difference}` : `+${difference}`));
  cell.append(number, gauge(unit.points, true));
  return cell;
}

function gauge(value, showLost) {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [key, text] of [['class', 'gauge'], ['viewBox', '0 0 100 8'], ['preserveAspectRatio', 'none'], ['aria-hidden', 'true']]) svg.setAttribute(key, text);
  if (showLost) svg.append(bar('lost', 0, 100));
  svg.append(bar('kept', 0, Math.max(0, Math.min(100, value))));
  return svg;
}

function bar(name, x, width) {
  const rect = document.createElementNS(SVG, 'rect');
  for (const [key, text] of [['class', name], ['x', x], ['width', width], ['height', 8]]) rect.setAttribute(key, text);
  return rect;
}
