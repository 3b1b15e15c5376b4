/*
 * Thai for everyone, whatever the browser asks for; English for whoever chooses it. The choice is kept in a cookie, because
 * nothing is ever written into the browser's storage (storage.js).
 */
const COOKIE = 'kaechon_language';
const ONE_YEAR = 365 * 24 * 60 * 60;

export const LANGUAGES = { th: 'ไทย', en: 'English' };

const [, chosen] = new RegExp(`(?:^|; )${COOKIE}=(\\w+)`).exec(document.cookie) || [];

export const language = Object.hasOwn(LANGUAGES, chosen) ? chosen : 'th';

const NAMES = {
    th: { brand: 'แก้จน', tasklist: 'งานครัวเรือน', cockpit: 'ศูนย์ติดตามงาน', admin: 'ผู้ดูแลระบบ', welcome: 'หน้าแรก' },
    en: { brand: 'Kae Chon', tasklist: 'Tasklist', cockpit: 'Cockpit', admin: 'Admin', welcome: 'Welcome' },
};

/** What the brand and the four applications are called in the chosen language. */
export const names = NAMES[language];

export function choose(code) {
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `${COOKIE}=${code}; Path=/; Max-Age=${ONE_YEAR}; SameSite=Lax${secure}`;
    location.reload();
}
