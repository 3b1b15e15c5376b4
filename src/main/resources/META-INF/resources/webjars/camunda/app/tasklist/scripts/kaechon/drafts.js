/*
 * Saves a form on the server as one types, and watches what happens elsewhere: another device that typed on, another officer
 * who took the task. What the server has not confirmed yet waits in this page's memory, through a new login and the back
 * button; nothing of it ever enters the browser's storage.
 */
const SAVE_AFTER = 1000; // milliseconds after the last key
const TRY_AGAIN_AFTER = 5000;
const ASK_EVERY = 15000;

const DEVICE = String(Math.random()).slice(2); // this open page
const waiting = new Map(); // by officer and task: { body, revision }

const csrf = () => (/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie) || [])[1] || '';

/*
 * follow(form) for one opened form. Of the form it needs: scope, address, isTyped(), toJson(value), load(), tell(message),
 * login(), and the services $http, $timeout, $interval. On the scope it keeps
 *   draft  { state: 'none' | 'typing' | 'saved' | 'waiting' | 'conflict', savedBy, savedAt }; 'waiting': the server cannot be reached
 */
export function follow({ scope, address, isTyped, toJson, load, tell, login, $http, $timeout, $interval }) {
    let revision = 0;
    let confirmed = null; // the values as the server has them
    let busy = false;
    let timer = null;
    let ended = false;

    const key = () => `${scope.task.officer} ${scope.task.id}`;
    const mine = () => scope.task && scope.task.mine && !ended;

    // Called with each load: gives the values to show.
    const opened = (values, head) => {
        const kept = waiting.get(key());
        scope.draft = { ...head, state: head.revision ? 'saved' : 'none' };
        revision = head.revision;
        confirmed = toJson(values);
        if (!kept || !mine()) {
            return values;
        }
        if (kept.revision < revision && head.device !== DEVICE) {
            scope.draft.state = 'conflict';
            revision = kept.revision;
        } else {
            later(0);
        }
        return JSON.parse(kept.body);
    };

    const later = delay => {
        $timeout.cancel(timer);
        timer = $timeout(save, delay);
    };

    const changed = () => {
        if (!mine() || !isTyped()) {
            return;
        }
        const body = toJson(scope.values);
        if (body === ((waiting.get(key()) || {}).body || confirmed)) {
            return;
        }
        waiting.set(key(), { body, revision });
        if (scope.draft.state === 'conflict') {
            return; // kept here until the officer has chosen
        }
        if (scope.draft.state !== 'waiting') {
            scope.draft.state = 'typing';
        }
        later(SAVE_AFTER);
    };

    const save = () => {
        const kept = mine() && waiting.get(key());
        if (!kept || busy || scope.draft.state === 'conflict') {
            return;
        }
        busy = true;
        const owner = key();
        $http.put(`${address}/draft`, { revision, device: DEVICE, values: JSON.parse(kept.body) }, { answeredByForm: true }).then(answer => {
            busy = false;
            answered(answer, owner, kept.body);
        }, () => (busy = false)); // 401: Tasklist shows its login, and the form comes back with what waits here
    };

    const answered = (answer, owner, body) => {
        const data = answer.data || {};
        if (answer.status === 200) {
            revision = data.revision;
            confirmed = body;
            const now = waiting.get(owner);
            if (now && now.body === body) {
                waiting.delete(owner);
                scope.draft = { state: 'saved', revision };
            } else if (now) {
                now.revision = revision;
                later(0);
            }
        } else if (answer.status === 403 && !data.message) {
            login();
        } else if (!ended && (answer.status === 409 || answer.status === 404)) {
            ask();
        } else if (!ended && answer.status === 422) {
            scope.draft.state = 'waiting';
            tell(data.message);
        } else if (!ended) {
            scope.draft.state = 'waiting';
            later(TRY_AGAIN_AFTER);
        }
    };

    // Is the task still here, still mine, and the draft still the one I know?
    const ask = () => {
        if (document.hidden || busy || ended || scope.state !== 'ready') {
            return;
        }
        $http.get(`${address}/state`, { answeredByForm: true }).then(answer => {
            if (answer.status === 404 && !ended) {
                ended = true;
                tell('งานนี้เสร็จสิ้นหรือถูกยกเลิกไปแล้ว ข้อความที่พิมพ์ยังอยู่ในหน้านี้ คัดลอกได้');
            } else if (answer.status === 200) {
                compare(answer.data);
            }
        }, () => {});
    };

    const compare = ({ task, draft }) => {
        const holderChanged = task.assignee !== scope.task.assignee;
        const typedElsewhere = draft.revision > revision && draft.device !== DEVICE;
        if (typedElsewhere && waiting.has(key())) {
            scope.draft = { ...draft, state: 'conflict' };
        } else if (holderChanged || typedElsewhere) {
            load();
        }
    };

    // The officer decides which of two devices counts.
    scope.keepMine = () => {
        const kept = waiting.get(key());
        revision = scope.draft.revision;
        kept.revision = revision;
        scope.draft.state = 'typing';
        later(0);
    };
    scope.takeOther = () => {
        waiting.delete(key());
        load();
    };
    scope.discard = () => {
        waiting.delete(key());
        $http.delete(`${address}/draft`, { answeredByForm: true }).then(load, () => {});
    };

    // The page goes away without a next moment: one last request that outlives it.
    const leave = () => {
        const kept = mine() && waiting.get(key());
        if (kept && scope.draft.state !== 'conflict') {
            fetch(`${address}/draft`, {
                method: 'PUT',
                keepalive: true,
                headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrf() },
                body: JSON.stringify({ revision, device: DEVICE, values: JSON.parse(kept.body) }),
            }).catch(() => {});
        }
    };
    const hide = () => (document.hidden ? save() : ask());

    scope.$watch('values', changed, true);
    const asking = $interval(ask, ASK_EVERY);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    scope.$on('$destroy', () => {
        $interval.cancel(asking);
        window.removeEventListener('pagehide', leave);
        document.removeEventListener('visibilitychange', hide);
        if (!ended) {
            $timeout.cancel(timer);
            save();
        }
    });

    // The answer was taken: nothing is left to save.
    const done = () => {
        ended = true;
        $timeout.cancel(timer);
        waiting.delete(key());
    };

    return { opened, done, ask };
}
