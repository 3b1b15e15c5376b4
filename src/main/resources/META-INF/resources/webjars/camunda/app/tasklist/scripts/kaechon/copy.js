/* <button kc-copy="text">: puts a text on the clipboard, to be keyed into TPMAP Logbook, and says so. */
const kaechon = window.angular.module('cam.tasklist.custom');

// Without TLS there is no clipboard interface: the old way copies a selection.
function copySelected(text) {
    const place = document.createElement('textarea');
    place.value = text;
    place.setAttribute('readonly', '');
    place.className = 'kc-offscreen';
    document.body.append(place);
    place.select();
    const copied = document.execCommand('copy');
    place.remove();
    return copied;
}

kaechon.directive('kcCopy', ['$timeout', $timeout => ({
    restrict: 'A',
    link(scope, element, attributes) {
        const button = element[0];
        const label = button.textContent;
        button.addEventListener('click', async () => {
            let copied = false;
            try {
                await navigator.clipboard.writeText(attributes.kcCopy);
                copied = true;
            } catch {
                copied = copySelected(attributes.kcCopy);
                button.focus();
            }
            button.textContent = copied ? 'คัดลอกแล้ว ✓' : 'คัดลอกไม่ได้ กรุณาเลือกข้อความเอง';
            $timeout(() => (button.textContent = label), 3000);
        });
    },
})]);
