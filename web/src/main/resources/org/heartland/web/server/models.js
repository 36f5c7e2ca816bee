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
let turning = false;
let settled = 0;

document.body.addEventListener("htmx:afterSwap", event => {
    const run = document.getElementById("run");
    if (!run?.dataset.here || event.detail.target.id !== "run" && event.detail.elt?.id !== "run") {
        return;
    }
    const form = knobs();
    if (event.detail.requestConfig?.elt === form) {
        history[turning ? "replaceState" : "pushState"]({model: true}, "", run.dataset.here);
        turning = true;
    } else if (form) {
        form.elements.loop.value = run.dataset.loop;
    }
});

document.addEventListener("change", event => {
    if (event.target.closest("#knobs")) {
        window.clearTimeout(settled);
        settled = window.setTimeout(() => {
            const form = knobs();
            turning = false;
            form.elements.was2.value = form.elements.was1.value;
            form.elements.was1.value = document.getElementById("run").dataset.settings;
        }, 900);
    }
});

window.addEventListener("popstate", event => {
    if (document.querySelector(".model") && !event.state?.htmx) {
        window.location.reload();
    }
});

document.body.addEventListener("htmx:afterSettle", show);
show();
