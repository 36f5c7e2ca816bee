// The choices: a slider that is moved settles its choice, and the address follows what is chosen.

document.addEventListener("input", event => {
    const range = event.target.closest(".choices input[type=range]");
    if (range) {
        document.querySelector(`[data-opens="${range.name}"]`).checked = false;
    }
}, true);

document.body.addEventListener("htmx:afterSwap", event => {
    const link = document.getElementById("permalink");
    if (event.detail.target.id !== "flips" || !link) {
        return;
    }
    history.replaceState(null, "", link.href);
    for (const language of document.querySelectorAll(".languages a")) {
        const address = new URL(link.href);
        address.searchParams.set("lang", language.lang);
        language.href = address.href;
    }
});
