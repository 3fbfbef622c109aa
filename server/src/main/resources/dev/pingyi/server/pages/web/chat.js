// One phone's chat: polls for messages, says what the person taps or types, and never says it twice.
// In the console it is mounted by hand; on a page it takes over the markup that works without it.
import { Log, make } from './bubbles.js';
import { Room } from './room.js';
import { call, newId, Refused, Unreachable } from './wire.js';

// What takes the place of all that was said before it.
const ALL = '*';
const POLL_MS = 2000;
const POLL_MAX_MS = 15000;
const IDLE_AFTER_MS = 60000;
const RETRY_MS = [1000, 2000, 4000, 8000, 15000];

export class Chat {
  /**
   * @param element the place to live in; may hold server-made markup (`.log`, `form.say`)
   * @param options phone, place, words(lang) → texts, onMessages(messages, first), onLang(lang, first), pollMs
   */
  constructor(element, options) {
    this.element = element;
    this.options = { words: () => ({}), onMessages() {}, onLang() {}, pollMs: POLL_MS, ...options };
    this.phone = options.phone;
    this.lang = document.documentElement.lang || 'zh';
    this.last = options.after || 0;
    this.first = true;
    this.talk = 0;
    this.newestAt = Date.now();
    this.build();
    this.onVisible = () => document.hidden || this.refresh();
    // A page that the browser has kept and shows again shows what was said since.
    this.onShown = (event) => event.persisted && this.refresh();
    document.addEventListener('visibilitychange', this.onVisible);
    window.addEventListener('pageshow', this.onShown);
    this.refresh();
  }

  close() {
    this.closed = true;
    clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.onVisible);
    window.removeEventListener('pageshow', this.onShown);
  }

  /** Scans a code or uses an invitation. */
  start(token) {
    return this.say({ start: token });
  }

  /** Looks for messages now; a call during a look makes one more look afterwards. */
  async refresh() {
    this.lookAgain = this.looking;
    if (this.looking || this.closed) return;
    clearTimeout(this.timer);
    this.looking = true;
    try {
      await this.look();
      this.calm('offline');
    } catch (error) {
      // A phone that has never said anything has no session yet, which is no trouble.
      if (error instanceof Refused && this.first) this.options.onMessages([], true);
      else if (error instanceof Refused || error instanceof Unreachable) this.complain('offline', error instanceof Refused ? error.message : this.words.offline);
      else return this.giveUp(error);
    }
    this.looking = false;
    if (!this.closed) this.timer = setTimeout(() => this.refresh(), this.lookAgain ? 0 : this.pause());
  }

  /** This browser cannot do it: the forms of the page, which need no script, stay as they are. */
  giveUp(error) {
    this.close();
    if (!this.served) location.reload();
    throw error;
  }

  pause() {
    if (document.hidden) return POLL_MAX_MS;
    const idle = Math.max(0, Date.now() - this.newestAt - IDLE_AFTER_MS);
    return Math.min(POLL_MAX_MS, Math.max(this.options.pollMs, idle / 8));
  }

  async look() {
    const talk = this.talk;
    const answer = await call(`/web/messages?phone=${encodeURIComponent(this.phone)}&after=${this.last}`);
    // What was asked before the talk was forgotten does not come back by a late answer.
    if (this.closed || talk !== this.talk) return;
    if (answer.last < this.last) {
      // The server has forgotten what we have seen: it was set up anew.
      this.forget();
      return this.look();
    }
    if (!this.first && answer.messages.some((message) => message.replaces === ALL)) {
      // The person had everything deleted, in another tab.
      this.forget();
      return this.look();
    }
    if (answer.lang && answer.lang !== this.lang) this.speak(answer.lang);
    this.takeOver();
    this.show(answer.messages);
    // Only a look moves the mark: the answer to say() may hold a later message than one still to come.
    this.last = answer.last;
    this.first = false;
    this.log.element.setAttribute('aria-live', 'polite');
  }

  /** Everything shown goes; the next look brings what is still there. */
  forget() {
    this.talk++;
    this.last = 0;
    this.first = true;
    this.log.clear();
  }

  show(messages) {
    const { unseen, touched } = this.log.add(messages, { first: this.first, lang: this.lang });
    if (touched.length) this.newestAt = Date.now();
    this.follow(unseen);
    if (touched.length) this.scroll(touched);
    if (unseen.length || this.first) this.options.onMessages(unseen, this.first);
  }

  /** The box has room for what is asked now; at the end of a talk somebody else may begin. */
  follow(unseen) {
    const newest = unseen.filter((message) => message.from !== 'me' && !message.notice).pop();
    if (!newest) return;
    this.room.limit(newest.longest);
    if (this.next) this.next.hidden = !newest.over;
  }

  /** Says one thing; the same id on every try makes a repeat harmless. */
  async say(what, label = '', undo = () => {}) {
    if (this.sending) return;
    this.sending = true;
    this.calm('refused');
    this.element.setAttribute('aria-busy', 'true');
    const ghost = label ? this.ghost(label) : null;
    try {
      const answer = await this.insist({ phone: this.phone, id: newId(), ...what }, ghost);
      if (ghost) ghost.remove();
      // The person had everything deleted, and looks at what is left.
      if (answer.forgotten) this.forget();
      this.show(answer.messages);
      // A button that is still there was an old one: it was not chosen after all.
      if (what.tap) undo();
      if (!what.start) this.keepFocus(answer.messages);
    } catch (error) {
      if (ghost) ghost.remove();
      undo();
      this.complain('refused', error.message);
    }
    this.sending = false;
    this.element.removeAttribute('aria-busy');
    this.refresh();
  }

  /** Tries until the server has answered, be it yes or no. */
  async insist(body, ghost) {
    for (let tries = 0; ; tries++) {
      try {
        const answer = await call('/web/say', body);
        this.calm('unsent');
        return answer;
      } catch (error) {
        if (error instanceof Refused || this.closed) throw error;
        await this.waitToRetry(RETRY_MS[Math.min(tries, RETRY_MS.length - 1)], ghost);
      }
    }
  }

  waitToRetry(wait, ghost) {
    this.complain('unsent', this.words.failed);
    if (ghost) {
      ghost.classList.add('failed');
      this.scroll([ghost]);
    }
    return new Promise((go) => {
      const timer = setTimeout(go, wait);
      const button = make('button', 'tap', { type: 'button' }, this.words.again);
      button.addEventListener('click', () => (clearTimeout(timer), go()));
      this.trouble.append(' ', button);
    });
  }

  /** What was said but is not yet answered. */
  ghost(label) {
    const ghost = make('div', 'msg me waiting');
    ghost.append(make('p', 'bubble', {}, label), make('p', 'fate', {}, this.words.sending));
    if (this.log.nothing) this.log.nothing.remove();
    this.log.element.append(ghost);
    this.scroll([ghost]);
    return ghost;
  }

  complain(kind, sentence) {
    this.troubleKind = kind;
    this.trouble.textContent = sentence;
    this.trouble.hidden = false;
  }

  calm(kind) {
    if (this.troubleKind !== kind) return;
    this.troubleKind = '';
    this.trouble.textContent = '';
    this.trouble.hidden = true;
  }

  /** The tapped button is gone; the reader goes on at the answer, not at the top of the page. */
  keepFocus(messages) {
    if (document.activeElement !== document.body) return;
    const answer = messages.find((message) => message.from !== 'me' && !message.notice);
    const element = (answer && this.log.byId.get(answer.id)) || this.log.element;
    element.focus({ preventScroll: true });
  }

  /** Brings the first new message into sight, and as much of the rest as fits. */
  scroll(fresh) {
    const log = this.log.element;
    const own = getComputedStyle(log).overflowY !== 'visible';
    const scroller = own ? log : document.scrollingElement;
    if (this.first) {
      // A page just opened shows its heading, unless the talk is already under way.
      if (own) scroller.scrollTop = scroller.scrollHeight;
      else if (log.querySelector(':scope > .msg.me')) this.reveal(log.lastElementChild);
      return;
    }
    const top = fresh[0].getBoundingClientRect().top - (own ? log.getBoundingClientRect().top : 0);
    scroller.scrollTop += top - 12;
  }

  /** As far down as the end of a message needs, and never past its beginning. */
  reveal(message) {
    const { top, bottom } = message.getBoundingClientRect();
    document.scrollingElement.scrollTop += Math.max(0, Math.min(bottom - innerHeight, top) + 12);
  }

  speak(lang) {
    this.lang = lang;
    this.words = this.options.words(lang);
    this.log.words = this.words;
    this.log.element.lang = lang;
    this.log.element.setAttribute('aria-label', this.words.log || '');
    this.box.placeholder = this.words.ask || '';
    this.box.setAttribute('aria-label', this.words.ask || '');
    this.form.querySelector('button').textContent = this.words.send || '';
    this.options.onLang(lang, this.first);
  }

  // Building: what the server has not made is made here.

  build() {
    this.words = this.options.words(this.lang);
    this.served = this.element.querySelector('.log');
    this.element.classList.add('chat');
    const log = make('div', 'log', { role: 'log', 'aria-live': 'off', tabindex: '0', 'aria-label': this.words.log || '' });
    this.log = new Log(log, this.words, this.options.place);
    this.trouble = make('div', 'trouble', { role: 'alert' });
    this.trouble.hidden = true;
    this.form = this.element.querySelector('form.say') || this.makeForm();
    if (!this.served) this.element.append(log);
    this.element.append(this.trouble, this.form);
    this.box = this.form.querySelector('textarea');
    this.next = this.element.querySelector('form.next');
    this.room = new Room(this.form, this.box, () => this.words);
    log.addEventListener('click', (event) => this.clicked(event));
    if (!this.served) this.listen();
  }

  /** From here on the script says what is written; until then the form does it by itself. */
  listen() {
    this.room.open();
    this.form.addEventListener('submit', (event) => (event.preventDefault(), this.submitted()));
    this.box.addEventListener('keydown', (event) => this.key(event));
  }

  makeForm() {
    const form = make('form', 'say');
    const { ask = '', send = '' } = this.words;
    const box = { name: 'text', rows: '1', placeholder: ask, 'aria-label': ask, enterkeyhint: 'send' };
    form.append(make('textarea', '', box), make('button', '', {}, send));
    return form;
  }

  /** The first answer is here: the live log takes the place of the served one. */
  takeOver() {
    if (!this.served) return;
    this.element.querySelectorAll('.earlier').forEach((old) => old.remove());
    this.served.replaceWith(this.log.element);
    this.served = null;
    this.listen();
  }

  clicked(event) {
    const button = event.target.closest('.tap');
    if (!button || this.sending) return;
    const box = button.getAttribute('role') === 'checkbox';
    const flip = () => button.setAttribute('aria-checked', String(button.getAttribute('aria-checked') !== 'true'));
    if (box) flip();
    else button.classList.add('chosen');
    const undo = () => (box ? flip() : button.classList.remove('chosen'));
    this.say({ tap: button.value }, box ? '' : this.chosen(button), undo);
  }

  /** What a tap says: of several that are ticked, these and not “done”. */
  chosen(button) {
    const ticked = [...button.closest('.rows').querySelectorAll('[aria-checked=true]')].map((box) => box.textContent);
    const done = button.classList.contains('main') && ticked.length;
    return done ? ticked.join(this.lang.startsWith('en') ? ', ' : '、') : button.textContent;
  }

  submitted() {
    const text = this.box.value.trim();
    if (!text || this.sending) return;
    if (this.room.isOver()) {
      // Nothing is cut in silence: what is too long is not sent, and stays to be shortened.
      this.complain('refused', this.room.sentence());
      this.box.focus();
      return;
    }
    this.write('');
    this.say({ text }, text, () => this.write(text));
  }

  write(text) {
    this.box.value = text;
    this.room.count();
  }

  /** Enter sends, Shift+Enter breaks the line; an Enter that ends Chinese input only ends it. */
  key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.submitted();
  }
}

/** Takes over a page's chat; without this script its forms do the same by reloading. */
function enhance(element) {
  const words = element.dataset;
  const box = element.querySelector('textarea');
  keepDraft(box);
  new Chat(element, {
    phone: words.phone,
    after: Number(element.parentElement.dataset.newest || 0),
    place: words.place,
    words: () => words,
    // The page's own words follow the talk's language, but never at the price of something typed.
    onLang: (lang, first) => first || box.value || location.reload(),
  });
}

/** What was typed and not yet sent outlives the switch of the language. */
function keepDraft(box) {
  const key = 'pingyi-draft';
  try {
    box.value = box.value || sessionStorage.getItem(key) || '';
    sessionStorage.removeItem(key);
    document.querySelector('.lang').addEventListener('click', () => box.value && sessionStorage.setItem(key, box.value));
  } catch (blocked) {
    // Then it has to be typed again.
  }
}

document.querySelectorAll('[data-chat]').forEach(enhance);
