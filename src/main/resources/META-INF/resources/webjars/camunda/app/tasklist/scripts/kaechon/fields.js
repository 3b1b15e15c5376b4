/* The parts of a form: a field with its label, hint and error; Buddhist dates; rows of a list; words for codes. */
const kaechon = window.angular.module('cam.tasklist.custom');

const arabic = text => text.replace(/[๐-๙]/g, digit => digit.charCodeAt(0) - 0x0e50);

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

// The refusals that are not mended yet.
kaechon.filter('kcOpen', () => (wrong, errors) => (wrong || []).filter(({ field }) => errors[field]));

// 'problems[1].need' is the second row's: the words at the field need not say so, the list on top must, in the form's words.
const ROWS = { members: 'สมาชิกคนที่', newMembers: 'สมาชิกใหม่คนที่', problems: 'ปัญหาที่', indicators: 'ตัวชี้วัดลำดับที่' };

kaechon.filter('kcRow', () => path => {
    const row = /^(\w+)\[(\d+)\]/.exec(path);
    return row ? `${ROWS[row[1]] || 'รายการที่'} ${Number(row[2]) + 1}: ` : '';
});

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

// Rows of a list in the values. Errors of a list go by position, so a removed row takes the list's errors with it.
export function rows(form, scope, $timeout) {
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
        /** Another answer has taken the place of what was refused. */
        changed: touch,
        find: (list, key, value) => (list || []).find(row => row[key] === value),
    };
}

export function focus(place) {
    const control = place && (place.querySelector('input, select, textarea, button') || place);
    control && control.focus();
}

