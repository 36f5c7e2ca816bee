// The knobs of a model: a slider beside each field, a run as it is turned, and an address for each run that somebody stays at.

function show() {
    for (const range of document.querySelectorAll("[data-turns]")) {
        range.hidden = false;
    }
}

function knobs() {
    return document.getElementById("knobs");
}

document.addEventListener("input", event => {
    const range = event.target.closest("[data-turns]");
    const field = range ? document.getElementById(range.dataset.turns) : event.target;
    if (range) {
        field.value = Number(Number(range.value).toPrecision(4));
    } else if (field.closest(".knob")) {
        field.closest(".knob").querySelector("[data-turns]").value = field.value;
    }
}, true);

// While a knob turns, the address is that of the run that is shown; once it is let go, the next turn makes a step to go back to.
const WAIT = 500;
let asked = false;
let turning = false;
let settled = 0;

document.body.addEventListener("htmx:beforeRequest", event => {
    asked ||= event.detail.elt === knobs();
});

// A run that takes its time is looked for again: where there are knobs already, they stay under the hands that turn them.
document.body.addEventListener("htmx:beforeSwap", event => {
    const run = document.getElementById("run");
    if (document.querySelector("#knobs, #decide") && event.detail.target.id === "main" && run?.contains(event.detail.requestConfig.elt)) {
        event.detail.target = run;
        event.detail.selectOverride = "#run";
    }
});

document.body.addEventListener("htmx:afterSwap", () => {
    const run = document.getElementById("run");
    const form = knobs();
    if (!form || !run?.dataset.here) {
        return;
    }
    form.elements.loop.value = run.dataset.loop;
    if (asked) {
        history[turning ? "replaceState" : "pushState"]({model: true}, "", run.dataset.here);
        turning = true;
        asked = false;
    }
});

/** Keeps the run that is shown as the one before the next, once it is there. */
function letGo() {
    const run = document.getElementById("run");
    const form = knobs();
    if (asked || !run?.dataset.settings || !form) {
        settled = window.setTimeout(letGo, WAIT);
        return;
    }
    turning = false;
    form.elements.was2.value = form.elements.was1.value;
    form.elements.was1.value = run.dataset.settings;
}

document.addEventListener("change", event => {
    if (event.target.closest("#knobs")) {
        window.clearTimeout(settled);
        settled = window.setTimeout(letGo, WAIT);
    }
});

window.addEventListener("popstate", event => {
    if (document.querySelector(".model") && !event.state?.htmx) {
        window.location.reload();
    }
});

document.body.addEventListener("htmx:afterSettle", show);
show();
