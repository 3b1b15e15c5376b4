/* What stands above a form's first field: what was refused, whose task it is, the draft; and the household. */
const kaechon = window.angular.module('cam.tasklist.custom');

kaechon.directive('kcErrors', () => ({
    restrict: 'E',
    template: `
        <div role="status" class="kc-state">
          <p ng-if="state === 'loading'">กำลังโหลดข้อมูลครัวเรือน…</p>
          <p ng-if="state === 'sending'">กำลังบันทึก…</p>
          <p ng-if="draft.state === 'waiting'">ยังไม่ได้บันทึกร่าง ระบบจะบันทึกให้เมื่อติดต่อได้</p>
        </div>
        <div role="alert" class="kc-summary" tabindex="-1">
          <div class="kc-notice kc-notice-bad" ng-if="state === 'failed' || message">
            <p><strong ng-if="state === 'failed'">โหลดแบบฟอร์มไม่สำเร็จ</strong> {{message}}</p>
            <button type="button" class="kc-button" ng-if="state === 'failed'" ng-click="load()">ลองอีกครั้ง</button>
          </div>
          <div class="kc-notice kc-notice-bad" ng-if="(open = (wrong | kcOpen : errors)).length">
            <p><strong>ยังบันทึกไม่ได้ กรุณาแก้ไข {{open.length}} แห่ง</strong> ข้อมูลที่กรอกไว้ยังอยู่ครบ</p>
            <ul><li ng-repeat="error in open">
              <button type="button" class="kc-link" ng-click="goTo(error.field)">{{error.field | kcRow}}{{error.message}}</button>
            </li></ul>
          </div>
          <div class="kc-notice" ng-if="draft.state === 'conflict'">
            <p><strong>แบบฟอร์มนี้ถูกกรอกจากอีกเครื่องหนึ่ง</strong> โดย {{draft.savedBy}} เวลา {{draft.savedAt}} น. จะใช้ข้อมูลชุดใด</p>
            <button type="button" class="kc-button" ng-click="takeOther()">ใช้ข้อมูลจากอีกเครื่อง</button>
            <button type="button" class="kc-button" ng-click="keepMine()">ใช้ข้อมูลในหน้านี้</button>
          </div>
        </div>
        <div class="kc-notice" role="status" ng-if="state === 'ready' && !task.mine">
          <p ng-if="!task.assignee">กรุณากดรับงานก่อนกรอก
            <button type="button" class="kc-button" ng-click="claim()">รับงานนี้</button></p>
          <p ng-if="task.assignee">{{task.assignee}} รับงานนี้ไว้แล้ว ท่านดูข้อมูลได้ แต่กรอกไม่ได้</p>
        </div>
        <div class="kc-draft" ng-if="task.mine && draft.state === 'saved'">
          <span>บันทึกร่างไว้แล้ว<span ng-if="draft.savedAt"> เวลา {{draft.savedAt}} น. โดย {{draft.savedBy}}</span> เปิดทำต่อจากเครื่องอื่นได้</span>
          <button type="button" class="kc-link" ng-click="ask.discard = true" ng-hide="ask.discard">ล้างร่าง</button>
          <span ng-if="ask.discard">ล้างทุกอย่างที่กรอกไว้หรือไม่
            <button type="button" class="kc-link" ng-click="ask.discard = false; discard()">ล้าง</button>
            <button type="button" class="kc-link" ng-click="ask.discard = false">ไม่ล้าง</button></span>
        </div>`,
}));

// The household beside the task comes as a ready piece of page, the same the case page shows; see th.kaechon.web.casefile.
kaechon.directive('kcHousehold', ['$http', $http => ({
    restrict: 'E',
    template: '<div class="kc-household"></div>',
    link(scope, element) {
        const place = element[0].querySelector('.kc-household');
        scope.$watch('task.id', id => id && $http.get(`/api/tasks/${encodeURIComponent(id)}/panel`, { answeredByForm: true })
            .then(answer => {
                if (answer.status === 200) {
                    place.innerHTML = answer.data; // our own server's page, in which every text is escaped
                } else {
                    place.textContent = 'แสดงข้อมูลครัวเรือนไม่ได้ในขณะนี้';
                }
            }, () => {}));
    },
})]);
