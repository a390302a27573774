// A button that opens the browser's own printing: without script it stays away, and the keys and menus remain.
(function () {
    'use strict';
    document.querySelectorAll('[data-print]').forEach(function (button) {
        button.hidden = false;
        button.addEventListener('click', function () {
            window.print();
        });
    });
})();
