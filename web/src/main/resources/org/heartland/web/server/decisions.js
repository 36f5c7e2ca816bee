// The knobs of an issue and of an account: only what was turned is asked for, the address is that of what is shown, and going back undoes:
// a knob that is turned back and forth makes one step of the history.

const form = () => document.getElementById("decide");
let touched = null;
let stepped = null;

/** The middle of a number or a range as it is written; NaN for neither. */
function middle(written) {
    const parts = written.split("..").map(Number);
    return parts.length === 2 ? (parts[0] + parts[1]) / 2 : parts[Math.floor(parts.length / 2)];
}

// A slider cannot show a range: it stands at its middle.
document.addEventListener("input", event => {
    if (form()?.contains(event.target)) {
        touched = event.target.dataset.turns ?? event.target.id;
    }
    const range = event.target.closest(".number")?.querySelector("[data-turns]");
    if (range && event.target !== range) {
        range.value = middle(event.target.value);
    }
});

document.body.addEventListener("htmx:configRequest", event => {
    if (event.detail.elt !== form()) {
        return;
    }
    for (const field of form().elements) {
        if (field.name && (field.value === "" || field.value === field.dataset.usual)) {
            event.detail.parameters.delete?.(field.name);
            delete event.detail.parameters[field.name];
        }
    }
});

document.body.addEventListener("htmx:afterSwap", event => {
    const run = document.getElementById("run");
    if (form() && run?.dataset.here) {
        history[touched === stepped ? "replaceState" : "pushState"](null, "", run.dataset.here);
        stepped = touched;
    }
});

window.addEventListener("popstate", event => {
    if (form() && !event.state?.htmx) {
        window.location.reload();
    }
});
