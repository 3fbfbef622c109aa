// The counter with its real poster, and the dialog that chooses another one.
import { make } from '/web/bubbles.js';
import { byId, office } from './office.js';
import { language, t } from './words.js';

const LISTED_MAX = 200;

export function startPoster(scan) {
  byId('poster-scan').addEventListener('click', () => office.sign && scan(office.sign));
  byId('poster-choose').addEventListener('click', open);
  byId('chooser-search').addEventListener('input', list);
  byId('chooser-category').addEventListener('change', list);
  byId('poster-image').addEventListener('load', () => shown(true));
  byId('poster-image').addEventListener('error', () => shown(false));
  office.addEventListener('sign', draw);
  office.addEventListener('change', drawNames);
}

function draw() {
  const { token, typed, url } = office.sign;
  const query = `token=${encodeURIComponent(token)}`;
  byId('poster-typed').textContent = typed;
  byId('poster-image').src = `/local/poster?${query}&form=png`;
  byId('poster-pdf').href = `/local/poster?${query}&form=pdf`;
  // On this machine the page is opened here, whatever address is printed into the code.
  byId('poster-page').href = url ? new URL(url, location.href).pathname : `/s/${token}`;
  drawNames();
}

function drawNames() {
  byId('poster-unit').textContent = office.sign?.unitName ?? '';
  byId('poster-counter').textContent = office.sign?.counterName ?? '';
  drawReach();
}

function drawReach() {
  const { sign, page } = office;
  if (sign) byId('poster-image').alt = t('poster.alt', { unit: sign.unitName, counter: sign.counterName });
  byId('poster-reach').hidden = page?.reachable !== false;
  byId('poster-chats').replaceChildren(...(sign ? (page?.chats ?? []).map((chat) => chatLink(chat, sign)) : []));
}

function chatLink({ label, english, link }, { token }) {
  const href = link.replace('the-token', encodeURIComponent(token));
  return make('a', '', { href, target: '_blank', rel: 'noopener' }, language() === 'en' ? english : label);
}

function shown(well) {
  byId('poster-image').hidden = !well;
  byId('poster-none').hidden = well;
  byId('poster-none').dataset.t = 'poster.failed';
  byId('poster-none').textContent = t('poster.failed');
}

function open() {
  const categories = [...new Set(office.signs.map((sign) => sign.category))];
  byId('chooser-category').replaceChildren(make('option', '', { value: '' }, t('chooser.all')), ...categories.map((name) => make('option', '', { value: name }, office.categoryName(name))));
  byId('chooser-search').value = '';
  list();
  byId('chooser').showModal();
  byId('chooser-search').focus();
}

function list() {
  const wanted = byId('chooser-search').value.trim().toLowerCase();
  const category = byId('chooser-category').value;
  const fits = (sign) => (!category || sign.category === category) && [sign.unitName, sign.counterName, sign.counter, sign.typed, sign.area].join(' ').toLowerCase().includes(wanted);
  const found = office.signs.filter(fits);
  byId('chooser-list').replaceChildren(...found.slice(0, LISTED_MAX).map(choice));
  const key = !found.length ? 'chooser.none' : found.length > LISTED_MAX ? 'chooser.more' : 'chooser.found';
  byId('chooser-found').textContent = t(key, { n: found.length, shown: LISTED_MAX });
}

function choice(sign) {
  const item = make('li');
  const button = make('button', 'choice', { type: 'button', 'data-counter': sign.counter });
  if (sign.counter === office.sign?.counter) button.setAttribute('aria-current', 'true');
  button.append(make('strong', '', {}, sign.unitName), make('span', '', {}, `${sign.counterName} · ${sign.counter}`));
  button.addEventListener('click', () => (office.choose(sign), byId('chooser').close()));
  item.append(button);
  return item;
}
