// What the console knows of the office, fetched from /local/…; every pane listens for "change".
import { call } from '/web/wire.js';
import { moment } from '/web/time.js';
import { learn } from './time.js';
import { language, t } from './words.js';

/** Which role is missing in which areas, or nothing. */
function vacancies(nobody) {
  const roles = [...new Set(nobody.map((one) => one.role))];
  const comma = t('comma');
  const posts = roles.map((role) => t('nobody.post', { role: t(`role.${role}`), areas: nobody.filter((one) => one.role === role).map((one) => one.area).join(comma) }));
  return posts.length ? t('nobody', { posts: posts.join(comma) }) : '';
}

class Office extends EventTarget {
  page = null;
  signs = [];
  units = [];
  complaints = [];
  counts = null;
  sign = null;
  picked = '';
  draft = null;

  #serverNow = Date.now();
  #heardAt = Date.now();
  #running = null;
  #next = null;

  /** The office's time; between two answers of the server only a real clock goes on. */
  now() {
    return this.#serverNow + (this.page?.standing === false ? Date.now() - this.#heardAt : 0);
  }

  hear(now) {
    this.#serverNow = moment(now);
    learn(now, this.page?.notice);
    this.#heardAt = Date.now();
  }

  /** Fetches everything; calls during a fetch become one fetch after it, so that none gets older answers. */
  refresh() {
    if (this.#running) return (this.#next ??= this.#running.then(() => this.#anew()));
    this.#running = this.#fetchAll().finally(() => (this.#running = null));
    return this.#running;
  }

  #anew() {
    this.#next = null;
    return this.refresh();
  }

  async #fetchAll() {
    const names = ['page', 'complaints', 'units', 'counts'];
    const answers = await Promise.allSettled(names.map((name) => call(`/local/${name}`)));
    const news = {};
    names.forEach((name, i) => answers[i].status === 'fulfilled' && (news[name] = answers[i].value));
    this.#seeDeductions(news.complaints ?? [], news.units ?? []);
    Object.assign(this, news);
    this.complaints.sort((a, b) => moment(b.openedAt) - moment(a.openedAt));
    if (news.page) this.hear(news.page.now);
    const failed = answers.find((answer) => answer.status === 'rejected')?.reason;
    this.alarm(failed ? sentence(failed) : '');
    if (!this.signs.length) await this.loadSigns();
    this.#follow();
    if (this.page) this.changed();
  }

  /** A complaint tells the points after its deduction; how many fell is seen as they fall. */
  #seeDeductions(complaints, units) {
    for (const complaint of complaints) {
      const before = this.complaints.find((other) => other.reference === complaint.reference);
      complaint.deduction ??= before?.deduction;
      if (complaint.deduction || !before || before.points != null || complaint.points == null) continue;
      const fell = this.#unit(complaint.unit)?.points - units.find((other) => other.unit === complaint.unit)?.points;
      if (fell > 0) complaint.deduction = fell;
    }
  }

  async loadSigns() {
    try {
      this.signs = await call('/local/signs');
    } catch (error) {
      return this.alarm(sentence(error));
    }
    const kept = localStorage.getItem('pingyi-console-counter');
    const again = this.signs.find((sign) => sign.counter === (this.sign?.counter ?? kept)) ?? this.signs[0];
    if (again && again.token !== this.sign?.token) this.choose(again);
  }

  choose(sign) {
    this.sign = sign;
    localStorage.setItem('pingyi-console-counter', sign.counter);
    this.dispatchEvent(new Event('sign'));
  }

  changed() {
    this.#name();
    this.dispatchEvent(new Event('change'));
  }

  /** Units and counters by their names in the page's language; the roster has English ones, too. */
  #name() {
    const english = language() === 'en' ? this.page?.english ?? {} : {};
    const name = (row, key, id) => {
      row.own = { [key]: row[key], ...row.own };
      row[key] = english[id] || row.own[key];
    };
    this.units.forEach((unit) => name(unit, 'name', unit.unit));
    for (const row of [...this.signs, ...this.complaints]) {
      name(row, 'unitName', row.unit);
      name(row, 'counterName', row.counter);
    }
  }

  /** A category is known everywhere by its Chinese name; this is how it is shown. */
  categoryName(category) {
    return (language() === 'en' && this.page?.english?.[category]) || category;
  }

  unitName(id) {
    return this.#unit(id)?.name ?? '';
  }

  alarm(sentence) {
    const nobody = vacancies(this.page?.nobody ?? []);
    const element = document.getElementById('alarm');
    const text = sentence || nobody;
    if (element.textContent !== text) element.textContent = text;
    element.hidden = !text;
  }

  // The rating that is being played: the citizen's own as soon as there is one, else what is picked, else the newest.

  played() {
    return this.complaints.find((complaint) => complaint.reference === this.picked) ?? this.complaints[0];
  }

  scanned(sign) {
    const draft = { sign, at: this.now(), praised: false };
    this.draft = draft;
    this.changed();
    // What the citizen before has just done may not have been fetched yet, and must not be taken for this one's.
    this.refresh().then(() => {
      draft.known = new Set(this.complaints.map((complaint) => complaint.reference));
      draft.satisfied = this.#satisfied(sign.unit);
    });
  }

  #follow() {
    if (!this.draft?.known) return;
    const { sign, known, satisfied } = this.draft;
    const own = this.complaints.find((complaint) => complaint.unit === sign.unit && !known.has(complaint.reference));
    if (own) this.picked = own.reference;
    if (own) this.draft = null;
    else this.draft.praised ||= this.#satisfied(sign.unit) > satisfied;
  }

  #satisfied(unit) {
    return this.#unit(unit)?.satisfied ?? 0;
  }

  #unit(id) {
    return this.units.find((unit) => unit.unit === id);
  }

  pick(reference) {
    this.draft = null;
    this.picked = reference;
    this.dispatchEvent(new Event('pick'));
    this.changed();
  }
}

/** A server that is away has no sentence of its own. */
const sentence = (error) => (error.name === 'TypeError' || error.name === 'AbortError' ? t('failed') : error.message);

export const office = new Office();
export const byId = (id) => document.getElementById(id);
