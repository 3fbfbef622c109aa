// How much may still be written in the box: counts down, and says so when somebody has paused.
import { make } from './bubbles.js';

const USUAL = 500;
const NEAR = 100;
const PAUSE_MS = 900;

export class Room {
  /** @param words () → texts with `room` and `over`, in which # stands for the number */
  constructor(form, box, words) {
    this.form = form;
    this.box = box;
    this.words = words;
    this.most = USUAL;
    this.asked = false;
    this.line = make('p', 'remaining', { 'aria-hidden': 'true' });
    this.spoken = make('p', 'unseen', { role: 'status' });
  }

  /** The box takes more than is kept: its writer is told, instead of finding the end missing. */
  open() {
    this.box.removeAttribute('maxlength');
    this.form.append(this.line, this.spoken);
    this.box.addEventListener('input', () => this.count());
    this.count();
  }

  /** @param longest of the question that is asked, if it has a limit of its own */
  limit(longest) {
    this.asked = Boolean(longest);
    this.most = longest || USUAL;
    this.count();
  }

  left() {
    return this.most - [...this.box.value.trim()].length;
  }

  isOver() {
    return this.left() < 0;
  }

  sentence() {
    const { room = '', over = '' } = this.words();
    return (this.isOver() ? over : room).replace('#', Math.abs(this.left()));
  }

  count() {
    const told = this.asked || this.left() <= NEAR;
    this.line.textContent = told ? this.sentence() : '';
    this.line.classList.toggle('over', this.isOver());
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.spoken.textContent = told && this.box.value ? this.sentence() : ''), PAUSE_MS);
  }
}
