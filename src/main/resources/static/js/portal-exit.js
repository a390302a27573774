// Leaving a page that nobody shall see. The link works without this; the script hides the page at once and
// lets Shift, three times within five seconds, do the same. Phones have no Shift: there the button sticks.
(function () {
    'use strict';
    var links = document.querySelectorAll('a[data-exit]');
    if (!links.length) return;

    var WITHIN = 5000;
    var words = document.querySelector('a[data-exit-leaving]');
    words = words ? words.dataset : {};
    var voice = document.createElement('p');
    voice.className = 'exit-count';
    voice.setAttribute('role', 'status');
    document.body.appendChild(voice);

    var leaving = false;
    function leave() {
        if (leaving) return;
        leaving = true;
        var veil = document.createElement('div');
        veil.className = 'exit-veil';
        veil.setAttribute('role', 'alert');
        document.body.appendChild(veil);
        document.documentElement.classList.add('is-leaving');
        veil.textContent = words.exitLeaving || '';
        // replace(): Back does not come here again. Older entries of the history stay, and the safety page says so.
        window.location.replace(links[0].href);
    }

    links.forEach(function (link) {
        link.addEventListener('click', function (event) {
            event.preventDefault();
            leave();
        });
    });

    var presses = 0;
    var alone = false;
    var timer = 0;
    function reset(sentence) {
        clearTimeout(timer);
        presses = 0;
        voice.textContent = sentence;
    }
    document.addEventListener('keydown', function (event) {
        // Shift as part of a capital letter, a shortcut or an input method does not count.
        alone = event.key === 'Shift' && !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
        if (event.key !== 'Shift' && presses) reset('');
    });
    document.addEventListener('keyup', function (event) {
        if (event.key !== 'Shift' || !alone) return;
        alone = false;
        presses += 1;
        if (presses === 1) {
            timer = setTimeout(function () {
                reset(words.exitOver || '');
                timer = setTimeout(reset, WITHIN, '');
            }, WITHIN);
        }
        if (presses === 3) {
            reset('');
            leave();
        } else {
            voice.textContent = (presses === 1 ? words.exitTwo : words.exitOne) || '';
        }
    });

    // A page that comes back from the browser's cache must be usable, and must not stay veiled.
    window.addEventListener('pageshow', function (event) {
        if (!event.persisted) return;
        var veil = document.querySelector('.exit-veil');
        if (veil) veil.remove();
        document.documentElement.classList.remove('is-leaving');
        leaving = false;
        reset('');
    });
})();
