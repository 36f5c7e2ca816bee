// The words of the glossary: each is explained where it first stands on a page. Without a script they are on a page of their own.

const SKIPPED = "a, button, code, pre, h1, h2, h3, label, legend, summary, select, textarea, input, svg, blockquote, dfn, iframe, .paper, .suggest, .mail, .word-list, [lang]";
const MOST = 12;
const LEAVING = 200;
const WORDS = new Map();
let pattern = null;
let leaving = 0;

const said = document.createElement("p");
said.id = "word-says";
said.setAttribute("role", "tooltip");
said.hidden = true;
document.body.append(said);

/** True if a text stands where words may be explained. */
function isProse(text) {
    const skipped = text.parentElement.closest(SKIPPED);
    return !skipped || skipped.contains(document.getElementById("main"));
}

/** Marks the first place of each word in the page, unless it is marked already. */
function mark() {
    const main = document.getElementById("main");
    if (!pattern || !main) {
        return;
    }
    const marked = new Set([...main.querySelectorAll("dfn.word")].map(word => word.dataset.word));
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
        texts.push(walker.currentNode);
    }
    for (const text of texts) {
        if (marked.size >= MOST) {
            return;
        }
        if (isProse(text)) {
            first(text, marked);
        }
    }
}

function first(text, marked) {
    for (const match of text.data.matchAll(pattern)) {
        const word = WORDS.get(match[0].toLowerCase());
        if (!marked.has(word.id)) {
            marked.add(word.id);
            const place = text.splitText(match.index);
            place.splitText(match[0].length);
            const dfn = document.createElement("dfn");
            dfn.className = "word";
            dfn.tabIndex = 0;
            dfn.dataset.word = word.id;
            dfn.dataset.says = word.says;
            place.replaceWith(dfn);
            dfn.append(place);
            return;
        }
    }
}

function show(word) {
    window.clearTimeout(leaving);
    hide();
    said.textContent = word.dataset.says;
    said.hidden = false;
    word.setAttribute("aria-describedby", said.id);
    const at = word.getBoundingClientRect();
    const room = document.documentElement.clientWidth - said.offsetWidth - 8;
    said.style.left = Math.max(8, Math.min(at.left, room)) + "px";
    const below = at.bottom + said.offsetHeight + 8 < window.innerHeight;
    said.style.top = (below ? at.bottom + 4 : at.top - said.offsetHeight - 4) + "px";
}

function hide() {
    said.hidden = true;
    document.querySelector("[aria-describedby=word-says]")?.removeAttribute("aria-describedby");
}

for (const [begins, ends] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    document.addEventListener(begins, event => {
        const word = event.target.closest?.("dfn.word");
        if (word) {
            show(word);
        } else if (event.target === said) {
            window.clearTimeout(leaving);
        }
    });
    document.addEventListener(ends, event => {
        if (event.target.closest?.("dfn.word") || event.target === said) {
            leaving = window.setTimeout(hide, LEAVING);
        }
    });
}

document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
        hide();
    }
});

async function load() {
    const language = document.documentElement.lang;
    const {words} = await (await fetch("/words.json?lang=" + language)).json();
    for (const word of words) {
        word.forms.forEach(form => WORDS.set(form, word));
    }
    const forms = [...WORDS.keys()].sort((a, b) => b.length - a.length);
    pattern = new RegExp("(?<![\\p{L}\\p{N}])(?:" + forms.join("|") + ")(?![\\p{L}\\p{N}])", "giu");
    mark();
}

document.body.addEventListener("htmx:afterSettle", mark);
load();
