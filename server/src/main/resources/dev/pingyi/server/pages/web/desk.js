// The desk, live: the page asks again for itself, and what has changed takes the place of what stood there.
// Without this script every page works by its links and forms; nothing here decides anything.

const main = document.querySelector('#main');
// What adds up a whole city says itself that it is looked at seldom.
const LOOK_MS = main.dataset.look * 1000 || 1500;
const SLOW_MS = Math.max(15000, 4 * LOOK_MS);
const ACTIVE_MS = 5 * 60000;

const live = [...main.querySelectorAll('[data-part]')];
let tag = '';
let seen = snapshot(document);
let touched = Date.now();
let looking = false;

if (live.length) {
  ['pointerdown', 'keydown', 'scroll'].forEach((kind) => addEventListener(kind, () => (touched = Date.now()), { passive: true }));
  document.addEventListener('visibilitychange', () => document.hidden || look());
  addEventListener('pageshow', (event) => event.persisted && look());
  setTimeout(look, LOOK_MS);
}
document.addEventListener('submit', once);

/**
 * What the server said last of each part; only what is different from it is news. To whoever is writing in a part only
 * its mark is: what was sent and refused stands in the part, and is no news.
 */
function snapshot(page) {
  return new Map([...page.querySelectorAll('[data-part]')].map((part) => [part.dataset.part, { html: part.outerHTML, mark: part.dataset.mark || '' }]));
}

function isNews(before, now, used) {
  if (!before) return true;
  return used && now.mark ? before.mark !== now.mark : before.html !== now.html;
}

/** An act is posted once, however often it is pressed. */
function once(event) {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = '1';
  form.setAttribute('aria-busy', 'true');
  // Whoever comes back to the page by the browser's history may press again.
  addEventListener('pageshow', () => (delete form.dataset.sent, form.removeAttribute('aria-busy')), { once: true });
}

async function look() {
  if (looking) return;
  looking = true;
  try {
    const headers = tag ? { 'If-None-Match': tag } : {};
    const answer = await fetch(address(), { headers, credentials: 'same-origin', cache: 'no-store' });
    if (answer.status === 403 || answer.redirected) return location.reload();
    if (answer.ok) {
      tag = answer.headers.get('etag') || '';
      update(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    }
    say('offline', '');
  } catch {
    say('offline', main.dataset.offline);
  } finally {
    looking = false;
    setTimeout(look, document.hidden || Date.now() - touched > ACTIVE_MS ? SLOW_MS : LOOK_MS);
  }
}

/** What was just done is said once, not at every look. */
function address() {
  const url = new URL(location.href);
  url.searchParams.delete('told');
  url.hash = '';
  return url;
}

function update(page, taking = false) {
  const now = snapshot(page);
  for (const [name, said] of now) {
    const old = main.querySelector(`[data-part="${name}"]`);
    if (!old) continue;
    const used = isInUse(old);
    if (!isNews(seen.get(name), said, used)) continue;
    if (used && !taking) {
      // What somebody is writing is never taken away; the server refuses what is too old, and says why.
      say('changed', main.dataset.changed);
      continue;
    }
    const written = used ? drafts(old) : [];
    const copy = replace(old, page.querySelector(`[data-part="${name}"]`));
    carry(written, copy);
    seen.set(name, said);
  }
  if (taking) say('changed', '');
}

/** The newest, with what is being written taken along. */
async function takeOver() {
  try {
    const answer = await fetch(address(), { credentials: 'same-origin', cache: 'no-store' });
    if (!answer.ok) return location.reload();
    update(new DOMParser().parseFromString(await answer.text(), 'text/html'), true);
  } catch {
    say('offline', main.dataset.offline);
  }
}

/** What was typed or chosen and not yet done, by its form and the name of its field. */
function drafts(part) {
  const refused = 'draft' in part.dataset;
  return fields(part)
    .filter((field) => (refused ? isFilled(field) : isChanged(field)))
    .map((field) => ({ form: field.form ? field.form.id : '', name: field.name, kind: field.type, value: field.value, on: field.checked }));
}

/** Into the same forms of a fresh part; words for which there is no form any more stand above it, to be copied. */
function carry(written, part) {
  let first = null;
  for (const one of written) {
    const same = fields(part).find(
      (field) =>
        (field.form ? field.form.id : '') === one.form && field.name === one.name && (!isTicked(field) || field.value === one.value),
    );
    if (!same) {
      if (one.kind === 'textarea') keep(one.value, part);
      continue;
    }
    if (isTicked(same)) same.checked = one.on;
    else same.value = one.value;
    for (let fold = same.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    if (one.kind === 'textarea') first = first || same;
  }
  if (first) first.focus({ preventScroll: true });
}

function keep(words, part) {
  const note = document.createElement('p');
  note.className = 'label';
  note.textContent = main.dataset.kept;
  const quote = document.createElement('blockquote');
  quote.textContent = words;
  part.prepend(note, quote);
}

function fields(part) {
  return [...part.querySelectorAll('textarea, input, select')].filter((field) => field.type !== 'hidden');
}

function isTicked(field) {
  return field.matches('[type=checkbox], [type=radio]');
}

function isFilled(field) {
  return isTicked(field) ? field.checked : field.value !== '';
}

function isChanged(field) {
  if (isTicked(field)) return field.checked !== field.defaultChecked;
  return field.matches('select')
    ? [...field.options].some((option) => option.selected !== option.defaultSelected) && field.selectedIndex > 0
    : field.value !== field.defaultValue;
}

/** Whether something in it was typed or chosen and not yet sent, or a form is on its way. */
function isInUse(part) {
  if ('draft' in part.dataset || part.querySelector('form[data-sent]')) return true;
  return fields(part).some(isChanged);
}

/** Folds stay as they are, and the keyboard stays where it was. */
function replace(old, fresh) {
  const open = [...old.querySelectorAll('details')].map((fold) => fold.open);
  const place = [...old.querySelectorAll('a, button, textarea, input, select, summary')].indexOf(document.activeElement);
  const copy = document.importNode(fresh, true);
  const folds = [...copy.querySelectorAll('details')];
  folds.forEach((fold, i) => (fold.open = open[i] || (fold.open && folds.length !== open.length)));
  copy.classList.add('fresh-part');
  old.replaceWith(copy);
  if (place >= 0) {
    const all = copy.querySelectorAll('a, button, textarea, input, select, summary');
    (all[Math.min(place, all.length - 1)] || main).focus({ preventScroll: true });
  }
  return copy;
}

/** A line above the page; it stays until it is no longer true. */
function say(kind, sentence) {
  let line = main.querySelector(`.changed[data-kind="${kind}"]`);
  if (!sentence) return line && line.remove();
  if (line) return;
  line = document.createElement('p');
  line.className = 'changed';
  line.dataset.kind = kind;
  line.setAttribute('role', 'status');
  line.textContent = sentence;
  if (kind === 'changed') {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'tap';
    button.textContent = main.dataset.show;
    button.addEventListener('click', takeOver);
    line.append(button);
  }
  main.prepend(line);
}
