// The editor: names that fit as one types, the line and column of the caret, and the place of a problem. It works without; only slower.

const MOST = 8;
const LEAST = 2;
let known = null;

/** All names that expressions may use; asked for when the first is typed. */
function names() {
    known ??= fetch("/check.json").then(answer => answer.json()).then(all => all.names);
    return known;
}

// ---- Names that fit.

function list(area) {
    return document.getElementById(area.dataset.completes);
}

/** The letters of a name before the caret. */
function begun(area) {
    return /[A-Za-z_][A-Za-z0-9_.]*$/.exec(area.value.slice(0, area.selectionStart))?.[0] ?? "";
}

function close(area) {
    list(area).hidden = true;
    area.removeAttribute("aria-activedescendant");
}

function choose(area, place) {
    const all = [...list(area).children];
    all.forEach((one, i) => one.setAttribute("aria-selected", String(i === place)));
    all[place].scrollIntoView({block: "nearest"});
    area.setAttribute("aria-activedescendant", all[place].id);
}

function chosen(area) {
    return [...list(area).children].findIndex(one => one.getAttribute("aria-selected") === "true");
}

function fits(all, word) {
    const small = word.toLowerCase();
    const first = all.filter(one => one.name.toLowerCase().startsWith(small));
    const others = all.filter(one => !first.includes(one)
        && (one.name.toLowerCase().includes(small) || one.says.toLowerCase().includes(small)));
    return [...first, ...others].slice(0, MOST);
}

async function offer(area, asked) {
    const word = begun(area);
    if (!asked && word.length < LEAST) {
        close(area);
        return;
    }
    const found = fits(await names(), word);
    if (word !== begun(area)) {
        return;
    }
    if (found.length === 0 || (!asked && found.some(one => one.name === word))) {
        close(area);
        return;
    }
    const box = list(area);
    box.replaceChildren(...found.map((one, i) => option(box, one, i)));
    box.hidden = false;
    choose(area, 0);
}

function option(box, name, place) {
    const row = document.createElement("div");
    row.id = `${box.id}-${place}`;
    row.setAttribute("role", "option");
    row.dataset.name = name.name;
    row.dataset.call = name.kind === "function" ? "(" : "";
    const written = document.createElement("code");
    written.textContent = name.usage;
    row.append(written, ` ${name.kind === "function" ? "" : `${name.kind}: `}${name.says}`);
    return row;
}

function insert(area, row) {
    const word = begun(area);
    const call = area.value[area.selectionStart] === "(" ? "" : row.dataset.call;
    area.setRangeText(row.dataset.name + call, area.selectionStart - word.length, area.selectionStart, "end");
    close(area);
    area.focus();
    area.dispatchEvent(new Event("input", {bubbles: true}));
    close(area);
}

function moved(area, by) {
    const count = list(area).children.length;
    choose(area, (chosen(area) + by + count) % count);
}

function pressed(event) {
    const area = event.target.closest("textarea[data-completes]");
    if (!area) {
        return;
    }
    if (event.key === " " && event.ctrlKey) {
        offer(area, true);
    } else if (list(area).hidden) {
        return;
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        moved(area, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
        insert(area, list(area).children[chosen(area)]);
    } else if (event.key === "Escape") {
        close(area);
    } else {
        return;
    }
    event.preventDefault();
    event.stopPropagation();
}

document.addEventListener("keydown", pressed, true);

document.addEventListener("input", event => {
    const area = event.target.closest("textarea[data-completes]");
    if (area) {
        offer(area, false);
        area.form.toggleAttribute("data-unsaved", area.id === "text" && area.value !== area.defaultValue);
    }
});

document.addEventListener("pointerdown", event => {
    const row = event.target.closest(".names [role=option]");
    if (row) {
        event.preventDefault();
        insert(document.querySelector(`[data-completes="${row.parentElement.id}"]`), row);
    }
});

document.addEventListener("focusout", event => {
    const area = event.target.closest("textarea[data-completes]");
    if (area) {
        close(area);
    }
});

// ---- Lines and columns, as problems name them.

function first(area) {
    return Number(area.form.dataset.first);
}

document.addEventListener("selectionchange", () => {
    const area = document.activeElement;
    const caret = document.getElementById("caret");
    if (area?.id === "text" && caret) {
        const before = area.value.slice(0, area.selectionStart).split("\n");
        caret.textContent = caret.dataset.says
            .replace("L", String(first(area) + before.length - 1))
            .replace("C", String(before[before.length - 1].length + 1));
    }
});

/** Puts the caret where a problem is; false if that is not in the editor. */
function goTo(line, column) {
    const area = document.getElementById("text");
    const lines = area?.value.split("\n") ?? [];
    const row = line - (area ? first(area) : 0);
    if (!area || row < 0 || row >= lines.length) {
        return false;
    }
    const start = lines.slice(0, row).join("\n").length + (row > 0 ? 1 : 0) + Math.max(0, column - 1);
    area.focus();
    area.setSelectionRange(start, start);
    return true;
}

document.addEventListener("click", event => {
    const link = event.target.closest("#outcome a[data-line]");
    const file = link && new URL(link.href).searchParams.get("file");
    if (link && file === document.getElementById("edit")?.dataset.file
            && goTo(Number(link.dataset.line), Number(link.dataset.column))) {
        event.preventDefault();
    }
});

// ---- Nothing that is typed is lost by leaving the page.

let leaving = false;

document.addEventListener("submit", event => {
    leaving = event.target.id === "edit";
    window.setTimeout(() => { leaving = false; }, 1000);
});

window.addEventListener("beforeunload", event => {
    if (!leaving && document.querySelector("form[data-unsaved]")) {
        event.preventDefault();
    }
});
