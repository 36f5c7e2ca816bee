// What every page does: the drawer, copying, and noticing that the dossier has changed. All of it is a convenience: links work without.

const drawer = document.getElementById("drawer");
const content = document.getElementById("drawer-content");
let opener = null;

/** Says something to everybody, also to those who do not see the page. */
export function say(text) {
    const said = document.getElementById("said");
    said.textContent = text;
    said.classList.add("fresh");
    window.setTimeout(() => said.classList.remove("fresh"), 4000);
}

export function openDrawer() {
    drawer.hidden = false;
    content.focus();
}

export function closeDrawer() {
    if (!drawer.hidden) {
        drawer.hidden = true;
        opener?.focus();
    }
}

document.addEventListener("click", event => {
    const copies = event.target.closest("[data-copies]");
    if (copies) {
        navigator.clipboard.writeText(document.getElementById(copies.dataset.copies).textContent.trim())
            .then(() => copies.classList.add("done"));
    }
    if (event.target.closest("[data-closes=drawer]")) {
        closeDrawer();
    }
});

document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
        closeDrawer();
    }
});

document.body.addEventListener("htmx:beforeRequest", event => {
    if (event.detail.target === content) {
        opener = event.detail.elt;
    }
});

document.body.addEventListener("htmx:afterSwap", event => {
    if (event.detail.target === content) {
        openDrawer();
    }
});

// ---- The files of the dossier may change while the page is open.

const EVERY = 2000;
let version = Number(document.body.dataset.version);
let problems = document.querySelectorAll("#problems li").length > 0;

async function look() {
    if (document.visibilityState !== "visible") {
        return;
    }
    try {
        const state = await (await fetch("/version")).json();
        if (state.version !== version || (state.problems > 0) !== problems) {
            version = state.version;
            problems = state.problems > 0;
            await htmx.ajax("GET", window.location.pathname + window.location.search, {
                target: "#main", select: "#main", swap: "outerHTML", headers: {"X-Again": "1"},
            });
            await htmx.ajax("GET", window.location.pathname + window.location.search, {
                target: "#problems", select: "#problems", swap: "outerHTML",
            });
        }
    } catch {
        // The program has ended; the page stays readable.
    }
}

window.setInterval(look, EVERY);

// ---- What only some pages do.

if (document.querySelector(".desk")) {
    import("./article.js");
}

if (document.querySelector(".states")) {
    import("./states.js");
}

if (document.querySelector(".choices")) {
    import("./choices.js");
}
