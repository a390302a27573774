// Requests made by htmx carry the token that the page was given.
(function () {
    'use strict';
    var meta = document.querySelector('meta[name="csrf"]');
    if (!meta) return;
    document.addEventListener('htmx:configRequest', function (event) {
        event.detail.headers[meta.dataset.header] = meta.content;
    });
})();
