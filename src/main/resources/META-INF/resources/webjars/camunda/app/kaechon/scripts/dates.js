/*
 * Dates as Thai officers read them. Texts come from dateLocales in th.json (Buddhist Era by moment's eras); here is what it
 * does not reach. Formats for machines (yyyy-MM-dd…) stay Gregorian.
 */
const YEARS_AHEAD_OF_CE = 543;
const YEAR_IN_SIGHT = ['yyyy', 'MMMM yyyy']; // the date picker's titles and years, the years of Tasklist's history

// Beyond a month moment would say "in 2 months"; the campaign counts days, whole ones, as the case page does.
const DAYS_AS_DAYS = 1000;

function countDays(moment) {
    moment.relativeTimeThreshold('d', DAYS_AS_DAYS);
    moment.relativeTimeRounding(Math.floor);
    // Its own way goes by months of 30.4 days, and 144 days become 146.
    moment.fn.from = function from(time, withoutSuffix) {
        return moment.duration(this.diff(time)).locale(this.locale()).humanize(!withoutSuffix);
    };
}

const words = (count, day, options) =>
    Array.from({ length: count }, (_, index) => day(index).toLocaleDateString('th', options));

const month = index => new Date(2023, index, 1);
const weekday = index => new Date(2023, 0, 1 + index); // 1 January 2023 was a Sunday

export function thaiDates(module) {
    module.config(['$provide', 'camDateFormatProvider', ($provide, camDateFormatProvider) => {
        $provide.decorator('$locale', ['$delegate', locale => {
            Object.assign(locale.DATETIME_FORMATS, {
                MONTH: words(12, month, { month: 'long' }),
                STANDALONEMONTH: words(12, month, { month: 'long' }),
                SHORTMONTH: words(12, month, { month: 'short' }),
                DAY: words(7, weekday, { weekday: 'long' }),
                SHORTDAY: words(7, weekday, { weekday: 'narrow' }),
            });
            return locale;
        }]);

        $provide.decorator('dateFilter', ['$delegate', filter => (date, format, zone) => {
            const year = new Date(date).getFullYear() + YEARS_AHEAD_OF_CE;
            return YEAR_IN_SIGHT.includes(format) && !Number.isNaN(year)
                ? filter(date, format.replace('yyyy', `'${year}'`), zone)
                : filter(date, format, zone);
        }]);

        // Cockpit prints 2026-11-22T16:48:17 otherwise.
        camDateFormatProvider.setDateFormat('lll', 'normal');
    }]);

    // Not every application has both.
    module.run(['$injector', $injector => {
        const whereKnown = (name, change) => $injector.has(name) && change($injector.get(name));
        whereKnown('moment', countDays);
        whereKnown('uibDatepickerConfig', config => (config.showWeeks = false)); // nobody here counts weeks
    }]);
}
