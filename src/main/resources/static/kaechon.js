// Own pages: htmx sends; here are the session's token, our dialog for questions, and the login when a session has ended.
const token = document.querySelector('meta[name=csrf]');
const words = document.getElementById('words').dataset;

// htmx notes the address in the browser's storage. Nothing of a case stays there.
const forget = () => sessionStorage.removeItem('htmx-current-path-for-history');
forget();
for (const event of ['htmx:pushedIntoHistory', 'htmx:replacedInHistory', 'htmx:historyRestore', 'htmx:historyCacheMiss']) {
  document.addEventListener(event, forget);
}

htmx.defineExtension('json', {
  onEvent(name, event) {
    if (name === 'htmx:configRequest') event.detail.headers['Content-Type'] = 'application/json';
  },
  encodeParameters(request, parameters) {
    const values = {};
    parameters.forEach((value, name) => { values[name] = value; });
    return JSON.stringify(values);
  },
});

document.addEventListener('htmx:configRequest', event => {
  event.detail.headers['X-XSRF-TOKEN'] = token.content;
});

document.addEventListener('htmx:confirm', event => {
  if (!event.detail.question) return;
  event.preventDefault();
  const dialog = document.getElementById('ask');
  document.getElementById('ask-question').textContent = event.detail.question;
  dialog.returnValue = 'no'; // Escape answers no
  dialog.onclose = () => dialog.returnValue === 'yes' && event.detail.issueRequest(true);
  dialog.showModal();
});

// A sentence for the officer goes beside what was typed, or to the top of the page.
function say(element, sentence) {
  const place = element.closest('form')?.querySelector('.error') ?? document.getElementById('trouble');
  place.textContent = sentence;
}

document.addEventListener('htmx:beforeRequest', event => say(event.detail.elt, ''));
document.addEventListener('htmx:sendError', event => say(event.detail.elt, words.offline));
document.addEventListener('htmx:beforeSwap', event => {
  const {xhr, isError, elt} = event.detail;
  if (!isError) return;
  if (xhr.status === 422 && xhr.getResponseHeader('Content-Type')?.startsWith('text/html')) {
    event.detail.shouldSwap = true; // the form again, with what was typed and each refusal at its field
    return;
  }
  event.detail.shouldSwap = false;
  const isOurs = xhr.getResponseHeader('Content-Type')?.startsWith('text/plain');
  // A change in a lost session is refused for its token before anybody asks who sent it.
  if (xhr.status === 401 || xhr.status === 403 && !isOurs) return askToLogin(elt);
  say(elt, isOurs ? xhr.responseText : words.trouble);
});

function askToLogin(element) {
  const dialog = document.getElementById('login');
  if (dialog.open) return;
  dialog.onclose = () => dialog.returnValue === 'done' && say(element, words.again);
  dialog.returnValue = '';
  dialog.showModal();
}

// The session's token stands in every page, and a new session has a new one.
async function freshToken() {
  const page = await (await fetch('/', {headers: {Accept: 'text/html'}})).text();
  return new DOMParser().parseFromString(page, 'text/html').querySelector('meta[name=csrf]').content;
}

async function login(form) {
  const answer = await fetch('/camunda/api/admin/auth/user/default/login/tasklist', {
    method: 'POST',
    headers: {'X-XSRF-TOKEN': await freshToken()},
    body: new URLSearchParams(new FormData(form)),
  });
  if (!answer.ok) return say(form, words.wrong);
  const {userId} = await answer.json();
  const dialog = form.closest('dialog');
  if (!dialog) return location.reload(); // the way back to the page that was asked for
  if (userId !== form.dataset.user) return location.assign('/'); // another officer: another's page is not theirs
  token.content = await freshToken();
  form.elements.password.value = '';
  dialog.close('done');
}

for (const form of document.querySelectorAll('form[data-login]')) {
  form.addEventListener('submit', event => {
    event.preventDefault();
    say(form, '');
    login(form).catch(() => say(form, words.offline));
  });
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => print());
}
