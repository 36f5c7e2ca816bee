// Marks of pictures that carry a figure open it. The picture, the same as in the brief and in files, says which by data-of.
// A picture is one stop of the Tab key; arrows go from mark to mark, Home and End to the first and the last, Enter opens.

const NEAR = 16;
const STEPS = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1};

function marksOf(picture) {
    return [...picture.querySelectorAll("[data-of]")];
}

function prepare() {
    for (const picture of document.querySelectorAll("svg.plot:not([role=group]):has([data-of])")) {
        picture.setAttribute("role", "group");
        marksOf(picture).forEach((mark, place) => {
            mark.setAttribute("role", "button");
            mark.setAttribute("tabindex", place === 0 ? "0" : "-1");
            mark.setAttribute("aria-label", mark.querySelector("title")?.textContent ?? "");
        });
    }
}

function open(mark) {
    const address = new URL("/figure", window.location);
    address.searchParams.set("of", mark.dataset.of);
    const language = new URLSearchParams(window.location.search).get("lang");
    if (language) {
        address.searchParams.set("lang", language);
    }
    enter(mark);
    htmx.ajax("GET", address.pathname + address.search, {source: mark, target: "#drawer-content", select: "#figure", swap: "innerHTML"});
}

/** Makes a mark the one at which the Tab key stops. */
function enter(mark) {
    marksOf(mark.ownerSVGElement).forEach(other => other.setAttribute("tabindex", other === mark ? "0" : "-1"));
    mark.focus({preventScroll: true});
}

/** The mark nearest to where a picture was pressed, since marks are smaller than fingers; undefined if none is near. */
function nearest(picture, x, y) {
    const away = mark => {
        const box = mark.getBoundingClientRect();
        return Math.hypot(x - Math.max(box.left, Math.min(x, box.right)), y - Math.max(box.top, Math.min(y, box.bottom)));
    };
    return marksOf(picture)
        .map(mark => ({mark, away: away(mark)}))
        .filter(one => one.away <= NEAR)
        .sort((one, other) => one.away - other.away)[0]?.mark;
}

document.addEventListener("click", event => {
    const picture = event.target.closest("svg.plot:has([data-of])");
    const mark = picture && (event.target.closest("[data-of]") ?? nearest(picture, event.clientX, event.clientY));
    if (mark) {
        open(mark);
    }
});

document.addEventListener("keydown", event => {
    const mark = event.target.closest?.("svg.plot [data-of]");
    if (!mark) {
        return;
    }
    const marks = marksOf(mark.ownerSVGElement);
    const place = marks.indexOf(mark) + (STEPS[event.key] ?? 0);
    const to = event.key === "Home" ? marks[0] : event.key === "End" ? marks.at(-1) : event.key in STEPS ? marks[place] : null;
    if (to) {
        event.preventDefault();
        enter(to);
    } else if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        open(mark);
    }
});

document.body.addEventListener("htmx:afterSwap", prepare);
prepare();
