import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { createClient } from './client.ts';
import { Commands } from './commands.ts';
import { offerInstallation, offerRestore } from './installing.ts';
import type { ProjectInfo } from './papers.ts';
import { findServer, type Machine, type ServerCommand } from './server.ts';
import { PaperTree } from './tree.ts';

const machine: Machine = {
    platform: process.platform,
    home: homedir(),
    environment: process.env,
    read: file => {
        try {
            return readFileSync(file, 'utf8');
        } catch {
            return undefined;
        }
    },
    isFile: file => statSync(file, { throwIfNoEntry: false })?.isFile() === true,
};

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
    const output = vscode.window.createOutputChannel('PaperGen', { log: true });
    const tree = new PaperTree(async () => (client === undefined ? [] : await client.sendRequest<ProjectInfo[]>('papergen/papers')));
    const commands = new Commands(
        () => client,
        () => currentServer(),
        output,
    );
    // One start after the other, whatever asks for them.
    let starting = Promise.resolve();
    const restart = (): Promise<void> => (starting = starting.then(() => start(context, output)).then(() => tree.refresh(0)));

    context.subscriptions.push(
        output,
        vscode.window.registerTreeDataProvider('papergen.papers', tree),
        vscode.commands.registerCommand('papergen.refreshPapers', () => tree.refresh(0)),
        vscode.commands.registerCommand('papergen.restartServer', restart),
        vscode.commands.registerCommand('papergen.installServer', async () => {
            if (await offerInstallation(context, output, true)) await restart();
        }),
        ...commands.register(),
        vscode.workspace.onDidChangeTextDocument(change => {
            if (isOfInterest(change.document)) tree.refresh();
        }),
        vscode.workspace.onDidSaveTextDocument(document => {
            if (isOfInterest(document)) tree.refresh();
        }),
        vscode.workspace.onDidGrantWorkspaceTrust(restart),
        vscode.workspace.onDidChangeConfiguration(change => {
            if (['server', 'files', 'csharp'].some(name => change.affectsConfiguration(`papergen.${name}`))) void restart();
        }),
    );
    await restart();
}

export async function deactivate(): Promise<void> {
    await client?.stop();
}

function isOfInterest(document: vscode.TextDocument): boolean {
    return /\.papers\.|\.topics\.txt$|\.bib$|\.ris$|\.cs$/.test(document.uri.path);
}

function currentServer(): ServerCommand | undefined {
    const settings = vscode.workspace.getConfiguration('papergen');
    return findServer(
        {
            path: settings.get('server.path', ''),
            arguments: settings.get<string[]>('server.arguments', []),
            folders: (vscode.workspace.workspaceFolders ?? [])
                .filter(folder => folder.uri.scheme === 'file')
                .map(folder => folder.uri.fsPath),
            isTrusted: vscode.workspace.isTrusted,
        },
        machine,
    );
}

async function start(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): Promise<void> {
    const old = client;
    client = undefined;
    await old?.dispose();
    await vscode.commands.executeCommand('setContext', 'papergen.isServed', false);
    const server = currentServer();
    if (server === undefined) {
        output.info('No language server was found.');
        // Nobody waits for the answer of a user.
        void offerInstallation(context, output, false).then(isThere =>
            isThere ? vscode.commands.executeCommand('papergen.restartServer') : undefined,
        );
        return;
    }
    if (server.origin === 'manifest' && server.folder !== undefined && !(await isRestored(server.folder))) {
        void offerRestore(output, server.folder).then(isThere =>
            isThere ? vscode.commands.executeCommand('papergen.restartServer') : undefined,
        );
        return;
    }
    output.info(`${server.command} ${server.args.join(' ')}`);
    const started = createClient(server, output);
    try {
        await started.start();
        client = started;
        await vscode.commands.executeCommand('setContext', 'papergen.isServed', true);
    } catch (error) {
        output.error(String(error));
        void vscode.window
            .showErrorMessage(`PaperGen's language server does not start: ${server.command}. The output says why.`, 'Show Output')
            .then(choice => (choice === undefined ? undefined : output.show()));
    }
}

/** Whether the manifest's tool is there; one that is not makes dotnet end at once. */
async function isRestored(folder: string): Promise<boolean> {
    try {
        await promisify(execFile)('dotnet', ['tool', 'run', 'papergen', '--', '--version'], { cwd: folder, windowsHide: true });
        return true;
    } catch {
        return false;
    }
}
