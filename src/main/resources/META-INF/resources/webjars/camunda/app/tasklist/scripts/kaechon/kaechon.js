/*
 * The case forms inside Tasklist. They read and write through /api/tasks with Tasklist's own session and never through
 * process variables, so that no personal data reaches the engine or the browser's storage.
 *
 * A form (processes/forms/*.html) holds markup and one call: kaechonForm.open(camForm, $scope). On the scope it then finds
 *   state     'loading', 'failed', 'ready' or 'sending'
 *   message   what went wrong as a whole, in Thai
 *   wrong     the server's field errors in order; errors: the same by field path
 *   task, case, household, choices, values, shown: the server's answer, see th.kaechon.web.forms.FormView
 *   draft     how far the typed values are saved, see drafts.js
 *   rows      add, remove, toggle, find: for lists in the values
 */
import './panel.js';
import './photos.js';
import './calendars.js';
import './copy.js';
import { follow } from './drafts.js';
import { focus, rows } from './fields.js';

const kaechon = window.angular.module('cam.tasklist.custom');

const NO_ANSWER = 'ติดต่อระบบไม่ได้ กรุณาตรวจสอบสัญญาณอินเทอร์เน็ต แล้วลองอีกครั้ง ข้อมูลที่กรอกไว้ยังอยู่ครบ';
const NO_REASON = 'ระบบขัดข้อง กรุณาลองอีกครั้ง หากยังไม่สำเร็จโปรดแจ้งผู้ดูแลระบบ';
const CHOOSE_FIRST = 'กรุณาเลือกก่อนว่าจะใช้ข้อมูลจากเครื่องใด';
const NOT_READY = 'ยังบันทึกไม่ได้ เพราะแบบฟอร์มยังโหลดไม่สำเร็จ หรือท่านยังไม่ได้รับงานนี้';

// Tasklist's interceptor answers every refused call with a notice of its own ("communication error: 422"). Our forms say
// it themselves, at the field; only a lost session (401) stays with Tasklist, which asks for a new login.
kaechon.config(['$httpProvider', $httpProvider => {
    $httpProvider.interceptors.push(['$q', $q => ({
        responseError: answer =>
            answer.config && answer.config.answeredByForm && answer.status !== 401 ? answer : $q.reject(answer),
    })]);
}]);

// Tasklist sorts by creation; officers work by urgency. A sorting of their own stays in the address and wins. Done once, before
// Tasklist starts: it swallows route updates while it changes the address itself, so a change of ours in between could leave
// the list unloaded.
const BY_URGENCY = JSON.stringify([{ sortBy: 'priority', sortOrder: 'desc' }, { sortBy: 'dueDate', sortOrder: 'asc' }]);
const [page, search = ''] = location.hash.replace(/^#/, '').split('?');
if ((page === '' || page === '/') && !new URLSearchParams(search).has('sorting')) {
    const more = 'sorting=' + encodeURIComponent(BY_URGENCY);
    history.replaceState(null, '', '#/?' + (search ? search + '&' + more : more));
}

// A session ends while a task is open: Tasklist remembers the address only after its list has dropped the task from it. This
// remembers it at once, so that the login leads back to the form.
kaechon.run(['$rootScope', '$location', ($rootScope, $location) => {
    let back = null;
    $rootScope.$on('authentication.login.required', () => {
        if ($location.path() !== '/login') {
            back = back || $location.url();
        }
    });
    $rootScope.$on('authentication.login.success', () => $rootScope.$evalAsync(() => {
        if (back) {
            $location.url(back).replace();
            back = null;
        }
    }));
}]);

kaechon.factory('kaechonForm', ['$http', '$timeout', '$interval', '$rootScope', 'Notifications',
    ($http, $timeout, $interval, $rootScope, Notifications) => {
    const reason = answer =>
        answer.status < 1 ? NO_ANSWER
            : (answer.data && answer.data.message) || NO_REASON;

    // The session or its token has gone: Tasklist asks for the login and comes back to this very task.
    const login = () => $rootScope.$broadcast('authentication.login.required');
    const isLost = answer => answer.status === 403 && !(answer.data && answer.data.message);

    // Tasklist keeps silent about this error's message, and the form has told the reason already.
    const refused = () => new Error('camForm submission prevented');

    // Tasklist closes a completed task without a word.
    const saved = task =>
        Notifications.addMessage({
            type: 'success',
            status: 'บันทึกแล้ว',
            message: `${task.name} หากบันทึกผิด นำกลับได้ที่เมนู “งานที่ฉันเพิ่งบันทึก”`,
            duration: 8000,
        });

    function open(camForm, scope) {
        const address = `/api/tasks/${encodeURIComponent(camForm.taskId)}`;
        const element = camForm.formElement[0];
        const form = () => scope[camForm.formElement.attr('name')];

        scope.state = 'loading';
        scope.ask = {};
        scope.rows = rows(element, scope, $timeout);
        scope.goTo = path => focus(element.querySelector(`[kc-field="${path}"]`));

        const tell = (message, wrong = []) => {
            scope.message = message;
            scope.wrong = wrong;
            scope.errors = {};
            wrong.forEach(({ field, message: words }) => (scope.errors[field] ??= words));
        };

        const load = scope.load = () => {
            tell(null);
            $http.get(`${address}/form`, { answeredByForm: true }).then(answer => {
                if (answer.status !== 200) {
                    scope.state = 'failed';
                    tell(reason(answer));
                    return;
                }
                const { task, case: caseFile, household, choices, shown } = answer.data;
                if (scope.state === 'loading') {
                    showOnPhone();
                }
                Object.assign(scope, { task, case: caseFile, household, choices, shown, state: 'ready' });
                const kept = drafts.opened(answer.data.values, answer.data.draft);
                form()[kept === answer.data.values ? '$setPristine' : '$setDirty']();
                scope.values = kept;
            }, () => (scope.state = 'failed'));
        };

        const drafts = follow({ scope, address, load, tell, login, $http, $timeout, $interval,
            isTyped: () => form().$dirty, toJson: window.angular.toJson });

        // Tasklist's own button stands far above the first field.
        scope.claim = () => $timeout(() => document.querySelector('[cam-tasklist-task-meta] button.claim').click());

        // On a phone Tasklist puts the task below the whole list, out of sight: without this a tap seems to do nothing.
        const showOnPhone = () => {
            const task = element.closest('[cam-tasklist-task]');
            if (task && window.matchMedia('(max-width: 768px)').matches) {
                $timeout(() => task.scrollIntoView());
            }
        };

        const send = done => {
            tell(null);
            scope.state = 'sending';
            return $http.post(`${address}/answer`, scope.values, { answeredByForm: true }).then(answer => {
                scope.state = 'ready';
                if (answer.status >= 200 && answer.status < 300) {
                    drafts.done();
                    saved(scope.task);
                    return done(null);
                }
                const errors = (answer.status === 422 && answer.data && answer.data.errors) || [];
                if (errors.length) {
                    refuse(errors);
                } else if (isLost(answer)) {
                    login();
                } else {
                    tell(reason(answer));
                    focusTop();
                }
                return done(refused());
            }, () => {
                scope.state = 'ready';
                done(refused());
            });
        };

        const focusTop = () => $timeout(() => focus(element.querySelector('.kc-summary')));

        // After the digest, when the slots carry their words: the list on top in reading order, then the first wrong field.
        const refuse = wrong => {
            tell(null, wrong);
            $timeout(() => {
                const shown = [...element.querySelectorAll('[kc-field]')].map(place => place.getAttribute('kc-field'));
                scope.wrong.sort((one, other) => shown.indexOf(one.field) - shown.indexOf(other.field));
                focus(element.querySelector('.kc-wrong') || element.querySelector('.kc-summary'));
            });
        };

        // Tasklist's Complete button ends here instead of sending variables; its own refresh follows done().
        camForm.submitVariables = done => {
            if (scope.state === 'ready' && scope.task.mine && scope.draft.state !== 'conflict') {
                return send(done);
            }
            tell(scope.message || (scope.draft && scope.draft.state === 'conflict' ? CHOOSE_FIRST : NOT_READY));
            focusTop();
            return done(refused());
        };

        // The Save button and an expired session would write the form into the browser's local storage.
        camForm.on('store', () => (camForm.storePrevented = true));

        // Claiming does not reload an embedded form, it only lifts this option.
        scope.$watch('options.disableForm', (now, before) => now !== before && load());
        load();
    }

    return { open };
}]);

// The way to the own pages, which share this login.
export default [['/my-work', 'งานที่ฉันเพิ่งบันทึก'], ['/cases', 'กรณีครัวเรือน']].map(([address, words]) => ({
    id: `kaechon-link${address.replace('/', '-')}`,
    pluginPoint: 'tasklist.navbar.action',
    priority: 50,
    render(place) {
        const link = document.createElement('a');
        link.href = address;
        link.textContent = words;
        place.append(link);
    },
}));
