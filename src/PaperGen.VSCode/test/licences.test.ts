import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

test('the page of the extension lists what is in it, with versions and licences', () => {
    const bundled = execFileSync(process.execPath, ['build.mjs', '--licenses'], { encoding: 'utf8' }).trim().split('\n');
    const listed = [...readFileSync('README.md', 'utf8').matchAll(/^\| (\S+) \| (\d\S*) \| (\S+) \|$/gm)].map(
        ([, name, version, licence]) => `${name} ${version}: ${licence}`,
    );
    assert.deepEqual(listed, bundled);
});

test('every package that is built with is one version', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.equal(dependencies, undefined);
    for (const [name, version] of Object.entries(devDependencies)) assert.match(String(version), /^\d+\.\d+\.\d+$/, name);
});
