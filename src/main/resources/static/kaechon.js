// Sends the forms of our own pages with the session's CSRF token, asks before what cannot be undone, shows answers in place.
const token = document.querySelector('meta[name=csrf]')?.content ?? '';

function confirmed(question) {
  if (!question) return Promise.resolve(true);
  const dialog = document.createElement('dialog');
  const text = document.createElement('p');
  const buttons = document.createElement('div');
  text.textContent = question;
  for (const [label, value] of [['ยืนยัน', 'yes'], ['ยกเลิก', 'no']]) {
    const button = document.createElement('button');
    button.textContent = label;
    button.addEventListener('click', () => dialog.close(value));
    buttons.append(button);
  }
  dialog.append(text, buttons);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener('close', () => {
    dialog.remove();
    resolve(dialog.returnValue === 'yes');
  }));
}

async function send(form) {
  const data = new FormData(form);
  const json = form.dataset.send === 'json';
  const headers = {'X-XSRF-TOKEN': token, 'Accept': 'application/json'};
  if (json) headers['Content-Type'] = 'application/json';
  const answer = await fetch(form.action, {method: 'POST', headers, body: json ? JSON.stringify(Object.fromEntries(data)) : data});
  if (answer.status === 204) return location.reload();
  const body = await answer.json().catch(() => ({}));
  if (answer.ok) return location.assign(body.location);
  throw new Error(body.message ?? 'ส่งข้อมูลไม่สำเร็จ กรุณาลองใหม่');
}

for (const form of document.querySelectorAll('form[data-send]')) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const button = event.submitter ?? form.querySelector('button');
    const error = form.querySelector('.error');
    error.textContent = '';
    if (!await confirmed(button.dataset.confirm)) return;
    const label = button.textContent;
    button.disabled = true;
    button.textContent = button.dataset.busy ?? label;
    try {
      await send(form);
    } catch (failure) {
      error.textContent = failure instanceof TypeError ? 'ติดต่อเครื่องแม่ข่ายไม่ได้ ข้อมูลที่กรอกยังอยู่ กรุณาลองใหม่' : failure.message;
    } finally {
      button.disabled = false;
      button.textContent = label;
    }
  });
}

const refresh = document.querySelector('[data-refresh]');
if (refresh) setTimeout(() => location.reload(), refresh.dataset.refresh * 1000);
