// The phones on the desk: one citizen's, and the office's in tabs, each joining by itself.
import { make } from '/web/bubbles.js';
import { Chat } from '/web/chat.js';
import { call } from '/web/wire.js';
import { byId, office } from './office.js';
import { tabs } from './tabs.js';
import { language, phoneWords, t } from './words.js';

const POLL_MS = 5000;
const JOIN_AGAIN_MS = 4000;
const ONE_COLUMN_PX = 688;
// What one inspector reports another confirms: there are two of them.
const ROLES = ['callback', 'inspector', 'inspector2', 'supervisor', 'head'];
const roleOf = (tab) => tab.replace(/\d/, '');
const KEPT_AS = 'pingyi-console-citizen';

let citizen;
let citizenNumber = Number(localStorage.getItem(KEPT_AS)) || 1;
const staff = new Map();
let selectTab;

export function startPhones() {
  byId('citizen-new').addEventListener('click', nextCitizen);
  openCitizen();
  buildTabs();
  ROLES.slice(0, -1).forEach((role) => openStaff(role, role, {}));
  office.addEventListener('sign', () => showHead(office.sign));
  office.addEventListener('pick', () => office.played() && showHead(office.played()));
  office.addEventListener('change', drawNames);
}

const chats = () => [citizen, ...[...staff.values()].map((phone) => phone.chat)];

export function refreshPhones() {
  chats().forEach((chat) => chat.refresh());
}

/** The console's language has changed: an empty phone says so in it, and a talk goes on in it. */
export function speakAgain() {
  chats().forEach((chat) => (chat.speak(chat.lang), chat.log.empty(), speakAsConsole(chat)));
}

/** A talk changes its language when its person asks for another one, here as anywhere. */
function speakAsConsole(chat) {
  const begun = chat.log.byId.size > 0;
  if (begun && !chat.lang.startsWith(language())) chat.say({ text: `/language ${language()}` });
}

// The citizen.

export async function scan(sign) {
  office.scanned(sign);
  showHead(sign);
  bringIntoSight();
  // As a phone's camera does it: the page begins the talk and gives the phone its session.
  await fetch(`/s/${sign.token}?phone=${citizenPhone()}`, { credentials: 'same-origin', cache: 'no-store' });
  await citizen.refresh();
}

/** Where the panes stand below one another the phone is elsewhere, and whoever scans looks at it. */
function bringIntoSight() {
  const { top, bottom } = document.querySelector('#citizen .handset').getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) byId('citizen').scrollIntoView({ block: innerWidth < ONE_COLUMN_PX ? 'start' : 'nearest' });
}

const citizenPhone = () => (citizenNumber === 1 ? 'citizen' : `citizen-${citizenNumber}`);

function openCitizen() {
  const place = document.querySelector('#citizen [data-phone]');
  const fresh = make('div', '', { 'data-phone': citizenPhone() });
  place.replaceWith(fresh);
  citizen = new Chat(fresh, { phone: citizenPhone(), words: (lang) => phoneWords(lang, 'citizen.empty'), pollMs: POLL_MS, onMessages: (_, first) => first && speakAsConsole(citizen) });
}

function nextCitizen() {
  citizenNumber += 1;
  localStorage.setItem(KEPT_AS, String(citizenNumber));
  citizen.close();
  openCitizen();
  drawNames();
}

// The office.

function buildTabs() {
  const list = byId('staff-tabs');
  for (const role of ROLES) {
    const tab = make('button', 'tab', { type: 'button', role: 'tab', id: `tab-${role}`, 'data-role': role, 'aria-controls': `panel-${role}` });
    tab.append(make('span', 'tab-name', {}, t(`role.${role}`)), make('span', 'badge'));
    list.append(tab);
    const panel = make('div', 'handset', { role: 'tabpanel', id: `panel-${role}`, 'aria-labelledby': `tab-${role}` });
    const bar = make('p', 'bar');
    bar.append(make('span', 'bar-name'), make('a', 'bar-desk', { target: '_blank', rel: 'noopener' }), make('time', 'bar-time'));
    panel.append(bar);
    byId('staff-panels').append(panel);
  }
  selectTab = tabs(list, showTab);
  selectTab(byId('tab-callback'));
}

function showTab(tab) {
  const role = tab.dataset.role;
  for (const other of ROLES) byId(`panel-${other}`).hidden = other !== role;
  staff.forEach((phone) => phone.role === role && !phone.chat.element.hidden && (phone.unread = 0));
  drawBadges();
}

function openStaff(name, role, { unit = '' }) {
  const place = make('div', '', { 'data-phone': name });
  byId(`panel-${role}`).append(place);
  const phone = { name, role, unit, unread: 0, joined: false };
  staff.set(name, phone);
  phone.chat = new Chat(place, { phone: name, words: (lang) => phoneWords(lang, 'staff.empty'), pollMs: POLL_MS, onMessages: (messages, first) => received(phone, messages, first) });
  return phone;
}

function received(phone, messages, first) {
  if (first && !messages.length) return join(phone);
  if (first) speakAsConsole(phone.chat);
  const news = messages.filter((message) => message.from !== 'me' && !message.notice).length;
  const seen = byId(`tab-${phone.role}`).getAttribute('aria-selected') === 'true' && !phone.chat.element.hidden;
  if (phone.joined && !seen) phone.unread += news;
  phone.joined ||= messages.length > 0;
  drawBadges();
  drawNames();
}

/** An invitation is used as a person would use it: made by the office, said once by the phone. */
async function join(phone) {
  if (phone.joining || phone.joined) return;
  phone.joining = true;
  const role = roleOf(phone.role);
  const { unit } = phone;
  const who = role === 'head' ? { role, unit } : { role, area: '*' };
  try {
    const { invitation } = await call('/local/invitations', { name: `演示${{ callback: '回访员', inspector: '纪检', inspector2: '纪检二', supervisor: '主管', head: '负责人' }[phone.role]}`, ...who });
    await phone.chat.start(invitation);
  } catch (error) {
    phone.chat.complain('refused', error.message);
    setTimeout(() => join(phone), JOIN_AGAIN_MS);
  }
  phone.joining = false;
  drawNames();
}

/** Each unit's head has a phone of their own; the tab shows the one of the unit in play. */
function showHead({ unit }) {
  const name = `head-${unit.toLowerCase()}`;
  const phone = staff.get(name) ?? openStaff(name, 'head', { unit });
  staff.forEach((other) => other.role === 'head' && (other.chat.element.hidden = other !== phone));
  if (byId('tab-head').getAttribute('aria-selected') === 'true') phone.unread = 0;
  drawBadges();
  drawNames();
}

function drawBadges() {
  for (const role of ROLES) {
    const unread = [...staff.values()].filter((phone) => phone.role === role && !phone.chat?.element.hidden).reduce((sum, phone) => sum + phone.unread, 0);
    const badge = document.querySelector(`#tab-${role} .badge`);
    badge.replaceChildren(...(unread ? [make('span', '', { 'aria-hidden': 'true' }, String(unread)), make('span', 'unseen', {}, t('staff.unread', { n: unread }))] : []));
  }
}

function drawNames() {
  byId('citizen-name').textContent = t('citizen.name', { n: citizenNumber });
  byId('staff-joined').textContent = t('staff.joined', { n: [...staff.values()].filter((phone) => phone.joined).length });
  for (const role of ROLES) {
    document.querySelector(`#tab-${role} .tab-name`).textContent = t(`role.${role}`);
    const shown = [...staff.values()].find((phone) => phone.role === role && !phone.chat?.element.hidden);
    const desk = document.querySelector(`#panel-${role} .bar-desk`);
    desk.textContent = t('staff.desk');
    desk.href = `/m/?phone=${shown?.name ?? role}`;
    document.querySelector(`#panel-${role} .bar-name`).textContent = `${t(`role.${role}`)} · ${office.unitName(shown?.unit) || t('area.city')}`;
  }
}
