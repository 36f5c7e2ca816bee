// The slider of the years: it shows the year while it moves, and it can play.

const EVERY = 700;
let playing = 0;

function slider() {
    return document.getElementById("year");
}

function stop(button) {
    window.clearInterval(playing);
    playing = 0;
    button.textContent = button.dataset.play;
}

function step(button) {
    const year = slider();
    if (year === null || Number(year.value) >= Number(year.max)) {
        stop(button);
    } else {
        year.value = Number(year.value) + 1;
        year.dispatchEvent(new Event("input", {bubbles: true}));
    }
}

document.addEventListener("input", event => {
    if (event.target.id === "year") {
        document.getElementById("year-shown").textContent = event.target.value;
    }
});

document.addEventListener("click", event => {
    const button = event.target.closest("#play");
    if (!button) {
        return;
    }
    if (playing) {
        stop(button);
        return;
    }
    const year = slider();
    if (year.value === year.max) {
        year.value = year.min;
    }
    button.textContent = button.dataset.stop;
    playing = window.setInterval(() => step(button), EVERY);
});

function show() {
    const button = document.getElementById("play");
    if (button) {
        button.hidden = false;
    }
}

document.body.addEventListener("htmx:afterSettle", show);
show();
