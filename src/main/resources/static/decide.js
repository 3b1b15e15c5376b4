// The meeting's one screen: rows name their texts by keys of the page's dictionary; answers are saved one by one; every
// two seconds what others changed is fetched. Nothing typed is kept in the browser.
const screen = document.getElementById('decide');
const dictionary = JSON.parse(document.getElementById('dictionary').textContent);
const say = document.getElementById('said');
const words = document.getElementById('decide-words');
const word = words.dataset;
const kindWords = Object.fromEntries([...words.content.children].map(each => [each.dataset.kind, each.textContent]));
const base = `/meetings/${screen.dataset.meeting}`;
const mayAnswer = screen.dataset.may === 'true';
const OUTSIDE = 'A99';
const csrf = () => document.querySelector('meta[name=csrf]').content;

// What each number key answers, by what the row asks.
const KEYS = {
  DECIDE: {1: 'ACCEPT', 2: 'CHANGE', 3: 'OUTSIDE', 4: 'JOIN', 5: 'REFER', 6: 'POSTPONE'},
  CLASSIFY: {1: 'ACCEPT', 2: 'CHANGE', 6: 'POSTPONE'},
  NAME_AGENCY: {1: 'ACCEPT', 2: 'CHANGE', 5: 'RETURN', 6: 'POSTPONE'},
  RECEIVE_REFERRAL: {1: 'ACCEPT', 5: 'RETURN', 6: 'POSTPONE'},
};

const make = (tag, text, className) => Object.assign(document.createElement(tag), {textContent: text, className: className ?? ''});
const agencyName = code => dictionary.agencies[code]?.[0] ?? code;
const isOutside = code => dictionary.agencies[code]?.[1] === false;
const rows = () => [...screen.querySelectorAll('tr[data-v]')];
const visible = () => rows().filter(row => !row.hidden);

function fillLine(item) {
  const {i, e, a, o, r, why} = item.dataset;
  const parts = [];
  if (i) parts.push(make('span', `${i} ${dictionary.indicators[i] ?? ''}`, 'problem'));
  if (e) parts.push(make('strong', e === OUTSIDE && o ? o : `${e} ${dictionary.entries[e] ?? ''}`));
  if (i && !e) parts.push(make('em', word.none, 'alarm'));
  if (a) parts.push(make('span', agencyName(a), isOutside(a) ? 'agency outside' : 'agency'));
  if (r >= 0) { // the author's words; the row's conditions below them only where one looks
    const [why, ...conditions] = dictionary.reasons[r];
    parts.push(make('small', why), make('small', conditions.join(' · '), 'more'));
  }
  if (why) parts.push(make('small', why));
  item.replaceChildren(...parts);
}

function fill(row) {
  row.querySelectorAll('li').forEach(fillLine);
  const proposed = [...row.querySelectorAll('td:nth-child(3) li')];
  row.toggleAttribute('data-none', proposed.some(line => !line.dataset.e));
  row.toggleAttribute('data-join', proposed.some(line => isOutside(line.dataset.a)));
}

// A later answer may push another row beyond its agency's ceiling, so the list comes with every summary.
function markBeyond() {
  const beyond = new Set(document.getElementById('summary').dataset.beyond?.split(' '));
  for (const row of rows()) {
    const over = beyond.has(row.id.slice(1));
    if (row.toggleAttribute('data-over', over) === !!row.querySelector('.beyond')) continue;
    if (!over) { row.querySelector('.beyond').remove(); continue; }
    const badge = make('b', word.beyond, 'kp-badge beyond');
    badge.dataset.tone = 'warn';
    row.lastElementChild.append(badge);
  }
}

// Choosing a row ---------------------------------------------------------------------------------------------------
let here = null;

function choose(row, focus = true) {
  if (!row) return;
  here?.classList.remove('here');
  here = row;
  here.classList.add('here');
  if (focus) here.focus();
  here.scrollIntoView({block: 'nearest'});
}

function step(by) {
  const all = visible();
  choose(all[Math.min(all.length - 1, Math.max(0, all.indexOf(here) + by))] ?? all[0]);
}

async function detail(row) {
  const answer = await fetch(row.querySelector('a').href, {headers: {Accept: 'text/html'}});
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const found = page.querySelector('.kp-case');
  const place = document.getElementById('detail');
  place.replaceChildren(...(found ? [found] : [make('p', word.trouble)]));
  place.scrollTop = 0;
}

// What the server sends: a summary and rows that changed --------------------------------------------------------------
function apply(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const fresh of page.querySelectorAll('tr[data-v]')) {
    const old = document.getElementById(fresh.id);
    if (!old) return location.reload(); // new on the agenda: its texts are not in the dictionary yet
    const reasons = [...old.querySelectorAll('td:nth-child(3) li')].map(line => line.dataset.r);
    fresh.querySelectorAll('td:nth-child(3) li').forEach((line, place) => { line.dataset.r = reasons[place] ?? -1; });
    const held = here === old, focused = document.activeElement === old;
    old.replaceWith(fresh);
    fill(fresh);
    if (held) choose(fresh, focused);
  }
  const summary = page.getElementById('summary');
  if (summary) {
    const old = document.getElementById('summary');
    if (old.querySelector('details')?.open) summary.querySelector('details')?.setAttribute('open', '');
    old.replaceWith(summary);
  }
  markBeyond();
  filter();
}

const revision = () => document.getElementById('summary').dataset.revision;

async function send(path, body) {
  const join = path.includes('?') ? '&' : '?';
  const answer = await fetch(`${base}${path}${join}after=${revision()}`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrf(), 'HX-Request': 'true'}, // refusals as plain sentences
    body: body ? JSON.stringify(body) : undefined,
  });
  if (answer.status === 401) location.reload(); // the login comes with the page; what was saved is saved
  return answer;
}

let asking = false;
async function poll() {
  if (asking || document.hidden) return;
  asking = true;
  try {
    const answer = await fetch(`${base}/changes?after=${revision()}`);
    if (answer.status === 200) apply(await answer.text());
  } catch {
    say.textContent = word.offline;
  } finally {
    asking = false;
  }
}

// Answering ----------------------------------------------------------------------------------------------------------
async function save(row, answer) {
  const reply = await send(`/items/${row.id.slice(1)}/answer`, {version: Number(row.dataset.v), ...answer});
  if (reply.status === 422 && reply.headers.get('Content-Type')?.startsWith('application/json')) return reply.json();
  if (reply.status === 200 || reply.status === 409) {
    const id = row.id;
    apply(await reply.text());
    say.textContent = reply.status === 200 ? `${word.saved}: ${kindWords[answer.kind]}` : word.conflict;
    if (reply.status === 200) next(document.getElementById(id));
    return [];
  }
  say.textContent = reply.headers.get('Content-Type')?.startsWith('text/plain') ? await reply.text() : word.trouble;
  return null;
}

// To the next row that nobody has answered, or simply to the next.
function next(row) {
  const all = visible();
  const after = all.slice(all.indexOf(row) + 1);
  choose(after.find(each => each.dataset.s === 'WAITING') ?? after[0] ?? row);
}

async function answer(row, kind) {
  if (!mayAnswer) { say.textContent = word.readOnly; return; }
  const asks = row.dataset.u;
  const typed = kind === 'CHANGE' || kind === 'OUTSIDE' || kind === 'JOIN' || kind === 'REFER' || kind === 'RETURN'
    || kind === 'ACCEPT' && asks === 'RECEIVE_REFERRAL';
  if (typed) return edit(row, kind);
  const refusals = await save(row, {kind});
  if (refusals?.length) say.textContent = refusals.map(each => each.thai).join(' ');
}

async function undo() {
  const reply = await send('/undo');
  if (reply.ok) { apply(await reply.text()); say.textContent = word.undone; } else say.textContent = await reply.text();
}

// The editor ---------------------------------------------------------------------------------------------------------
const editor = document.getElementById('edit');
const form = editor.querySelector('form');

function options(select, pairs, chosen) {
  select.replaceChildren(...pairs.map(([value, text]) => new Option(text, value, false, value === chosen)));
}

function agencies(select, chosen, outsideOnly) {
  const groups = [[word.outside, ([, agency]) => !agency[1]], [word.inside, ([, agency]) => agency[1]]];
  select.replaceChildren(new Option('', ''), ...groups.slice(0, outsideOnly ? 1 : 2).map(([label, fits]) => {
    const group = Object.assign(document.createElement('optgroup'), {label});
    group.append(...Object.entries(dictionary.agencies).filter(fits)
      .map(([code, agency]) => new Option(agency[0], code, false, code === chosen)));
    return group;
  }));
}

function lineOf(source, kind, given, first) {
  const set = document.getElementById('edit-line').content.firstElementChild.cloneNode(true);
  const {p, i, e, a, o} = source.dataset;
  set.dataset.p = p;
  set.querySelector('legend').textContent = `${i} ${dictionary.indicators[i] ?? ''}${o ? ' · ' + o : ''}`;
  const naming = kind === 'NAMING';
  for (const part of ['entry', 'reason']) set.querySelector(`[data-${part}]`).hidden = naming;
  agencies(set.querySelector('[name=agency]'), given?.a ?? a, kind === 'JOIN' && isOutside(a));
  if (naming) return set;
  const proposed = given ? given.e : kind === 'OUTSIDE' && (first || !e) ? OUTSIDE : e ?? '';
  const select = set.querySelector('[name=entry]');
  options(select, [['', word.skip], ...Object.entries(dictionary.entries).sort().map(([id, name]) => [id, `${id} ${name}`])], proposed);
  const own = set.querySelector('[data-own]');
  const show = () => { own.hidden = select.value !== OUTSIDE; };
  select.addEventListener('change', show);
  show();
  set.querySelector('[name=own]').value = given?.o ?? '';
  set.querySelector('[name=reason]').value = given?.why ?? '';
  return set;
}

function edit(row, kind) {
  const asks = row.dataset.u;
  const withLines = asks === 'DECIDE' && kind !== 'REFER' || asks === 'NAME_AGENCY' && kind === 'CHANGE';
  const given = {};
  if (row.querySelector('td:last-child b[data-kind]')?.dataset.kind === kind) {
    row.querySelectorAll('td:last-child li').forEach(line => { given[line.dataset.p] = line.dataset; });
  }
  const lines = withLines ? [...row.querySelectorAll('td:nth-child(3) li')] : [];
  const unproposed = lines.findIndex(line => !line.dataset.e);
  form.querySelector('[data-lines]').replaceChildren(...lines.map((line, place) =>
    lineOf(line, asks === 'NAME_AGENCY' ? 'NAMING' : kind, given[line.dataset.p], place === Math.max(0, unproposed))));
  document.getElementById('edit-title').textContent = `${row.querySelector('a').textContent} · ${kindWords[kind]}`;
  form.querySelector('.error').textContent = '';
  form.querySelector('[data-class]').hidden = !(asks === 'CLASSIFY' && kind === 'CHANGE');
  const text = form.querySelector('[data-text]');
  text.hidden = withLines;
  text.firstElementChild.textContent = kind === 'REFER' ? word.textRefer : kind === 'RETURN' ? word.textReturn
    : asks === 'RECEIVE_REFERRAL' ? word.textPlan : word.textReason;
  form.elements.text.value = row.querySelector('td:last-child q')?.textContent ?? '';
  form.onsubmit = event => { event.preventDefault(); submit(row, kind); };
  editor.onclose = () => choose(document.getElementById(row.id));
  editor.showModal();
  const firstField = kind === 'OUTSIDE' ? form.querySelector('label:not([hidden]) > [name=own]') : null;
  (firstField ?? [...form.querySelectorAll('select, input, textarea')].find(each => each.offsetParent))?.focus();
}

async function submit(row, kind) {
  const sets = [...form.querySelectorAll('fieldset')];
  const value = (set, name) => set.querySelector(`[name=${name}]`).value;
  const naming = row.dataset.u === 'NAME_AGENCY';
  const sent = naming ? sets : sets.filter(set => value(set, 'entry'));
  const answered = {kind, text: form.querySelector('[data-text]').hidden ? null : form.elements.text.value};
  if (!form.querySelector('[data-class]').hidden) answered.householdClass = form.elements.householdClass.value;
  if (naming) answered.joining = Object.fromEntries(sent.map(set => [set.dataset.p, value(set, 'agency')]));
  else answered.items = sent.map(set => ({problemId: Number(set.dataset.p), menuEntryId: value(set, 'entry'),
    ownSolution: value(set, 'own'), agencyCode: value(set, 'agency'), reason: value(set, 'reason')}));
  form.querySelectorAll('.wrong').forEach(place => { place.textContent = ''; });
  form.querySelectorAll('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
  form.querySelector('.error').textContent = '';
  let refusals;
  try { refusals = await save(row, answered); } catch { refusals = [{field: '', thai: word.offline}]; }
  if (refusals === null) { form.querySelector('.error').textContent = say.textContent; return; }
  if (!refusals.length) { editor.onclose = () => here.focus(); editor.close(); return; }
  refusals.forEach(refusal => show(refusal, sent));
  (form.querySelector('[aria-invalid]') ?? form.querySelector('textarea, select'))?.focus();
}

// Beside its field, or at the form's head.
function show({field, thai}, sets) {
  const [, place, part] = field.match(/^items\[(\d+)]\.(\w+)$/) ?? [];
  const set = sets[place];
  if (!set) {
    const error = form.querySelector('.error');
    error.textContent = `${error.textContent} ${thai}`.trim();
    if (field === 'text') form.elements.text.setAttribute('aria-invalid', 'true');
    return;
  }
  set.querySelector(`[data-error=${part}]`).textContent = thai;
  const name = {menuEntryId: 'entry', ownSolution: 'own', agencyCode: 'agency', reason: 'reason'}[part];
  if (name) set.querySelector(`[name=${name}]`).setAttribute('aria-invalid', 'true');
}

// Filters ------------------------------------------------------------------------------------------------------------
const filters = Object.fromEntries([...screen.querySelectorAll('[data-filter]')].map(each => [each.dataset.filter, each]));

function fits(row, group) {
  const mark = filters.mark.value;
  return (!filters.tambon.value || group.dataset.tambon === filters.tambon.value)
    && (!filters.state.value || row.dataset.s === filters.state.value)
    && (!filters.class.value || row.querySelector('[data-k]').textContent === filters.class.value)
    && (!mark || row.hasAttribute(`data-${mark === 'beyond' ? 'over' : mark}`))
    && (!filters.text.value || row.querySelector('a').textContent.includes(filters.text.value.trim()));
}

function filter() {
  let shown = 0, all = 0;
  for (const group of screen.querySelectorAll('tbody[data-tambon]')) {
    const of = [...group.querySelectorAll('tr[data-v]')];
    of.forEach(row => { row.hidden = !fits(row, group); });
    const left = of.filter(row => row.dataset.s === 'WAITING').length;
    group.querySelector('[data-left]').textContent = word.left.replace('{0}', left);
    const seen = of.filter(row => !row.hidden).length;
    group.hidden = !seen;
    shown += seen;
    all += of.length;
  }
  if (shown < all) say.textContent = word.shown.replace('{0}', shown).replace('{1}', all);
}

Object.values(filters).forEach(each => each.addEventListener('input', filter));

// Buttons, dialogs, keys ----------------------------------------------------------------------------------------------
async function askAll(group) {
  const reply = await fetch(`${base}/tambon/${group.dataset.tambon}/preview`, {headers: {'HX-Request': 'true'}});
  if (!reply.ok) { say.textContent = await reply.text(); return; }
  const dialog = document.getElementById('all');
  const place = dialog.querySelector('[data-preview]');
  place.innerHTML = await reply.text();
  const preview = place.querySelector('form');
  preview.addEventListener('submit', async event => {
    event.preventDefault();
    const answered = await send(`/tambon/${preview.dataset.tambon}/accept-all?rows=${preview.dataset.rows}`);
    if (!answered.ok) { preview.querySelector('.error').textContent = await answered.text(); return; }
    apply(await answered.text());
    say.textContent = word.saved;
    dialog.close();
  });
  dialog.showModal();
}

function askCommit() {
  const dialog = document.getElementById('ask');
  const over = rows().filter(row => row.hasAttribute('data-over')).length;
  document.getElementById('ask-question').textContent =
    word.askCommit.replace('{0}', document.getElementById('summary').dataset.answered)
    + (over ? ` ${word.askBeyond.replace('{0}', over)}` : '');
  dialog.returnValue = 'no';
  dialog.onclose = async () => {
    if (dialog.returnValue !== 'yes') return;
    const reply = await send('/commit');
    say.textContent = reply.ok ? word.committed : await reply.text();
    poll();
  };
  dialog.showModal();
}

const DO = {
  large: button => {
    const on = screen.classList.toggle('large');
    button.setAttribute('aria-pressed', on);
  },
  keys: () => document.getElementById('keys').showModal(),
  undo,
  commit: askCommit,
  all: button => askAll(button.closest('tbody')),
  close: button => button.closest('dialog').close(),
};

screen.addEventListener('click', event => {
  const button = event.target.closest('[data-do]');
  if (button) return DO[button.dataset.do](button);
  const row = event.target.closest('tr[data-v]');
  if (row && !event.target.closest('a')) { choose(row); detail(row); }
});

document.addEventListener('keydown', event => {
  if (document.querySelector('dialog[open]') || event.target.closest('input, select, textarea, button, a:not(tr a)')) {
    if (event.target === filters.text && (event.key === 'Escape' || event.key === 'Enter')) choose(visible()[0]);
    return;
  }
  if (event.ctrlKey && event.key === 'z' || event.key === 'u' && !event.ctrlKey) { event.preventDefault(); return undo(); }
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const moves = {ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: 10, PageUp: -10};
  if (moves[event.key]) { event.preventDefault(); return step(moves[event.key]); }
  if (event.key === '/') { event.preventDefault(); return filters.text.focus(); }
  if (event.key === '?') return DO.keys();
  if (!here) return;
  if (event.key === 'Enter' && event.target === here) { event.preventDefault(); return detail(here); }
  const kind = KEYS[here.dataset.u][event.key];
  if (kind) { event.preventDefault(); answer(here, kind); }
});

rows().forEach(fill);
markBeyond();
filter();
choose(visible().find(row => row.dataset.s === 'WAITING') ?? visible()[0]);
setInterval(poll, 2000);
