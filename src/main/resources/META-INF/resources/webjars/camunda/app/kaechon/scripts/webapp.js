/*
 * What the four web applications share. Each scripts/config.js imports this, so it runs before anything of Camunda's reads
 * a setting or touches the browser's storage.
 */
import { language, names } from './language.js';
import { keepInMemory } from './storage.js';
import { keepTitle } from './title.js';

const base = document.querySelector('base');
const app = base.getAttribute('app-name');

// Parts that show nothing here: an officer may not read the history of changes, our tasks have no description and the
// engine's counters are switched off.
base.setAttribute('cam-exclude-plugins', [
    'tasklist.task.detail:task-detail-history',
    'tasklist.task.detail:task-detail-description',
    'admin.system:system-settings-metrics',
].join());

// RequireJS gives up after seven seconds, and the page stays empty for good. A village's network may be slower than that;
// Camunda's index.html means to switch the limit off, but does not reach it.
window.require.config({ waitSeconds: 0 });

keepInMemory();
document.documentElement.lang = language;
keepTitle(app);

export default {
    app: { vendor: names.brand, name: names[app] },

    // One language only: with two, the browser's own would decide.
    locales: { availableLocales: [language], fallbackLocale: language },

    // It would ask for a page that does not exist here.
    disableWelcomeMessage: true,

    customScripts: ['../kaechon/scripts/decorate'],
};
