// Ctrl+K: everything by its words, in a dialog. Without a script the same is a page of its own.

const dialog = document.getElementById("find");
const input = document.getElementById("find-q");

function links() {
    return [...dialog.querySelectorAll(".findings a")];
}

/** True if what is shown was found for the words as they are now. */
function isCurrent() {
    return dialog.querySelector(".findings").dataset.asked === input.value && links().length > 0;
}

function open() {
    if (!dialog.open) {
        dialog.showModal();
    }
    input.select();
}

/** Moves the focus through what was found; from the first upwards back to the words. */
function move(by) {
    const all = links();
    const to = all.indexOf(document.activeElement) + by;
    if (to < 0) {
        input.focus();
    } else if (to < all.length) {
        all[to].focus();
    }
}

document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        open();
    }
});

document.addEventListener("click", event => {
    if (event.target.closest("#find-open") && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        open();
    } else if (event.target === dialog || event.target.closest("[data-closes=find]")) {
        dialog.close();
    }
});

// No key of the page behind works while the dialog is open.
dialog.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey) {
        return;
    }
    event.stopPropagation();
    if (event.key === "Escape") {
        event.preventDefault();
        dialog.close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && document.activeElement === input && isCurrent()) {
        event.preventDefault();
        links()[0].click();
    } else if (event.key.length === 1 && document.activeElement?.matches(".findings a")) {
        input.focus();
    }
});
