/*
 * The case forms inside Tasklist. They read and write through /api/tasks with Tasklist's own session and never through
 * process variables, so that no personal data reaches the engine or the browser's storage.
 *
 * A form (processes/forms/*.html) holds markup and one call: kaechonForm.open(camForm, $scope). On the scope it then finds
 *   state     'loading', 'failed', 'ready' or 'sending'
 *   message   what went wrong as a whole, in Thai
 *   wrong     the server's field errors in order; errors: the same by field path
 *   task, case, household, choices, values: the server's answer, see th.kaechon.web.forms.FormView
 *   rows      add, remove, toggle, find: for lists in the values
 */
const kaechon = window.angular.module('cam.tasklist.custom');

const NO_ANSWER = 'ติดต่อระบบไม่ได้ กรุณาตรวจสอบสัญญาณอินเทอร์เน็ต แล้วลองอีกครั้ง ข้อมูลที่กรอกไว้ยังอยู่ครบ';
const NO_REASON = 'ระบบขัดข้อง กรุณาลองอีกครั้ง หากยังไม่สำเร็จโปรดแจ้งผู้ดูแลระบบ';
const EXPIRED = 'ระบบไม่รับคำขอนี้ อาจหมดเวลาการเข้าใช้งาน กรุณาคัดลอกข้อความที่พิมพ์ไว้ แล้วเข้าสู่ระบบใหม่';
const NOT_READY = 'ยังบันทึกไม่ได้ เพราะแบบฟอร์มยังโหลดไม่สำเร็จ หรือท่านยังไม่ได้รับงานนี้';

// Words for the codes in the head; everything else arrives in Thai.
const WORDS = {
    FOUR_T: 'วิเคราะห์สภาพปัญหา ๔ท', TARGETING: 'ประชุมชี้เป้าหมายและมอบหมาย', CHANGWAT_MEETING: 'ประชุม ศจพ.จ.',
    ASSISTANCE: 'ให้ความช่วยเหลือและบันทึก Logbook',
    '1.1': 'เร่งด่วน (ตกเกณฑ์ มีบัตรสวัสดิการ)', '1.2': 'เร่งด่วน (ตกเกณฑ์ ไม่มีบัตรสวัสดิการ)', 2: 'ครัวเรือนเปราะบาง',
    '3.1': 'มีบัตรสวัสดิการ ไม่ตกเกณฑ์', '3.2': 'มีบัตรสวัสดิการ ยังไม่ได้สำรวจ', 4: 'ตกหล่นจากฐานข้อมูล',
};

const arabic = text => text.replace(/[๐-๙]/g, digit => digit.charCodeAt(0) - 0x0e50);

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

kaechon.filter('kcWord', () => code => WORDS[code] || code);

// The conditions that may stand behind a failed indicator; those without indicators fit every one.
kaechon.filter('kcFits', () => (conditions, code) =>
    (conditions || []).filter(({ indicators }) => !indicators.length || indicators.includes(code)));

// The members that still have a row in the values, that is, those who live in the household.
kaechon.filter('kcAmong', () => (members, rows) =>
    (members || []).filter(({ id }) => rows.some(({ memberId }) => memberId === id)));

// Whether a plan item follows one of the proposals for its problem. A99 is the answer outside the menu, never a proposal.
kaechon.filter('kcProposed', () => (proposals, item) =>
    (proposals || []).some(({ problemId, value }) =>
        value !== 'A99' && value === item.menuEntryId && problemId === item.problemId));

// 'problems[1].need' is the second row's: the words at the field need not say so, the list on top must, in the form's words.
const ROWS = { members: 'สมาชิกคนที่', problems: 'ปัญหาที่', indicators: 'ตัวชี้วัดลำดับที่' };

kaechon.filter('kcRow', () => path => {
    const row = /^(\w+)\[(\d+)\]/.exec(path);
    return row ? `${ROWS[row[1]] || 'รายการที่'} ${Number(row[2]) + 1}: ` : '';
});

kaechon.factory('kaechonForm', ['$http', '$timeout', 'Notifications', ($http, $timeout, Notifications) => {
    // A refusal without words of ours comes from a filter in front: the session or its token has gone.
    const reason = answer =>
        answer.status < 1 ? NO_ANSWER
            : (answer.data && answer.data.message) || (answer.status === 403 ? EXPIRED : NO_REASON);

    // Tasklist keeps silent about this error's message, and the form has told the reason already.
    const refused = () => new Error('camForm submission prevented');

    // Tasklist closes a completed task without a word.
    const saved = task =>
        Notifications.addMessage({ type: 'success', status: 'บันทึกแล้ว', message: task.name, duration: 6000 });

    function open(camForm, scope) {
        const address = `/api/tasks/${encodeURIComponent(camForm.taskId)}`;
        const element = camForm.formElement[0];
        const typed = () => scope.values && scope[camForm.formElement.attr('name')].$dirty;

        scope.state = 'loading';
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
                const { task, case: caseFile, household, choices, values } = answer.data;
                if (scope.state === 'loading') {
                    showOnPhone();
                }
                Object.assign(scope, { task, case: caseFile, household, choices, state: 'ready' });
                if (!typed()) {
                    scope.values = values;
                }
            }, () => (scope.state = 'failed'));
        };

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
                    saved(scope.task);
                    return done(null);
                }
                const errors = (answer.status === 422 && answer.data && answer.data.errors) || [];
                if (errors.length) {
                    refuse(errors);
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
            if (scope.state === 'ready' && scope.task.mine) {
                return send(done);
            }
            tell(scope.message || NOT_READY);
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

// Rows of a list in the values. Errors of a list go by position, so a removed row takes the list's errors with it.
function rows(form, scope, $timeout) {
    const touch = path => {
        scope.wrong = scope.wrong.filter(error => !error.field.startsWith(path));
        Object.keys(scope.errors).filter(field => field.startsWith(path)).forEach(field => delete scope.errors[field]);
        scope[form.getAttribute('name')].$setDirty();
    };
    return {
        add(path, row) {
            scope.values[path].push(row);
            touch(path);
            $timeout(() => focus([...form.querySelectorAll(`[data-rows="${path}"] > .kc-row`)].pop()));
        },
        remove(path, index) {
            scope.values[path].splice(index, 1);
            touch(path);
            $timeout(() => focus(form.querySelector(`[kc-field="${path}"]`)));
        },
        toggle(path, value) {
            const list = scope.values[path];
            const at = list.indexOf(value);
            at < 0 ? list.push(value) : list.splice(at, 1);
            touch(path);
        },
        find: (list, key, value) => (list || []).find(row => row[key] === value),
    };
}

function focus(place) {
    const control = place && (place.querySelector('input, select, textarea, button') || place);
    control && control.focus();
}

// <div kc-field="visitedOn">: a label, a control, perhaps a .kc-hint; adds the slot for the server's words and ties all
// of them together for screen readers. On a <fieldset role="radiogroup"> it does the same for the group.
kaechon.directive('kcField', () => {
    let count = 0;
    const identify = part => (part.id = part.id || `kc-help-${++count}`);

    return {
        restrict: 'A',
        link(scope, element, attributes) {
            const field = element[0];
            const controls = field.matches('fieldset') ? [field] : [...field.querySelectorAll('input, select, textarea, button')];
            const hints = [...field.querySelectorAll('.kc-hint')].map(identify);
            const slot = document.createElement('p');
            slot.className = 'kc-error';
            slot.setAttribute('role', 'alert');
            field.append(slot);
            const help = [...hints, identify(slot)].join(' ');
            controls.forEach(control => control.setAttribute('aria-describedby', help));

            scope.$watch(() => (scope.errors || {})[attributes.kcField], words => {
                slot.textContent = words || '';
                field.classList.toggle('kc-wrong', !!words);
                controls.filter(control => control.matches('input, select, textarea, [role="radiogroup"]'))
                    .forEach(control => control.setAttribute('aria-invalid', !!words));
            });

            const mended = () => (scope.errors || {})[attributes.kcField] && scope.$evalAsync(() => {
                delete scope.errors[attributes.kcField];
            });
            ['input', 'change'].forEach(event => field.addEventListener(event, mended));
        },
    };
});

// Dates as dd/mm/bbbb. The digits' keyboard of a phone has no slash: eight digits in a row are enough. Whether the date
// exists, and in which era, the server says.
kaechon.directive('kcDate', () => ({
    require: 'ngModel',
    link(scope, element, attributes, model) {
        const tidy = text => {
            const parts = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(text) || /^(\d{2})(\d{2})(\d{4})$/.exec(text);
            return parts ? `${parts[1].padStart(2, '0')}/${parts[2].padStart(2, '0')}/${parts[3]}` : text;
        };
        model.$parsers.push(text => tidy(arabic(text || '').trim()));
        element.on('blur', () => {
            if (model.$modelValue && model.$viewValue !== model.$modelValue) {
                model.$viewValue = model.$modelValue;
                model.$render();
            }
        });
        element.attr({ type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: '20' });
    },
}));

// What the officer must hear before the first field: loading, failure, whose task it is, what was refused.
kaechon.directive('kcErrors', () => ({
    restrict: 'E',
    template: `
        <div role="status" class="kc-state">
          <p ng-if="state === 'loading'">กำลังโหลดข้อมูลครัวเรือน…</p>
          <p ng-if="state === 'sending'">กำลังบันทึก…</p>
        </div>
        <div role="alert" class="kc-summary" tabindex="-1">
          <div class="kc-notice kc-notice-bad" ng-if="state === 'failed' || message">
            <p><strong ng-if="state === 'failed'">โหลดแบบฟอร์มไม่สำเร็จ</strong> {{message}}</p>
            <button type="button" class="kc-button" ng-if="state === 'failed'" ng-click="load()">ลองอีกครั้ง</button>
          </div>
          <div class="kc-notice kc-notice-bad" ng-if="wrong.length">
            <p><strong>ยังบันทึกไม่ได้ กรุณาแก้ไข {{wrong.length}} แห่ง</strong> ข้อมูลที่กรอกไว้ยังอยู่ครบ</p>
            <ul><li ng-repeat="error in wrong">
              <button type="button" class="kc-link" ng-click="goTo(error.field)">{{error.field | kcRow}}{{error.message}}</button>
            </li></ul>
          </div>
        </div>
        <div class="kc-notice" ng-if="state === 'ready' && !task.mine">
          <p ng-if="!task.assignee">กรุณากดรับงาน (Claim) ก่อนกรอก</p>
          <p ng-if="task.assignee">งานนี้มีผู้รับไว้แล้ว ({{task.assignee}}) ท่านดูข้อมูลได้ แต่กรอกไม่ได้</p>
        </div>`,
}));

kaechon.directive('kcHousehold', () => ({
    restrict: 'E',
    template: `
        <section class="kc-head" ng-if="household" aria-label="ข้อมูลครัวเรือน">
          <p class="kc-overdue" ng-repeat="milestone in case.overdue">เกินกำหนด: {{milestone | kcWord}}</p>
          <p class="kc-address">{{household.address}} ตำบล{{household.tambon}} อำเภอ{{household.amphoe}}</p>
          <dl class="kc-facts">
            <div><dt>เลขที่กรณี</dt><dd>{{case.number}}</dd></div>
            <div ng-if="task.due"><dt>ครบกำหนด</dt><dd>{{task.due}}</dd></div>
            <div ng-if="household.averageIncome !== null"><dt>รายได้เฉลี่ยต่อคนต่อปี</dt><dd>{{household.averageIncome | number}} บาท</dd></div>
            <div ng-if="case.targetGroups.length"><dt>กลุ่มเป้าหมาย</dt>
              <dd ng-repeat="group in case.targetGroups">{{group}} {{group | kcWord}}</dd></div>
          </dl>
          <h3>ตัวชี้วัดที่ตกเกณฑ์</h3>
          <ul class="kc-indicators">
            <li ng-repeat="indicator in household.indicators" data-dimension="{{indicator.dimension}}">
              <span class="kc-dimension">{{indicator.dimension}}</span>
              <span>{{indicator.code}} {{indicator.name}}<span ng-if="indicator.memberName"> ({{indicator.memberName}})</span>
                <strong ng-if="indicator.met">ผ่านแล้ว</strong></span>
            </li>
          </ul>
          <details open>
            <summary>สมาชิกในครัวเรือน {{household.members.length}} คน</summary>
            <table class="kc-table">
              <thead><tr><th scope="col">ชื่อ–สกุล</th><th scope="col">อายุ</th><th scope="col">ความสัมพันธ์</th>
                <th scope="col">เลขประจำตัวประชาชน</th><th scope="col">สุขภาพ</th><th scope="col">บัตรสวัสดิการ</th>
                <th scope="col">สถานะ</th></tr></thead>
              <tbody><tr ng-repeat="member in household.members">
                <th scope="row">{{member.name}}</th>
                <td data-label="อายุ">{{member.age === null ? 'ไม่ทราบ' : member.age + ' ปี'}}</td>
                <td data-label="ความสัมพันธ์">{{member.relation}}</td>
                <td data-label="เลขประจำตัวประชาชน" class="kc-number">{{member.citizenIdMasked}}</td>
                <td data-label="สุขภาพ">{{member.health}}<span ng-if="!member.caresForSelf"> ช่วยตนเองไม่ได้</span></td>
                <td data-label="บัตรสวัสดิการ">{{member.welfareCard ? 'มี' : 'ไม่มี'}}</td>
                <td data-label="สถานะ">{{member.state}}</td>
              </tr></tbody>
            </table>
          </details>
        </section>`,
}));

export default [];
