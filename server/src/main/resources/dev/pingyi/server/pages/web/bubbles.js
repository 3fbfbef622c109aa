// Draws messages as bubbles, in browsers as old as Chromium 80 and iOS 14 too (OldBrowsersTest).
// Knows nothing of the network; text is only ever set as text.
import { dayOf, hourOf, read } from './time.js';

/** Makes an element: make('p', 'bubble', {title: '…'}, 'text'). */
export function make(name, classes = '', attributes = {}, text = '') {
  const element = document.createElement(name);
  if (classes) element.className = classes;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text) element.textContent = text;
  return element;
}

/** The element without anything in it. */
export function emptied(element) {
  while (element.firstChild) element.firstChild.remove();
  return element;
}

const KEPT_MAX = 400;
const GAP_MINUTES = 30;

export class Log {
  /** @param heading the place that the page names above: a question about it need not say it again */
  constructor(element, words, heading = '') {
    this.element = element;
    this.words = words;
    this.heading = heading;
    this.clear();
  }

  clear() {
    this.byId = new Map();
    this.seen = new Set();
    this.lastWall = 0;
    if (this.earlier) this.earlier.remove();
    this.earlier = null;
    emptied(this.element);
    this.empty();
  }

  /** Adds what was not yet seen, in order; returns it with the elements that were added or redrawn. */
  add(messages, { first = false, lang = 'zh' } = {}) {
    const unseen = messages.filter((message) => !this.seen.has(message.n)).sort((a, b) => a.n - b.n);
    // A notice has been read when something else happens.
    if (unseen.length) this.element.querySelectorAll('.notice').forEach((line) => line.remove());
    const touched = unseen.map((message) => this.place(message, first, lang)).filter(Boolean);
    this.empty();
    this.element.querySelectorAll('.msg').forEach((old, i, all) => i < all.length - KEPT_MAX && old.remove());
    return { unseen, touched };
  }

  /** A line that says why the log is empty, there as long as it is. */
  empty() {
    if (this.nothing) this.nothing.remove();
    if (this.element.children.length || !this.words.empty) return;
    this.nothing = make('p', 'nothing', {}, this.words.empty);
    this.element.append(this.nothing);
  }

  place(message, first, lang) {
    this.seen.add(message.n);
    // A notice answers a tap of this very moment; in an old history it would only puzzle.
    if (message.notice) return first ? null : this.insert(make('p', 'notice', {}, message.text), message, lang);
    const earlier = message.replaces ? this.byId.get(message.replaces) : undefined;
    if (earlier && message.from === 'me') this.closed(earlier);
    if (earlier && message.from !== 'me') return this.redraw(earlier, message);
    if (message.opening) this.fold();
    const drawn = this.draw(message);
    if (!first) drawn.classList.add('fresh');
    return this.insert(drawn, message, lang);
  }

  /** The person has chosen: the question keeps its words and loses its buttons. */
  closed(element) {
    const rows = element.querySelector('.rows');
    if (rows) rows.remove();
  }

  redraw(earlier, message) {
    const focused = [...earlier.querySelectorAll('.tap')].indexOf(document.activeElement);
    emptied(earlier).append(...this.draw(message).childNodes);
    this.byId.set(message.id, earlier);
    // Someone who ticks boxes by keyboard stays on the same box.
    const again = focused < 0 ? null : earlier.querySelectorAll('.tap')[focused];
    if (again) again.focus({ preventScroll: true });
    return earlier;
  }

  /** A code was scanned anew: what was said before goes below and behind one line, so that the question comes first. */
  fold() {
    const before = [...this.element.children].filter((child) => child !== this.nothing && !child.classList.contains('waiting'));
    if (!before.length || !this.words.earlier) return;
    if (!this.earlier) {
      this.earlier = make('details', 'earlier');
      this.earlier.append(make('summary', '', {}, this.words.earlier));
      this.element.parentNode.insertBefore(this.earlier, this.element.nextSibling);
    }
    this.earlier.append(...before);
  }

  /** Keeps the order of n, also when a slow answer comes after a later message. */
  insert(element, message, lang) {
    element.dataset.n = message.n;
    const later = [...this.element.querySelectorAll('[data-n]')].find((other) => Number(other.dataset.n) > message.n);
    if (!later) this.stamp(message.at, lang);
    this.element.insertBefore(element, later || this.element.querySelector('.waiting'));
    this.byId.set(message.id, element);
    return element;
  }

  /** Says the office's time where a pause or a moved clock lies between two messages. */
  stamp(at, lang) {
    if (!at) return;
    const { wall } = read(at);
    const minutes = this.lastWall ? Math.abs(wall - this.lastWall) / 60000 : 0;
    if (minutes >= GAP_MINUTES) {
      const line = make('p', 'when', {}, `${dayOf(wall, lang)} ${hourOf(wall)}`);
      this.element.insertBefore(line, this.element.querySelector('.waiting'));
    }
    this.lastWall = wall;
  }

  draw(message) {
    const mine = message.from === 'me';
    const box = make('div', mine ? 'msg me' : 'msg bot', { tabindex: '-1' });
    const text = message.place && message.place === this.heading ? message.question : message.text;
    if (text) {
      const bubble = make('p', 'bubble');
      const speaker = mine ? this.words.you : this.words.bot;
      if (speaker) bubble.append(make('span', 'unseen', {}, speaker));
      bubble.append(text);
      box.append(bubble);
    }
    if (message.stages) box.append(this.stages(message.stages));
    if (message.picture) box.append(this.picture(message));
    const rows = (message.rows || []).filter((row) => row.length);
    if (rows.length) box.append(this.rows(rows));
    return box;
  }

  /** How far a complaint has come. */
  stages(stages) {
    const list = make('ol', 'stages');
    for (const { name, progress, note } of stages) {
      const stage = make('li', progress, progress === 'now' ? { 'aria-current': 'step' } : {});
      stage.append(make('span', '', {}, name));
      if (note) stage.append(make('small', '', {}, note));
      list.append(stage);
    }
    return list;
  }

  picture(message) {
    const link = make('a', 'picture', { href: message.picture });
    const alt = [this.words.picture, (message.text || '').split('\n')[0]].filter(Boolean).join(' ');
    link.append(make('img', '', { src: message.picture, alt, loading: 'lazy', width: '1080', height: '1620' }));
    return link;
  }

  rows(rows) {
    const box = make('div', 'rows');
    for (const row of rows) {
      const line = make('div', 'row');
      line.append(...row.map((button) => this.button(button)));
      box.append(line);
    }
    return box;
  }

  button({ label, data, kind = 'choice', ticked = false }) {
    const button = make('button', `tap ${kind}`, { type: 'button', name: 'tap', value: data }, label);
    if (kind === 'box') {
      button.setAttribute('role', 'checkbox');
      button.setAttribute('aria-checked', String(ticked));
    }
    return button;
  }
}
