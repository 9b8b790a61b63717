// The client of the language server.
import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, type Middleware, RevealOutputChannelOn } from 'vscode-languageclient/node';
import { OtherServers } from './csharp.ts';
import type { ServerCommand } from './server.ts';

const csharp = 'csharp';

/** A client for a server; it is not started yet. */
export function createClient(server: ServerCommand, output: vscode.LogOutputChannel): LanguageClient {
    const settings = vscode.workspace.getConfiguration('papergen');
    const patterns = ['**/*.papers.*', '**/*.topics.txt', ...settings.get<string[]>('files', [])];
    const options: LanguageClientOptions = {
        // By their names, whichever extension owns their languages; a file as it was, beside the one that it is now,
        // is no paper of the workspace.
        documentSelector: [
            ...['file', 'untitled'].flatMap(scheme => ['papergen', 'papergen-topics'].map(language => ({ scheme, language }))),
            ...patterns.map(pattern => ({ scheme: 'file', pattern })),
        ],
        outputChannel: output,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        // The server registers what it does for C# by itself then.
        initializationOptions: { csharp: settings.get('csharp.enabled', true) },
        middleware: middleware(),
    };
    const executable = { command: server.command, args: [...server.args], options: { cwd: server.folder } };
    return new LanguageClient('papergen', 'PaperGen', executable, options);
}

/**
 * In C# code a server that compiles is asked whether a name is a paper's; the answer of ours comes first, as most names are none and nobody
 * needs to be asked about them.
 */
function middleware(): Middleware {
    const others = new OtherServers(askEditor);

    async function ofPaper<T>(
        document: vscode.TextDocument,
        position: vscode.Position,
        next: () => vscode.ProviderResult<T>,
    ): Promise<T | null | undefined> {
        if (document.languageId !== csharp) return next();
        const address = document.uri.toString();
        if (others.isAsking(address, position.line, position.character)) return undefined;
        const answer = await next();
        if (answer === null || answer === undefined || (Array.isArray(answer) && answer.length === 0)) return answer;
        return (await others.verdict(address, position.line, position.character)) === 'other' ? undefined : answer;
    }

    return {
        provideDefinition: (document, position, token, next) => ofPaper(document, position, () => next(document, position, token)),
        provideHover: (document, position, token, next) => ofPaper(document, position, () => next(document, position, token)),
        provideReferences: (document, position, options, token, next) =>
            ofPaper(document, position, () => next(document, position, options, token)),
        prepareRename: (document, position, token, next) => ofPaper(document, position, () => next(document, position, token)),
        provideRenameEdits: (document, position, name, token, next) =>
            ofPaper(document, position, () => next(document, position, name, token)),
    };
}

async function askEditor(document: string, line: number, character: number): Promise<readonly string[]> {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        vscode.Uri.parse(document),
        new vscode.Position(line, character),
    );
    return found.map(location => ('targetUri' in location ? location.targetUri : location.uri).toString());
}
