/* Under a card's due date: which of the letter's two calendars binds, and the other's date. Asked once for the whole list. */
const kaechon = window.angular.module('cam.tasklist.custom');

const GOOD_FOR = 60_000; // milliseconds; the secretariat may change a date while the list stays open

kaechon.config(['$provide', $provide => {
    $provide.decorator('camTasksDirective', ['$delegate', $delegate => {
        $delegate[0].template = $delegate[0].template
            .replace('<span class="followup-date"', '<kc-calendars task="task"></kc-calendars>$&');
        return $delegate;
    }]);
}]);

kaechon.factory('kcTaskDates', ['$http', $http => {
    let asked = null;
    let until = 0;
    return () => {
        if (!asked || Date.now() > until) {
            until = Date.now() + GOOD_FOR;
            // A lost session answers nothing; the next list asks again.
            asked = $http.get('/api/task-dates').then(answer => answer.data, () => (asked = null));
        }
        return asked;
    };
}]);

const yearOf = task => {
    const variables = (task._embedded && task._embedded.variable) || [];
    const number = variables.find(variable => variable.name === 'caseNumber');
    return number ? number.value.split('-')[0] : null;
};

const isOwn = (task, dates) => {
    const due = new Date(task.due);
    const [year, month, day] = dates.due.split('-').map(Number);
    return due.getFullYear() !== year || due.getMonth() + 1 !== month || due.getDate() !== day;
};

kaechon.directive('kcCalendars', ['kcTaskDates', taskDates => ({
    restrict: 'E',
    scope: { task: '=' },
    template: '<small class="kc-calendars" ng-if="words">{{words}}</small>',
    link(scope) {
        scope.$watchGroup(['task.due', 'task.id'], () => scope.task.due && taskDates().then(years => {
            const dates = years && (years[yearOf(scope.task)] || {})[scope.task.taskDefinitionKey];
            scope.words = dates ? 'ยึด' + (isOwn(scope.task, dates) ? 'กำหนดเฉพาะครัวเรือน · ' : '') + dates.words : '';
        }));
    },
})]);
