// Bundles the unit tests, so that every Node that VS Code is built with runs them.
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
rmSync(join(root, '.test'), { recursive: true, force: true });
await build({
    absWorkingDir: root,
    entryPoints: readdirSync(join(root, 'test'))
        .filter(name => name.endsWith('.test.ts'))
        .map(name => `test/${name}`),
    outdir: '.test',
    outExtension: { '.js': '.test.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
});
