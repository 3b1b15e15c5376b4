import { language } from '../../kaechon/scripts/language.js';
import webapp from '../../kaechon/scripts/webapp.js';

const say = (thai, english) => (language === 'th' ? thai : english);

export default {
    ...webapp,

    // Instead of the vendor's manual, our own pages.
    links: [{
        label: say('ครัวเรือนและบัญชี TPMAP', 'Households and TPMAP lists'),
        href: '/',
        description: say('ค้นหาครัวเรือน ดูความคืบหน้า และบัญชีรายชื่อที่รับเข้า', 'Find households and see how far each one is'),
    }],
};
