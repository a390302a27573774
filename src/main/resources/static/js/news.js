// Tells an officer that something new waits, while a page of the desk is open: no worker, nothing kept, nothing pushed.
// She switches it on by her own press. What the server says is shown as it is; where it says neither yes nor no, and is
// not just away, that ends it (signed out, another role).
(function () {
    'use strict';
    var EVERY = 60000;
    if (!window.Notification || !window.fetch) return;

    var part = document.querySelector('[data-news-switch]');
    if (part) {
        var button = part.querySelector('button');
        var status = part.querySelector('[role="status"]');
        part.hidden = false;
        button.addEventListener('click', function () {
            Notification.requestPermission().then(function (answer) {
                if (answer === 'granted') location.assign(button.dataset.href);
                else status.textContent = status.dataset.refused;
            });
        });
        return;
    }
    if (Notification.permission !== 'granted') return;

    function tell(text) {
        try {
            var note = new Notification(text, { tag: 'niangjia' });
            note.onclick = function () {
                window.focus();
                note.close();
            };
        } catch (e) {
            // Some phones let only workers tell: the desk itself shows what waits.
        }
    }

    function again() {
        setTimeout(ask, EVERY);
    }

    function ask() {
        fetch('/desk/news', { credentials: 'same-origin', redirect: 'manual', cache: 'no-store' }).then(function (answer) {
            if (answer.status === 204 || answer.status >= 500) again();
            if (answer.status === 200) return answer.text().then(tell).then(again);
        }).catch(again);
    }

    ask();
})();
