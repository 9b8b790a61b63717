import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findServer, type Machine, manifestOf } from '../src/server.ts';

const manifest = JSON.stringify({ version: 1, tools: { 'papergen.tool': { version: '0.1.0', commands: ['papergen'] } } });

function machine(
    files: Record<string, string>,
    platform: NodeJS.Platform = 'linux',
    environment: Record<string, string> = { PATH: '/usr/bin' },
): Machine {
    return {
        platform,
        home: platform === 'win32' ? 'C:\\Users\\ada' : '/home/ada',
        environment,
        read: file => files[file],
        isFile: file => file in files,
    };
}

const wish = { path: '', arguments: [] as string[], folders: ['/home/ada/reading/src'], isTrusted: true };

test('the setting comes first, and ~ is the home', () => {
    const found = findServer({ ...wish, path: ' ~/tools/papergen ', arguments: ['--no-msbuild'] }, machine({ '/usr/bin/papergen': '' }));
    assert.deepEqual(found, {
        command: '/home/ada/tools/papergen',
        args: ['lsp', '--no-msbuild'],
        folder: '/home/ada/reading/src',
        origin: 'setting',
    });
});

test('a tool manifest at or above the folder comes before the one of the user', () => {
    const found = findServer(
        wish,
        machine({ '/home/ada/reading/.config/dotnet-tools.json': '\uFEFF' + manifest, '/usr/bin/papergen': '' }),
    );
    assert.deepEqual(found, {
        command: 'dotnet',
        args: ['tool', 'run', 'papergen', '--', 'lsp'],
        folder: '/home/ada/reading/src',
        origin: 'manifest',
    });
});

test('above a root manifest nothing is looked for, and one that cannot be read names nothing', () => {
    const root = JSON.stringify({ isRoot: true, tools: {} });
    assert.equal(manifestOf('/a/b', machine({ '/a/b/dotnet-tools.json': root, '/a/dotnet-tools.json': manifest })), undefined);
    assert.equal(manifestOf('/a/b', machine({ '/a/b/dotnet-tools.json': '{', '/a/dotnet-tools.json': manifest })), '/a/dotnet-tools.json');
});

test('a workspace that is not trusted names no code to run', () => {
    const files = { '/home/ada/reading/dotnet-tools.json': manifest, '/usr/bin/papergen': '' };
    const found = findServer({ ...wish, path: '/home/ada/reading/evil', arguments: ['--x'], isTrusted: false }, machine(files));
    assert.deepEqual(found, {
        command: '/usr/bin/papergen',
        args: ['lsp', '--no-msbuild'],
        folder: '/home/ada/reading/src',
        origin: 'user',
    });
});

test('a tool of the user is found where dotnet installs it, also on Windows', () => {
    assert.equal(findServer(wish, machine({ '/home/ada/.dotnet/tools/papergen': '' }))?.command, '/home/ada/.dotnet/tools/papergen');
    const windows = machine({ 'C:\\Users\\ada\\.dotnet\\tools\\papergen.exe': '' }, 'win32', { Path: '.;C:\\Windows' });
    assert.equal(findServer({ ...wish, folders: ['C:\\reading'] }, windows)?.command, 'C:\\Users\\ada\\.dotnet\\tools\\papergen.exe');
    assert.equal(findServer(wish, machine({})), undefined);
});
