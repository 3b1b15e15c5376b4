/* What the settings do not reach: header, dates and who is looking. Loaded before AngularJS starts. */
import { choose, language, LANGUAGES, names } from './language.js';
import { forget } from './storage.js';
import { replaceLeftovers } from './leftovers.js';
import { thaiDates } from './dates.js';

const app = document.querySelector('base').getAttribute('app-name');
const custom = window.angular.module(`cam.${app}.custom`);

/** Changes the HTML of one of Camunda's directives before its first use. */
const template = (directive, change) => custom.config(['$provide', $provide => {
    $provide.decorator(`${directive}Directive`, ['$delegate', $delegate => {
        $delegate[0].template = change($delegate[0].template);
        return $delegate;
    }]);
}]);

// The menu of the other applications has English names in its code. The choice of language comes first in the header.
custom.filter('kcApplication', () => name => names[name] || name);
template('camWidgetHeader', html => html
    .replace('{{ app.label }}', '{{ appName | kcApplication }}')
    .replace('<li engine-select></li>', '<li kc-language></li>$&'));

custom.directive('kcLanguage', () => ({
    template: `
        <div role="group" aria-label="ภาษา / Language" class="kc-language">
          <button type="button" ng-repeat="(code, name) in languages" lang="{{code}}" aria-pressed="{{code === language}}"
                  ng-click="choose(code)">{{name}}</button>
        </div>`,
    link: scope => Object.assign(scope, { languages: LANGUAGES, language, choose }),
}));

// In Tasklist an officer gives a task back but hands it to nobody: the holder's name is a name, not a field to type into. And
// the button beside it says what it does instead of showing a cross.
if (app === 'tasklist') {
    template('camTasklistTaskMeta', html => html
        .replace(/cam-widget-inline-field\s+tabindex="0"\s+ng-keydown="editAssignee\(\$event\)"\s+ng-paste="[^"]*"/, '')
        .replace('class="unclaim glyphicon glyphicon-remove btn-link">', 'class="unclaim btn-link" translate="UNCLAIM_TASK">'));
}

// Supervisors read in Cockpit; its editing controls are the administrator's (th.kaechon.engine.WebappGuard refuses others).
custom.run(['$rootScope', $rootScope => {
    $rootScope.$watch('authentication', officer => document.body.classList.toggle(
        'kc-administrator', !!officer && officer.authorizedApps.includes('admin')));

    // The next officer at this computer finds nothing of the last one.
    $rootScope.$on('authentication.changed', (event, officer) => officer || forget());
}]);

if (language === 'th') {
    thaiDates(custom);
    replaceLeftovers();
}

export default [];
