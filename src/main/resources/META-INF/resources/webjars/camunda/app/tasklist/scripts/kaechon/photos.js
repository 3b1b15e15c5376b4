/*
 * <kc-photos>: the photographs of a visit. They go to the server at once, like everything typed. A phone's picture is made
 * smaller before it is sent, because villages have little signal; the server does it again and removes the place it was taken.
 */
import { focus } from './fields.js';

const kaechon = window.angular.module('cam.tasklist.custom');

const LONGEST_SIDE = 1600;
const MOST_BYTES = 5 * 1024 * 1024;
const TOO_LARGE = 'รูปใหญ่เกิน 5 MB กรุณาเลือกรูปที่เล็กกว่า';
const FAILED = 'ส่งรูปไม่สำเร็จ กรุณาตรวจสอบสัญญาณแล้วเลือกรูปอีกครั้ง';

// A picture that the browser cannot read is sent as it is: the server says what is wrong with it.
async function small(file) {
    try {
        const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
        const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
        const canvas = document.createElement('canvas');
        canvas.width = Math.round(picture.width * scale);
        canvas.height = Math.round(picture.height * scale);
        canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
        return await new Promise(resolve => canvas.toBlob(made => resolve(made || file), 'image/jpeg', 0.85));
    } catch {
        return file;
    }
}

kaechon.directive('kcPhotos', ['$http', $http => ({
    restrict: 'E',
    template: `
        <div kc-field="photos">
          <label for="photos">รูปถ่าย <span class="kc-optional">(ถ้ามี ไม่เกิน 6 รูป)</span></label>
          <ul class="kc-photos" ng-if="shown.photos.length">
            <li ng-repeat="id in shown.photos">
              <img ng-src="{{place}}/{{id}}" alt="รูปที่ {{$index + 1}}">
              <button type="button" class="kc-link" ng-click="remove(id)">ลบรูปที่ {{$index + 1}}</button>
            </li>
          </ul>
          <input type="file" id="photos" accept="image/jpeg,image/png" multiple>
          <p class="kc-hint">JPG หรือ PNG รูปละไม่เกิน 5 MB ระบบลบตำแหน่งที่ถ่ายออกให้</p>
          <p role="status" ng-if="sending">กำลังส่งรูป…</p>
        </div>`,
    link(scope, element) {
        const place = scope.place = `/api/tasks/${encodeURIComponent(scope.task.id)}/photos`;
        const input = element[0].querySelector('input');
        const tell = words => (scope.errors.photos = words);

        const send = async file => {
            const picture = await small(file);
            if (picture.size > MOST_BYTES) {
                return scope.$evalAsync(() => tell(TOO_LARGE));
            }
            const data = new FormData();
            data.append('photo', picture, 'photo.jpg');
            const answer = await $http.post(place, data,
                { answeredByForm: true, transformRequest: same => same, headers: { 'Content-Type': undefined } });
            scope.$evalAsync(() => answer.status === 200
                ? scope.shown.photos.push(answer.data.id)
                : tell((answer.data && answer.data.message) || FAILED));
        };

        input.addEventListener('change', async () => {
            scope.$evalAsync(() => { scope.sending = true; delete scope.errors.photos; });
            try {
                for (const file of input.files) {
                    await send(file);
                }
            } finally {
                input.value = '';
                scope.$evalAsync(() => (scope.sending = false));
            }
        });

        scope.remove = id => $http.delete(`${place}/${id}`, { answeredByForm: true }).then(answer => {
            if (answer.status === 204) {
                scope.shown.photos.splice(scope.shown.photos.indexOf(id), 1);
                focus(element[0]);
            } else {
                tell(FAILED);
            }
        }, () => {});
    },
})]);
