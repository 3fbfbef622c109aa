// The strip on top: the way of the rating being played.
import { make } from '/web/bubbles.js';
import { byId, office } from './office.js';
import { draftSteps, noSteps, stepsOf, unknownSteps } from './stages.js';
import { t } from './words.js';

const LISTED_MAX = 50;

export function startPath() {
  // The page comes with all stops, so that nothing below them moves when more is known.
  drawSteps(unknownSteps());
  office.addEventListener('change', draw);
  byId('path-pick').addEventListener('change', (event) => office.pick(event.target.value));
}

function draw() {
  const complaint = office.played();
  const steps = office.draft ? draftSteps(office.draft, office.now()) : complaint ? stepsOf(complaint, office.now()) : noSteps(office.now());
  byId('path').dataset.reference = office.draft ? '' : complaint?.reference ?? '';
  drawSteps(steps);
  drawPicker(complaint);
}

/** Steps are changed in place, so that only what moved is animated. */
function drawSteps(steps) {
  const list = byId('steps');
  steps.forEach((step, index) => {
    const item = list.children[index];
    const classes = `step ${step.state} ${step.tone}`.trim();
    if (item.className !== classes) item.className = classes;
    item.dataset.state = step.state;
    if (step.state === 'now') item.setAttribute('aria-current', 'step');
    else item.removeAttribute('aria-current');
    const [label, mark, detail] = item.querySelectorAll('strong, .unseen, .detail');
    label.textContent = step.label;
    mark.textContent = t(`mark.${step.state}`);
    detail.textContent = step.detail || '—';
    // What the strip has no room for is read here; the strip keeps its height.
    detail.title = step.detail;
  });
  const now = steps.find((step) => step.state === 'now');
  byId('step-now').textContent = now ? `${now.label}：${now.detail}` : '';
}

function drawPicker(complaint) {
  const select = byId('path-pick');
  const options = office.complaints.slice(0, LISTED_MAX).map((one) => option(one.reference, describe(one)));
  if (office.draft) options.unshift(option('', `${t(office.draft.praised ? 'path.praise' : 'path.draft')} · ${office.draft.sign.unitName}`));
  else if (!complaint) options.push(option('', t('path.none')));
  else if (!office.complaints.slice(0, LISTED_MAX).includes(complaint)) options.push(option(complaint.reference, describe(complaint)));
  // An open list must not be rebuilt under the hand that uses it.
  const same = options.length === select.length && options.every((one, i) => one.textContent === select[i].textContent);
  if (!same) select.replaceChildren(...options);
  select.value = office.draft ? '' : complaint?.reference ?? '';
  select.disabled = options.length < 2;
}

const option = (value, text) => make('option', '', { value }, text);
const describe = ({ reference, unitName, counterName, state }) => [reference, unitName, counterName, t(`state.${state}`)].filter(Boolean).join(' · ');
