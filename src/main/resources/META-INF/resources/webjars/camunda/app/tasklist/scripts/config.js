import { language } from '../../kaechon/scripts/language.js';
import webapp from '../../kaechon/scripts/webapp.js';

const say = (thai, english) => (language === 'th' ? thai : english);

export default {
    ...webapp,

    // The case forms: kaechonForm and its directives.
    customScripts: [...webapp.customScripts, 'scripts/kaechon/kaechon'],

    // As shipped, without the dialog that starts a process: cases start from the list of households.
    shortcuts: {
        claimTask: {
            key: 'ctrl+alt+c',
            description: say('รับงานที่เลือกอยู่', 'claims the currently selected task'),
        },
        focusFilter: {
            key: 'ctrl+shift+f',
            description: say('ไปที่ตัวกรองแรก', 'set the focus to the first filter in the list'),
        },
        focusList: {
            key: 'ctrl+alt+l',
            description: say('ไปที่งานแรกในรายการ', 'sets the focus to the first task in the list'),
        },
        focusForm: {
            key: 'ctrl+alt+f',
            description: say('ไปที่ช่องแรกของแบบฟอร์ม', 'sets the focus to the first input field in a task form'),
        },
    },
};
