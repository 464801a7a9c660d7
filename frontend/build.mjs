// Bundles the sources beside this file into dist/, which Django serves under /static/.
//   node build.mjs           minified, once
//   node build.mjs --watch   with source maps, again at every change
import { build, context } from "esbuild";
import { existsSync, readdirSync } from "node:fs";
import { cp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const root = dirname(fileURLToPath(import.meta.url));
const watch = process.argv.includes("--watch");
// A running server reads dist/ all the time, so a build is made beside it and changes places.
const out = watch ? "dist" : `dist.${process.pid}`;

const pages = readdirSync(join(root, "pages"))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ in: `pages/${name}`, out: `pages/${name.slice(0, -3)}` }));

const entries = [
  { in: "widget/loader.ts", out: "widget" },
  { in: "widget/panel.tsx", out: "widget/panel" },
  { in: "widget/panel.css", out: "widget/panel" },
  { in: "widget/launcher.css", out: "widget/launcher" },
  ...["en", "fr", "ar"].map((name) => ({ in: `widget/messages/${name}.ts`, out: `widget/words/${name}` })),
  { in: "styles/main.css", out: "styles/main" },
  { in: "styles/demo.css", out: "styles/demo" },
  { in: "styles/pages/guides.css", out: "styles/guides" },
  { in: "styles/admin.css", out: "styles/admin" },
  ...pages,
].filter((entry) => existsSync(join(root, entry.in)));

const options = {
  absWorkingDir: root,
  outdir: out,
  bundle: true,
  format: "iife",
  target: ["es2022", "chrome111", "firefox115", "safari16.4"],
  jsx: "automatic",
  jsxImportSource: "preact",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  minify: !watch,
  sourcemap: watch ? "linked" : false,
};

/** One SVG sprite with a symbol for each name in icons.json: `<use href="…/icons.svg#name">`. */
async function writeSprite() {
  const names = JSON.parse(await readFile(join(root, "icons.json"), "utf8"));
  const set = JSON.parse(
    await readFile(join(root, "node_modules/@iconify-json/lucide/icons.json"), "utf8"),
  );
  const symbols = names.map((name) => {
    const icon = set.icons[name] ?? set.icons[set.aliases[name]?.parent];
    if (!icon) throw new Error(`icons.json: lucide has no icon "${name}"`);
    return `<symbol id="${name}" viewBox="0 0 24 24">${icon.body}</symbol>`;
  });
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`;
  await writeFile(join(root, out, "icons.svg"), sprite);
}

/** A compressed twin beside each text, which WhiteNoise sends to who takes it. */
async function compress() {
  const names = readdirSync(join(root, out), { recursive: true });
  for (const name of names.filter((one) => /\.(js|css|svg)$/.test(one))) {
    const path = join(root, out, name);
    await writeFile(`${path}.gz`, gzipSync(await readFile(path), { level: 9 }));
  }
}

async function changePlaces() {
  const [now, before] = [join(root, "dist"), join(root, `${out}.before`)];
  if (existsSync(now)) await rename(now, before);
  await rename(join(root, out), now);
  await rm(before, { recursive: true, force: true });
}

await rm(join(root, out), { recursive: true, force: true });
await cp(join(root, "assets"), join(root, out), { recursive: true });
await writeSprite();

// Two builds, because styles and scripts may share a base name.
const styles = { ...options, entryPoints: entries.filter((entry) => entry.in.endsWith(".css")) };
const scripts = { ...options, entryPoints: entries.filter((entry) => !entry.in.endsWith(".css")) };
const jobs = [styles, scripts].filter((job) => job.entryPoints.length > 0);

if (watch) {
  for (const job of jobs) await (await context({ ...job, logLevel: "info" })).watch();
} else {
  await Promise.all(jobs.map((job) => build(job)));
  await compress();
  await changePlaces();
}
