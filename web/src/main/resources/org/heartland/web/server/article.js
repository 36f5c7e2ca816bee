// The editor's desk: keys, the mark of the statement that is looked at, and remarks on words of the text.
import {say} from "./workbench.js";

const CONTEXT = 40;
const BESIDE = window.matchMedia("(min-width: 62rem)");

function by(id) {
    return document.getElementById(id);
}

/** Marks the statement of the card in the text, and brings it into view. */
function show(scroll) {
    document.querySelectorAll(".current").forEach(one => one.classList.remove("current"));
    const claim = by("card")?.dataset.claim;
    const places = claim ? [...document.querySelectorAll(`.text [data-claim="${CSS.escape(claim)}"]`)] : [];
    places.forEach(one => one.classList.add("current"));
    if (scroll && BESIDE.matches && places.length > 0) {
        places[0].scrollIntoView({block: "center"});
    }
}

// ---- Keys: a letter presses the button or follows the link that shows it.

const KEYS = {n: "next", p: "previous", y: "keep", x: "dismiss", u: "undo", 1: "not-said", 2: "trivial", 3: "wrong"};

function typing(target) {
    return target.closest("input, textarea, select") !== null;
}

function pressed(event) {
    const element = KEYS[event.key] && by(KEYS[event.key]);
    const reason = element?.closest("details.dismiss");
    if (!element || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)
            || (reason && element.id !== "dismiss" && !reason.open)) {
        return;
    }
    event.preventDefault();
    if (element.id === "undo" || element.tagName !== "SUMMARY") {
        element.click();
    } else {
        element.parentElement.open = !element.parentElement.open;
        element.focus();
    }
}

// ---- Words that are selected.

/** The selected words of one paragraph, and where they are in it; null if there are none. */
function selected() {
    const selection = window.getSelection();
    if (selection.rangeCount === 0 || selection.isCollapsed) {
        return null;
    }
    const range = selection.getRangeAt(0);
    const start = range.startContainer.nodeType === Node.TEXT_NODE ? range.startContainer.parentElement : range.startContainer;
    const paragraph = start.closest("#paper.paper > p");
    if (!paragraph) {
        return null;
    }
    const before = document.createRange();
    before.selectNodeContents(paragraph);
    before.setEnd(range.startContainer, range.startOffset);
    const text = paragraph.textContent;
    const from = before.toString().length;
    const words = paragraph.contains(range.endContainer) ? range.toString() : text.slice(from);
    const to = from + words.trimEnd().length;
    const first = from + (words.length - words.trimStart().length);
    return first >= to ? null : {
        paragraph: paragraph.id.startsWith("p") ? paragraph.id.slice(1) : "0",
        start: first,
        end: to,
        exact: text.slice(first, to),
        prefix: text.slice(Math.max(0, first - CONTEXT), first),
        suffix: text.slice(to, to + CONTEXT),
    };
}

function report() {
    const words = selected();
    const form = by("report");
    if (!words || !form) {
        return;
    }
    for (const [name, value] of Object.entries(words)) {
        form.elements[name].value = value;
    }
    by("report-words").textContent = words.exact;
    form.hidden = false;
    form.scrollIntoView({block: "nearest"});
    form.elements.says.focus();
}

document.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        if (event.target.closest("#report")) {
            by("report").requestSubmit();
        } else {
            report();
        }
    } else {
        pressed(event);
    }
});

document.addEventListener("selectionchange", () => {
    const button = by("remark");
    if (button) {
        button.hidden = selected() === null;
    }
});

// The button keeps the selection: it would be lost if pressing it took the focus.
document.addEventListener("pointerdown", event => {
    if (event.target.id === "remark") {
        event.preventDefault();
    }
});

document.addEventListener("click", event => {
    if (event.target.id === "remark") {
        report();
    } else if (event.target.id === "report-cancel") {
        by("report").hidden = true;
    }
});

// ---- Copied words of the text carry a link to where it appeared.

function escaped(text) {
    const holder = document.createElement("span");
    holder.textContent = text;
    return holder.innerHTML;
}

document.addEventListener("copy", event => {
    const paper = by("paper");
    const selection = window.getSelection();
    const words = selection.toString();
    if (!words || !paper?.dataset.address || !paper.classList.contains("paper") || !paper.contains(selection.anchorNode)) {
        return;
    }
    const {title, byline, address} = paper.dataset;
    event.preventDefault();
    event.clipboardData.setData("text/plain", `${words}\n\n${title}, ${byline}: ${address}`);
    event.clipboardData.setData(
        "text/html",
        `<p>${escaped(words)}</p><p><a href="${escaped(address)}">${escaped(title)}</a>, ${escaped(byline)}</p>`);
});

// ---- A text that is dropped on the page is handed over.

document.addEventListener("dragover", event => {
    if (by("hand")) {
        event.preventDefault();
    }
});

document.addEventListener("drop", async event => {
    const form = by("hand");
    if (!form) {
        return;
    }
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    form.elements.body.value = file ? await file.text() : event.dataTransfer.getData("text/plain");
    form.elements.file.value = file ? file.name : "";
    if (form.elements.body.value) {
        form.requestSubmit();
    }
});

document.body.addEventListener("htmx:afterSwap", event => {
    if (event.detail.target.id === "card" || event.detail.target.id === "main") {
        const fromText = event.detail.requestConfig.elt.closest(".text");
        show(!fromText);
        if (fromText && !BESIDE.matches) {
            by("card").scrollIntoView();
        }
    }
});

document.body.addEventListener("htmx:responseError", event => {
    const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
    say(page.querySelector("#figure")?.textContent.trim() || event.detail.xhr.responseText);
});

show(new URLSearchParams(window.location.search).has("at"));
