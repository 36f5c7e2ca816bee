// Prepares the outlines of all countries for the map of the brief, once. docs/map.md says how it is run and what it changes.
// Arguments: countries-50m.json of world-atlas, codes.json of i18n-iso-countries, the file to write.
import { readFileSync, writeFileSync } from "node:fs";

const UNIT = 0.005; // degrees; all coordinates are whole numbers of it
const TOLERANCE = 0.03; // degrees; how far a simplified line may leave the line of the source
const OWN_DETAIL = 60; // a small ring is simplified by no more than this part of its own extent
const SMALLEST = 0.1; // degrees; smaller islands are left out where their country has three larger ones
// Natural Earth draws these apart and ISO has no code for them; the codes are those in common use.
const WITHOUT_ISO = new Map([
    ["Kosovo", "XKX"],
    ["N. Cyprus", "CYN"],
    ["Somaliland", "SOL"],
    ["Siachen Glacier", "KAS"],
    ["Indian Ocean Ter.", "IOA"],
]);

const [atlasFile, codesFile, outFile] = process.argv.slice(2);
const atlas = JSON.parse(readFileSync(atlasFile, "utf8"));
const iso3 = new Map(JSON.parse(readFileSync(codesFile, "utf8")).map(([, alpha3, number]) => [number, alpha3]));

const { scale, translate } = atlas.transform;
const arcs = atlas.arcs.map(arc => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
});

const countries = new Map();
for (const shape of atlas.objects.countries.geometries) {
    const code = iso3.get(shape.id) ?? WITHOUT_ISO.get(shape.properties.name);
    if (code === undefined) {
        throw new Error(`No code is known for ${shape.properties.name}; add one to WITHOUT_ISO.`);
    }
    const rings = shape.type === "Polygon" ? shape.arcs : shape.arcs.flat();
    countries.set(code, (countries.get(code) ?? []).concat(rings));
}

const at = index => (index < 0 ? arcs[~index].slice().reverse() : arcs[index]);
const turn = degrees => degrees - 360 * Math.round(degrees / 360);

/** Points with longitudes that run on across the antimeridian, east and west shrunk as the latitude asks. */
function plane(points) {
    let x = points[0][0];
    const shrink = Math.cos((points[0][1] * Math.PI) / 180);
    return points.map(([lon, lat], i) => [(i === 0 ? x : (x += turn(lon - points[i - 1][0]))) * shrink, lat]);
}

function extent(points) {
    const flat = plane(points);
    const span = axis => Math.max(...flat.map(p => p[axis])) - Math.min(...flat.map(p => p[axis]));
    return Math.max(span(0), span(1));
}

// Rings that the source cuts in two along the antimeridian are joined again.
const onCut = ([lon]) => Math.abs(lon) > 179.9999;

/** The ring as open lines that end where it runs along the cut; nothing if it does not. */
function piecesAtCut(ring) {
    const points = ring.flatMap(at).filter((p, i, all) => i === 0 || p[0] !== all[i - 1][0] || p[1] !== all[i - 1][1]);
    points.pop();
    const alongCut = i => onCut(points[i]) && onCut(points[(i + 1) % points.length]) && points[i][1] !== points[(i + 1) % points.length][1];
    const start = points.findIndex((_, i) => alongCut(i));
    if (start < 0) {
        return [];
    }
    const pieces = [[]];
    for (let k = 1; k <= points.length; k++) {
        const i = (start + k) % points.length;
        pieces[0].push(points[i]);
        if (alongCut(i)) {
            pieces.unshift([]);
        }
    }
    return pieces.filter(piece => piece.length > 1);
}

for (const [code, rings] of countries) {
    const cut = rings.map(ring => ({ ring, pieces: piecesAtCut(ring) })).filter(({ pieces }) => pieces.length > 0);
    const left = cut.flatMap(({ pieces }) => pieces);
    const joined = [];
    while (left.length > 0) {
        const line = left.shift();
        const gap = piece => Math.abs(piece[0][1] - line.at(-1)[1]);
        for (;;) {
            const next = left.slice().sort((a, b) => gap(a) - gap(b))[0];
            if (next === undefined || gap(next) >= gap(line)) {
                break;
            }
            line.push(...left.splice(left.indexOf(next), 1)[0]);
        }
        joined.push([arcs.push([...line, line[0]]) - 1]);
    }
    countries.set(code, rings.filter(ring => !cut.some(one => one.ring === ring)).concat(joined));
}

// Each arc may be simplified as far as the smallest ring that it belongs to allows.
const tolerance = arcs.map(() => TOLERANCE);
for (const [code, rings] of countries) {
    const sized = rings.map(ring => ({ ring, size: extent(ring.flatMap(at)) })).sort((a, b) => b.size - a.size);
    const kept = sized.filter(({ size }, i) => i < 3 || size >= SMALLEST);
    for (const { ring, size } of kept) {
        for (const index of ring) {
            const arc = index < 0 ? ~index : index;
            tolerance[arc] = Math.min(tolerance[arc], size / OWN_DETAIL);
        }
    }
    countries.set(code, kept.map(({ ring }) => ring));
}

/** Douglas and Peucker's line (1973): the fewest points of it from which no other is farther than the tolerance. */
function simplified(arc, allowed) {
    const flat = plane(arc);
    const keep = new Set([0, arc.length - 1]);
    const parts = [[0, arc.length - 1]];
    while (parts.length > 0) {
        const [from, to] = parts.pop();
        let farthest = -1;
        let most = allowed;
        for (let i = from + 1; i < to; i++) {
            const away = distance(flat[i], flat[from], flat[to]);
            if (away > most) {
                most = away;
                farthest = i;
            }
        }
        if (farthest >= 0) {
            keep.add(farthest);
            parts.push([from, farthest], [farthest, to]);
        }
    }
    return arc.filter((_, i) => keep.has(i));
}

function distance([px, py], [ax, ay], [bx, by]) {
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
    return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

const used = new Map();
const number = index => {
    const arc = index < 0 ? ~index : index;
    if (!used.has(arc)) {
        used.set(arc, used.size);
    }
    return index < 0 ? ~used.get(arc) : used.get(arc);
};
const shapes = [...countries].sort(([a], [b]) => (a < b ? -1 : 1));
const shapeLines = shapes.map(([code, rings]) => `${code} ${rings.map(ring => ring.map(number).join(" ")).join(";")}`);

const arcLines = [...used.keys()].map(index => {
    const points = simplified(arcs[index], tolerance[index]).map(p => p.map(degrees => Math.round(degrees / UNIT)));
    const steps = points.map((p, i) => (i === 0 ? p : [p[0] - points[i - 1][0], p[1] - points[i - 1][1]]));
    return steps.filter(([dx, dy], i) => i === 0 || dx !== 0 || dy !== 0).flat().join(" ");
});

const header = `# Outlines of the countries of the world, for maps of a region.
# Source: Natural Earth 4.1.0, 1:50m Admin 0 countries (public domain), as TopoJSON of world-atlas 2.0.2 (Copyright 2013-2019 Michael Bostock, ISC).
# Changed: simplified to ${TOLERANCE} degrees, small islands left out, arcs renumbered; made by bench/map/prepare.mjs, see docs/map.md.
# Border view: Natural Earth's, which draws who controls the ground (de facto), not who claims it.
# Lines "arc": longitude and latitude of the first point, then steps, in units of ${UNIT} degrees. Then a line for each country: its ISO 3166 code
# (or one in common use), its rings; a ring is numbers of arcs from 0, ~n (= -1 - n) run backward. Holes are rings too: fill by even and odd.
`;
writeFileSync(outFile, `${header}unit ${UNIT}\n${arcLines.map(line => `arc ${line}\n`).join("")}${shapeLines.join("\n")}\n`);
