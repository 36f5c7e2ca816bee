// The editor's desk: keys, and the mark of the statement that is looked at.

function card() {
    return document.getElementById("card");
}

/** Marks the statement of the card in the text, and brings it into view. */
function show(scroll) {
    document.querySelectorAll(".current").forEach(one => one.classList.remove("current"));
    const claim = card()?.dataset.claim;
    const places = claim ? [...document.querySelectorAll(`.text [data-claim="${CSS.escape(claim)}"]`)] : [];
    places.forEach(one => one.classList.add("current"));
    if (scroll && places.length > 0) {
        places[0].scrollIntoView({block: "center", behavior: "auto"});
    }
}

const KEYS = {
    n: "next",
    p: "previous",
    y: "keep",
    x: "dismiss",
    u: "undo",
};

function typing(target) {
    return target.closest("input, textarea, select, [contenteditable]") !== null;
}

document.addEventListener("keydown", event => {
    const id = KEYS[event.key];
    if (id && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
        const pressed = document.getElementById(id);
        if (pressed) {
            event.preventDefault();
            pressed.click();
        }
    }
});

document.body.addEventListener("htmx:afterSwap", event => {
    if (event.detail.target.id === "card" || event.detail.target.id === "main") {
        show(!event.detail.requestConfig.elt.closest(".text"));
    }
});

show(new URLSearchParams(window.location.search).has("at"));
