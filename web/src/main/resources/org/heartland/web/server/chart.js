// A chart: a link is copied with the name of this machine, and what is picked is shown at once.

function show() {
    const button = document.querySelector("[data-copies-address]");
    if (button) {
        button.hidden = false;
    }
}

document.addEventListener("click", async event => {
    const button = event.target.closest("[data-copies-address]");
    if (button) {
        await navigator.clipboard.writeText(document.getElementById(button.dataset.copiesAddress).href);
        button.textContent = button.dataset.done;
    }
});

// A state of a chart of one state, a domain: there is nothing more to pick, so it is shown.
document.addEventListener("change", event => {
    if (event.target.matches("#domain, select#states")) {
        event.target.form.requestSubmit();
    }
});

document.body.addEventListener("htmx:afterSettle", show);
show();
