// Bundles the extension, copies its icon, and lists the licences of all that is in the bundle.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const result = await build({
    absWorkingDir: root,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    minify: true,
    metafile: true,
    logLevel: 'warning',
});

/** The packages of the bundle, by the folders that their files are in. */
const packages = [
    ...new Set(
        Object.keys(result.metafile.inputs)
            .map(file => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1])
            .filter(folder => folder !== undefined),
    ),
].sort();
const notices = packages.map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find(name => /^licen[cs]e(\.|$)/i.test(name));
    if (!license || !file) throw new Error(`${name} has no licence that can be shipped`);
    return { name, version, license, text: readFileSync(join(root, folder, file), 'utf8').trim() };
});
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(
    join(root, 'dist', 'ThirdPartyNotices.txt'),
    'The extension contains these packages.\n' +
        notices.map(notice => `\n${notice.name} ${notice.version} (${notice.license})\n\n${notice.text}\n`).join(''),
);
copyFileSync(join(root, '..', '..', 'docs', 'images', 'icon.png'), join(root, 'dist', 'icon.png'));
copyFileSync(join(root, '..', '..', 'LICENSE'), join(root, 'LICENSE.txt'));
if (process.argv.includes('--licenses')) {
    for (const { name, version, license } of notices) console.log(`${name} ${version}: ${license}`);
}
