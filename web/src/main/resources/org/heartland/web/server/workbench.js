import "./find.js";
import "./marks.js";
import "./words.js";

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
    drawer.scrollTop = 0;
    content.focus({preventScroll: true});
}

export function closeDrawer() {
    if (!drawer.hidden) {
        drawer.hidden = true;
        opener?.focus();
    }
}

/** Copies a text, and says so on the button that asked for it. */
async function copy(text, button) {
    await navigator.clipboard.writeText(text);
    const done = button.dataset.done;
    if (done) {
        const words = button.textContent;
        button.textContent = done;
        window.setTimeout(() => { button.textContent = words; }, 2000);
    }
    button.classList.add("done");
}

document.addEventListener("click", async event => {
    const button = event.target.closest("[data-copies], [data-copies-from]");
    if (button?.dataset.copiesFrom) {
        await copy(await (await fetch(button.dataset.copiesFrom)).text(), button);
    } else if (button) {
        await copy(document.getElementById(button.dataset.copies).textContent.trim(), button);
    }
    if (event.target.closest("[data-closes=drawer]")) {
        closeDrawer();
    }
});

document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
        closeDrawer();
        closeMore();
    }
});

// The pages that are rarely used stand in a list that opens; without this it closes by its name alone.
function closeMore() {
    const more = document.querySelector(".more-pages[open]");
    if (more?.contains(document.activeElement)) {
        more.querySelector("summary").focus();
    }
    more?.removeAttribute("open");
}

document.addEventListener("click", event => {
    if (!event.target.closest(".more-pages")) {
        closeMore();
    }
});

document.addEventListener("focusin", event => {
    if (!event.target.closest(".more-pages")) {
        closeMore();
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

/** True while somebody writes on the page: it is not renewed under his hands. */
function writing() {
    return document.activeElement?.closest("textarea, input, select") || document.querySelector("form.report:not([hidden]), form[data-unsaved]");
}

async function renew(part) {
    const here = window.location.pathname + window.location.search;
    await htmx.ajax("GET", here, {target: part, select: part, swap: "outerHTML"});
}

async function look() {
    if (document.visibilityState !== "visible" || writing()) {
        return;
    }
    try {
        const {version} = await (await fetch("/version")).json();
        if (String(version) !== document.getElementById("main").dataset.version) {
            await renew("#problems");
            await renew("#main");
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

if (document.querySelector(".check")) {
    import("./check.js");
}

if (document.querySelector(".choices")) {
    import("./choices.js");
}

if (document.querySelector(".model")) {
    import("./models.js");
}

if (document.querySelector(".issue-page, .account-page")) {
    import("./decisions.js");
}

if (document.querySelector(".chart-page")) {
    import("./chart.js");
}
