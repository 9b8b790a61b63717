// Which command serves. No part of the editor is used here, so that tests run without one.
import * as path from 'node:path';

/** A command and what it is told. */
export interface ServerCommand {
    readonly command: string;
    readonly args: readonly string[];
    /** Where it runs; a tool manifest counts for the folders below it. */
    readonly folder?: string;
    readonly origin: 'setting' | 'manifest' | 'user';
}

/** What is asked of the machine. */
export interface Machine {
    readonly platform: NodeJS.Platform;
    readonly home: string;
    readonly environment: Readonly<Record<string, string | undefined>>;
    read(file: string): string | undefined;
    isFile(file: string): boolean;
}

export interface ServerWish {
    /** The setting papergen.server.path. */
    readonly path: string;
    /** The setting papergen.server.arguments. */
    readonly arguments: readonly string[];
    readonly folders: readonly string[];
    readonly isTrusted: boolean;
}

export const packageId = 'PaperGen.Tool';
const toolName = 'papergen';

/** The command of the setting, else of the workspace's tool manifest, else the one of the user; undefined if there is none. */
export function findServer(wish: ServerWish, machine: Machine): ServerCommand | undefined {
    // What a workspace says is followed when it is trusted: a manifest names code to run, and MSBuild runs what stands in a project.
    const args = wish.isTrusted ? ['lsp', ...wish.arguments] : ['lsp', '--no-msbuild'];
    if (wish.isTrusted && wish.path.trim() !== '')
        return { command: expandHome(wish.path.trim(), machine), args, folder: wish.folders[0], origin: 'setting' };
    for (const folder of wish.isTrusted ? wish.folders : []) {
        if (manifestOf(folder, machine) !== undefined)
            return { command: 'dotnet', args: ['tool', 'run', toolName, '--', ...args], folder, origin: 'manifest' };
    }
    const command = findInstalled(machine);
    return command === undefined ? undefined : { command, args, folder: wish.folders[0], origin: 'user' };
}

/** The nearest tool manifest at or above a folder that names the tool. */
export function manifestOf(folder: string, machine: Machine): string | undefined {
    const paths = pathsOf(machine);
    for (let current = folder; ; current = paths.dirname(current)) {
        let isRoot = false;
        for (const file of [paths.join(current, '.config', 'dotnet-tools.json'), paths.join(current, 'dotnet-tools.json')]) {
            const manifest = parseManifest(machine.read(file));
            if (manifest?.hasTool) return file;
            isRoot ||= manifest?.isRoot === true;
        }
        if (isRoot || paths.dirname(current) === current) return undefined;
    }
}

function parseManifest(text: string | undefined): { hasTool: boolean; isRoot: boolean } | undefined {
    if (text === undefined) return undefined;
    try {
        const { isRoot, tools } = JSON.parse(text.replace(/^\uFEFF/, '')) as { isRoot?: unknown; tools?: unknown };
        const names = typeof tools === 'object' && tools !== null ? Object.keys(tools) : [];
        return { hasTool: names.some(name => name.toLowerCase() === packageId.toLowerCase()), isRoot: isRoot === true };
    } catch {
        // One that cannot be read names nothing; dotnet itself says what is wrong with it.
        return undefined;
    }
}

/** The command on the path, else where dotnet installs a user's tools: an editor that a desktop starts may not know the shell's path. */
function findInstalled(machine: Machine): string | undefined {
    const paths = pathsOf(machine);
    const isWindows = machine.platform === 'win32';
    const names = isWindows ? [`${toolName}.exe`, `${toolName}.cmd`] : [toolName];
    const onPath = (machine.environment['PATH'] ?? machine.environment['Path'] ?? '')
        .split(isWindows ? ';' : ':')
        .filter(folder => paths.isAbsolute(folder));
    const home = machine.environment['DOTNET_CLI_HOME'] || machine.home;
    for (const folder of [...onPath, paths.join(home, '.dotnet', 'tools')]) {
        const found = names.map(name => paths.join(folder, name)).find(file => machine.isFile(file));
        if (found !== undefined) return found;
    }
    return undefined;
}

function expandHome(command: string, machine: Machine): string {
    return /^~[\\/]/.test(command) ? pathsOf(machine).join(machine.home, command.slice(2)) : command;
}

function pathsOf(machine: Machine): typeof path.posix {
    return machine.platform === 'win32' ? path.win32 : path.posix;
}
