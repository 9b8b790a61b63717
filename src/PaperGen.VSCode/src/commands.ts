// What the user can ask for by name.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Node, PaperInfo, Place } from './papers.ts';
import type { ServerCommand } from './server.ts';
import { rangeOf } from './tree.ts';

export class Commands {
    readonly #client: () => LanguageClient | undefined;
    readonly #server: () => ServerCommand | undefined;
    readonly #output: vscode.OutputChannel;

    constructor(client: () => LanguageClient | undefined, server: () => ServerCommand | undefined, output: vscode.OutputChannel) {
        this.#client = client;
        this.#server = server;
        this.#output = output;
    }

    register(): vscode.Disposable[] {
        return [
            vscode.commands.registerCommand('papergen.pinName', (node?: Node) => this.#pinName(node)),
            vscode.commands.registerCommand('papergen.openPaper', (node?: Node) => this.#openPaper(node)),
            vscode.commands.registerCommand('papergen.showCatalog', () => this.#showCatalog()),
        ];
    }

    /** The paper of a node, else the one at the cursor. */
    async #paper(node: Node | undefined): Promise<PaperInfo | undefined> {
        if (node?.paper !== undefined) return node.paper;
        const editor = vscode.window.activeTextEditor;
        if (editor === undefined) return undefined;
        const { line, character } = editor.selection.active;
        const paper = await this.#client()?.sendRequest<PaperInfo | null>('papergen/paper', {
            textDocument: { uri: editor.document.uri.toString() },
            position: { line, character },
        });
        return paper ?? undefined;
    }

    async #pinName(node: Node | undefined): Promise<void> {
        const client = this.#client();
        const paper = await this.#paper(node);
        if (client === undefined || paper === undefined) return say('There is no paper at the cursor.');
        // The server's own action, at the paper's title; elsewhere, such as in C# code, there is none.
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
            'vscode.executeCodeActionProvider',
            await openedUri(paper.location),
            rangeOf(paper.location),
            'refactor.rewrite',
            10,
        );
        const pin = actions.find(action => action.title.startsWith('Pin the name') && action.edit !== undefined);
        if (pin?.edit === undefined) return say(`${paper.member} is pinned already, by its id.`);
        await vscode.workspace.applyEdit(pin.edit);
        return say(`${paper.member} is the paper's id now.`);
    }

    async #openPaper(node: Node | undefined): Promise<void> {
        const paper = await this.#paper(node);
        if (paper === undefined) return say('There is no paper at the cursor.');
        if (paper.page === undefined) return say(`Nothing says where ${paper.member} has a page: no arXiv identifier, no DOI and no link.`);
        await vscode.env.openExternal(vscode.Uri.parse(paper.page));
    }

    /** The page that the tool writes, in a view of its own. */
    async #showCatalog(): Promise<void> {
        const server = this.#server();
        const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
        if (server === undefined || folder === undefined) return say('There is no server, or no folder is open.');
        const arguments_ = server.args.slice(0, server.args.indexOf('lsp'));
        const run = (args: readonly string[]) =>
            promisify(execFile)(server.command, [...arguments_, ...args], { cwd: server.folder, windowsHide: true });
        if (
            !(await run(['site', '--help']).then(
                () => true,
                () => false,
            ))
        )
            return say('This version of papergen writes no page of the catalog: it has no command site.');
        const target = mkdtempSync(join(tmpdir(), 'papergen-site-'));
        const page = join(target, 'index.html');
        try {
            await run(['site', folder, '--output', page]);
        } catch (error) {
            this.#output.appendLine(String(error));
            this.#output.show(true);
            return say('The page of the catalog could not be written. The output says why.');
        }
        const panel = vscode.window.createWebviewPanel('papergen.catalog', 'Papers', vscode.ViewColumn.Active, {
            enableScripts: true,
            localResourceRoots: [vscode.Uri.file(target)],
        });
        panel.webview.html = readFileSync(page, 'utf8');
    }
}

async function openedUri(place: Place): Promise<vscode.Uri> {
    return (await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri))).uri;
}

function say(message: string): void {
    void vscode.window.showInformationMessage(message);
}
