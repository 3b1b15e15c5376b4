/*
 * English words that stand in Camunda's code instead of its translations: the decision table's, a few titles and
 * placeholders. They are replaced where they are shown; names and values of the engine's own (types, permissions) stay.
 */
const TEXTS = [
    ['.null-value', { null: 'ค่าว่าง' }],
    ['td.actions', { Actions: 'จัดการ' }],
    ['[class*=picker] .sr-only', { previous: 'ก่อนหน้า', next: 'ถัดไป' }],
    ['.tjs-table .clause', { When: 'เมื่อ', And: 'และ', Then: 'ให้' }],
    ['.tjs-table th.annotation', { Annotations: 'คำอธิบาย' }],
    ['.input-variable, .output-variable', {
        boolean: 'จริง/เท็จ', date: 'วันที่', double: 'ทศนิยม', integer: 'จำนวนเต็ม', long: 'จำนวนเต็ม', number: 'จำนวน', string: 'ข้อความ',
    }],
    ['.hit-policy label', { 'Hit policy:': 'วิธีเลือกกฎ:' }],
    ['.hit-policy-value', {
        Unique: 'มีกฎเดียวที่ตรง', First: 'ใช้กฎแรกที่ตรง', Any: 'กฎที่ตรงให้ผลเดียวกัน', Collect: 'ใช้ทุกกฎที่ตรง',
        'Rule order': 'ใช้ทุกกฎที่ตรงตามลำดับกฎ', Priority: 'ใช้ผลที่สำคัญที่สุด', 'Output order': 'ใช้ทุกกฎที่ตรงตามลำดับผล',
    }],
];

const ATTRIBUTES = {
    'zoom in': 'ขยาย', 'zoom out': 'ย่อ', 'reset zoom': 'ขนาดเริ่มต้น',
    'Input type': 'ชนิดข้อมูลเข้า', 'Input values': 'ค่าของข้อมูลเข้า', 'Input expression': 'สูตรของข้อมูลเข้า',
    'Output label': 'ชื่อผลลัพธ์', 'Output type': 'ชนิดผลลัพธ์', 'Output values': 'ค่าของผลลัพธ์',
    Jonny: '', Prosciutto: '', 'j.prosciutto@acme.org': '',
};

const BEFORE_NAMES = { 'Decision name: ': 'ตารางตัดสินใจ: ', 'Input label: ': 'ข้อมูลเข้า: ', 'Output label: ': 'ผลลัพธ์: ' };

function replaceTexts() {
    TEXTS.forEach(([place, words]) => document.querySelectorAll(place).forEach(element =>
        element.childNodes.forEach(node => {
            const english = node.nodeType === Node.TEXT_NODE && node.data.trim();
            if (english && Object.hasOwn(words, english)) {
                node.data = node.data.replace(english, words[english]);
            }
        })));
}

function replaceAttributes() {
    ['title', 'placeholder'].forEach(name => document.querySelectorAll(`[${name}]`).forEach(element => {
        const english = element.getAttribute(name);
        const start = Object.keys(BEFORE_NAMES).find(words => english.startsWith(words));
        if (Object.hasOwn(ATTRIBUTES, english)) {
            element.setAttribute(name, ATTRIBUTES[english]);
        } else if (start) {
            element.setAttribute(name, english.replace(start, BEFORE_NAMES[start]));
        } else if (element.matches('.hit-policy')) {
            element.removeAttribute(name); // a sentence of which the words beside it are the short form
        }
    }));
}

export function replaceLeftovers() {
    let waiting = false;
    new MutationObserver(() => {
        if (!waiting) {
            waiting = true;
            requestAnimationFrame(() => {
                waiting = false;
                replaceTexts();
                replaceAttributes();
            });
        }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
}
