// Bundles every script and style that lies directly in src/ into webui/static/dist, under
// names that carry a hash of their content, and writes beside them: manifest.json (which name
// each source was given), stamp.txt (a digest of everything the bundles are made from) and
// THIRD_PARTY_LICENSES.txt.
//
//   npm ci --ignore-scripts && node build.mjs [target folder]

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { DRAWN_FROM, world } from "./src/map/world.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const TARGET = resolve(process.argv[2] ?? join(HERE, "..", "webui", "static", "dist"));
const MADE_FROM = [".npmrc", "build.mjs", "package-lock.json", "package.json"];

const posix = (path) => path.split(sep).join("/");
const byName = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

// The same digest as hatch_build.py computes: path, NUL, content, NUL; files sorted by path.
function stamp() {
  const files = [...MADE_FROM.map((name) => join(HERE, name)), ...filesUnder(join(HERE, "src"))];
  const digest = createHash("sha256");
  for (const name of files.map((path) => posix(relative(HERE, path))).sort(byName)) {
    digest.update(name + "\0").update(readFileSync(join(HERE, name))).update("\0");
  }
  return digest.digest("hex");
}

function entryPoints() {
  return readdirSync(join(HERE, "src"), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css|svg)$/.test(entry.name))
    .map((entry) => join("src", entry.name))
    .sort(byName);
}

// Data that the server reads, under a name with a hash like the rest: the outlines of countries,
// which it draws, and the keys that the scripts listen to, which it tells.
function writeData(folder) {
  const keys = JSON.parse(readFileSync(join(HERE, "src", "parts", "keys.json"), "utf8"));
  const written = Object.entries({ world: world(), keys }).map(([stem, data]) => {
    const text = JSON.stringify(data);
    const name = `${stem}-${createHash("sha256").update(text).digest("hex").slice(0, 8).toUpperCase()}.json`;
    writeFileSync(join(folder, name), text + "\n");
    return [`${stem}.json`, name];
  });
  return Object.fromEntries(written);
}

function manifest(outputs, others) {
  const names = Object.entries(outputs)
    .filter(([, output]) => /^src\/[^/]+$/.test(output.entryPoint ?? ""))
    .map(([path, output]) => [basename(output.entryPoint), basename(path)]);
  return Object.fromEntries([...names, ...Object.entries(others)].sort(([a], [b]) => byName(a, b)));
}

// Packages whose files went into the bundles, from the bundler's own record of its inputs.
function packagesUsed(inputs) {
  const names = Object.keys(inputs).flatMap((path) => {
    const found = posix(path).match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//);
    return found ? [found[1]] : [];
  });
  return [...new Set(names)].sort(byName).map((name) => join(HERE, "node_modules", name));
}

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name}: has no licence file; it cannot be shipped`);
  const text = readFileSync(join(folder, file), "utf8").trim();
  return `${"=".repeat(78)}\n${name} ${version} (${license})\n${"=".repeat(78)}\n\n${text}\n`;
}

if (!existsSync(join(HERE, "node_modules"))) {
  console.error("frontend: node_modules is missing; run npm ci --ignore-scripts first");
  process.exit(1);
}
const FRESH = `${TARGET}.new`; // made beside, then put in place, so that pages never miss a file
rmSync(FRESH, { recursive: true, force: true });
mkdirSync(FRESH, { recursive: true });
const built = await esbuild.build({
  absWorkingDir: HERE,
  entryPoints: entryPoints(),
  outdir: FRESH,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome109", "firefox110", "safari16"],
  charset: "utf8",
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  splitting: true, // what a page needs only now and then is a file of its own
  loader: { ".woff2": "file", ".svg": "copy", ".glsl": "text" },
  metafile: true,
  logLevel: "warning",
});
const licences = [...packagesUsed(built.metafile.inputs), DRAWN_FROM].map(licence).join("\n");
writeFileSync(join(FRESH, "THIRD_PARTY_LICENSES.txt"), licences);
writeFileSync(
  join(FRESH, "manifest.json"),
  JSON.stringify(manifest(built.metafile.outputs, writeData(FRESH)), null, 2) + "\n",
);
writeFileSync(join(FRESH, "stamp.txt"), stamp() + "\n");
rmSync(TARGET, { recursive: true, force: true });
renameSync(FRESH, TARGET);
